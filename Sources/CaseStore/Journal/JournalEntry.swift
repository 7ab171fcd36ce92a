package import Checklists
import Expressions
import Files
package import FoundationEssentials
package import Screening

/// Something that happened in an interview, as the journal has it.
///
/// Ids and words of the format, no places: it means the same in twenty years and on another edition of the checklist.
package struct JournalEntry: Codable, Hashable, Sendable {
  package enum Event: String, Codable, Sendable {
    case started, corrected, place, shown, marked, answered, changed, missing, note, kept, suspended, resumed
    case finished
    case stopShown = "stop shown"
  }

  package var event: Event
  /// By the clock of the machine, in UTC.
  package var time: String
  /// Seconds since the machine was started: tells where somebody set the clock.
  package var clock: Int
  package var item: String?
  package var said: String?
  package var seen: String?
  /// What of it lies in the second envelope: a side, `note`, or `why`.
  package var texts: [String]?
  /// The digest of the second envelope.
  package var note: Data?
  /// The text that was on the screen to be read aloud, in which language, and how far its translation stood.
  package var text: String?
  package var language: String?
  package var standing: String?
  package var rule: String?
  package var isEnd: Bool?
  package var place: String?
  package var ground: String?
  /// What began: the checklist by its digest, its id and edition, and the program.
  package var checklist: String?
  package var checklistID: String?
  package var edition: Int?
  package var program: String?
  /// The name of the finished case that this one corrects.
  package var corrects: String?
  /// What it came to, as it was shown.
  package var level: String?
  package var couldBe: [String]?
  package var points: [Int]?
  package var isChild: Bool?

  package init(_ event: Event) {
    self.event = event
    time = utcTime()
    clock = secondsSinceStart()
  }

  /// What was read aloud; `nil` where nothing was, or an earlier edition of the program did not note it.
  package var reading: Happening.Reading? {
    get {
      guard let text, let language, let standing else { return nil }
      return Happening.Reading(text: text, language: language, standing: standing)
    }
    set { (text, language, standing) = (newValue?.text, newValue?.language, newValue?.standing) }
  }

  /// The beginning of an interview, which may correct a finished case.
  package static func started(
    _ graph: DecisionGraph,
    program: String,
    correcting former: CaseID? = nil
  ) -> JournalEntry {
    var entry = JournalEntry(.started)
    entry.corrects = former?.text
    entry.checklist = graph.digest
    entry.checklistID = graph.checklist.id.text
    entry.edition = graph.checklist.version
    entry.program = program
    return entry
  }

  /// The end of an interview, with what it came to.
  package static func finished(_ interview: Interview) -> JournalEntry {
    let (graph, assessment) = (interview.graph, interview.assessment)
    var entry = JournalEntry(.finished)
    entry.level = graph.checklist.levels[assessment.level].id.text
    entry.couldBe = assessment.couldBe.map { graph.checklist.levels[$0].id.text }
    entry.points = [Int(assessment.points.lowerBound), Int(assessment.points.upperBound)]
    entry.isChild = assessment.child != .no
    return entry
  }
}

/// A row of the journal before it is sealed: the entry, and the words for the second envelope.
package struct JournalRow: Hashable, Sendable {
  package var entry: JournalEntry
  /// Free text by side, or as `note` or `why`: what was typed in the person's or the officer's own words.
  package var words: [String: String]

  package init(_ entry: JournalEntry, words: [String: String] = [:]) {
    self.entry = entry
    self.words = words
  }

  /// What is kept of something that happened; `nil` where nothing may be, as with `keep: no`.
  package init?(_ happening: Happening, _ graph: DecisionGraph) {
    words = [:]
    switch happening {
    case .place(let place):
      entry = JournalEntry(.place)
      entry.place = place
    case .shown(let item, let reading):
      entry = JournalEntry(.shown)
      entry.item = graph.items[item].id
      entry.reading = reading
    case .marked(let answers, let item):
      entry = JournalEntry(.marked)
      guard note(answers, graph.items[item]) else { return nil }
    case .answered(let answers, let item, let isChange):
      let isMissing = answers.values.allSatisfy(\.isMissing) && graph.items[item].kind != .tell
      entry = JournalEntry(isChange ? .changed : isMissing ? .missing : .answered)
      guard note(answers, graph.items[item]) else { return nil }
    case .stopped(let rule, let isEnd, let reading):
      entry = JournalEntry(.stopShown)
      entry.reading = reading
      entry.rule = graph.checklist.stopRules[rule].id.text
      entry.isEnd = isEnd
    case .kept(let ground):
      entry = JournalEntry(.kept)
      entry.ground = ground
    case .note(let text, let item):
      entry = JournalEntry(.note)
      // Beside a question of which nothing may be written down, a note does not say where it was written.
      entry.item = item.map { graph.items[$0] }.flatMap { $0.source.isKept ? $0.id : nil }
      setWords(text, as: "note")
    case .corrected(let former, let why):
      entry = JournalEntry(.corrected)
      entry.corrects = former
      setWords(why, as: "why")
    case .suspended: entry = JournalEntry(.suspended)
    case .resumed: entry = JournalEntry(.resumed)
    }
  }

  /// Lays the officer's own words into the second envelope.
  private mutating func setWords(_ text: String, as name: String) {
    words = [name: text]
    entry.texts = [name]
  }

  /// Writes down the answers to an item, own words apart from the rest.
  ///
  /// Gives whether anything of this item may be written down.
  private mutating func note(_ answers: [Side: Answer], _ item: GraphItem) -> Bool {
    guard item.source.isKept else { return false }
    entry.item = item.id
    entry.said = answers[.said].map(item.written)
    entry.seen = answers[.seen].map(item.written)
    for (side, answer) in answers {
      guard case .text(let text) = answer else { continue }
      words[side.rawValue] = text
    }
    if !words.isEmpty { entry.texts = words.keys.sorted() }
    return true
  }
}

extension GraphItem {
  /// An answer as it is written down and read again; the words of a text are kept elsewhere.
  func written(_ answer: Answer) -> String {
    switch answer {
    case .text: "text"
    case .options(let places): places.map { source.options[$0].id.text }.joined(separator: "|")
    default: words(answer)
    }
  }
}
