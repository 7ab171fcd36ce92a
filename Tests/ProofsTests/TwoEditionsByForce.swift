import Checklists
import Expressions

@testable import Proofs
@testable import Screening

/// All answers of one person to two editions of a small checklist, tried one after another.
struct TwoEditionsByForce {
  /// One person: how many answers are no plain no, and what both editions make of them.
  struct Person {
    let cost: Int
    let old: BruteForce.Outcome
    let new: BruteForce.Outcome
  }

  let people: [Person]
  let old: BruteForce
  let new: BruteForce
  private let entries: [(old: Int?, new: Int?)]

  /// Gives `nil` where there are more than so many people.
  init?(_ old: BruteForce, _ new: BruteForce, limit: Int) {
    self.old = old
    self.new = new
    var entries: [(old: Int?, new: Int?)] = []
    for (place, item) in new.graph.items.enumerated() {
      let names = [item.id] + item.source.was.map(\.text)
      let match =
        old.graph.items.firstIndex { names[0] == $0.id }
        ?? old.graph.items.firstIndex { names.contains($0.id) }
      entries.append((match, place))
    }
    for place in old.graph.items.indices where !entries.contains(where: { $0.old == place }) {
      entries.append((place, nil))
    }
    self.entries = entries
    var sheets = [(cost: 0, old: 0, new: 0)]
    for entry in entries {
      let pairs = TwoEditionsByForce.pairs(entry, old, new)
      guard sheets.count * pairs.count <= limit else { return nil }
      sheets = sheets.flatMap { sheet in
        pairs.map { pair in
          (
            sheet.cost + pair.cost, sheet.old + (entry.old.map { pair.old * old.strides[$0] } ?? 0),
            sheet.new + (entry.new.map { pair.new * new.strides[$0] } ?? 0)
          )
        }
      }
    }
    people = sheets.map { Person(cost: $0.cost, old: old.outcomes[$0.old], new: new.outcomes[$0.new]) }
  }

  /// The records that one person can have of an item, by their places, and what they cost.
  private static func pairs(
    _ entry: (old: Int?, new: Int?),
    _ old: BruteForce,
    _ new: BruteForce
  ) -> [(old: Int, new: Int, cost: Int)] {
    switch entry {
    case (let item?, nil):
      return old.records[item].enumerated().map { ($0, 0, BruteForce.cost($1, old.graph.items[item])) }
    case (nil, let item?):
      return new.records[item].enumerated().map { (0, $0, BruteForce.cost($1, new.graph.items[item])) }
    case (let item?, let other?):
      let (before, after) = (old.graph.items[item], new.graph.items[other])
      var found: [(old: Int, new: Int, cost: Int)] = []
      for (number, record) in old.records[item].enumerated() {
        for (otherNumber, otherRecord) in new.records[other].enumerated() {
          let said = cost(record.said, before, otherRecord.said, after, .said)
          let seen = cost(record.seen, before, otherRecord.seen, after, .seen)
          if let said, let seen { found.append((number, otherNumber, said + seen)) }
        }
      }
      return found
    case (nil, nil): return []
    }
  }

  /// What one person's answers on a side cost; `nil` where one person cannot give both.
  private static func cost(
    _ answer: Answer?,
    _ item: GraphItem,
    _ other: Answer?,
    _ otherItem: GraphItem,
    _ side: Side
  ) -> Int? {
    let costs = [
      BruteForce.cost((answer, nil), item), BruteForce.cost((other, nil), otherItem),
    ]
    guard let answer, let other else { return costs[0] + costs[1] }
    // By the words in which it is recorded.
    func known(_ answer: Answer, _ from: GraphItem, _ to: GraphItem) -> Answer? {
      let words =
        if case .options(let places) = answer {
          places.map { from.source.options[$0].id.text }.joined(separator: "|")
        } else {
          from.words(answer)
        }
      return try? to.answer(words, on: side)
    }
    let carried = known(answer, item, otherItem)
    if carried == other { return costs.max() }
    return carried == nil || known(other, otherItem, item) == nil ? costs[0] + costs[1] : nil
  }

  /// What answers to both editions cost; `nil` where one person cannot have given them.
  func cost(_ before: AnswerSheet, _ after: AnswerSheet) -> Int? {
    var sum = 0
    for entry in entries {
      for side in [Side.said, .seen] {
        let answer = entry.old.flatMap { before.answer($0, side) }
        let other = entry.new.flatMap { after.answer($0, side) }
        let (item, otherItem) = (entry.old ?? 0, entry.new ?? 0)
        guard
          let cost = TwoEditionsByForce.cost(
            answer,
            old.graph.items[item],
            other,
            new.graph.items[otherItem],
            side
          )
        else { return nil }
        sum += cost
      }
    }
    return sum
  }
}
