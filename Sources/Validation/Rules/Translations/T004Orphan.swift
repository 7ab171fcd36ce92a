import Diagnostics
import Translations

/// A translation whose text is gone.
struct Orphan: Rule {
  let code = Code.orphan

  let explanation = """
    The id of the text is not in the checklist any more, or is misspelt. `screener translations update` keeps the words
    as an obsolete entry at the end of the file; if the text has a new id, give the entry that id.
    """

  let examples: [RuleExample] = [
    RuleExample(
      """
      #~ msgctxt "documents_kept.ask"
      #~ msgid "Where are your documents?"
      #~ msgstr "Où sont vos documents ?"
      """,
      in: .translation
    ),
    RuleExample(
      """
      msgctxt "⟦documents_kept.ask"
      msgid "Where are your documents?"
      msgstr "Où sont vos documents ?"
      """,
      in: .translation
    ),
    RuleExample(
      """
      msgctxt "⟦papers_kept.aks|to a woman"
      msgid "Where is your passport at the moment?"
      msgstr "Où est votre passeport en ce moment ?"
      """,
      in: .translation
    ),
  ]

  func check(_ subject: TranslationSubject, report: (Diagnostic) -> Void) {
    let known = subject.translation.texts.map(\.id)
    for block in subject.translation.orphans {
      guard let place = block.place else { continue }
      let id = block.entry.context.map(SourceText.base)
      let nearest = id.flatMap { Suggestion.nearest(to: $0, among: known) }
      report(
        Diagnostic(
          code,
          at: place.context ?? place.source,
          id.map { "\(subject.language): \($0) is not a text of the checklist." }
            ?? "\(subject.language): this text has no id (`msgctxt`).",
          help: nearest.map {
            "the nearest text is `\($0)`; or keep the words with `screener translations update`"
          }
            ?? "keep the words with `screener translations update`",
          path: block.entry.context ?? "",
          fix: subject.fix(.offer) { file in
            guard let index = file.blocks.firstIndex(where: { $0.place?.source == place.source }) else {
              return
            }
            file.blocks[index].entry.isObsolete = true
          }
        )
      )
    }
  }
}
