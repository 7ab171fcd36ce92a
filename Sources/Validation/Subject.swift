package import Checklists
package import Diagnostics
import Proofs

/// What lies around the file that is looked at, and the day on which that happens.
package struct Setting: Sendable {
  /// `nil` where nothing is to be due.
  package let today: CalendarDay?
  /// ISO 3166 codes of the places for which the checklist is to work, in capitals, each once.
  package let jurisdictions: [String]
  /// The directories beside the checklist that could be read.
  package let directories: [Directory]

  package init(today: CalendarDay?, jurisdictions: [String] = [], directories: [Directory] = []) {
    self.today = today
    self.jurisdictions = jurisdictions
    self.directories = directories
  }

  /// The directories for a place.
  func directories(for jurisdiction: String) -> [Directory] {
    directories.filter { $0.jurisdiction.text.uppercased() == jurisdiction }
  }
}

/// A checklist while it is looked at.
package struct ChecklistSubject: Sendable {
  package let file: SourceFile
  /// All of it that could be read.
  package let checklist: Checklist
  /// `nil` where something in it is broken.
  package let graph: DecisionGraph?
  package let setting: Setting
  /// Whether a file of cases lies beside it.
  package let hasCases: Bool
  /// The languages in which a file of translations lies beside it.
  package let translated: Set<String>
  /// The edition with which it is compared.
  package let earlier: Checklist?
  /// All items with their sections, in the order of the file.
  let placedItems: [(item: Item, section: Section)]
  /// What is said to the person.
  let spokenTexts: [SpokenText]
  let lexicon: Lexicon
  /// What was decided over all answers; none where no rule that was chosen needs it.
  let proofs: [Proof]

  init(
    file: SourceFile,
    checklist: Checklist,
    graph: DecisionGraph?,
    setting: Setting,
    hasCases: Bool,
    translated: Set<String>,
    earlier: Checklist?,
    proofs: [Proof]
  ) {
    self.file = file
    self.checklist = checklist
    self.graph = graph
    self.setting = setting
    self.hasCases = hasCases
    self.translated = translated
    self.earlier = earlier
    placedItems = checklist.placedItems
    spokenTexts = checklist.spokenTexts
    lexicon = checklist.lexicon
    self.proofs = proofs
  }

  /// Where words of a spoken text stand.
  func place(of words: String, in text: SpokenText) -> SourceSpan {
    file.place(of: words, in: text.words.span)
  }

  /// Where the first words of a sentence stand.
  func place(of sentence: Sentence, in text: SpokenText) -> SourceSpan {
    let count = (sentence.commas.firstIndex(of: true) ?? sentence.words.count - 1) + 1
    return place(of: sentence.written.prefix(min(count, 6)).joined(separator: " "), in: text)
  }

}

/// A directory while it is looked at.
package struct DirectorySubject: Sendable {
  package let file: SourceFile
  package let directory: Directory
  package let setting: Setting
}

/// Test cases while they are looked at.
package struct CasesSubject: Sendable {
  package let file: SourceFile
  package let cases: CaseFile
  /// The checklist for which they are written and the cases as they fit it; `nil` where one of them is broken.
  package let bound: (graph: DecisionGraph, cases: [BoundCase])?
  package let setting: Setting
  package let earlier: Edition?

  /// What is known of the edition with which these cases are compared.
  package struct Edition: Sendable {
    /// `nil` where there were none.
    package let cases: (value: CaseFile, file: SourceFile)?
    package let checklist: Checklist?
    package let currentChecklist: Checklist?
    /// The day on which the checklist was first committed.
    package let firstDay: CalendarDay?
  }
}
