import Diagnostics

/// A sign without a source.
struct NoSource: LoaderRule {
  let code = Code.noSource

  let explanation = """
    A sign changes what happens to people. Whoever is asked why it counts must be able to show where it comes from.
    Name the source and the place in it: `source: ilo-2009 / page 5`.
    """

  let examples: [RuleExample] = [
    """
    sections:
      - id: control
        items:
          - id: papers_kept
            source: ilo-2009 / coercion at destination
    """,
    """
    sections:
      - id: control
        items:
          - id: papers_kept
            source: (left out)
            ⟦points: 1
    """,
    """
    sections:
      - id: work
        title: Work
        items:
          - id: pay
            name: Gets no pay
            look for: Wage slips without a sum.
            ⟦points: 2
    """,
  ]
}
