import Checklists
import Diagnostics
import Proofs

/// A line of a rule that nobody can meet.
struct LineUnused: ProofRule {
  let code = Code.lineUnused

  let explanation = """
    There are not enough signs of these strengths, so the line never decides anything. That is no mistake where a rule is
    written as published and the checklist has few signs; but look whether a sign has lost its strength.
    """

  private static func example(_ lines: String) -> RuleExample {
    RuleExample(
      """
      dimensions:
        - id: pressure
          title: Pressure
          rule:
            positive if any: \(lines)
      levels:
        - id: some_signs
          when: papers_kept = yes or positive(pressure)
      sections:
        - id: control
          dimension: pressure
          items:
            - id: papers_kept
              strength: strong
      """
    )
  }

  let examples: [RuleExample] = [
    example("[1 strong]"),
    example("[1 strong, ⟦2 medium + 1 weak]"),
    example("[⟦2 strong, 1 strong or medium]"),
  ]

  func problem(_ refuted: RefutedClaim, _ subject: ChecklistSubject) -> ProofProblem? {
    guard case .lineCanBeMet(let dimension, let line) = refuted.claim else { return nil }
    let list = refuted.graph.checklist
    // Where no line can be met at all, S003 says so.
    let dimensions =
      dimension.map { [$0] } ?? list.dimensions.indices.filter { list.dimensions[$0].rule == nil }
    let isHopeless = dimensions.allSatisfy { place in
      !subject.proofs.contains { proof in
        guard case .canBePositive(place, _) = proof.claim else { return false }
        if case .refuted = proof.outcome { return false }
        return true
      }
    }
    if isHopeless { return nil }
    let rule = dimension.map { list.dimensions[$0].rule } ?? list.dimensionRule
    let words = rule?.lines[line].words.text ?? ""
    let place = dimension.map { " in \(list.dimensions[$0].id.text)" } ?? ""
    return ProofProblem(
      message: "The line \(words) can never be met\(place).",
      help: "look whether signs are missing, or allow it where the rule is written as published"
    )
  }
}
