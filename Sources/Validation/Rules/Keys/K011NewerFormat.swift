import Diagnostics

/// A file for a newer program.
struct NewerFormat: LoaderRule {
  let code = Code.newerFormat

  let explanation = """
    The number behind `format` says by which rules a file is written. This program reads format 1; it does not guess
    what a later one means. Get a newer version of the program.
    """

  let examples: [RuleExample] = [
    """
    format: 1
    """,
    """
    ⟦format: 2
    """,
    """
    ⟦format: 17
    """,
  ]
}
