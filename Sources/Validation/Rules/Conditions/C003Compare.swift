import Diagnostics

/// A comparison of two different kinds.
struct Compare: LoaderRule {
  let code = Code.compare

  let explanation = """
    A number is compared with a number, a yes-or-no item with yes or no, a choice with one of its own options. The
    message says what the item can be compared with.
    """

  let examples: [RuleExample] = [
    """
    levels:
      - id: some_doubt
        title: Some doubt
        when: age < 18
        say: Offer to talk another day.
        refer: [hotline]
    """,
    """
    levels:
      - id: some_signs
        when: ⟦age = yes
    """,
    """
    levels:
      - id: some_signs
        when: ⟦papers_kept > 3
    """,
    """
    sections:
      - id: control
        items:
          - id: room
            ask: Where do you sleep?
            choose one:
              locked: In a locked room
              free: Where they like
    stop rules:
      - id: wants_to_stop
        when: room = ⟦home
    """,
  ]
}
