/// Every key of the format, in the spelling that the formatter writes.
enum Key: String, CaseIterable, Sendable {
  // Checklist
  case checklist, format, version, status, title, about, evidence, minutes, reviewed, language, translations,
    sources
  case child, dimensions, sections, findings, levels, referrals, always
  case audience = "for"
  case madeBy = "made by"
  case approvedBy = "approved by"
  case reviewAgainBy = "review again by"
  case dimensionRule = "dimension rule"
  case stopRules = "stop rules"
  // Sources
  case by, year, link
  // Child
  case under, source
  case ageFrom = "age from"
  case treatAsChildIf = "treat as child if"
  // Dimensions
  case id, element, rule
  case positiveIfAny = "positive if any"
  // Sections and items
  case items, unless, dimension, how, name, ask, tell, answer, strength, points, sensitive, keep, was
  case onlyIf = "only if"
  case askChild = "ask child"
  case lookFor = "look for"
  case makeSure = "make sure"
  case atLeast = "at least"
  case atMost = "at most"
  case chooseOne = "choose one"
  case chooseAny = "choose any"
  case noneOfThese = "none of these"
  case yesIf = "yes if"
  case strengthChild = "strength child"
  case pointsChild = "points child"
  case consentFor = "consent for"
  // Findings, stop rules, levels, referrals
  case when, then, say, refer, service, within, consent, caution
  case seeAgain = "see again"
  case consentNotNeededIf = "consent not needed if"
  // What is always so
  case levelAtLeast = "level at least"
  // Directories
  case directory, jurisdiction, services, phone, open, languages, verified, grade, because
  case checkAgainAfter = "check again after"
  case deadNumbers = "dead numbers"
  case recordsCalls = "records calls"
  case fromAbroad = "from abroad"
  case verifiedBy = "verified by"
  // Cases
  case cases, `case`, story, said, seen, expect, todo, level, settled, shown
  case casesFor = "cases for"
  case asOf = "as of"
  case theRest = "the rest"
  case couldBe = "could be"
  case treatedAs = "treated as"
  case referAfterAsking = "refer after asking"
  case notAgreed = "not agreed"
  case stoppedBy = "stopped by"
  case notShown = "not shown"

  /// Keys by spelling: dictionaries find them faster than the raw value does.
  static let bySpelling = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })
}

/// Which keys an entry of some kind may have, and which it needs.
struct KeyTable {
  /// What the entry is called in a sentence: "a level".
  let kind: String
  let needed: [Key]
  let optional: [Key]

  func allows(_ key: Key) -> Bool { needed.contains(key) || optional.contains(key) }

  var all: [Key] { needed + optional }
}

extension KeyTable {
  static let checklist = KeyTable(
    kind: "the checklist",
    needed: [
      .checklist, .format, .version, .status, .title, .about, .audience, .madeBy, .reviewed, .reviewAgainBy,
      .language, .sources, .child, .sections, .stopRules, .levels, .referrals,
    ],
    optional: [
      .minutes, .evidence, .approvedBy, .translations, .dimensions, .dimensionRule, .findings, .always,
    ]
  )
  static let source = KeyTable(kind: "the source", needed: [.title], optional: [.by, .year, .link])
  static let child = KeyTable(
    kind: "the part `child`",
    needed: [.under, .ageFrom, .treatAsChildIf],
    optional: [.source]
  )
  static let dimension = KeyTable(kind: "the dimension", needed: [.id, .title], optional: [.element, .rule])
  static let rule = KeyTable(kind: "the rule", needed: [.positiveIfAny], optional: [.source])
  static let section = KeyTable(
    kind: "the section",
    needed: [.id, .title, .items],
    optional: [.onlyIf, .unless, .dimension, .how]
  )
  static let item = KeyTable(
    kind: "the item",
    needed: [.id],
    optional: [
      .name, .ask, .askChild, .lookFor, .makeSure, .tell, .how, .answer, .atLeast, .atMost, .chooseOne,
      .chooseAny,
      .noneOfThese, .yesIf, .onlyIf, .unless, .dimension, .strength, .strengthChild, .points, .pointsChild,
      .consentFor, .sensitive, .keep, .source, .was,
    ]
  )
  static let finding = KeyTable(
    kind: "the finding",
    needed: [.id, .title, .when],
    optional: [.source, .element]
  )
  static let stopRule = KeyTable(
    kind: "the stop rule",
    needed: [.id, .when, .then, .say],
    optional: [.refer]
  )
  static let level = KeyTable(
    kind: "the level",
    needed: [.id, .title, .when, .say, .refer],
    optional: [.seeAgain]
  )
  static let referral = KeyTable(
    kind: "the referral",
    needed: [.id, .service, .within],
    optional: [.onlyIf, .consent, .consentNotNeededIf, .caution]
  )
  static let promise = KeyTable(
    kind: "the promise under `always`",
    needed: [.when, .levelAtLeast],
    optional: [.source]
  )
  static let directory = KeyTable(
    kind: "the directory",
    needed: [.directory, .format, .jurisdiction, .title, .checkAgainAfter, .services],
    optional: [.deadNumbers]
  )
  static let service = KeyTable(
    kind: "the service",
    needed: [.id, .service, .name, .grade],
    optional: [
      .phone, .open, .languages, .audience, .recordsCalls, .fromAbroad, .verified, .verifiedBy, .source,
    ]
  )
  static let deadNumber = KeyTable(kind: "the dead number", needed: [.phone, .because], optional: [])
  static let caseFile = KeyTable(
    kind: "the file of cases",
    needed: [.casesFor, .format, .cases],
    optional: [.jurisdiction, .asOf]
  )
  static let testCase = KeyTable(
    kind: "the case",
    needed: [.case],
    optional: [.story, .said, .seen, .theRest, .expect, .todo]
  )
  static let expectation = KeyTable(
    kind: "the part `expect`",
    needed: [],
    optional: [
      .level, .couldBe, .treatedAs, .dimensions, .points, .refer, .referAfterAsking, .notAgreed, .stoppedBy,
      .shown,
      .notShown, .settled,
    ]
  )

  /// Where else a key belongs, for one that stands in the wrong place.
  static func home(of key: Key) -> KeyTable? {
    let tables: [KeyTable] = [
      .item, .section, .level, .referral, .stopRule, .finding, .dimension, .rule, .child, .checklist,
      .promise,
      .service,
      .directory, .testCase, .expectation, .caseFile,
    ]
    return tables.first { $0.allows(key) }
  }
}
