import Diagnostics
import Proofs

/// A sign that makes the result less serious.
struct SignLowers: ProofRule {
  let code = Code.signLowers

  let explanation = """
    One more sign must never lead to a lower level: whoever shows more would get less help. It happens where a level asks
    for a sign not to be there, or for an exact number.

    Where a level is meant to be like that, allow it there, with the reason: `# allow L005: …`.
    """

  let examples: [RuleExample] = [
    """
    levels:
      - id: only_danger
        title: Danger
        when: danger_now = yes and papers_kept = yes
        say: See that the person is safe.
        refer: [hotline]
    """,
    """
    levels:
      - id: only_danger
        title: Danger
        when: ⟦danger_now = yes and papers_kept = no
        say: See that the person is safe.
        refer: [hotline]
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
      - id: one_sign
        title: One sign
        when: ⟦signs = 1
        say: Offer to meet a specialist.
        refer: [hotline]
      - id: some_signs
        when: signs >= 1
    """,
  ]

  func problem(_ refuted: RefutedClaim, _ subject: ChecklistSubject) -> ProofProblem? {
    let (before, after) = refuted.levels
    return ProofProblem(
      message:
        "When \(refuted.changed) becomes yes the result drops from \(before) to \(after) (\(refuted.others)).",
      help: "take the test for a missing sign out of \(before), or put the levels in another order"
    )
  }
}
