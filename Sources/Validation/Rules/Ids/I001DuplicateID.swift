import Diagnostics

/// Two entries with one id.
struct DuplicateID: LoaderRule {
  let code = Code.duplicateID

  let explanation = """
    Answers, translations and records name an entry by its id, so they would be mixed up. Items and findings share one
    set of ids, sections and dimensions another; levels, stop rules, referrals and sources have their own. Give one of
    the two an id of its own.
    """

  let examples: [RuleExample] = [
    """
    sections:
      - id: control
        items:
          - id: debt
            ask: Do you owe money to somebody?
    """,
    """
    sections:
      - id: control
        items:
          - id: debt
            ask: Who paid for the journey?
      - id: work
        title: Work
        items:
          - id: ⟦debt
            ask: What do you owe?
    """,
    """
    stop rules:
      - id: tired
        when: age > 60
        then: pause
        say: Let us rest.
      - id: ⟦tired
        when: age > 70
        then: pause
        say: Let us rest for a while.
    """,
  ]
}
