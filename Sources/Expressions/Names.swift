/// What a condition may name: the ids of one checklist with what their kinds allow.
package struct Names: Sendable {
  /// What the condition language needs to know of an item.
  package struct Item: Sendable {
    package enum Kind: Sendable {
      case yesOrNo
      case number
      case date
      case chooseOne
      case chooseAny
      /// `text` and `tell`, which no condition names.
      case words
    }

    package let id: String
    /// The place in file order.
    package let index: Int32
    package let kind: Kind
    /// The statement that "yes" confirms; empty where the item has none.
    package let title: String
    package let options: [String]
    package let hasYesIf: Bool
    /// `ask` or `make sure`.
    package let hasSaid: Bool
    /// `look for`.
    package let hasSeen: Bool
    package let isKept: Bool

    package init(
      id: String,
      index: Int32,
      kind: Kind,
      title: String = "",
      options: [String] = [],
      hasYesIf: Bool = false,
      hasSaid: Bool = true,
      hasSeen: Bool = false,
      isKept: Bool = true
    ) {
      self.id = id
      self.index = index
      self.kind = kind
      self.title = title
      self.options = options
      self.hasYesIf = hasYesIf
      self.hasSaid = hasSaid
      self.hasSeen = hasSeen
      self.isKept = isKept
    }

    var isChoice: Bool { kind == .chooseOne || kind == .chooseAny }
    var hasYes: Bool { kind == .yesOrNo || hasYesIf }
  }

  /// Items by id; of two with one id the first.
  package var items: [String: Item] = [:]
  package var findings: [String: Int32] = [:]
  package var sections: [String: Int32] = [:]
  package var dimensions: [String: Int32] = [:]
  /// What is not among these because it is broken itself.
  package var leftOut = LeftOut()
  /// How many sections there are; the scopes of dimensions follow theirs.
  package var sectionCount: Int32 = 0

  package init() {}

  /// What a name stands for where only sections and dimensions may be named; `nil` where it is no item and no finding.
  func kindOfQuestion(_ id: String) -> String? {
    if findings[id] != nil { return "a finding" }
    return items[id] == nil ? nil : "an item"
  }

  func scope(_ id: String) -> Int32? {
    if let section = sections[id] { return 1 + section }
    return dimensions[id].map { 1 + sectionCount + $0 }
  }
}

/// Entries of a checklist that are too broken to be looked at further; whatever names them is left alone.
package struct LeftOut: Sendable {
  private var ids: Set<String> = []
  /// Whether the id of one of them cannot be read, so that any unknown name may mean it.
  private var hasNameless = false

  package init() {}

  /// `id`: `nil` where it cannot be read.
  package mutating func add(_ id: String?) {
    if let id { ids.insert(id) } else { hasNameless = true }
  }

  /// Whether a name that is not known may be that of one of them.
  package func mayBe(_ name: String) -> Bool { hasNameless || ids.contains(name) }
}

/// The functions of the condition language, in one table: what each takes and what it says.
package enum Function: String, CaseIterable, Sendable {
  case said, seen, positive, assessed, points, strong, medium, weak, signs, count

  package enum Argument: Sendable {
    case yesOrNoItem, dimension, sectionOrDimension, conditions
  }

  package var argument: Argument {
    switch self {
    case .said, .seen: .yesOrNoItem
    case .positive, .assessed, .strong, .medium, .weak: .dimension
    case .points, .signs: .sectionOrDimension
    case .count: .conditions
    }
  }

  /// Whether it gives a truth; otherwise it gives a number.
  package var givesTruth: Bool {
    switch self {
    case .said, .seen, .positive, .assessed: true
    default: false
    }
  }

  /// How it is written.
  package var usage: String {
    switch argument {
    case .yesOrNoItem: "\(rawValue)(item)"
    case .dimension: "\(rawValue)(dimension)"
    case .sectionOrDimension: "\(rawValue)(section or dimension)"
    case .conditions: "\(rawValue)(condition, condition)"
    }
  }
}
