import Diagnostics

/// Things that depend on each other in a circle.
struct Circle: LoaderRule {
  let code = Code.circle

  let explanation = """
    If a is decided by b and b by a, neither can ever be decided. Findings can be in a circle, and so can `points` of
    a section and a gate that looks at them. The message names all members. Let one of them depend on something else.
    """

  let examples: [RuleExample] = [
    """
    findings:
      - id: means_shown
        title: Means
        when: papers_kept = yes
    levels:
      - id: some_signs
        when: means_shown
    """,
    """
    findings:
      - id: ⟦first
        title: First
        when: second or papers_kept = yes
      - id: second
        title: Second
        when: first
    levels:
      - id: some_signs
        when: first
    """,
    """
    findings:
      - id: ⟦itself
        title: Itself
        when: itself or papers_kept = yes
    levels:
      - id: some_signs
        when: itself
    """,
  ]
}
