import Checklists
import Screening
import TestSupport

/// Every way of answering the free sides of a checklist, pending among them.
///
/// A state is a number; its digits, each with a base of its own, tell what stands on each free side, 0 that it is
/// pending. So a pending side is answered by adding a multiple of its stride.
struct AnswerSpace {
  struct FreeSide {
    let place: Place
    /// What stands there for the digits from 1.
    let answers: [Answer]
    let stride: Int
  }

  let graph: DecisionGraph
  let sides: [FreeSide]
  /// What stands on the other sides in all states.
  private let fixed: [Place: Answer]
  /// How many states there are.
  let count: Int
  /// Whether all sides are free.
  let isWhole: Bool

  /// Frees all sides, or as many as give no more states than the limit; the others are answered or pending by chance.
  init(_ graph: DecisionGraph, limit: Int, _ dice: inout Dice) {
    self.graph = graph
    var places = graph.items.indices.flatMap { item in
      [Side.said, .seen].filter(graph.items[item].has).map { Place(item: item, side: $0) }
    }
    // Beyond the limit it does not matter how many there are.
    let total = places.reduce(1) { total, place in
      min(total, limit + 1) * (dice.everyAnswer(graph.items[place.item], on: place.side).count + 1)
    }
    if total > limit { places.shuffle(using: &dice) }
    var sides: [FreeSide] = []
    var fixed: [Place: Answer] = [:]
    var count = 1
    for place in places {
      let answers = dice.everyAnswer(graph.items[place.item], on: place.side)
      if count * (answers.count + 1) <= limit {
        sides.append(FreeSide(place: place, answers: answers, stride: count))
        count *= answers.count + 1
      } else if dice.chance(60) {
        fixed[place] = dice.answer(graph.items[place.item], on: place.side)
      }
    }
    self.sides = sides
    self.fixed = fixed
    self.count = count
    isWhole = total <= limit
  }

  func digit(_ side: FreeSide, of state: Int) -> Int { state / side.stride % (side.answers.count + 1) }

  /// What is recorded in a state; what is pending is not in it.
  func records(_ state: Int) -> [Place: Answer] {
    var records = fixed
    for side in sides {
      let digit = digit(side, of: state)
      if digit > 0 { records[side.place] = side.answers[digit - 1] }
    }
    return records
  }

  /// What each state comes to.
  func assessments(_ parts: AssessmentParts) -> [Assessment] {
    var sheet = Worksheet(graph, blank: .pending)
    for (place, answer) in fixed { sheet.answers.record(answer, for: place.item, on: place.side) }
    return (0..<count).map { state in
      for side in sides {
        let digit = digit(side, of: state)
        let (item, onSide) = (side.place.item, side.place.side)
        if digit > 0 {
          sheet.answers.record(side.answers[digit - 1], for: item, on: onSide)
        } else {
          sheet.answers.set(.pending, for: item, on: onSide)
        }
      }
      return sheet.assess(parts)
    }
  }
}

extension Dice {
  /// All answers that may be recorded on a side, of a wide domain some.
  mutating func everyAnswer(_ item: GraphItem, on side: Side) -> [Answer] {
    var answers: [Answer] = [.unsure, .declined, .notAsked]
    switch item.kind {
    case .yesOrNo: answers += [.yes, .no]
    case .number where item.domain.count <= 4:
      let numbers = item.domain.map(Int.init)
      answers += numbers.flatMap { low in numbers.filter { low <= $0 }.map { .number(low...$0) } }
    case .chooseOne: answers += (0..<item.optionCount).map { .option($0) }
    case .chooseAny where item.optionCount <= 4:
      for set in 1..<1 << item.optionCount {
        let places = (0..<item.optionCount).filter { set & 1 << $0 != 0 }
        if places.count == 1 || item.noneOfThese.map(places.contains) != true {
          answers.append(.options(places))
        }
      }
    case .number, .chooseAny: answers += (0..<4).map { _ in answer(item, on: side) }
    case .date, .text: answers.append(answer(item, on: side))
    case .tell: break
    }
    var fitting: [Answer] = []
    for answer in answers where !fitting.contains(answer) {
      if (try? item.fitting(answer, on: side)) != nil { fitting.append(answer) }
    }
    return fitting
  }
}
