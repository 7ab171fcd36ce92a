import Diagnostics

/// An allowance for something that is no longer there.
struct AllowUnused: Rule {
  let code = Code.allowUnused

  let explanation = """
    What was allowed has been mended, or the comment stands in the wrong place or names a code that does not exist. Left
    where it is, it would hide the next problem of its kind. Delete it.
    """

  let examples: [RuleExample] = [
    """
    sections:
      - id: control
        items:
          # allow Q007: the wording was tried with twelve people
          - id: stayed
            ask: Why did you stay?
    """,
    """
    sections:
      - id: control
        items:
          ⟦# allow Q007: the wording was tried with twelve people
          - id: stayed
            ask: What kept you there?
    """,
    """
    sections:
      - id: control
        items:
          # The next comment names a code that does not exist.
          ⟦# allow Q077: the wording was tried with twelve people
          - id: stayed
            ask: What kept you there?
    """,
    RuleExample(
      """
      # allow T003: the word is the same in French
      #, fuzzy
      msgctxt "section.control.title"
      msgid "Control"
      msgstr "Control"
      """,
      in: .translation
    ),
    RuleExample(
      """
      ⟦# allow T003: the word is the same in French
      msgctxt "section.control.title"
      msgid "Control"
      msgstr "Contrôle"
      """,
      in: .translation
    ),
  ]
}
