import Diagnostics
import Translations

/// A translation of words that are no longer there.
struct ChangedSource: Rule {
  let code = Code.changedSource

  let explanation = """
    The officer reads one thing and says another: the source was changed after the translation was made. It may be a
    comma, or the opposite. Somebody has to look at the translation again; `screener translations update` puts the old
    source beside the new one. An error for safety texts, otherwise a warning.
    """

  let examples: [RuleExample] = [
    RuleExample(
      """
      msgctxt "stop.wants_to_stop.say"
      msgid "We can stop here."
      msgstr "Nous pouvons nous arrêter ici."
      """,
      in: .translation
    ),
    RuleExample(
      """
      #, fuzzy
      #| msgid "Where are your papers?"
      msgctxt "papers_kept.ask"
      msgid "Where is your passport at the moment?"
      msgstr "⟦Où sont vos papiers ?"
      """,
      in: .translation
    ),
    RuleExample(
      """
      msgctxt "stop.danger.say"
      msgid "You are safe."
      msgstr "⟦Vous ne risquez rien."
      """,
      in: .translation
    ),
  ]

  func check(_ subject: TranslationSubject, report: (Diagnostic) -> Void) {
    for entry in subject.entries where subject.translation.state(of: entry.entry, entry.text) == .changed {
      let old = entry.entry.previousSource ?? entry.entry.source
      report(
        subject.problem(
          entry.text.isSafety ? code : code.weighed(as: .warning),
          entry,
          "the source of \(entry.text.id) changed: \"\(shortened(old))\" -> \"\(shortened(entry.text.text))\".",
          help: "translate the new words, or review the translation if it still fits"
        )
      )
    }
  }

  private func shortened(_ text: String) -> String { text.count <= 60 ? text : "\(text.prefix(57))..." }
}
