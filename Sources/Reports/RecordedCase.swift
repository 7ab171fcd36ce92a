package import Checklists
package import Screening
import Translations

/// A case that is to be reported: the interview as it was worked out anew, and what else its record tells.
package struct RecordedCase: Sendable {
  /// Whether the record can be trusted to come from a device of the agency.
  package enum Origin: Hashable, Sendable {
    /// The words of the key that signed it.
    case known(String)
    case unknown(String)
    /// It was never finished, so that nobody signed it.
    case unsigned

    package var isKnown: Bool {
      if case .known = self { true } else { false }
    }
  }

  /// The finished case in whose place this one stands, and why.
  package struct Correction: Hashable, Sendable {
    package let former: String
    /// In the officer's own words; `nil` where these may not be shown or could not be opened.
    package let reason: String?

    package init(former: String, reason: String?) {
      self.former = former
      self.reason = reason
    }
  }

  /// What was typed in own words.
  package struct OwnWords: Hashable, Sendable {
    /// The item at which it was typed; `nil` for a note between items.
    package let item: Int?
    /// Whether it is a note of the officer and not an answer.
    package let isNote: Bool
    package let text: String

    package init(item: Int?, isNote: Bool, text: String) {
      self.item = item
      self.isNote = isNote
      self.text = text
    }
  }

  package let id: String
  package let origin: Origin
  package let wording: InterviewWords
  /// When it began and ended, by the clock of the device, in UTC; `nil` where its record does not say.
  package var began: String?
  package var ended: String?
  package var isFinished = false
  /// The program with which it was held.
  package var program: String?
  /// The place that was chosen; `nil` for elsewhere.
  package var place: String?
  /// The id of the level that was shown at the end.
  package var levelShown: String?
  /// The legal ground on which notes were kept without a yes.
  package var ground: String?
  package var correction: Correction?
  /// The texts that were on the screen to be read aloud, in the order in which they were.
  package var readings: [Happening.Reading] = []
  /// How many texts in own words there are, whether they may be shown or not.
  package var ownWordCount = 0
  /// Those that may be shown and could be opened.
  package var ownWords: [OwnWords] = []
  /// How many rows of the record say nothing on its own checklist.
  package var unreadCount = 0
  /// Whether sensitive answers and own words may be shown.
  package let showsIdentity: Bool

  /// `interview`: in its wording; what it had not come to is taken as not asked.
  package init(_ id: String, _ origin: Origin, _ wording: InterviewWords, showsIdentity: Bool) {
    self.id = id
    self.origin = origin
    self.showsIdentity = showsIdentity
    var interview = wording.interview
    interview.finish()
    self.wording = InterviewWords(interview, wording.texts, wording.words)
  }

  package var interview: Interview { wording.interview }
  package var graph: DecisionGraph { wording.graph }
  package var assessment: Assessment { interview.assessment }
}

/// What stays hidden.
extension RecordedCase {
  /// Whether the answers to an item are kept out of the report.
  package func hides(_ item: Int) -> Bool { !showsIdentity && graph.items[item].source.isSensitive }

  /// What a side holds, as it may be reported; of a text only that there is one.
  package func reported(_ item: Int, _ side: Side) -> Answer? {
    guard let answer = interview.recorded(item, side), !hides(item) else { return nil }
    if case .text = answer { return .text("") }
    return answer
  }

  /// The missing answers of a kind, without hidden ones.
  package func missing(_ kind: Answer) -> [Int] {
    assessment.missing.filter { $0.answer == kind && !hides($0.item) }.map(\.item)
  }

  /// The items that were asked or told of, and of which something may be written down.
  package var reportedItems: [Int] {
    let inapplicable = Set(assessment.notApplicable)
    return graph.items.indices.filter {
      graph.items[$0].kind != .tell && graph.items[$0].source.isKept && !inapplicable.contains($0)
    }
  }

  /// The items that ask for an agreement, each with what it is for.
  package var consents: [(item: Int, purpose: Item.Purpose)] {
    graph.items.indices.compactMap { item in graph.items[item].source.consentFor.map { (item, $0) } }
  }

  /// The day until which the result may stand before the person is seen again.
  package var provisionalUntil: CalendarDay? {
    guard let days = graph.checklist.levels[assessment.level].seeAgain, let ended else { return nil }
    return CalendarDay(ended.prefix(10))?.later(by: days)
  }
}
