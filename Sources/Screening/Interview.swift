package import Checklists
package import Expressions

/// An interview as a value: what has happened in it, and what follows from that.
///
/// The log only grows. What is recorded, the next step and the result are worked out from it.
package struct Interview: Sendable {
  /// Something that happened.
  package enum Event: Hashable, Sendable {
    case answered(item: Int, Side, Answer)
    /// Words of a `tell` item were said.
    case told(item: Int)
    /// The interview recorded `not asked` for an item that it left out.
    case leftOut(item: Int, Side)
    /// The interview took such a record back, because something before it changed.
    case tookBack(item: Int, Side)
    /// What was pending became `not asked`.
    case finished
  }

  /// What comes next.
  package enum Step: Hashable, Sendable {
    case item(Int)
    /// Nothing is left to ask.
    case end
  }

  package private(set) var log: [Event] = []
  /// What follows from the answers so far.
  package private(set) var assessment: Assessment
  package private(set) var isFinished = false

  private var sheet: Worksheet
  private var told: Set<Int> = []
  private var leftOut: Set<Record> = []
  /// `tell` items that the interview left out.
  private var leftOutWords: Set<Int> = []

  /// One side of one item.
  package struct Record: Hashable, Sendable {
    package let item: Int
    package let side: Side
  }

  package init(_ graph: DecisionGraph) {
    sheet = Worksheet(graph, blank: .pending)
    assessment = Assessment()
    settle()
  }

  package var graph: DecisionGraph { sheet.graph }

  /// The answers as they stand.
  package var answers: AnswerSheet { sheet.answers }

  /// The first item in the file that applies and is not answered.
  package var step: Step {
    if isFinished { return .end }
    return graph.items.indices.first(where: isOpen).map { .item($0) } ?? .end
  }

  /// Items that are, or may yet be, asked or told; it only shrinks, unless an earlier answer is changed.
  package var itemsLeft: [Int] {
    isFinished ? [] : graph.items.indices.filter { isPending($0) && !sheet.isInapplicable($0) }
  }

  /// Items that were answered or told, and apply.
  package var itemsDone: [Int] {
    graph.items.indices.filter { !isPending($0) && !sheet.isInapplicable($0) && !isLeftOut($0) }
  }

  /// Whether an item is asked as things stand.
  package func isReached(_ item: Int) -> Bool { sheet.isReached(item) }

  private func isOpen(_ item: Int) -> Bool { isPending(item) && isReached(item) }

  private func isLeftOut(_ item: Int) -> Bool {
    leftOutWords.contains(item) || leftOut.contains { $0.item == item }
  }

  private func isPending(_ item: Int) -> Bool {
    if graph.items[item].kind == .tell { return !told.contains(item) && !leftOutWords.contains(item) }
    return sheet.answers.said[item] == .pending || sheet.answers.seen[item] == .pending
  }

  /// Records answers to one item; a side that is not among them keeps its record, if it has one.
  ///
  /// For an item that was answered before, this is going back: everything after it is decided anew, and nothing that
  /// was recorded is lost.
  package mutating func record(_ answers: [Side: Answer], for item: Int) {
    let isChange = answers.contains { side, _ in sheet.answers.mark(item, side) != .pending }
    if isChange { takeBackLeftOut(after: item) }
    for side in [Side.said, .seen] {
      guard let answer = answers[side] else { continue }
      leftOut.remove(Record(item: item, side: side))
      sheet.answers.record(answer, for: item, on: side)
      log.append(.answered(item: item, side, answer))
    }
    settle()
  }

  /// Goes on from an item: a side without a record was not asked.
  package mutating func goOn(from item: Int) {
    guard graph.items[item].kind != .tell else { return tell(item) }
    for side in [Side.said, .seen] where sheet.answers.mark(item, side) == .pending {
      sheet.answers.record(.notAsked, for: item, on: side)
      log.append(.answered(item: item, side, .notAsked))
    }
    settle()
  }

  private mutating func tell(_ item: Int) {
    told.insert(item)
    log.append(.told(item: item))
    settle()
  }

  /// Ends the interview: what is pending was not asked.
  package mutating func finish() {
    guard !isFinished else { return }
    for item in graph.items.indices {
      for side in [Side.said, .seen] where sheet.answers.mark(item, side) == .pending {
        sheet.answers.record(.notAsked, for: item, on: side)
      }
    }
    isFinished = true
    log.append(.finished)
    assess()
  }

  /// Only the `not asked` that the interview itself recorded is taken back; words that it left out can be said again.
  private mutating func takeBackLeftOut(after item: Int) {
    leftOutWords = leftOutWords.filter { $0 <= item }
    let taken = leftOut.filter { $0.item > item }
    for record in taken.sorted(by: { ($0.item, $0.side.rawValue) < ($1.item, $1.side.rawValue) }) {
      sheet.answers.set(.pending, for: record.item, on: record.side)
      log.append(.tookBack(item: record.item, record.side))
    }
    leftOut.subtract(taken)
  }

  /// Works everything out, and leaves out the items whose turn has come and whose `only if` is open for good.
  private mutating func settle() {
    assess()
    guard !isFinished else { return }
    while let item = graph.items.indices.first(where: { isPending($0) && !sheet.isInapplicable($0) }),
      sheet.isLeftOut(item)
    {
      if graph.items[item].kind == .tell { leftOutWords.insert(item) }
      for side in [Side.said, .seen] where sheet.answers.mark(item, side) == .pending {
        sheet.answers.record(.notAsked, for: item, on: side)
        leftOut.insert(Record(item: item, side: side))
        log.append(.leftOut(item: item, side))
      }
      assess()
    }
  }

  /// Works out the result; the reasons leave other answers behind in the worksheet, so all is worked out once more.
  private mutating func assess() {
    assessment = sheet.assess()
    _ = sheet.assess([])
  }
}

/// Looking ahead.
extension Interview {
  /// What a change would bring about.
  package struct Preview: Sendable, Equatable {
    /// Items that would be asked and were not to be asked before.
    package let appears: [Int]
    /// Items that would no longer be asked.
    package let disappears: [Int]
    package let before: Assessment
    package let after: Assessment

    /// Whether anything would be asked, left out or decided otherwise.
    package var changesAnything: Bool {
      !appears.isEmpty || !disappears.isEmpty || before.level != after.level
        || before.couldBe != after.couldBe
        || before.child != after.child || before.referrals != after.referrals
        || before.stoppedBy != after.stoppedBy
    }
  }

  /// What would come of recording answers, without recording them.
  package func preview(_ answers: [Side: Answer], for item: Int) -> Preview {
    var changed = self
    changed.record(answers, for: item)
    let before = Set(graph.items.indices.filter(mayBeAsked))
    let after = Set(changed.graph.items.indices.filter(changed.mayBeAsked))
    return Preview(
      appears: after.subtracting(before).sorted(),
      disappears: before.subtracting(after).sorted(),
      before: assessment,
      after: changed.assessment
    )
  }

  private func mayBeAsked(_ item: Int) -> Bool { !sheet.isInapplicable(item) }

  /// Items that stop rules name: they can be answered anew from every step, before their turn too.
  package var stopItems: [Int] {
    var items: Set<Int> = []
    for rule in graph.stopRules {
      for node in graph.pool.nodes[rule.condition.first...rule.condition.root] {
        switch node {
        case .isYes(let item), .isNo(let item), .isRecorded(let item, _), .said(let item), .seen(let item),
          .couldBeYes(let item), .couldBeNo(let item):
          items.insert(Int(item))
        default: break
        }
      }
    }
    return items.filter { !sheet.isInapplicable($0) }.sorted()
  }

  /// The item before a place that was answered and applies; for the end, the last one.
  package func item(before step: Step) -> Int? {
    let limit = if case .item(let item) = step { item } else { graph.items.count }
    return itemsDone.last { $0 < limit }
  }
}

/// What the worksheet tells of items.
extension Worksheet {
  func isInapplicable(_ item: Int) -> Bool { states[item].isInapplicable }

  /// Asked as things stand: it applies, and no gate is open that would leave it out.
  package func isReached(_ item: Int) -> Bool {
    states[item].isDisjoint(with: [.undecided, .leftOut]) && !states[item].isInapplicable && !isLeftOut(item)
  }

  /// Whether an `only if` is open for good and none waits.
  package func isLeftOut(_ item: Int) -> Bool {
    var isLeftOut = false
    for gate in graph.items[item].gates {
      switch truth(of: gate.condition) {
      case .waiting: return false
      case .no where gate.isOnlyIf, .yes where !gate.isOnlyIf: return false
      case .open where gate.isOnlyIf: isLeftOut = true
      default: break
      }
    }
    return isLeftOut
  }

  /// What was decided for a condition when the answers were last worked out.
  package func truth(of condition: Condition) -> Truth { truths[condition.root] }
}

/// What was recorded, in full.
extension Interview {
  /// The record of a side as it was answered, a text with its words; `nil` while it is pending.
  package func recorded(_ item: Int, _ side: Side) -> Answer? {
    for event in log.reversed() {
      if case .answered(item, side, let answer) = event { return answer }
    }
    return sheet.answers.answer(item, side)
  }
}
