import Diagnostics

/// Something else that cannot be read.
struct NotYAML: LoaderRule {
  let code = Code.notYAML

  let explanation = """
    The file breaks a rule of YAML for which there is no code of its own. The message says what was expected, and in
    brackets what the YAML reader said. Compare the line with a checklist that works.
    """

  let examples: [RuleExample] = [
    """
    for: [police, border]
    """,
    """
    for: ⟦[police, border
    title: A title
    """,
    """
    for: [police⟦}
    """,
  ]
}
