import Checklists
import Diagnostics
import Translations

/// A text without a translation, or a language without any.
struct MissingText: Rule {
  let code = Code.missingText
  let looksAtEntries = true

  let explanation = """
    Where a translation is missing the officer has to translate in their head, in front of somebody who is afraid. A
    text about consent or danger, a stop rule or a level that is missing keeps the whole language from being offered.

    `screener translations update` adds an empty entry for each text. A language that stands in `translations` needs a
    file of its own, `Translations/CHECKLIST/LANGUAGE.po`.
    """

  let examples: [RuleExample] = [
    RuleExample(
      """
      msgctxt "papers_kept.ask"
      msgid "Where is your passport at the moment?"
      msgstr "Où est votre passeport en ce moment ?"
      """,
      in: .translation
    ),
    RuleExample(
      """
      msgctxt "papers_kept.ask"
      msgid "Where is your passport at the moment?"
      msgstr "⟦"
      """,
      in: .translation
    ),
    RuleExample(
      """
      msgctxt "consent_talk.ask"
      msgid "May I ask you a few questions?"
      msgstr "⟦"
      """,
      in: .translation
    ),
    RuleExample("translations: [⟦fr]", without: [.translation]),
  ]

  func check(_ subject: ChecklistSubject, report: (Diagnostic) -> Void) {
    for language in subject.checklist.translations where !subject.translated.contains(language.text) {
      report(
        Diagnostic(
          code,
          at: language.span,
          "\(language.text): the checklist is offered in this language, and there is no translation.",
          help: "begin one with `screener translations update`, or take the language out",
          path: "translations"
        )
      )
    }
  }

  func check(_ subject: TranslationSubject, report: (Diagnostic) -> Void) {
    let missing = subject.translation.states.filter { $0.state == .missing }.map(\.text)
    for isSafety in [true, false] {
      let texts = missing.filter { $0.isSafety == isSafety }
      guard let first = texts.first else { continue }
      let index = subject.translation.file.index(of: first.id)
      let count = texts.count == 1 ? "1 text" : "\(texts.count) texts"
      let what = isSafety ? "that people depend on in danger" : "of \(subject.translation.texts.count)"
      let verb = texts.count == 1 ? "is missing, \(first.id)" : "are missing, \(first.id) is the first"
      report(
        Diagnostic(
          isSafety ? code : code.weighed(as: .warning),
          at: index.flatMap { subject.translation.file.blocks[$0].place?.texts.first } ?? .fileStart,
          "\(subject.language): \(count) \(what) \(verb).",
          help: index == nil ? "add them with `screener translations update`" : "translate",
          path: first.id,
          fix: subject.fix(.offer) { file in
            let absent = texts.filter { file.index(of: $0.id) == nil }
            file.blocks += absent.map { POFile.Block(POEntry(context: $0.id, source: $0.text)) }
          }
        )
      )
    }
  }
}
