import Diagnostics

/// Something that is never used.
struct Unused: LoaderRule {
  let code = Code.unused

  let explanation = """
    A finding, a dimension, a referral or a source that nothing names does nothing. Often the line that should name it
    was forgotten, or names another one. Use it, or delete it.
    """

  let examples: [RuleExample] = [
    """
    sources:
      ilo-2009:
        year: 2009
    """,
    """
    referrals:
      - id: ⟦doctor
        service: emergency
        within: 1 day
    """,
    """
    sources:
      ⟦un-2000:
        title: A protocol
    """,
    """
    findings:
      - id: ⟦means_shown
        title: Means
        when: papers_kept = yes
    """,
  ]
}
