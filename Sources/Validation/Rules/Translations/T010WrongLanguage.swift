import Diagnostics
import Translations

/// Words of another language in the place of this one.
struct WrongLanguage: Rule {
  let code = Code.wrongLanguage

  let explanation = """
    French in an English place, or one Chinese script in the place of the other: it happens when files are copied, and
    nobody who checks the file speaks the language. Seen by the script and by small words; texts that are too short to
    tell are left alone.
    """

  let examples: [RuleExample] = [
    RuleExample(
      """
      msgctxt "stop.danger.say"
      msgid "First we see that you are safe."
      msgstr "D’abord, nous veillons à votre sécurité."
      """,
      in: .translation
    ),
    RuleExample(
      """
      msgctxt "stop.danger.say"
      msgid "First we see that you are safe."
      msgstr "⟦Now let us see that you are in a safe place."
      """,
      in: .translation
    ),
    RuleExample(
      """
      msgctxt "stop.danger.say"
      msgid "First we see that you are safe."
      msgstr "⟦现在首先要确保安全。"
      """,
      in: .translation
    ),
  ]

  func check(_ subject: TranslationSubject, report: (Diagnostic) -> Void) {
    let profile = LanguageProfile(subject.language)
    for entry in subject.entries where entry.words != entry.source && !isLikelyZawgyi(entry.words) {
      guard let evidence = profile.evidence(against: entry.ownWords) else { continue }
      report(
        subject.problem(
          code,
          entry,
          "\(entry.text.id) is not \(LanguageName.of(subject.language)) (\(evidence)).",
          help: "put the translation of this language here"
        )
      )
    }
  }
}
