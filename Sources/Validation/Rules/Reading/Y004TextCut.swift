import Diagnostics

/// A text whose end is taken for a comment.
struct TextCut: LoaderRule {
  let code = Code.textCut

  let explanation = """
    Everything behind ` #` on a line is a comment and is never shown to anybody. In a text that was meant to be read
    aloud, the end is missing then. Put the text behind `>-` on the next line, or the comment on a line of its own.
    """

  let examples: [RuleExample] = [
    """
    sections:
      - id: control
        items:
          - id: papers_kept
            ask: >-
              Is it house # 5 where you sleep?
    """,
    """
    sections:
      - id: control
        items:
          - id: papers_kept
            ask: ⟦Where do you sleep # do you sleep in?
    """,
    """
    levels:
      - id: some_signs
        when: ⟦papers_kept = yes # or age < 18
    """,
  ]
}
