import Checklists
import Diagnostics
import Proofs

/// A part of the checklist that no interview reaches.
struct NeverHappens: ProofRule {
  let code = Code.neverHappens

  let explanation = """
    No answers lead to this item, stop rule, finding or referral. Where C004 looks at one condition, this looks at all
    answers together: an item may stand behind the end of the interview, a referral may be named only where it is dropped.
    """

  let examples: [RuleExample] = [
    """
    sections:
      - id: control
        items:
          - id: debt
            ask: What do you owe?
            only if: papers_kept = yes
    """,
    """
    sections:
      - id: control
        items:
          - id: ⟦debt
            ask: What do you owe?
            only if: consent_talk = no
    """,
    """
    levels:
      - id: some_signs
        refer: [hotline, lawyer]
    referrals:
      - id: ⟦lawyer
        service: hotline
        within: 3 days
        only if: papers_kept = no
    """,
  ]

  func problem(_ refuted: RefutedClaim, _ subject: ChecklistSubject) -> ProofProblem? {
    let graph = refuted.graph
    let list = graph.checklist
    switch refuted.claim {
    case .itemIsAsked(let item):
      let section = graph.items[item].section
      let places: [ConditionPlace] = [.itemOnlyIf(item), .sectionOnlyIf(section)]
      let always: [ConditionPlace] = [.itemUnless(item), .sectionUnless(section)]
      if places.contains(where: subject.isNeverTrue) { return nil }
      if always.contains(where: { place in subject.isRefuted { $0 == .canBeFalse(place) } }) { return nil }
      if rests(on: refuted.proof.path, ["only if"], subject) { return nil }
      return told("the item \(graph.items[item].id)")
    case .stopRuleHappens(let rule):
      if subject.isNeverTrue(.stopRule(rule)) || rests(on: refuted.proof.path, ["when"], subject) {
        return nil
      }
      return told("the stop rule \(list.stopRules[rule].id.text)")
    case .findingHappens(let finding):
      if subject.isNeverTrue(.finding(finding)) || rests(on: refuted.proof.path, ["when"], subject) {
        return nil
      }
      return told("the finding \(list.findings[finding].id.text)")
    case .referralIsMade(let referral):
      if subject.isNeverTrue(.referralOnlyIf(referral)) || rests(on: refuted.proof.path, ["only if"], subject)
      {
        return nil
      }
      if isNamedByHiddenLevelsOnly(referral, subject) { return nil }
      return told("the referral \(list.referrals[referral].id.text)")
    default: return nil
    }
  }

  private func told(_ what: String) -> ProofProblem {
    ProofProblem(
      message: "No answers lead to \(what).",
      help: "look at its condition and at what comes before it, or delete it"
    )
  }

  private func rests(on path: String, _ keys: [String], _ subject: ChecklistSubject) -> Bool {
    keys.contains { key in
      subject.restsOnSomethingImpossible(subject.checklist.conditions.first { $0.path == "\(path)/\(key)" })
    }
  }

  private func isNamedByHiddenLevelsOnly(_ referral: Int, _ subject: ChecklistSubject) -> Bool {
    guard let graph = subject.graph else { return false }
    let levels = graph.levels.indices.filter { graph.levels[$0].refer.contains(referral) }
    let rules = graph.stopRules.indices.filter { graph.stopRules[$0].refer.contains(referral) }
    return levels.allSatisfy { level in subject.isRefuted { $0 == .levelHappens(level) } }
      && rules.allSatisfy { rule in subject.isRefuted { $0 == .stopRuleHappens(rule) } }
  }
}
