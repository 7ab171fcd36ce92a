import Checklists
import Diagnostics
import Expressions

/// A condition of a checklist with its place.
struct StatedCondition {
  let place: ConditionPlace
  let condition: Condition
  let when: When
  let path: String

  /// All conditions, in file order.
  static func all(of graph: DecisionGraph) -> [StatedCondition] {
    let list = graph.checklist
    var found: [StatedCondition] = []
    func add(_ place: ConditionPlace, _ condition: Condition?, _ when: When?, _ path: String) {
      guard let condition, let when else { return }
      found.append(StatedCondition(place: place, condition: condition, when: when, path: path))
    }
    add(.treatAsChildIf, graph.child.treatAsChildIf, list.child.treatAsChildIf, "child/treat as child if")
    var first = 0
    for (index, section) in list.sections.enumerated() {
      let path = "sections/\(section.id.text)"
      let count = (section.onlyIf == nil ? 0 : 1) + (section.unless == nil ? 0 : 1)
      // The gates of the section stand before those of the item.
      let shared = section.items.isEmpty ? [] : graph.items[first].gates.prefix(count)
      add(
        .sectionOnlyIf(index),
        shared.first(where: \.isOnlyIf)?.condition,
        section.onlyIf,
        "\(path)/only if"
      )
      add(.sectionUnless(index), shared.first { !$0.isOnlyIf }?.condition, section.unless, "\(path)/unless")
      for item in first..<first + section.items.count {
        let facts = graph.items[item]
        let own = facts.gates.dropFirst(count)
        let path = "\(path)/items/\(facts.id)"
        add(
          .itemOnlyIf(item),
          own.first(where: \.isOnlyIf)?.condition,
          facts.source.onlyIf,
          "\(path)/only if"
        )
        add(.itemUnless(item), own.first { !$0.isOnlyIf }?.condition, facts.source.unless, "\(path)/unless")
        add(.yesIf(item), facts.yesIf, facts.source.yesIf, "\(path)/yes if")
      }
      first += section.items.count
    }
    for (index, finding) in list.findings.enumerated() {
      add(.finding(index), graph.findings[index], finding.when, "findings/\(finding.id.text)/when")
    }
    for (index, rule) in list.stopRules.enumerated() {
      add(.stopRule(index), graph.stopRules[index].condition, rule.when, "stop rules/\(rule.id.text)/when")
    }
    for (index, level) in list.levels.enumerated() {
      guard case .when(let when) = level.condition else { continue }
      add(.level(index), graph.levels[index].condition, when, "levels/\(level.id.text)/when")
    }
    for (index, referral) in list.referrals.enumerated() {
      let path = "referrals/\(referral.id.text)"
      add(.referralOnlyIf(index), graph.referrals[index].onlyIf, referral.onlyIf, "\(path)/only if")
      add(
        .consentNotNeededIf(index),
        graph.referrals[index].consentNotNeededIf,
        referral.consentNotNeededIf,
        "\(path)/consent not needed if"
      )
    }
    for (index, promise) in graph.promises.enumerated() {
      add(.promise(index), promise.condition, list.promises[index].when, "always/\(index + 1)/when")
    }
    return found
  }
}
