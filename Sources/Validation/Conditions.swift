import Checklists
import Diagnostics
import Expressions

/// A condition of a checklist and where it stands.
struct PlacedCondition {
  let when: When
  /// The key in front of it.
  let key: String
  /// The ids and keys that lead to it.
  let path: String
  /// What the condition is there for.
  let role: Role

  enum Role {
    case onlyIf, unless, other
  }

  func span(of part: Expression, in file: SourceFile) -> SourceSpan {
    when.span(of: part, in: file)
  }
}

extension Checklist {
  /// All conditions, in the order of the parts of a file.
  var conditions: [PlacedCondition] {
    var list: [PlacedCondition] = []
    func add(_ when: When?, _ key: String, _ path: String, _ role: PlacedCondition.Role = .other) {
      guard let when else { return }
      list.append(PlacedCondition(when: when, key: key, path: "\(path)/\(key)", role: role))
    }
    add(child.treatAsChildIf, "treat as child if", "child")
    for section in sections {
      let path = "sections/\(section.id.text)"
      add(section.onlyIf, "only if", path, .onlyIf)
      add(section.unless, "unless", path, .unless)
      for item in section.items {
        let path = "\(path)/items/\(item.id.text)"
        add(item.onlyIf, "only if", path, .onlyIf)
        add(item.unless, "unless", path, .unless)
        add(item.yesIf, "yes if", path)
      }
    }
    for finding in findings { add(finding.when, "when", "findings/\(finding.id.text)") }
    for rule in stopRules { add(rule.when, "when", "stop rules/\(rule.id.text)") }
    for level in levels {
      if case .when(let when) = level.condition { add(when, "when", "levels/\(level.id.text)") }
    }
    for (index, promise) in promises.enumerated() { add(promise.when, "when", "always/\(index + 1)") }
    for referral in referrals {
      add(referral.onlyIf, "only if", "referrals/\(referral.id.text)")
      add(referral.consentNotNeededIf, "consent not needed if", "referrals/\(referral.id.text)")
    }
    return list
  }

  /// All items in the order of the file, with the sections in which they stand.
  var placedItems: [(item: Item, section: Section)] {
    sections.flatMap { section in section.items.map { ($0, section) } }
  }
}

extension Expression {
  /// How many tests are joined in it.
  var testCount: Int {
    switch kind {
    case .not(let inner): inner.testCount
    case .all(let parts), .any(let parts): parts.reduce(0) { $0 + $1.testCount }
    default: 1
    }
  }

  /// The conditions that `and` joins.
  var conjuncts: [Expression] {
    if case .all(let parts) = kind { parts } else { [self] }
  }
}
