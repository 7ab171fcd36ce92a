import Expressions

/// All places at which a checklist names something.
extension Checklist {
  var allCitations: [Citation] {
    let rules = ([dimensionRule] + dimensions.map(\.rule)).compactMap { $0?.source }
    let items = sections.flatMap(\.items).compactMap(\.source)
    return [child.source].compactMap { $0 } + rules + items + findings.compactMap(\.source)
      + promises.compactMap(\.source)
  }

  /// All conditions but `yes if`, which names no ids.
  var allConditions: [When] {
    var all = [child.treatAsChildIf]
    for section in sections {
      all += [section.onlyIf, section.unless].compactMap { $0 }
      for item in section.items { all += [item.onlyIf, item.unless].compactMap { $0 } }
    }
    all += findings.map(\.when) + stopRules.map(\.when)
    for case .when(let when) in levels.map(\.condition) { all.append(when) }
    for referral in referrals { all += [referral.onlyIf, referral.consentNotNeededIf].compactMap { $0 } }
    return all + promises.map(\.when)
  }

  /// The ids of a kind that stand outside of conditions and citations, apart from its own.
  func links(to kind: IDKind) -> [Words] {
    switch kind {
    case .item: [child.ageFrom] + referrals.compactMap(\.consent)
    case .dimension: sections.compactMap(\.dimension) + sections.flatMap(\.items).compactMap(\.dimension)
    case .referral: (levels.map(\.refer) + stopRules.map(\.refer)).flatMap(\.words)
    case .level: promises.map(\.levelAtLeast)
    case .finding, .section, .stopRule, .source: []
    }
  }
}

extension Expression {
  /// Where a condition names an id as something of a kind, and not as an option that is called the same.
  func names(_ id: String, as kind: IDKind, in checklist: Checklist) -> [Extent] {
    let choices = Set(checklist.sections.flatMap(\.items).filter { !$0.options.isEmpty }.map(\.id.text))
    return places(of: id, as: kind, choices)
  }

  /// Whether a condition names an id as something of a kind.
  package func isNaming(_ id: String, as kind: IDKind, in checklist: Checklist) -> Bool {
    !names(id, as: kind, in: checklist).isEmpty
  }

  private func places(of id: String, as kind: IDKind, _ choices: Set<String>) -> [Extent] {
    func inside(_ parts: [Expression]) -> [Extent] { parts.flatMap { $0.places(of: id, as: kind, choices) } }
    switch self.kind {
    case .name(let name): return name == id && (kind == .item || kind == .finding) ? [extent] : []
    case .number: return []
    case .call(let name, let arguments):
      switch Function(rawValue: name)?.argument {
      case .dimension, .sectionOrDimension:
        guard kind == .section || kind == .dimension else { return [] }
        return arguments.filter { $0.kind == .name(id) }.map(\.extent)
      default: return inside(arguments)
      }
    case .not(let part), .product(let part, _), .state(let part, _, _), .couldBe(let part, _),
      .among(let part, _):
      return inside([part])
    case .all(let parts), .any(let parts): return inside(parts)
    case .compare(_, let left, let right):
      if case .name(let name) = left.kind, choices.contains(name) { return inside([left]) }
      return inside([left, right])
    case .between(let value, let low, let high): return inside([value, low, high])
    case .sum(let left, let right), .difference(let left, let right): return inside([left, right])
    }
  }
}
