import Checklists
import Diagnostics
import Expressions
import Proofs

/// A number that nobody can reach.
struct OverLimit: ProofRule {
  let code = Code.overLimit

  let explanation = """
    `points >= 70` where all signs together have 61 points is never true. It happens when signs are taken away, or when
    the limit comes from another checklist. The same is looked at for `signs`, `strong`, `medium`, `weak` and `count`.
    """

  let examples: [RuleExample] = [
    """
    levels:
      - id: some_signs
        when: points >= 1
    """,
    """
    levels:
      - id: many_signs
        title: Many signs
        when: ⟦points >= 70
        say: Offer to meet a specialist.
        refer: [hotline]
    """,
    """
    levels:
      - id: two_of_them
        title: Two of them
        when: danger_now = yes or ⟦count(papers_kept = yes, age > 60) > 2
        say: Offer to meet a specialist.
        refer: [hotline]
    """,
  ]

  func problem(_ refuted: RefutedClaim, _ subject: ChecklistSubject) -> ProofProblem? {
    guard case .limitIsInReach(_, let step) = refuted.claim else { return nil }
    let extent = refuted.graph.pool.extents[step]
    let condition = subject.condition(of: refuted.proof)
    let part = condition?.when.expression.descendants.first { $0.extent == extent }
    return ProofProblem(
      message:
        "Nobody can reach this number: `\(part.map { print($0) } ?? condition?.when.text ?? "")` can never be true.",
      help: "lower the number, or look whether signs are missing"
    )
  }
}
