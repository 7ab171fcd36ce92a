import Checklists
import Expressions

/// Compares conditions in two sheets that differ in the answer to one item, by their structure alone.
struct Comparing {
  private let circuit: Circuit
  private let table: AnswerTable
  private let moves: Moves
  private var known: [Pair: PairSet] = [:]

  private struct Pair: Hashable {
    let before: Int
    let after: Int
  }

  init(_ circuits: Circuits, _ moves: Moves) {
    circuit = circuits.circuit
    table = circuits.table
    self.moves = moves
  }

  mutating func pairs(_ before: Signal, _ after: Signal) -> PairSet {
    let found = pairs(before.node, after.node)
    var result = PairSet()
    for pair in found.pairs { result.insert(before.turn[pair.before], after.turn[pair.after]) }
    return result
  }

  private mutating func pairs(_ before: Int, _ after: Int) -> PairSet {
    if before == after { return .equal }
    if let found = known[Pair(before: before, after: after)] { return found }
    let found = compared(circuit.nodes[before], circuit.nodes[after])
    known[Pair(before: before, after: after)] = found
    return found
  }

  private mutating func compared(_ before: Node, _ after: Node) -> PairSet {
    switch (before, after) {
    case (.atom(let old, let question), .atom(let new, let other)) where question == other:
      return pairs(views: old, new, question)
    case (.all(let old), .all(let new)) where old.count == new.count: return joined(old, new, from: 2, min)
    case (.any(let old), .any(let new)) where old.count == new.count: return joined(old, new, from: 0, max)
    case (.choose(let oldCondition, let oldYes, let oldNo), .choose(let condition, let yes, let no)):
      return chosen(pairs(oldCondition, condition), pairs(oldYes, yes), pairs(oldNo, no))
    case (.atLeast(let constant, let old), .atLeast(let other, let new)) where constant == other:
      return movement(old, new)?.pairs ?? .all
    case (.equals(let constant, let old), .equals(let other, let new)) where constant == other:
      return movement(old, new)?.pairsOfEquality ?? .all
    case (.positive(let lines, let old), .positive(let other, let new)) where lines == other:
      return movement(old, new)?.pairs ?? .all
    default: return .all
    }
  }

  private mutating func joined(
    _ before: [Signal],
    _ after: [Signal],
    from start: Int32,
    _ join: (Int32, Int32) -> Int32
  ) -> PairSet {
    var result = PairSet()
    result.insert(start, start)
    for (old, new) in zip(before, after) { result = result.joined(pairs(old, new), join) }
    return result
  }

  private func chosen(_ conditions: PairSet, _ yes: PairSet, _ no: PairSet) -> PairSet {
    func choice(_ condition: Int32, _ yes: Int32, _ no: Int32) -> Int32 {
      condition == 2 ? yes : condition == 0 ? no : yes == no ? yes : 1
    }
    var result = PairSet()
    for condition in conditions.pairs {
      for yes in yes.pairs {
        for no in no.pairs {
          result.insert(
            choice(condition.before, yes.before, no.before),
            choice(condition.after, yes.after, no.after)
          )
        }
      }
    }
    return result
  }

  /// The records of an item in the two sheets, with the standings that it can have in them.
  private mutating func records(views before: Int, _ after: Int) -> [(before: Int, after: Int)]? {
    let (old, new) = (circuit.views[before], circuit.views[after])
    guard old.item == new.item, !table.records(of: old.item).areTooMany else { return nil }
    let count = table.records(of: old.item).list.count
    let isMoved = new.isMoved && !old.isMoved
    let changes = isMoved ? moves.pairs.map { ($0.before, $0.after) } : (0..<count).map { ($0, $0) }
    let standings = pairs(old.standing, new.standing).pairs
    return changes.flatMap { change in
      standings.map { (change.0 * 3 + Int($0.before), change.1 * 3 + Int($0.after)) }
    }
  }

  private mutating func pairs(views before: Int, _ after: Int, _ question: Question) -> PairSet {
    guard let records = records(views: before, after) else { return .all }
    let truths = table.truths(circuit.views[before].item, question)
    var result = PairSet()
    for (old, new) in records { result.insert(truths[old].number, truths[new].number) }
    return result
  }

  /// How a sum moves when all its terms do; `nil` where they are not the same terms.
  private mutating func movement(_ before: [Term], _ after: [Term]) -> Movement? {
    guard before.count == after.count else { return nil }
    var movement = Movement()
    for (old, new) in zip(before, after) where old != new {
      guard old.low == new.low, old.high == new.high else { return nil }
      switch (old.source, new.source) {
      case (.signal(let first), .signal(let second)):
        for pair in pairs(first, second).pairs {
          movement.add(
            low: (old.low[Int(pair.before)], old.low[Int(pair.after)]),
            high: (old.high[Int(pair.before)], old.high[Int(pair.after)])
          )
        }
      case (.measure(let view, let measure), .measure(let other, let same)) where measure == same:
        guard let records = records(views: view, other) else { return nil }
        let ranges = table.ranges(circuit.views[view].item, measure)
        let factor = old.low[0]
        for (first, second) in records {
          let ends = [ranges[first], ranges[second]].map { range in
            (min(factor * range.low, factor * range.high), max(factor * range.low, factor * range.high))
          }
          movement.add(low: (ends[0].0, ends[1].0), high: (ends[0].1, ends[1].1))
        }
      default: return nil
      }
    }
    return movement
  }

  private mutating func movement(_ before: [SignInput], _ after: [SignInput]) -> Movement? {
    guard before.count == after.count else { return nil }
    var movement = Movement()
    for (old, new) in zip(before, after) where old != new {
      guard old.strength == new.strength else { return nil }
      for pair in pairs(old.presence, new.presence).pairs {
        // Surely there counts at both ends, perhaps there at the high one.
        movement.add(
          low: (pair.before == 2 ? 1 : 0, pair.after == 2 ? 1 : 0),
          high: (pair.before > 0 ? 1 : 0, pair.after > 0 ? 1 : 0)
        )
      }
    }
    return movement
  }
}
