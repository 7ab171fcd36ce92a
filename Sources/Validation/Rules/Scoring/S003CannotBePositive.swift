import Checklists
import Diagnostics
import Proofs

/// A dimension that no answers make positive.
struct CannotBePositive: ProofRule {
  let code = Code.cannotBePositive

  let explanation = """
    The signs of the dimension are too few or too weak for every line of its rule, so it is never positive, and nothing
    that looks at it ever happens. This is looked at for adults, for children whose age is known, and for people who are
    presumed to be children, since signs can weigh otherwise for them. Where none of its signs is asked of one of these,
    the dimension is not assessed for them, and nothing is said.
    """

  private static func example(_ dimension: String, _ strengths: String) -> RuleExample {
    RuleExample(
      """
      dimensions:
        - id: \(dimension)
          title: Pressure
          rule:
            positive if any: [1 strong]
      levels:
        - id: some_signs
          when: papers_kept = yes or positive(pressure)
      sections:
        - id: control
          dimension: pressure
          items:
            - id: papers_kept
      \(strengths)
      """
    )
  }

  let examples: [RuleExample] = [
    example("pressure", "        strength: strong"),
    example("pressure", "        strength: strong\n        unless: known_child"),
    example("⟦pressure", "        strength: medium"),
    example("⟦pressure", "        strength: strong\n        strength child: weak"),
  ]

  func problem(_ refuted: RefutedClaim, _ subject: ChecklistSubject) -> ProofProblem? {
    guard case .canBePositive(let dimension, let person) = refuted.claim else { return nil }
    let refutedFor = Claim.Person.allCases.filter { other in
      subject.isRefuted { $0 == .canBePositive(dimension: dimension, other) }
    }
    // One problem for all of them, said with the first.
    guard refutedFor.first == person else { return nil }
    let claimedFor = Claim.Person.allCases.filter { other in
      subject.proofs.contains { $0.claim == .canBePositive(dimension: dimension, other) }
    }
    let whom =
      refutedFor.count == claimedFor.count
      ? "" : " for \(refutedFor.map(word).joined(separator: " and "))"
    return ProofProblem(
      message:
        "\(refuted.graph.checklist.dimensions[dimension].id.text) can never be positive\(whom): no line of the rule can be met.",
      help: "add signs or raise their strength, or give the dimension a rule of its own"
    )
  }

  private func word(_ person: Claim.Person) -> String {
    switch person {
    case .adult: "adults"
    case .knownChild: "children"
    case .presumedChild: "people who are presumed to be children"
    }
  }
}
