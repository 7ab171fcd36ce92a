package import Checklists

/// The agreed words for terms that come again and again, in one language: a PO file of terms.
package struct Glossary: Sendable {
  package private(set) var file: POFile
  private let language: String

  package init(_ file: POFile, language: String) {
    self.file = file
    self.language = language
  }

  /// What is agreed, in the order of the file.
  package var terms: [AgreedTerm] {
    file.entries.filter { !$0.isObsolete && !$0.isHeader && $0.isTranslated }.map(AgreedTerm.init)
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

  /// Where a term stands in the source, and whether an agreed word for it stands in the translation.
  package func uses(of term: AgreedTerm, in translation: Translation) -> (with: Int, without: [String]) {
    var count = 0
    var without: [String] = []
    for text in translation.texts where term.isNamed(in: text.text) {
      guard let entry = translation.entry(text.id), entry.isTranslated else { continue }
      if entry.texts.contains(where: term.isUsed) {
        count += 1
      } else {
        without.append(text.id)
      }
    }
    return (count, without)
  }
}
