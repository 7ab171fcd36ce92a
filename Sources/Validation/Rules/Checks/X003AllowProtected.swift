import Diagnostics

/// An allowance for what nobody may allow.
struct AllowProtected: Rule {
  let code = Code.allowProtected

  let explanation = """
    Codes of family P protect the person who is interviewed; no author can give that away. Errors in what the program
    must read (families Y and K, and their like) cannot be allowed either: without them mended the file cannot be used.
    In a translation nothing can be allowed that is wrong with consent, danger, a stop rule or a level.
    """

  let examples: [RuleExample] = [
    """
    sections:
      - id: control
        items:
          # The question is about the journey, and asks for no detail.
          - id: violence
            ask: What was the journey like?
    """,
    """
    sections:
      - id: control
        items:
          ⟦# allow P011: we need it for the file
          - id: violence
            ask: What was the journey like?
    """,
    """
    sections:
      - id: control
        items:
          ⟦# allow unknown-key: a note of ours
          - id: violence
            ask: What was the journey like?
    """,
  ]
}
