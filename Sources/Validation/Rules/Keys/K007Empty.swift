import Diagnostics

/// A key with nothing behind it.
struct Empty: LoaderRule {
  let code = Code.empty

  let explanation = """
    A key without a value was begun and forgotten. Write what belongs there, or delete the line.
    """

  let examples: [RuleExample] = [
    """
    sections:
      - id: control
        items:
          - id: papers_kept
            how: Stay calm.
    """,
    """
    sections:
      - id: control
        items:
          - id: papers_kept
            ⟦how:
    """,
    """
    ⟦title: "  "
    """,
    """
    ⟦findings: []
    """,
  ]
}
