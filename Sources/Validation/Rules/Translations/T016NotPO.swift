import Diagnostics

/// A translation file that cannot be read.
struct NotPO: LoaderRule {
  let code = Code.notPO

  let explanation = #"""
    A PO file is a row of entries: the id in `msgctxt`, the source in `msgid`, the translation in `msgstr`, each in
    straight quotes, which may go on in quotes on the next lines. Comments begin with `#` and stand in front. Inside a
    text `\"` is a quote, `\n` a new line and `\\` a backslash. Each id stands once.

    Nothing of a broken file is used. Most often a quote was lost; an editor for PO files writes them itself.
    """#

  let examples: [RuleExample] = [
    RuleExample(
      #"""
      # A remark of the translator.
      msgctxt "stop.wants_to_stop.say"
      msgid "We can stop here."
      msgstr ""
      "Nous pouvons "
      "nous arrêter ici."
      """#,
      in: .translation
    ),
    RuleExample(
      """
      msgctxt "stop.wants_to_stop.say"
      msgid "We can stop here."
      msgstr ⟦"Nous pouvons nous arrêter ici.
      """,
      in: .translation
    ),
    RuleExample(
      """
      msgctxt "stop.wants_to_stop.say"
      msgid "We can stop here."
      ⟦Nous pouvons nous arrêter ici.
      """,
      in: .translation
    ),
    RuleExample(
      """
      msgctxt "stop.wants_to_stop.say"
      msgid "We can stop here."
      msgstr "Nous pouvons nous arrêter ici."
      ⟦msgstr "Nous nous arrêtons."
      """,
      in: .translation
    ),
  ]
}
