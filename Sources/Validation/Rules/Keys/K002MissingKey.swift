import Diagnostics

/// A key that is needed and is not there.
struct MissingKey: LoaderRule {
  let code = Code.missingKey

  let explanation = """
    Without it the entry cannot be used: a level without words, a sign without a `name` that "yes" would confirm, a
    number without limits. Add the key.
    """

  let examples: [RuleExample] = [
    """
    sections:
      - id: control
        items:
          - id: papers_kept
            name: Someone else keeps the identity papers
    """,
    """
    sections:
      - id: control
        items:
          - id: papers_kept
            name: (left out)
            ⟦points: 1
    """,
    """
    levels:
      - ⟦id: some_signs
        say: (left out)
    """,
    """
    sections:
      - id: control
        items:
          - id: hours
            ask: How long do you work?
            ⟦answer: number
            at least: 0
    """,
  ]
}
