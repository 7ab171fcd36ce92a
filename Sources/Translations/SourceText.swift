import Checklists
import Diagnostics

/// A text of a checklist, or of the program itself, that is translated.
package struct SourceText: Sendable {
  /// Who hears or reads it.
  package enum Kind: String, Sendable {
    case title = "Title, for the officer."
    case officer = "For the officer."
    case heading = "Heading, for the officer."
    case advice = "Advice to the officer."
    case observation = "What the officer looks for."
    case instruction = "Instruction to the officer."
    case statement = "Statement for the report; a yes confirms it."
    case reportWord = "Words of the report."
    case spokenToAdult = "Spoken to an adult."
    case spokenToChild = "Spoken to a child."
    case spoken = "Spoken to the person."
    case option = "An answer to choose, read by the officer, may be read out."
    case levelTitle = "Name of a result, for the officer."
    case levelWords = "What the officer is told to do."
    case label = "Of the program: a label in front of a line, as short as can be."
    case key = "Of the program: what a key does, behind the key in brackets."
    case record = "Of the program: what is recorded for an answer."
    case page = "Of the program: name of a page."
    case line = "Of the program: on a page, for the officer."
    case prompt = "Of the program: where something is typed."
    case problem = "Of the program: why something does not work, for the officer."

    /// Said aloud, so that it has to be short.
    package var isSpoken: Bool { self == .spokenToAdult || self == .spokenToChild || self == .spoken }
  }

  /// Under which translations know it, such as `papers_kept.ask child`.
  package let id: String
  package let kind: Kind
  /// Where it stands in the file of the checklist; `nil` for a text of the program.
  package let line: Int?
  /// Without blanks and line breaks around it.
  package let text: String
  /// The same for every other number than 1; `nil` where nothing is counted.
  package let plural: String?
  /// The title of the section; empty outside of sections.
  package let section: String
  /// What the officer is told beside it: `name` and `how` of the item.
  package let beside: [String]
  /// What a translator has to know besides; may be empty.
  package let note: String
  /// A language is not offered before two people have seen to it.
  package let isSafety: Bool

  init(
    _ id: String,
    _ kind: Kind,
    _ words: Words,
    section: String = "",
    beside: [String] = [],
    isSafety: Bool = false
  ) {
    self.id = id
    self.kind = kind
    line = words.span.start.line
    text = words.text.trimmed
    plural = nil
    note = ""
    self.section = section
    self.beside = beside
    self.isSafety = isSafety
  }

  /// A text of the program.
  init(_ id: String, _ kind: Kind, _ text: String, plural: String?, note: String, isSafety: Bool) {
    self.id = id
    self.kind = kind
    line = nil
    self.text = text
    self.plural = plural
    self.note = note
    section = ""
    beside = []
    self.isSafety = isSafety
  }

  /// The id of a text of which another is a form: `papers_kept.ask` of `papers_kept.ask|to a woman`.
  package static func base(of id: String) -> String { String(id.prefix { $0 != "|" }) }

  /// The id of one form of a counted text, as tables have it: `settled.left[0]`.
  static func id(_ id: String, form: Int) -> String { "\(id)[\(form)]" }

  /// Takes such an id apart; the form of another id is 0.
  static func form(of id: String) -> (id: String, form: Int) {
    guard id.hasSuffix("]"), let start = id.lastIndex(of: "["),
      let form = Int(id[id.index(after: start)...].dropLast()), (0..<10).contains(form)
    else { return (id, 0) }
    return (String(id[..<start]), form)
  }
}
