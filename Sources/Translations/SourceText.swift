package import Checklists

/// A text of a checklist that is translated.
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

    /// Said aloud, so that it has to be short.
    package var isSpoken: Bool { self == .spokenToAdult || self == .spokenToChild || self == .spoken }
  }

  /// Under which translations know it, such as `papers_kept.ask child`.
  package let id: String
  package let kind: Kind
  package let words: Words
  /// Without blanks and line breaks around it.
  package let text: String
  /// The title of the section; empty outside of sections.
  package let section: String
  /// What the officer is told beside it: `name` and `how` of the item.
  package let beside: [String]
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
    self.words = words
    text = words.text.trimmed
    self.section = section
    self.beside = beside
    self.isSafety = isSafety
  }

  /// The id of a text of which another is a form: `papers_kept.ask` of `papers_kept.ask|to a woman`.
  package static func base(of id: String) -> String { String(id.prefix { $0 != "|" }) }
}
