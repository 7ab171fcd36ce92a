import Diagnostics

/// A character that nobody can see.
struct HiddenCharacter: LoaderRule {
  let code = Code.hiddenCharacter

  let explanation = """
    Word processors and web pages put characters into a text that cannot be seen: other line breaks, marks that turn
    the direction of writing, signs of steering. They make two texts different that look the same, or show a text in
    another order than it was written. Write a plain space instead, or nothing.

    Characters that a script needs (as in Thai, Burmese, Arabic or Hindi) are allowed there.
    """

  let examples: [RuleExample] = [
    """
    title: Home and safety
    """,
    """
    title: Home⟦\u{2028}and safety
    """,
    """
    title: Home ⟦\u{202E}and safety
    """,
  ]
}
