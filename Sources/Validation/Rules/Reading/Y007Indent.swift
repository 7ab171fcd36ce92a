import Diagnostics

/// A line that does not stand in line.
struct Indent: LoaderRule {
  let code = Code.indent

  let explanation = """
    The keys of an item stand exactly below each other; what belongs to a key stands deeper. A line with one space
    more or less belongs to nothing. Line it up with the keys around it.
    """

  let examples: [RuleExample] = [
    """
    sections:
      - id: control
        items:
          - id: papers_kept
            ask: Where is your passport?
            how: Stay calm.
    """,
    """
    sections:
      - id: control
        items:
          - id: papers_kept
            ask: Where is your passport?
             ⟦how: Stay calm.
    """,
    """
    sections:
      - id: control
        items:
          - id: papers_kept
            name: The papers are kept
           ⟦ask: Where is it?
    """,
  ]
}
