import Checklists
import Diagnostics
import Translations

/// Texts that nobody has reviewed.
struct NotReviewed: Rule {
  let code = Code.notReviewed

  let explanation = """
    A draft may be right, and nobody has said so. Drafts are shown with `--drafts` only, marked as such, for training and
    for officers whose interpreter checks each line. A warning where the checklist is approved and promises the language.
    """

  let examples: [RuleExample] = [
    RuleExample(
      """
      msgctxt "age.ask"
      msgid "How old are you?"
      msgstr "Quel âge avez-vous ?"
      """,
      in: .translation
    ),
    RuleExample(
      """
      #, fuzzy
      msgctxt "⟦age.ask"
      msgid "How old are you?"
      msgstr "Quel âge avez-vous ?"
      """,
      in: .translation
    ),
    RuleExample(
      """
      # draft by machine
      #, fuzzy
      msgctxt "⟦consent_talk.ask"
      msgid "May I ask you a few questions?"
      msgstr "Puis-je vous poser quelques questions ?"
      """,
      in: .translation
    ),
  ]

  func check(_ subject: TranslationSubject, report: (Diagnostic) -> Void) {
    let drafts = subject.entries.filter { entry in
      !entry.entry.claimsReview && subject.translation.state(of: entry.entry, entry.text) == .draft
    }
    guard let first = drafts.first else { return }
    let isPromised =
      subject.checklist?.status == .approved
      && subject.checklist?.translations.contains { $0.text == subject.language } ?? false
    let isOffered = subject.translation.hindrances.isEmpty
    let count =
      drafts.count == 1
      ? "1 text of \(subject.translation.texts.count) is a draft"
      : "\(drafts.count) texts of \(subject.translation.texts.count) are drafts"
    report(
      Diagnostic(
        isPromised ? code.weighed(as: .warning) : code,
        at: first.place.context ?? first.place.source,
        "\(subject.language): \(count)\(isOffered ? "" : "; the language is not offered without `--drafts`").",
        help: "let people who speak the language review them, with `screener translations review`",
        path: first.text.id
      )
    )
  }
}
