import Diagnostics

/// A shortcut of YAML.
struct Anchors: LoaderRule {
  let code = Code.anchors

  let explanation = """
    YAML can name a part with `&` and repeat it with `*`, mark kinds with `!`, and hold several documents. Checklists
    use none of it: whoever reads an item finds all of it in one place. Write the text twice, or use one item.
    """

  let examples: [RuleExample] = [
    """
    for: [police]
    title: A title
    """,
    """
    title: ⟦&name Signs at work
    """,
    """
    title: ⟦!text Signs at work
    """,
  ]
}
