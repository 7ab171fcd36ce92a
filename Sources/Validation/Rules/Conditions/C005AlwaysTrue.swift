import Checklists
import Diagnostics
import Proofs

/// A condition that is true whatever is answered.
struct AlwaysTrue: ProofRule {
  let code = Code.alwaysTrue

  let explanation = """
    The condition decides nothing: whoever answers what, it is never false. A level with it takes everybody who answers,
    and those below it are never reached. Mostly a limit is too low, or `or` stands where `and` was meant.
    """

  let examples: [RuleExample] = [
    """
    referrals:
      - id: emergency
        only if: age > 0 or age is not answered
    """,
    """
    referrals:
      - id: emergency
        only if: ⟦points >= 0
    """,
    """
    levels:
      - id: some_signs
        when: ⟦age >= 18 or age < 18 or papers_kept = yes
    """,
  ]

  func problem(_ refuted: RefutedClaim, _ subject: ChecklistSubject) -> ProofProblem? {
    guard case .canBeFalse(let place) = refuted.claim else { return nil }
    let condition = subject.condition(of: refuted.proof)
    return ProofProblem(
      message: "`\(condition?.when.text ?? "")` can never be false, so \(consequence(place)).",
      help: "look at the limits, or delete the condition"
    )
  }

  private func consequence(_ place: ConditionPlace) -> String {
    switch place {
    case .sectionUnless: "this section is never shown"
    case .itemUnless: "this item is never asked"
    case .level: "the levels below it are for nobody who answers"
    case .treatAsChildIf: "everybody is treated as a child"
    default: "it decides nothing"
    }
  }
}
