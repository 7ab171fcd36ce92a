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
    let test = "`\(part.map { print($0) } ?? condition?.when.text ?? "")` can never be true."
    return ProofProblem(
      message: limit(of: part, refuted.proof.reach).map { "\($0); \(test)" }
        ?? "Nobody can reach this number: \(test)",
      help: "lower the number, or look whether signs are missing"
    )
  }

  /// How far the number can reach, as the beginning of a sentence.
  private func limit(of comparison: Expression?, _ reach: Int?) -> String? {
    guard let reach, let comparison else { return nil }
    let sides = comparison.parts.filter { if case .number = $0.kind { false } else { true } }
    guard sides.count == 1 else { return nil }
    switch sides[0].kind {
    case .name("points"): return "The most points anybody can reach is \(reach)"
    case .name("signs"): return "The most signs anybody can have is \(reach)"
    case .call("count", let tests):
      return "Of these \(tests.count) tests at most \(reach) can be true together"
    default: return "The highest number that `\(print(sides[0]))` can reach is \(reach)"
    }
  }
}
