package import Checklists
package import Diagnostics
package import Translations

/// A translation while it is looked at.
package struct TranslationSubject: Sendable {
  package let file: SourceFile
  package let translation: Translation
  package let checklist: Checklist
  /// The living entries that have words and a text of the checklist.
  let entries: [Entry]

  /// Words of a translator beside the text that they translate.
  struct Entry: Sendable {
    let text: SourceText
    let entry: POEntry
    let place: POPlace

    var words: String { entry.texts.first ?? "" }
    /// Where the words stand.
    var span: SourceSpan { place.texts.first ?? place.source }
  }

  init(file: SourceFile, translation: Translation, checklist: Checklist) {
    self.file = file
    self.translation = translation
    self.checklist = checklist
    entries = translation.file.blocks.compactMap { block in
      guard !block.entry.isObsolete, block.entry.isTranslated, let place = block.place,
        let text = block.entry.context.flatMap(translation.text)
      else { return nil }
      return Entry(text: text, entry: block.entry, place: place)
    }
  }

  var language: String { translation.language }

  /// A problem with the words of an entry.
  func problem(_ code: Code, _ entry: Entry, _ message: String, help: String, fix: Fix? = nil) -> Diagnostic {
    Diagnostic(
      code,
      at: entry.span,
      "\(language): \(message)",
      help: help,
      path: entry.entry.context ?? "",
      fix: fix
    )
  }
}
