import Diagnostics

/// Line breaks that are kept where none are needed.
struct BlockStyle: LoaderRule {
  let code = Code.blockStyle

  let explanation = """
    Behind `|` every line break of the file is shown, so a text comes out in pieces on a narrow or a wide screen. Only
    `tell:` needs that, where a line break is a pause. Write `>-`.
    """

  let examples: [RuleExample] = [
    """
    about: >-
      One sign.
      And what to do.
    """,
    """
    about: ⟦|-
      One sign.
      And what to do.
    """,
    """
    sections:
      - id: control
        items:
          - id: papers_kept
            how: ⟦|
              Stay calm.
              Take your time.
    """,
  ]
}
