import Diagnostics

/// A file that was saved in an old encoding.
struct NotUTF8: LoaderRule {
  let code = Code.notUTF8

  let explanation = """
    Checklists are saved as UTF-8, so that every script of the world fits into one file. Some word processors and
    older editors save otherwise; letters such as é or ü then cannot be read. In the editor choose "Save as" and the
    encoding UTF-8.
    """

  let examples: [RuleExample] = [
    """
    title: Premier café
    """,
    RuleExample(
      """
      title: Premier caf⟦é
      """,
      savedAs: .windows1252
    ),
    RuleExample(
      """
      about: Stra⟦ße, um zwölf
      """,
      savedAs: .windows1252
    ),
  ]
}
