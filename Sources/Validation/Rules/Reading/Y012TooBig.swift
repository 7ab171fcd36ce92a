import Diagnostics

/// A file that is too big to be a checklist.
struct TooBig: LoaderRule {
  let code = Code.tooBig

  let explanation = """
    A file may have 4 MB, 100,000 lines, 64 levels of depth and 64 KB in one text. No checklist comes near; a file
    beyond that is another file, or was made to keep the reader busy.
    """

  let examples: [RuleExample] = [
    """
    for: [police, border]
    """,
    """
    title: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[⟦[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
    """,
    """
    about: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[⟦[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
    """,
  ]
}
