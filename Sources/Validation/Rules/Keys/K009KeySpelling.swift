import Diagnostics

/// A key in another spelling.
struct KeySpelling: LoaderRule {
  let code = Code.keySpelling

  let explanation = """
    Keys of two words are written with a space. With `_` or `-` they are understood too, but in one file one spelling
    is easier to search for.
    """

  let examples: [RuleExample] = [
    """
    sections:
      - id: control
        items:
          - id: papers_kept
            ask child: Where is your passport now?
    """,
    """
    sections:
      - id: control
        items:
          - id: papers_kept
            ⟦ask_child: Where is your passport now?
    """,
    """
    sections:
      - id: control
        items:
          - id: papers_kept
            ⟦ask-child: Where is your passport now?
    """,
  ]
}
