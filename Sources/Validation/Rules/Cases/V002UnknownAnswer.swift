import Diagnostics

/// An answer that the item does not know.
struct UnknownAnswer: LoaderRule {
  let code = Code.unknownAnswer

  let explanation = """
    A yes-or-no item takes yes, no, unsure, declined or not asked; a number a whole number within its limits or a
    range such as `16 to 19`; a choice its own options. What is seen is never declined. The message says what fits.
    """

  let examples: [RuleExample] = [
    RuleExample(
      """
      cases:
        - case: Papers kept
          said:
            age: 16 to 19
      """,
      in: .cases
    ),
    RuleExample(
      """
      cases:
        - case: Papers kept
          said:
            papers_kept: ⟦maybe
      """,
      in: .cases
    ),
    RuleExample(
      """
      cases:
        - case: Papers kept
          said:
            age: ⟦121
      """,
      in: .cases
    ),
    RuleExample(
      """
      cases:
        - case: Papers kept
          seen:
            papers_kept: ⟦yes
      """,
      in: .cases
    ),
  ]
}
