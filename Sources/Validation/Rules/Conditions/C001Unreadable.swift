import Diagnostics

/// A condition that cannot be read.
struct Unreadable: LoaderRule {
  let code = Code.unreadable

  let explanation = """
    Conditions are written in words: `papers_kept = yes and (age < 18 or danger_now = yes)`. One `=` is enough; write
    `and`, `or`, `not` instead of signs; no quotes and no braces. The message shows from where on the condition cannot
    be read.
    """

  let examples: [RuleExample] = [
    """
    levels:
      - id: some_signs
        when: papers_kept = yes
    """,
    """
    levels:
      - id: some_signs
        when: papers_kept ⟦== yes
    """,
    """
    levels:
      - id: some_signs
        when: papers_kept = yes ⟦&& age > 20
    """,
    """
    levels:
      - id: some_signs
        when: papers_kept is ⟦yes
    """,
  ]
}
