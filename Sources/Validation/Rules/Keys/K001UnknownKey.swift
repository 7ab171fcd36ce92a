import Diagnostics

/// A key that does not exist.
struct UnknownKey: LoaderRule {
  let code = Code.unknownKey

  let explanation = """
    A key that is not known is an error and never skipped: it is nearly always a misspelt one, and a sign without its
    strength or a question without its words would otherwise be used. The message names the nearest key, or those that
    are still free in this place.
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
            ⟦hwo: Stay calm.
    """,
    """
    sections:
      - id: control
        items:
          - id: papers_kept
            ⟦colour: red
    """,
    """
    ⟦titel: A title
    """,
  ]
}
