package import Checklists

/// The agreed words for terms that come again and again, in one language: a PO file of terms.
package struct Glossary: Sendable {
  package private(set) var file: POFile
  private let language: String

  package init(_ file: POFile, language: String) {
    self.file = file
    self.language = language
  }

  /// Terms of the source language with their agreed words, in the order of the file.
  package var terms: [(term: String, word: String)] {
    file.entries.filter { !$0.isObsolete && !$0.isHeader && $0.isTranslated }.map {
      ($0.source, $0.texts.first ?? "")
    }
  }

  /// Agrees on a word, as a draft.
  ///
  /// - Parameters:
  ///   - word: in this language.
  ///   - term: in the language of the source.
  ///   - maker: who or what proposes it.
  ///   - day: noted in the header.
  package mutating func agree(on word: String, for term: String, by maker: String, on day: CalendarDay) {
    var entry = POEntry(context: nil, source: term.trimmed)
    let index = file.blocks.firstIndex { $0.entry.source == entry.source && !$0.entry.isObsolete }
    if let index { entry = file.blocks[index].entry }
    guard entry.texts != [word.trimmed] else { return }
    entry.texts = [word.trimmed]
    entry.isFuzzy = true
    entry.setRemark(POEntry.draftBy, maker)
    if let index {
      file.blocks[index].entry = entry
    } else {
      file.blocks.append(POFile.Block(entry))
    }
    file.setHeader(named: "glossary", language: language, translator: maker, on: day)
  }

  /// Where a term stands in the source, and whether its agreed word stands in the translation.
  ///
  /// Small endings are not seen through: a text without the word may have another form of it.
  package func uses(
    of term: String,
    word: String,
    in translation: Translation
  ) -> (with: Int, without: [String]) {
    var count = 0
    var without: [String] = []
    let wanted = term.lowercased()
    for text in translation.texts where text.text.lowercased().contains(wanted) {
      guard let entry = translation.entry(text.id), entry.isTranslated else { continue }
      if entry.texts.contains(where: { $0.lowercased().contains(word.lowercased()) }) {
        count += 1
      } else {
        without.append(text.id)
      }
    }
    return (count, without)
  }
}
