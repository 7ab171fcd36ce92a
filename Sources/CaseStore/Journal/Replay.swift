package import Checklists
package import Screening

/// An interview worked out anew from its journal: on the same checklist, or on another edition of it.
package struct Replay: Sendable {
  package private(set) var interview: Interview
  /// Rows that say nothing on this edition: their item is gone, or knows no such answer.
  package private(set) var unread: [Int] = []
  /// The place that was chosen; `nil` where none was yet, a place of `nil` for elsewhere.
  package private(set) var place: String??
  /// The stop rule at which the officer stayed stopped, unless an answer was given after that.
  package private(set) var stoppedBy: Int?
  /// Stop rules whose words were shown.
  package private(set) var shownStops: Set<Int> = []
  /// The item that was answered last.
  package private(set) var lastItem: Int?
  /// What was marked in the step that was left.
  package private(set) var marked: [Int: [Side: Answer]] = [:]
  /// The legal ground on which notes were kept.
  package private(set) var ground: String?
  /// The case that this one corrects, as long as nobody has said why.
  package private(set) var unexplained: String?
  /// Whether the interview was brought to its end.
  package private(set) var isFinished = false

  package init(_ rows: [JournalRow], on graph: DecisionGraph) {
    interview = Interview(graph)
    for (number, row) in rows.enumerated() { replay(row, number) }
  }

  private mutating func replay(_ row: JournalRow, _ number: Int) {
    let entry = row.entry
    switch entry.event {
    case .marked, .answered, .changed, .missing:
      guard let item = interview.graph.items.firstIndex(where: { $0.id == entry.item }),
        let answers = answers(row, interview.graph.items[item])
      else {
        unread.append(number)
        return
      }
      guard entry.event != .marked else {
        marked[item] = answers
        return
      }
      marked[item] = nil
      if !answers.isEmpty { interview.record(answers, for: item) }
      interview.goOn(from: item)
      lastItem = item
      stoppedBy = nil
    case .stopShown:
      guard let rule = interview.graph.checklist.stopRules.firstIndex(where: { $0.id.text == entry.rule })
      else {
        unread.append(number)
        return
      }
      shownStops.insert(rule)
      if entry.isEnd == true { stoppedBy = rule }
    case .place: place = .some(entry.place)
    case .finished:
      interview.finish()
      isFinished = true
    case .kept: ground = entry.ground
    case .started: unexplained = entry.corrects
    case .corrected: unexplained = nil
    case .shown, .note, .suspended, .resumed: break
    }
  }

  /// The answers of a row; `nil` where one of them does not fit the item.
  private func answers(_ row: JournalRow, _ item: GraphItem) -> [Side: Answer]? {
    var answers: [Side: Answer] = [:]
    for (side, written) in [(Side.said, row.entry.said), (.seen, row.entry.seen)] {
      guard let written else { continue }
      if row.entry.texts?.contains(side.rawValue) == true {
        guard item.kind == .text, item.has(side) else { return nil }
        // Without the key of the second envelope it is known that there was a text, and nothing more.
        answers[side] = .text(row.words[side.rawValue] ?? "")
        continue
      }
      do throws(AnswerProblem) {
        answers[side] = try item.answer(written, on: side)
      } catch {
        return nil
      }
    }
    return answers
  }
}
