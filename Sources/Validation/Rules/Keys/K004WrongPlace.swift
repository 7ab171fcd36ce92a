import Diagnostics

/// A key that belongs elsewhere.
struct WrongPlace: LoaderRule {
  let code = Code.wrongPlace

  let explanation = """
    The key exists, but not in this place: `strength` belongs to an item, `when` to a level, a stop rule or a finding,
    `dimension rule` to the top of the file. Move it there, or delete it.
    """

  let examples: [RuleExample] = [
    """
    sections:
      - id: control
        items:
          - id: papers_kept
            only if: age > 20
    """,
    """
    sections:
      - id: control
        items:
          - id: papers_kept
            ⟦when: age > 20
    """,
    """
    levels:
      - id: some_signs
        ⟦strength: strong
    """,
    """
    sections:
      - id: control
        ⟦referrals: [hotline]
    """,
    """
    sections:
      - id: control
        ⟦dimension rule:
          positive if any: [1 strong]
        how: Sit beside the person.
    """,
  ]
}
