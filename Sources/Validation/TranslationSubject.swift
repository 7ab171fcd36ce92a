package import Checklists
package import Diagnostics
package import Translations

/// A translation while it is looked at.
package struct TranslationSubject: Sendable {
  package let file: SourceFile
  package let translation: Translation
  /// `nil` where the texts are those of the program.
  package let checklist: Checklist?
  /// The agreed words of the language.
  let terms: [AgreedTerm]
  /// The living entries that have words and a text of the checklist.
  let entries: [Entry]

  /// Words of a translator beside the text that they translate.
  struct Entry: Sendable {
    let text: SourceText
    let entry: POEntry
    let place: POPlace

    /// The words that are looked at: of a counted text those for the largest numbers.
    var form: Int { entry.plural == nil ? 0 : entry.texts.count - 1 }
    var words: String { entry.texts.indices.contains(form) ? entry.texts[form] : "" }
    /// The words without what is the same in every language: placeholders, commands, keys.
    var ownWords: String { words.replacing(/\{[a-z_]+\}|`[^`]*`|\[[a-z]\]/, with: "") }
    /// From what the words are made.
    var source: String { text.plural ?? text.text }
    /// Where the words stand.
    var span: SourceSpan { place.texts.indices.contains(form) ? place.texts[form] : place.source }
  }

  init(file: SourceFile, translation: Translation, checklist: Checklist?, glossary: Glossary?) {
    self.file = file
    self.translation = translation
    self.checklist = checklist
    terms = glossary?.terms ?? []
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

  /// A fix that brings about a change of the entries; what they do not change stays byte for byte.
  func fix(_ kind: Fix.Kind, _ change: (inout POFile) -> Void) -> Fix? {
    var changed = translation.file
    change(&changed)
    let (old, new) = (file.bytes, changed.bytes)
    guard old != new else { return nil }
    let most = min(old.count, new.count)
    let start = zip(old, new).prefix { $0 == $1 }.count
    let end = zip(old.reversed(), new.reversed()).prefix(most - start).prefix { $0 == $1 }.count
    let range = wholeLetters(start, old.count - end)
    let more = (start - range.lowerBound, range.upperBound - (old.count - end))
    let text = String(decoding: new[(start - more.0)..<(new.count - end + more.1)], as: UTF8.self)
    return Fix(kind, [.init(range, text)])
  }

  /// The stretch of the file with the letters that are cut at its ends.
  private func wholeLetters(_ start: Int, _ end: Int) -> Range<Int> {
    var (start, end) = (start, end)
    while start > 0, start < file.bytes.count, file.bytes[start] & 0xC0 == 0x80 { start -= 1 }
    while end < file.bytes.count, file.bytes[end] & 0xC0 == 0x80 { end += 1 }
    return start..<end
  }
}
