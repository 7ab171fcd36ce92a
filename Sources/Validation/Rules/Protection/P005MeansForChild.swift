import Checklists
import Diagnostics
import Proofs

/// A level for children that depends on means.
struct MeansForChild: ProofRule {
  let code = Code.meansForChild

  let explanation = """
    For a child no means are needed: whether anybody lied, threatened or forced does not matter. A level that asks for
    them leaves out children who went along willingly. What a means is, `element: means` of a dimension or a finding
    says; this is decided over all answers of a child.

    Source: Palermo Protocol (2000), article 3(c).
    """

  private static func example(_ level: String, _ when: String) -> RuleExample {
    RuleExample(
      """
      findings:
        - id: means_shown
          title: The papers are kept
          element: means
          when: papers_kept = yes
      levels:
        - id: \(level)
          title: Danger
          when: \(when)
          say: See that the person is safe.
          refer: [hotline]
      """
    )
  }

  let examples: [RuleExample] = [
    example("only_danger", "danger_now = yes or (adult and means_shown)"),
    example("⟦only_danger", "danger_now = yes and means_shown"),
    example("⟦only_danger", "danger_now = yes or (child and means_shown)"),
    """
    findings:
      - id: means_shown
        title: The papers are kept
        element: means
        when: papers_kept = yes
    levels:
      - id: danger
        title: Danger
        when: danger_now = yes
        say: Stay with the person.
        refer: [hotline]
      - id: ⟦child_signs
        title: A child with signs
        when: child and means_shown
        say: Call somebody who looks after children.
        refer: [hotline]
    """,
  ]

  func problem(_ refuted: RefutedClaim, _ subject: ChecklistSubject) -> ProofProblem? {
    let level = refuted.level
    return ProofProblem(
      message:
        "For a child the level depends on means: \(refuted.levels.after) would be another one without them "
        + "(\(refuted.person)).",
      help: "let the level for children ask for act and purpose alone",
      span: level?.id.span,
      path: level.map { "levels/\($0.id.text)" }
    )
  }
}
