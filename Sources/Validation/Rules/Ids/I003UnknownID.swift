import Diagnostics

/// A name that leads nowhere.
struct UnknownID: LoaderRule {
  let code = Code.unknownID

  let explanation = """
    A condition, a referral or a source names something that is not in the file. A condition with a misspelt name
    would never be true, and nobody would notice. The message names the nearest id.
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
        when: ⟦paper_kept = yes
    """,
    """
    levels:
      - id: some_signs
        refer: [⟦hotlin]
    """,
    """
    sections:
      - id: control
        items:
          - id: papers_kept
            source: ⟦ilo-2010 / coercion
    """,
  ]
}
