import Diagnostics

/// `and` and `or` without brackets.
struct AndOr: LoaderRule {
  let code = Code.andOr

  let explanation = """
    `a and b or c` can be read in two ways, and the two give other people another result. Put brackets: `(a and b) or
    c`, or `a and (b or c)`.
    """

  let examples: [RuleExample] = [
    """
    levels:
      - id: some_doubt
        title: Some doubt
        when: (papers_kept = yes and age > 20) or danger_now = yes
        say: Offer to talk another day.
        refer: [hotline]
    """,
    """
    levels:
      - id: some_signs
        when: papers_kept = yes and age > 20 ⟦or danger_now = yes
    """,
    """
    levels:
      - id: some_signs
        when: age > 60 or papers_kept = yes ⟦and danger_now = yes
    """,
  ]
}
