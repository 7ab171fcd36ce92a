import Diagnostics

/// One word where a list is needed.
struct ExpectsList: LoaderRule {
  let code = Code.expectsList

  let explanation = """
    Write a list in brackets, also with one entry: `refer: [hotline]`. Lists of items or levels have one entry a line,
    each beginning with `- `.
    """

  let examples: [RuleExample] = [
    """
    levels:
      - id: some_signs
        refer: [hotline]
    """,
    """
    levels:
      - id: some_signs
        refer: ⟦hotline
    """,
    """
    for: ⟦police
    """,
    """
    sections: ⟦control
    """,
  ]
}
