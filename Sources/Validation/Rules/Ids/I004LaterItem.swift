import Diagnostics

/// A condition that looks ahead.
struct LaterItem: LoaderRule {
  let code = Code.laterItem

  let explanation = """
    Whether an item is asked is decided when its turn comes, so `only if` and `unless` can name only what was asked
    before. Move one of the two, or ask about something earlier.
    """

  let examples: [RuleExample] = [
    """
    sections:
      - id: control
        items:
          - id: debt
            ask: What do you owe?
            only if: age > 20
    """,
    """
    sections:
      - id: control
        items:
          - id: age
            ask: How old are you?
          - id: debt
            ask: What do you owe?
            only if: ⟦debt_more = yes
          - id: debt_more
            ask: What else do you owe?
    """,
    """
    sections:
      - id: work
        title: Work
        only if: ⟦pay = yes
        items:
          - id: hours
            ask: What is an ordinary day like?
      - id: money
        title: Money
        items:
          - id: pay
            ask: What do you get for your work?
    """,
  ]
}
