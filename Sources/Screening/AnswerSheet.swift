package import Checklists

/// What stands recorded for each side of each item at one moment.
///
/// It holds no words: of a `text` item only whether it is answered.
package struct AnswerSheet: Sendable {
  /// The record of one side.
  @usableFromInline
  package enum Mark: UInt8, BitwiseCopyable, Sendable {
    /// The interview has not come to it.
    case pending
    case notAsked
    case unsure
    case declined
    case no
    case yes
    /// A number, a date, an option, options or a text.
    case value
    /// The item has no such side.
    case none
  }

  package var said: [Mark]
  package var seen: [Mark]
  /// Of a number the range, of a date the day, of `choose one` the option; by item.
  package var low: [Int32]
  package var high: [Int32]
  /// Of `choose any` the options, a bit for each; by item from `optionStart`.
  package var options: [UInt64]

  private let blankSaid: [Mark]
  private let blankSeen: [Mark]
  private let optionStart: [Int32]
  private let graph: DecisionGraph

  /// `blank`: what stands where nothing is recorded: `.pending` in an interview, `.notAsked` in a response.
  package init(_ graph: DecisionGraph, blank: Mark) {
    self.graph = graph
    blankSaid = graph.items.map { $0.hasSaid ? blank : .none }
    blankSeen = graph.items.map { $0.hasSeen ? blank : .none }
    said = blankSaid
    seen = blankSeen
    low = graph.items.map(\.domain.lowerBound)
    high = graph.items.map(\.domain.upperBound)
    var next: Int32 = 0
    optionStart = graph.items.map { item in
      defer { next += item.kind == .chooseAny ? Int32((item.optionCount + 63) / 64) : 0 }
      return next
    }
    options = Array(repeating: 0, count: Int(next))
  }

  /// Forgets everything that was recorded.
  package mutating func clear() {
    // In place: to assign the blank ones would copy them with the first answer.
    AnswerSheet.copy(blankSaid, to: &said)
    AnswerSheet.copy(blankSeen, to: &seen)
  }

  private static func copy(_ blank: [Mark], to marks: inout [Mark]) {
    var target = marks.mutableSpan
    for item in target.indices { target[item] = blank[item] }
  }

  /// What is still pending was not asked.
  package mutating func settle() {
    AnswerSheet.settle(&said)
    AnswerSheet.settle(&seen)
  }

  private static func settle(_ marks: inout [Mark]) {
    var target = marks.mutableSpan
    // Without a branch, so that many are done at once.
    for item in target.indices {
      let mark = target[item]
      target[item] = mark == .pending ? .notAsked : mark
    }
  }

  package mutating func record(_ answer: Answer, for item: Int, on side: Side) {
    let mark: Mark
    switch answer {
    case .yes: mark = .yes
    case .no: mark = .no
    case .unsure: mark = .unsure
    case .declined: mark = .declined
    case .notAsked: mark = .notAsked
    case .text: mark = .value
    case .number(let range):
      low[item] = Int32(range.lowerBound)
      high[item] = Int32(range.upperBound)
      mark = .value
    case .date(let day):
      low[item] = day.ordinal
      high[item] = day.ordinal
      mark = .value
    case .option(let place):
      low[item] = Int32(place)
      mark = .value
    case .options(let places):
      let start = Int(optionStart[item])
      for word in 0..<(graph.items[item].optionCount + 63) / 64 { options[start + word] = 0 }
      for place in places { options[start + place / 64] |= 1 << (place % 64) }
      mark = .value
    }
    set(mark, for: item, on: side)
  }

  package mutating func set(_ mark: Mark, for item: Int, on side: Side) {
    switch side {
    case .said: said[item] = mark
    case .seen: seen[item] = mark
    }
  }

  package func mark(_ item: Int, _ side: Side) -> Mark {
    switch side {
    case .said: said[item]
    case .seen: seen[item]
    }
  }

  /// Whether an option was chosen, of a `choose any` item that is answered.
  func isChosen(_ option: Int, of item: Int) -> Bool {
    options[Int(optionStart[item]) + option / 64] & (1 << (option % 64)) != 0
  }

  /// The record of a side; of a text there are no words here, only that there is one.
  package func answer(_ item: Int, _ side: Side) -> Answer? {
    switch mark(item, side) {
    case .pending, .none: return nil
    case .notAsked: return .notAsked
    case .unsure: return .unsure
    case .declined: return .declined
    case .no: return .no
    case .yes: return .yes
    case .value: break
    }
    let facts = graph.items[item]
    switch facts.kind {
    case .number: return .number(Int(low[item])...Int(high[item]))
    case .chooseOne: return .option(Int(low[item]))
    case .chooseAny: return .options((0..<facts.optionCount).filter { isChosen($0, of: item) })
    case .date: return CalendarDay(ordinal: low[item]).map { .date($0) }
    case .text: return .text("")
    case .yesOrNo, .tell: return nil
    }
  }
}
