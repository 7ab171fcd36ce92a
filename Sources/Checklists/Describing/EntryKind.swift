/// The kinds of entries of which the files of trainers are made.
package enum EntryKind: CaseIterable, Sendable {
  case checklist, source, child, dimension, rule, section, item, finding, stopRule, level, referral, promise
  case directory, service, deadNumber
  case caseFile, testCase, expectation

  /// The table by which the decoder reads such an entry.
  var table: KeyTable {
    switch self {
    case .checklist: .checklist
    case .source: .source
    case .child: .child
    case .dimension: .dimension
    case .rule: .rule
    case .section: .section
    case .item: .item
    case .finding: .finding
    case .stopRule: .stopRule
    case .level: .level
    case .referral: .referral
    case .promise: .promise
    case .directory: .directory
    case .service: .service
    case .deadNumber: .deadNumber
    case .caseFile: .caseFile
    case .testCase: .testCase
    case .expectation: .expectation
    }
  }

  /// What there is to know about its keys, beside what the table of the decoder says.
  var texts: [Key: KeyText] {
    switch self {
    case .checklist: Self.checklistTexts
    case .source: Self.sourceTexts
    case .child: Self.childTexts
    case .dimension: Self.dimensionTexts
    case .rule: Self.ruleTexts
    case .section: Self.sectionTexts
    case .item: Self.itemTexts
    case .finding: Self.findingTexts
    case .stopRule: Self.stopRuleTexts
    case .level: Self.levelTexts
    case .referral: Self.referralTexts
    case .promise: Self.promiseTexts
    case .directory: Self.directoryTexts
    case .service: Self.serviceTexts
    case .deadNumber: Self.deadNumberTexts
    case .caseFile: Self.caseFileTexts
    case .testCase: Self.testCaseTexts
    case .expectation: Self.expectationTexts
    }
  }

  /// What the entry is called in a sentence: `the level`.
  package var title: String { table.kind }

  /// What its id is an id of; `nil` for an entry to which no condition, list or case refers.
  package var idKind: IDKind? {
    switch self {
    case .item: .item
    case .finding: .finding
    case .section: .section
    case .dimension: .dimension
    case .level: .level
    case .stopRule: .stopRule
    case .referral: .referral
    case .source: .source
    default: nil
    }
  }

  /// The keys that such an entry may have, those that it needs first.
  package var keys: [KeyPage] { table.all.compactMap(page) }

  /// A key of such an entry in any of the ways in which it may be written.
  package func key(_ spelled: String) -> KeyPage? { Key(spelled: spelled).flatMap(page) }

  private func page(_ key: Key) -> KeyPage? {
    guard table.allows(key), let text = texts[key] else { return nil }
    return KeyPage(
      name: key.rawValue,
      isNeeded: table.needed.contains(key),
      meaning: text.meaning,
      example: text.example,
      holds: text.holds
    )
  }

  /// The kind of a whole file.
  ///
  /// `keys`: those at its top, as they are written.
  package static func file(_ keys: some Sequence<String>, name: String) -> EntryKind {
    let known = Set(keys.compactMap { Key(spelled: $0) })
    if known.contains(.casesFor) || name.hasSuffix(".cases.yaml") { return .caseFile }
    return known.contains(.directory) ? .directory : .checklist
  }
}

/// What there is to know about a key of an entry.
package struct KeyPage: Sendable {
  /// In the spelling of the formatter.
  package let name: String
  package let isNeeded: Bool
  /// Whole sentences for the author.
  package let meaning: String
  /// A value that could stand there, on one line; empty for a key that holds entries.
  package let example: String
  package let holds: Holding
}

/// What no table of the decoder says of a key.
struct KeyText: Sendable {
  let meaning: String
  let example: String
  let holds: Holding

  init(_ meaning: String, _ example: String, _ holds: Holding = .text) {
    self.meaning = meaning
    self.example = example
    self.holds = holds
  }
}

/// The words that a key of the decoder knows.
func known<Value: RawRepresentable & CaseIterable>(_ type: Value.Type) -> [String]
where Value.RawValue == String { Value.allCases.map(\.rawValue) }
