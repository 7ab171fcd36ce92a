import Diagnostics

/// A text that begins with a sign of YAML.
struct SpecialFirstLetter: LoaderRule {
  let code = Code.specialFirstLetter

  let explanation = """
    Some signs have a meaning of their own when a text begins with them: `*`, `&`, `!`, `%`, `@`, `>`, `|`, quotes,
    brackets, braces and back quotes. Put `>-` behind the key, and the text on the next line, two spaces deeper.
    """

  let examples: [RuleExample] = [
    """
    sections:
      - id: control
        items:
          - id: papers_kept
            how: >-
              *Never* ask in front of others.
    """,
    """
    sections:
      - id: control
        items:
          - id: papers_kept
            how: ⟦*Never* ask in front of others.
    """,
    """
    sections:
      - id: control
        items:
          - id: papers_kept
            how: ⟦@ the desk, ask quietly.
    """,
  ]
}
