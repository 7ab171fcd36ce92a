import Diagnostics

/// A quote that is never closed.
struct QuoteNotClosed: LoaderRule {
  let code = Code.quoteNotClosed

  let explanation = """
    A text that begins with a quote goes on to the next quote of its kind, over lines and items. Close it at the end
    of the text, or take it away: most texts need none.
    """

  let examples: [RuleExample] = [
    """
    title: "Signs at work"
    """,
    """
    title: ⟦"Signs at work
    """,
    """
    about: ⟦'What to do
    """,
  ]
}
