import Diagnostics

/// A key that is written twice.
struct DuplicateKey: LoaderRule {
  let code = Code.duplicateKey

  let explanation = """
    Only one of the two would count, and nobody sees which. It happens when an item is copied and mended. Delete one
    of the lines, or make the second question an item of its own with its own id.
    """

  let examples: [RuleExample] = [
    """
    sections:
      - id: control
        items:
          - id: papers_kept
            ask child: Who has your passport?
            how: Stay calm.
    """,
    """
    sections:
      - id: control
        items:
          - id: papers_kept
            how: Stay calm.
            ⟦how: Take your time.
    """,
    """
    sections:
      - id: control
        items:
          - id: papers_kept
            ask child: Where is it?
            ⟦ask_child: Where is your passport now?
    """,
  ]
}
