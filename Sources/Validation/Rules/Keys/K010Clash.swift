import Diagnostics

/// Two keys that do not go together.
struct Clash: LoaderRule {
  let code = Code.clash

  let explanation = """
    An item is answered in one way: with yes or no, a number, a date, words, or options. `tell` and `make sure` stand
    alone. What is never written down (`keep: no`) cannot be a sign. Delete one of the two, or make two items.
    """

  let examples: [RuleExample] = [
    """
    sections:
      - id: control
        items:
          - id: room
            choose one:
              locked: In a locked room
              free: Where they like
            ask: Where do you sleep?
    """,
    """
    sections:
      - id: control
        items:
          - id: room
            ask: Where do you sleep?
            choose one:
              locked: In a locked room
            ⟦choose any:
              free: Where they like
    """,
    """
    sections:
      - id: control
        items:
          - id: opening
            tell: You can stop at any time.
            ⟦ask: Is that all right?
    """,
  ]
}
