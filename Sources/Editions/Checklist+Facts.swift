import Checklists
import Expressions

/// A part of a checklist, and all that is said about it.
struct EditionPart {
  /// What kind of part it is, such as `level`; empty for an item.
  let noun: String
  let id: String
  /// What a part is about that only one edition has.
  let kind: ChangeKind
  /// What it is called there.
  let title: String
  let facts: [EditionFact]

  private static let promise = "the promise for"

  /// A promise has no id; what it is for tells it from others.
  var isNamedByCondition: Bool { noun == EditionPart.promise }

  init(_ promise: Promise, facts: [EditionFact]) {
    self.init(
      noun: EditionPart.promise,
      id: promise.when.text,
      kind: .scoring,
      title: promise.levelAtLeast.text,
      facts: facts
    )
  }

  init(noun: String, id: String, kind: ChangeKind, title: String, facts: [EditionFact]) {
    self.noun = noun
    self.id = id
    self.kind = kind
    self.title = title
    self.facts = facts
  }

  /// As it is named in a report.
  var name: String { noun.isEmpty ? id : id.isEmpty ? noun : "\(noun) \(id)" }
}

/// What a checklist says about its parts, but for items.
extension Checklist {
  var parts: [EditionPart] {
    [whole] + sections.map(part) + dimensions.map(part) + findings.map(part) + stopRules.map(part)
      + levels.map(part) + promises.map(part) + referrals.map(part) + sources.map(part)
  }

  private var whole: EditionPart {
    let facts = [
      EditionFact(.wording, "the title", title.text),
      EditionFact(.wording, "what it is about", about.text),
      EditionFact(.edition, "the version", version),
      EditionFact(.edition, "the status", status.rawValue),
      EditionFact(.edition, "who uses it", list(audience.map(\.rawValue))),
      EditionFact(.edition, "how many minutes it takes", minutes),
      EditionFact(.source, "what stands behind the result", evidence?.rawValue),
      EditionFact(.edition, "who made it", madeBy.text),
      EditionFact(.edition, "who approved it", approvedBy?.text),
      EditionFact(.edition, "the day of its review", reviewed.text),
      EditionFact(.edition, "the day of its next review", reviewAgainBy.text),
      EditionFact(.edition, "the language", language.text),
      EditionFact(.edition, "the translations", list(translations.map(\.text))),
      EditionFact(.scoring, "the age under which a person is a child", child.under),
      EditionFact(.scoring, "the item with the age", child.ageFrom.text),
      EditionFact(.scoring, "who is treated as a child", child.treatAsChildIf.text),
      EditionFact(.source, "the source for who is a child", child.source?.words),
      EditionFact(.scoring, "the common rule of the dimensions", dimensionRule?.words),
      EditionFact(.source, "the source of the common rule", dimensionRule?.source?.words),
      EditionFact(.scoring, "the order of the levels", list(levels.map(\.id.text))),
    ]
    return EditionPart(noun: "the checklist", id: "", kind: .edition, title: "", facts: facts)
  }

  private func list(_ words: [String]) -> String? { words.isEmpty ? nil : words.joined(separator: ", ") }

  private func part(_ section: Section) -> EditionPart {
    let facts = [
      EditionFact(.wording, "its title", section.title.text),
      EditionFact(.wording, "the advice on how to ask", section.how?.text),
      EditionFact(.flow, "only if", section.onlyIf?.text),
      EditionFact(.flow, "unless", section.unless?.text),
    ]
    return EditionPart(
      noun: "section",
      id: section.id.text,
      kind: .flow,
      title: section.title.text,
      facts: facts
    )
  }

  private func part(_ dimension: Dimension) -> EditionPart {
    let facts = [
      EditionFact(.wording, "its title", dimension.title.text),
      EditionFact(.scoring, "its rule", dimension.rule?.words),
      EditionFact(.scoring, "what it shows", dimension.element?.rawValue),
      EditionFact(.source, "the source of its rule", dimension.rule?.source?.words),
    ]
    return EditionPart(
      noun: "dimension",
      id: dimension.id.text,
      kind: .scoring,
      title: dimension.title.text,
      facts: facts
    )
  }

  private func part(_ finding: Finding) -> EditionPart {
    let facts = [
      EditionFact(.wording, "its title", finding.title.text),
      EditionFact(.scoring, "when", finding.when.text),
      EditionFact(.scoring, "what it shows", finding.element?.rawValue),
      EditionFact(.source, "its source", finding.source?.words),
    ]
    return EditionPart(
      noun: "finding",
      id: finding.id.text,
      kind: .scoring,
      title: finding.title.text,
      facts: facts
    )
  }

  private func part(_ rule: StopRule) -> EditionPart {
    let facts = [
      EditionFact(.flow, "when", rule.when.text),
      EditionFact(.flow, "what happens then", rule.then.rawValue),
      EditionFact(.wording, "the words to say", rule.say.text),
      EditionFact(.referral, "the referrals", list(rule.refer.words.map(\.text))),
    ]
    return EditionPart(noun: "stop rule", id: rule.id.text, kind: .flow, title: rule.say.text, facts: facts)
  }

  private func part(_ level: Level) -> EditionPart {
    let when: String =
      switch level.condition {
      case .when(let when): when.text
      case .unclear: "unclear"
      case .otherwise: "otherwise"
      }
    let facts = [
      EditionFact(.wording, "its title", level.title.text),
      EditionFact(.scoring, "when", when),
      EditionFact(.wording, "the words to the officer", level.say.text),
      EditionFact(.referral, "the referrals", list(level.refer.words.map(\.text))),
      EditionFact(.referral, "see again after days", level.seeAgain),
    ]
    return EditionPart(
      noun: "level",
      id: level.id.text,
      kind: .scoring,
      title: level.title.text,
      facts: facts
    )
  }

  private func part(_ promise: Promise) -> EditionPart {
    let facts = [
      EditionFact(.scoring, "the level at least", promise.levelAtLeast.text),
      EditionFact(.source, "its source", promise.source?.words),
    ]
    return EditionPart(promise, facts: facts)
  }

  private func part(_ referral: Referral) -> EditionPart {
    let facts = [
      EditionFact(.referral, "the service", referral.service.title),
      EditionFact(.referral, "how soon", referral.within.title),
      EditionFact(.referral, "only if", referral.onlyIf?.text),
      EditionFact(.referral, "the consent", referral.consent?.text),
      EditionFact(.referral, "consent not needed if", referral.consentNotNeededIf?.text),
      EditionFact(.wording, "the caution", referral.caution?.text),
    ]
    return EditionPart(
      noun: "referral",
      id: referral.id.text,
      kind: .referral,
      title: "\(referral.service.title), \(referral.within.title)",
      facts: facts
    )
  }

  private func part(_ source: Source) -> EditionPart {
    let facts = [
      EditionFact(.source, "its title", source.title.text),
      EditionFact(.source, "who published it", source.by?.text),
      EditionFact(.source, "the year", source.year),
      EditionFact(.source, "the link", source.link?.text),
    ]
    return EditionPart(
      noun: "source",
      id: source.id.text,
      kind: .source,
      title: source.title.text,
      facts: facts
    )
  }
}

extension DimensionRule {
  fileprivate var words: String { lines.map(\.words.text).joined(separator: "; ") }
}
