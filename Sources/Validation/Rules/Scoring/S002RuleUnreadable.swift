import Diagnostics

/// A line of a rule that cannot be read.
struct RuleUnreadable: LoaderRule {
  let code = Code.ruleUnreadable

  let explanation = """
    A line says how many signs of which strength make a dimension positive: `2 strong`, `1 strong + 1 medium or weak`.
    Numbers in digits, from 1; parts joined by `+`.
    """

  let examples: [RuleExample] = [
    """
    dimensions:
      - id: pressure
        title: Pressure
        rule:
          positive if any: [1 strong or medium]
    sections:
      - id: control
        items:
          - id: papers_kept
            dimension: pressure
            strength: strong
    """,
    """
    dimensions:
      - id: pressure
        title: Pressure
        rule:
          positive if any: [⟦two strong, 1 strong]
    sections:
      - id: control
        items:
          - id: papers_kept
            dimension: pressure
            strength: strong
    """,
    """
    dimensions:
      - id: pressure
        title: Pressure
        rule:
          positive if any: [⟦1 strong and 1 weak, 1 strong]
    sections:
      - id: control
        items:
          - id: papers_kept
            dimension: pressure
            strength: strong
    """,
    """
    dimensions:
      - id: pressure
        title: Pressure
        rule:
          positive if any: [⟦0 strong, 1 strong]
    sections:
      - id: control
        items:
          - id: papers_kept
            dimension: pressure
            strength: strong
    """,
  ]
}
