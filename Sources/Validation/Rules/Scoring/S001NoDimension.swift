import Diagnostics

/// A strength that counts nowhere.
struct NoDimension: LoaderRule {
  let code = Code.noDimension

  let explanation = """
    Strengths are counted by dimension: a strong sign makes a certain dimension positive. A sign with a strength, in a
    section without `dimension` and without its own, counts for nothing. Name the dimension, or use `points`.
    """

  let examples: [RuleExample] = [
    """
    dimensions:
      - id: pressure
        title: Pressure
        rule:
          positive if any: [1 strong]
    sections:
      - id: control
        items:
          - id: papers_kept
            dimension: pressure
            strength: strong
    """,
    """
    sections:
      - id: control
        items:
          - id: papers_kept
            ⟦strength: strong
    """,
    """
    sections:
      - id: work
        title: Work
        items:
          - id: pay
            name: Gets no pay
            ask: What do you get?
            ⟦strength: weak
            source: ilo-2009 / pay
    """,
  ]
}
