import BigInt
import Checklists
import Expressions

/// The answers of one person over which a circuit is looked through.
///
/// By item they are numbered; a number stands for what is recorded in the first sheet and in the second one.
protocol AnswerSpace {
  var circuit: Circuit { get }
  /// What is decided first, such as who is a child.
  var leaders: [Signal] { get }
  /// What an item has in common with those beside which it is looked at; `nil` for nothing.
  func kin(_ item: Int) -> Int?
  /// Whether the answers to an item are too many to be listed.
  func hasTooManyAnswers(_ item: Int) -> Bool
  /// By number: how many sides say something else than a plain no.
  func costs(of item: Int) -> [Int32]
  /// By number: how many answers there are that no condition tells apart from it.
  func sizes(of item: Int) -> [BigUInt]
  /// How many answers there are to an item, listed or not; `nil` where that is not known.
  func total(of item: Int) -> BigUInt?
  func truths(_ view: View, _ question: Question) -> StandingValues
  func ranges(_ view: View, _ measure: Measure) -> StandingValues
  /// What a number stands for; `nil` in a second sheet that is as the first, or where a sheet has no such item.
  func records(_ number: Int, of item: Int) -> (first: Record?, second: Record?)
}

/// What a question about an item gives: for each answer three values, by how the item stands to its gates.
struct StandingValues {
  /// Truths as numbers, or low ends.
  let low: [Int32]
  /// High ends; empty for truths.
  let high: [Int32]

  init(_ truths: [Truth]) {
    low = truths.map(\.number)
    high = []
  }

  init(_ ranges: [NumberRange]) {
    low = ranges.map { Int32($0.low) }
    high = ranges.map { Int32($0.high) }
  }

  private init(low: [Int32], high: [Int32]) {
    self.low = low
    self.high = high
  }

  func row(_ number: Int) -> [Int32] {
    let places = number * 3..<number * 3 + 3
    return Array(low[places]) + (high.isEmpty ? [] : high[places])
  }

  /// The values of other answers, each a number of these.
  func picked(_ numbers: [Int]) -> StandingValues {
    func pick(_ values: [Int32]) -> [Int32] {
      values.isEmpty ? [] : numbers.flatMap { values[$0 * 3..<$0 * 3 + 3] }
    }
    return StandingValues(low: pick(low), high: pick(high))
  }
}

/// The answers to one checklist, or those in two sheets that differ in one item.
struct OneChecklist: AnswerSpace {
  let circuits: Circuits
  let moves: Moves?

  init(_ circuits: Circuits, moves: Moves? = nil) {
    self.circuits = circuits
    self.moves = moves
  }

  var circuit: Circuit { circuits.circuit }
  var leaders: [Signal] { [circuits.child()] }

  func kin(_ item: Int) -> Int? { circuits.graph.items[item].dimension }
  func hasTooManyAnswers(_ item: Int) -> Bool { circuits.table.records(of: item).areTooMany }

  func costs(of item: Int) -> [Int32] {
    let records = circuits.table.records(of: item).list
    let costs = records.map { Int32($0.cost(for: circuits.graph.items[item])) }
    return moves?.item == item ? moves?.pairs.map { costs[$0.after] } ?? [] : costs
  }

  func sizes(of item: Int) -> [BigUInt] {
    let records = circuits.table.records(of: item)
    return records.list.map(records.size)
  }

  func total(of item: Int) -> BigUInt? { circuits.table.records(of: item).total }

  func truths(_ view: View, _ question: Question) -> StandingValues {
    picked(view, StandingValues(circuits.table.truths(view.item, question)))
  }

  func ranges(_ view: View, _ measure: Measure) -> StandingValues {
    picked(view, StandingValues(circuits.table.ranges(view.item, measure)))
  }

  private func picked(_ view: View, _ values: StandingValues) -> StandingValues {
    guard let moves, moves.item == view.item else { return values }
    return values.picked(moves.pairs.map { view.isMoved ? $0.after : $0.before })
  }

  func records(_ number: Int, of item: Int) -> (first: Record?, second: Record?) {
    let records = circuits.table.records(of: item).list
    guard let moves, moves.item == item else { return (records[number], nil) }
    return (records[moves.pairs[number].before], records[moves.pairs[number].after])
  }
}

/// The answers to one item that make up a change: what is recorded before and after, as places among its records.
struct Moves {
  let item: Int
  let pairs: [(before: Int, after: Int)]
}
