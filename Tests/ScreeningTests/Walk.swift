import Checklists
import Screening
import TestSupport

/// One side of one item.
struct Place: Hashable {
  let item: Int
  let side: Side
}

/// An interview in which the officer answers, goes back and answers before an item's turn, as dice decide.
struct Walk {
  var interview: Interview
  var dice: Dice
  /// What the officer recorded last on each side.
  private(set) var records: [Place: Answer] = [:]

  init(_ graph: DecisionGraph, seed: Int) {
    interview = Interview(graph)
    dice = Dice(seed: seed)
  }

  var graph: DecisionGraph { interview.graph }

  /// Answers the item whose turn it is; does nothing at the end.
  ///
  /// - Returns: whether there was one.
  @discardableResult
  mutating func answerNext() -> Bool {
    guard case .item(let item) = interview.step else { return false }
    answer(item)
    interview.goOn(from: item)
    for side in sides(item) where records[Place(item: item, side: side)] == nil {
      records[Place(item: item, side: side)] = .notAsked
    }
    return true
  }

  /// Answers one or all sides of an item.
  mutating func answer(_ item: Int) {
    var answers: [Side: Answer] = [:]
    for side in sides(item) where dice.chance(80) {
      answers[side] = dice.answer(graph.items[item], on: side)
    }
    record(answers, for: item)
  }

  mutating func record(_ answers: [Side: Answer], for item: Int) {
    interview.record(answers, for: item)
    for (side, answer) in answers { records[Place(item: item, side: side)] = answer }
  }

  /// An item that was answered before.
  mutating func itemToChange() -> Int? {
    let items = interview.itemsDone.filter { graph.items[$0].kind != .tell }
    return items.isEmpty ? nil : dice.pick(items)
  }

  /// An item whose turn has not come, and of which nothing is recorded.
  mutating func itemBeforeItsTurn() -> Int? {
    let items = interview.itemsLeft.filter { item in
      let isUntouched = sides(item).allSatisfy { records[Place(item: item, side: $0)] == nil }
      return graph.items[item].kind != .tell && isUntouched
    }
    return items.isEmpty ? nil : dice.pick(items)
  }

  func sides(_ item: Int) -> [Side] { [.said, .seen].filter(graph.items[item].has) }

  /// Goes on to the end, going back and ahead on the way.
  mutating func walkAbout() {
    var changes = 0
    while true {
      if changes < 12, dice.chance(30), let item = itemToChange() {
        changes += 1
        answer(item)
      } else if dice.chance(10), let item = itemBeforeItsTurn() {
        answer(item)
      } else if !answerNext() {
        return
      }
    }
  }

  /// Another interview in which everything is answered in file order as the officer recorded it in the end.
  func straight() -> Interview {
    var straight = Interview(graph)
    for item in graph.items.indices {
      var answers: [Side: Answer] = [:]
      for side in sides(item) { answers[side] = records[Place(item: item, side: side)] }
      if !answers.isEmpty { straight.record(answers, for: item) }
      if graph.items[item].kind == .tell, straight.step == .item(item) { straight.goOn(from: item) }
    }
    return straight
  }
}
