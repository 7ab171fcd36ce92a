import Diagnostics
import Translations

/// Words that fit only a man or only a woman, with nothing for the other.
struct OneForm: Rule {
  let code = Code.oneForm

  let explanation = """
    In many languages a verb or an adjective shows the sex of the person who is spoken to. Somebody who is addressed in
    the wrong form hears that the question is not meant for them. Write it so that it fits everybody ("Avez-vous une
    blessure ?"), or give the other form in an entry of its own, with `|to a woman` or `|to a man` behind the id.

    It looks at words that are said to the person in Spanish, French, Italian, Polish, Portuguese, Russian, Ukrainian,
    Hindi and Urdu, and knows the words that come up most. The lists are ours; no speaker has reviewed them.
    """

  let examples: [RuleExample] = [
    RuleExample(
      """
      msgctxt "papers_kept.ask"
      msgid "Where is your passport at the moment?"
      msgstr "Où est votre passeport ? Êtes-vous seul(e) à le savoir ?"
      """,
      in: .translation
    ),
    RuleExample(
      """
      msgctxt "papers_kept.ask"
      msgid "Where is your passport at the moment?"
      msgstr "Où est votre passeport ? Êtes-vous seul à le savoir ?"

      msgctxt "papers_kept.ask|to a woman"
      msgid "Where is your passport at the moment?"
      msgstr "Où est votre passeport ? Êtes-vous seule à le savoir ?"
      """,
      in: .translation
    ),
    RuleExample(
      """
      msgctxt "papers_kept.ask"
      msgid "Where is your passport at the moment?"
      msgstr "⟦Où est votre passeport ? Êtes-vous seul à le savoir ?"
      """,
      in: .translation
    ),
    RuleExample(
      """
      msgctxt "papers_kept.ask"
      msgid "Where is your passport at the moment?"
      msgstr "⟦Où est votre passeport ? Vous êtes très inquiète pour lui ?"
      """,
      in: .translation
    ),
  ]

  func check(_ subject: TranslationSubject, report: (Diagnostic) -> Void) {
    guard let forms = PersonForms.of(subject.language) else { return }
    for entry in subject.entries where entry.text.kind.isSpoken {
      guard let id = entry.entry.context, !id.contains("|"), let word = forms.oneSidedWord(in: entry.words)
      else { continue }
      let others = ["|to a woman", "|to a man"].compactMap { subject.translation.entry(id + $0) }
      if others.contains(where: \.isTranslated) { continue }
      report(
        subject.problem(
          code,
          entry,
          "\"\(word)\" in \(id) shows the sex of the person, and only one form is given.",
          help: "write it so that it fits everybody, or add `\(id)|to a woman` or `|to a man`"
        )
      )
    }
  }
}
