package import Checklists
package import Screening
package import Translations

/// An interview in the words of the officer: the same on the screen, in a report and in a note.
package struct InterviewWords: Sendable {
  package let interview: Interview
  /// The texts of the checklist in the language of the officer.
  package let texts: LanguageTexts
  /// The words of the program in that language.
  package let words: ProgramWords

  package init(_ interview: Interview, _ texts: LanguageTexts, _ words: ProgramWords) {
    self.interview = interview
    self.texts = texts
    self.words = words
  }

  package var graph: DecisionGraph { interview.graph }

  /// A text inside of other words; the author's words stand in brackets where there is no other.
  package func shown(_ id: String) -> String {
    let rendition = texts.rendition(of: id)
    return rendition.isForeign ? "[\(rendition.words)]" : rendition.words
  }

  /// What an item is called; without a name it is its id, or in another language the words of the item itself.
  package func title(_ item: Int) -> String {
    let source = graph.items[item].source
    let id = source.id.text
    if source.name != nil { return shown("\(id).name") }
    if texts.isSource { return source.title }
    if source.ask != nil { return shown("\(id).ask") }
    if source.makeSure != nil { return shown("\(id).make sure") }
    return shown(source.tell == nil ? "\(id).look for" : "\(id).tell")
  }

  package func level(_ level: Int) -> String { shown("level.\(graph.checklist.levels[level].id.text).title") }

  package func options(_ item: Int) -> [String] {
    let source = graph.items[item].source
    return source.options.map { shown("\(source.id.text).choice.\($0.id.text)") }
  }

  /// An answer in words.
  package func answer(_ answer: Answer, _ item: Int) -> String {
    words.answer(answer, options: options(item))
  }

  /// What is recorded of an item, on both sides.
  package func records(of item: Int) -> String {
    words.list(
      [Side.said, .seen].compactMap { side in
        interview.recorded(item, side).map { words.record(answer($0, item), on: side) }
      }
    )
  }

  /// An item on which something hangs, with what is recorded in place of an answer.
  package func openItem(_ item: Int) -> String {
    let missing = interview.assessment.missing.first { $0.item == item }
    return missing.map { words.pair(title(item), answer($0.answer, item)) } ?? title(item)
  }
}
