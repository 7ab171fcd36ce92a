import Diagnostics

/// A tab instead of spaces.
struct Tab: LoaderRule {
  let code = Code.tab

  let explanation = """
    How deep a line stands is counted in spaces. A tab looks different in every program, so it is not allowed at the
    beginning of a line. Write two spaces for each step.
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
            how: >-
              Stay calm.
            ⟦\tTake your time.
    """,
    """
    title: A title\n⟦\tthat goes on
    """,
  ]
}
