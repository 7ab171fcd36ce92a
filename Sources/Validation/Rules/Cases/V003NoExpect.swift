import Diagnostics

/// A case that cannot fail.
struct NoExpect: LoaderRule {
  let code = Code.noExpect

  let explanation = """
    A case says what must come of the answers. Without `expect`, or with nothing in it, it passes whatever happens.
    Add at least the level.
    """

  let examples: [RuleExample] = [
    RuleExample(
      """
      cases:
        - case: Papers kept
          expect:
            treated as: adult
      """,
      in: .cases
    ),
    RuleExample(
      """
      cases:
        - ⟦case: Nothing to fail
          said:
            papers_kept: yes
      """,
      in: .cases
    ),
    RuleExample(
      """
      cases:
        - case: Papers kept
          ⟦expect: {}
      """,
      in: .cases
    ),
  ]
}
