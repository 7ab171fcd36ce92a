import Diagnostics

/// Levels without an end.
struct ClosingLevels: LoaderRule {
  let code = Code.closingLevels

  let explanation = """
    The last two levels are `when: unclear` (too little was answered) and `when: otherwise` (nothing was found), in
    this order. So every interview has a result, and "too little is known" is never the same as "no".
    """

  let examples: [RuleExample] = [
    """
    levels:
      - id: too_little
        when: unclear
      - id: no_signs
        when: otherwise
    """,
    """
    levels:
      - id: too_little
        ⟦when: otherwise
      - id: no_signs
        ⟦when: unclear
    """,
    """
    levels:
      - id: some_signs
        ⟦when: unclear
    """,
    """
    levels:
      - id: too_little
        ⟦when: papers_kept is declined
    """,
  ]
}
