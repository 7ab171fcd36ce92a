import Diagnostics

/// A value that the key does not know.
struct WrongValue: LoaderRule {
  let code = Code.wrongValue

  let explanation = """
    Many keys know a few words only, or a certain form: `strength` is strong, medium or weak, `within` is a length of
    time. The message says which are possible.
    """

  let examples: [RuleExample] = [
    """
    referrals:
      - id: hotline
        within: 2 days
    """,
    """
    referrals:
      - id: hotline
        within: ⟦soon
    """,
    """
    status: ⟦finished
    """,
    """
    checklist: ⟦other-name
    """,
  ]
}
