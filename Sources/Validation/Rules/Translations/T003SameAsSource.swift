import Diagnostics
import Translations

/// A translation that is the source itself.
struct SameAsSource: Rule {
  let code = Code.sameAsSource

  let explanation = """
    Often the source was copied as a beginning and then forgotten. Where a word is the same in both languages, let a
    person review it; then it is not reported.
    """

  let examples: [RuleExample] = [
    RuleExample(
      """
      msgctxt "section.control.title"
      msgid "Control"
      msgstr "Contrôle"
      """,
      in: .translation
    ),
    RuleExample(
      """
      #, fuzzy
      msgctxt "section.control.title"
      msgid "Control"
      msgstr "⟦Control"
      """,
      in: .translation
    ),
    RuleExample(
      """
      #, fuzzy
      msgctxt "level.no_signs.title"
      msgid "No signs"
      msgstr "⟦No signs"
      """,
      in: .translation
    ),
  ]

  func check(_ subject: TranslationSubject, report: (Diagnostic) -> Void) {
    for entry in subject.entries
    where entry.words == entry.source && entry.ownWords.contains(where: \.isLetter) {
      guard subject.translation.state(of: entry.entry, entry.text) != .reviewed else { continue }
      report(
        subject.problem(
          code,
          entry,
          "\(entry.text.id) is the same as its source.",
          help: "translate it, or have it reviewed if the words are the same in both languages"
        )
      )
    }
  }
}
