import Diagnostics

/// A text with a colon in it that is taken for a key.
struct ColonInText: LoaderRule {
  let code = Code.colonInText

  let explanation = """
    A colon followed by a space makes a key. In a text it must not stand on the line of the key itself. Put `>-`
    behind the key, and the text on the next line, two spaces deeper. There it may hold any signs.
    """

  let examples: [RuleExample] = [
    """
    sections:
      - id: control
        items:
          - id: papers_kept
            ask: >-
              Do you know: who has your passport?
    """,
    """
    sections:
      - id: control
        items:
          - id: papers_kept
            ask: Do you know⟦: who has your passport?
    """,
    """
    title: Signs⟦: what to look for
    """,
  ]
}
