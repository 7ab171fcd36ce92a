import Diagnostics

/// Something else than a whole number.
struct WholeNumber: LoaderRule {
  let code = Code.wholeNumber

  let explanation = """
    Editions, points, limits and years are whole numbers from 0 (editions from 1) with at most six digits, without a
    point, a sign or a word.
    """

  let examples: [RuleExample] = [
    """
    version: 2
    """,
    """
    version: ⟦1.10
    """,
    """
    minutes: ⟦half an hour
    """,
    """
    sections:
      - id: control
        items:
          - id: papers_kept
            points: ⟦-1
    """,
  ]
}
