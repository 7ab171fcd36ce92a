import Diagnostics

/// An item with which nothing is done.
struct NoKind: LoaderRule {
  let code = Code.noKind

  let explanation = """
    An item has at least one of `ask` (words for the person), `look for` (what the officer may see), `make sure` (what
    the officer sees to) and `tell` (words to say). With none of them there is nothing to do and nothing to record.
    """

  let examples: [RuleExample] = [
    """
    sections:
      - id: control
        items:
          - id: debt
            look for: Somebody else brings the papers.
    """,
    """
    sections:
      - id: control
        items:
          - ⟦id: debt
            name: Owes money
    """,
    """
    sections:
      - id: control
        items:
          - ⟦id: debt
            how: Stay calm.
    """,
  ]
}
