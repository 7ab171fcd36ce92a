import Diagnostics
import Translations

/// Another word for a term than the one that is agreed.
struct AgreedWord: Rule {
  let code = Code.agreedWord

  let explanation = """
    The glossary of a language (`Translations/glossary/LANGUAGE.po`) says how the words that come again and again are put:
    interpreter, papers, hotline. A person who hears two words for one thing looks for two things, and an officer who
    reads them too. Several agreed words for a term are parted by `;`; a comment `# not: traducteur` names those that are
    not to be used.
    """

  private static let agreed = """
    # not: papiers
    msgid "passport"
    msgstr "passeport"
    """

  let examples: [RuleExample] = [
    RuleExample(
      """
      msgctxt "papers_kept.ask"
      msgid "Where is your passport at the moment?"
      msgstr "Où est votre passeport en ce moment ?"
      """,
      in: .translation,
      agreeing: Self.agreed
    ),
    RuleExample(
      """
      msgctxt "papers_kept.ask"
      msgid "Where is your passport at the moment?"
      msgstr "⟦Où est votre pièce d’identité en ce moment ?"
      """,
      in: .translation,
      agreeing: Self.agreed
    ),
    RuleExample(
      """
      msgctxt "papers_kept.ask"
      msgid "Where is your passport at the moment?"
      msgstr "⟦Où sont vos papiers en ce moment ?"
      """,
      in: .translation,
      agreeing: Self.agreed
    ),
  ]

  func check(_ subject: TranslationSubject, report: (Diagnostic) -> Void) {
    for entry in subject.entries {
      for term in subject.terms where term.isNamed(in: entry.source) && !term.isUsed(in: entry.words) {
        let agreed = term.words.map { "\"\($0)\"" }.joined(separator: " or ")
        let wrong = term.rejectedWord(in: entry.words)
        report(
          subject.problem(
            code,
            entry,
            "the agreed word for \"\(term.term)\" is \(agreed); "
              + (wrong.map { "here: \"\($0)\"." } ?? "it is not in \(entry.text.id)."),
            help: "write the agreed word, or agree on this one too, with `screener translations glossary`",
            fix: wrong.flatMap { fix(entry, $0, term, subject) }
          )
        )
      }
    }
  }

  /// Puts the first agreed word where the other one stands as it is written.
  private func fix(
    _ entry: TranslationSubject.Entry,
    _ wrong: String,
    _ term: AgreedTerm,
    _ subject: TranslationSubject
  ) -> Fix? {
    guard let word = term.words.first, entry.words.contains(wrong) else { return nil }
    return subject.fix(.offer) { file in
      guard let index = entry.entry.context.flatMap(file.index) else { return }
      file.blocks[index].entry.texts[entry.form] = entry.words.replacing(wrong, with: word)
    }
  }
}
