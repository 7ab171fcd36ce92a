import Diagnostics
import Translations

/// A mark of a review that does not hold.
struct ReviewVoid: Rule {
  let code = Code.reviewVoid

  let explanation = """
    A review is the word of a person for these words. Whoever changes one of them afterwards, in whatever tool, ends it;
    and texts on which safety hangs need two different people. The text counts as a draft until it is reviewed again.
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
      # reviewed by A. Silva; checked by M. Costa; 2026-09-01; 0123456789abcdef
      msgctxt "age.ask"
      msgid "How old are you?"
      msgstr "⟦Quel âge avez-vous ?"
      """,
      in: .translation
    ),
    RuleExample(
      """
      # reviewed by somebody
      msgctxt "stop.danger.say"
      msgid "First we see that you are safe."
      msgstr "⟦D’abord, nous veillons à votre sécurité."
      """,
      in: .translation
    ),
  ]

  func check(_ subject: TranslationSubject, report: (Diagnostic) -> Void) {
    for entry in subject.entries where entry.entry.claimsReview {
      guard subject.translation.state(of: entry.entry, entry.text) == .draft else { continue }
      guard let fault = fault(entry, subject) else { continue }
      report(
        subject.problem(
          code,
          entry,
          "\(entry.text.id) \(fault)",
          help: "let it be reviewed again, with `screener translations review`",
          fix: subject.fix(.safe) { file in
            guard let index = entry.entry.context.flatMap(file.index) else { return }
            file.blocks[index].entry.setReview(nil)
            file.blocks[index].entry.isFuzzy = true
          }
        )
      )
    }
  }

  private func fault(_ entry: TranslationSubject.Entry, _ subject: TranslationSubject) -> String? {
    guard let mark = entry.entry.review else { return "has a mark of a review that cannot be read." }
    if !subject.translation.isValid(mark, entry.entry) {
      return "was reviewed, and its words were changed afterwards."
    }
    if entry.text.isSafety, !mark.hasTwoPeople {
      return "is a safety text and was reviewed by one person; it needs two."
    }
    // Valid and yet a draft: somebody marked it as fuzzy, which says all there is to say.
    return nil
  }
}
