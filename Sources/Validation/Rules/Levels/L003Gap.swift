import Diagnostics
import Proofs

/// Somebody with a sign who ends where nothing was found.
struct Gap: ProofRule {
  let code = Code.gap

  let explanation = """
    A sign was recorded, and the result is the level for people without any. Then the sign counts for nothing, and the
    officer reads that nothing came up. Let a level take single signs (`signs >= 1`), or say in the allowance why one
    such sign is no reason to offer anything.
    """

  let examples: [RuleExample] = [
    """
    levels:
      - id: some_signs
        when: signs >= 1
    sections:
      - id: control
        items:
          - id: housing
            name: Lives in very bad conditions
            look for: Beds among machines.
            points: 1
            source: ilo-2009 / housing
    """,
    """
    sections:
      - id: control
        items:
          - id: housing
            name: Lives in very bad conditions
            look for: Beds among machines.
            points: 1
            source: ilo-2009 / housing
    levels:
      - id: some_signs
        when: papers_kept = yes
      - id: ⟦no_signs
        title: No signs today
    """,
    """
    levels:
      - id: some_signs
        when: papers_kept = yes and age > 60
      - id: ⟦no_signs
        title: No signs today
    """,
  ]

  func problem(_ refuted: RefutedClaim, _ subject: ChecklistSubject) -> ProofProblem? {
    ProofProblem(
      message: "Somebody with a sign ends in \(refuted.levels.after) (\(refuted.person)).",
      help: "let a level take single signs, as in `signs >= 1`"
    )
  }
}
