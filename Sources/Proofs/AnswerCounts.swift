package import BigInt
package import Checklists
import Expressions
import Screening

/// How many ways there are to answer a checklist, and what they come to.
///
/// A complete answer pattern is one way to fill in everything, as a response file can hold it: for each side of each
/// item one record of section 2 of the contract. An interview is one way through the checklist from its first question
/// to its end, or to the answer after which a stop rule ends it; an item that does not come up takes no part in it.
package struct AnswerCounts: Sendable {
  /// Something that was worked out, or was too large for that.
  package enum Found<Value: Sendable>: Sendable {
    case found(Value)
    /// The items that were looked at, and all that would have to be.
    case notReached(lookedAt: [Int], of: [Int])

    package var value: Value? { if case .found(let value) = self { value } else { nil } }
  }

  /// How many items come up in an interview; words to say are not counted.
  package struct Lengths: Hashable, Sendable {
    package let shortest: Int
    /// Half of the interviews are no longer than this.
    package let median: Int
    package let longest: Int
  }

  package let patterns: BigUInt
  /// By level: how many patterns come to it.
  package let levels: [Found<BigUInt>]
  package let interviews: Found<BigUInt>
  package let lengths: Found<Lengths>
  /// The most sensitive items that come up one after another, and nothing else is asked between them.
  package let sensitiveRow: Found<[Int]>
}

/// Counts all answers to a checklist, and the interviews that they can be given in.
///
/// `steps`: how many steps may be taken for one number; one for which that is too few is not reached.
package func countAnswers(_ graph: DecisionGraph, steps: Int = 4_000_000) -> AnswerCounts {
  var counter = Counter(graph, steps: steps)
  let total = graph.items.indices.reduce(BigUInt(1)) { $0 * counter.circuits.table.records(of: $1).total }
  guard graph.items.count <= DecisionGraph.mostProvedItems else {
    let all = Array(graph.items.indices)
    return AnswerCounts(
      patterns: total,
      levels: graph.levels.map { _ in .notReached(lookedAt: [], of: all) },
      interviews: .notReached(lookedAt: [], of: all),
      lengths: .notReached(lookedAt: [], of: all),
      sensitiveRow: .notReached(lookedAt: [], of: all)
    )
  }
  let interviews = counter.interviews()
  return AnswerCounts(
    patterns: total,
    levels: counter.levels(),
    interviews: interviews,
    lengths: counter.lengths(of: interviews),
    sensitiveRow: counter.sensitiveRow()
  )
}

/// Makes the questions of how many there are, and answers them.
private struct Counter {
  typealias Found = AnswerCounts.Found

  let graph: DecisionGraph
  let circuits: Circuits
  private var prover: Prover
  private let steps: Int
  /// By item: whether it has its turn and is asked.
  private var turns: [Signal] = []
  /// Whether the answers are those of an interview: nothing is recorded for what does not come up.
  private var isInterview = Circuit.yes

  init(_ graph: DecisionGraph, steps: Int) {
    self.graph = graph
    self.steps = steps
    prover = Prover(graph, steps: steps, inAll: steps * 16)
    circuits = prover.circuits
    guard graph.items.count <= DecisionGraph.mostProvedItems else { return }
    let asked = graph.items.indices.map { prover.isAsked($0) }
    turns = graph.items.indices.map { item in
      // Stop rules are looked at after an answer, so what comes first is asked whatever they say.
      let isFirst = !circuits.circuit.any(Array(asked[..<item]))
      return circuits.circuit.all([
        asked[item], circuits.circuit.any([prover.isNotEnded(before: item), isFirst]),
      ])
    }
    let parts = itemsByTurn.map { turn, items in
      let blanks = items.map { circuits.question($0, .isBlank, Variation(ignoresGates: true)) }
      return circuits.circuit.any([turn, circuits.circuit.all(blanks)])
    }
    isInterview = circuits.circuit.all(parts)
  }

  private func isAnswered(_ item: Int) -> Bool { graph.items[item].kind != .tell }

  /// Items that come up in the same interviews, together: what is said of them once need not be remembered of each.
  private var itemsByTurn: [(turn: Signal, items: [Int])] {
    var items: [Signal: [Int]] = [:]
    for item in graph.items.indices where isAnswered(item) { items[turns[item], default: []].append(item) }
    return items.sorted { $0.value[0] < $1.value[0] }.map { ($0.key, $0.value) }
  }

  private func count(_ signal: Signal) -> Found<BigUInt> {
    switch Count.all(OneChecklist(circuits), signal, items: graph.items.indices, Effort(steps)) {
    case .counted(let number): .found(number)
    case .tooLarge(let lookedAt, let all): .notReached(lookedAt: lookedAt, of: all)
    }
  }

  func levels() -> [Found<BigUInt>] {
    let conditions = prover.levels()
    return graph.levels.indices.map { count(prover.isLevel($0, conditions).isYes) }
  }

  func interviews() -> Found<BigUInt> { count(isInterview) }

  /// How many interviews have no more than so many items.
  private func interviews(upTo length: Int) -> Found<BigUInt> {
    let terms = itemsByTurn.map { counted($0.turn, $0.items.count) }
    return count(circuits.circuit.all([isInterview, !circuits.circuit.atLeast(-length - 1, terms)]))
  }

  private func counted(_ turn: Signal, _ items: Int = 1) -> Term {
    Term(source: .signal(turn), low: [0, 0, items], high: [0, 0, items])
  }

  func lengths(of interviews: Found<BigUInt>) -> Found<AnswerCounts.Lengths> {
    switch interviews {
    case .notReached(let lookedAt, let all): return .notReached(lookedAt: lookedAt, of: all)
    case .found(let total):
      var known: [Int: BigUInt] = [:]
      var missing: Found<AnswerCounts.Lengths>?
      /// The smallest length up to which there are enough interviews.
      func length(_ isEnough: (BigUInt) -> Bool) -> Int {
        var (low, high) = (0, graph.items.count)
        while low < high, missing == nil {
          let middle = (low + high) / 2
          if known[middle] == nil {
            switch self.interviews(upTo: middle) {
            case .found(let number): known[middle] = number
            case .notReached(let lookedAt, let all): missing = .notReached(lookedAt: lookedAt, of: all)
            }
          }
          if let number = known[middle], isEnough(number) { high = middle } else { low = middle + 1 }
        }
        return low
      }
      let lengths = AnswerCounts.Lengths(
        shortest: length { $0 > 0 },
        median: length { $0 + $0 >= total },
        longest: length { $0 == total }
      )
      return missing ?? .found(lengths)
    }
  }
}

/// Sensitive items in a row.
extension Counter {
  /// More stretches than these are not looked at.
  private static let mostStretches = 2_000

  mutating func sensitiveRow() -> Found<[Int]> {
    let parts = self.parts
    var row: [Int] = []
    var (low, high) = (0, parts.map { $0.count { graph.items[$0].source.isSensitive } }.max() ?? 0)
    while low < high {
      let middle = (low + high + 1) / 2
      guard let signal = hasRow(of: middle, in: parts) else {
        return .notReached(lookedAt: [], of: parts.flatMap(\.self))
      }
      switch prover.search(circuits.circuit.all([signal, isInterview]), isExpected: false) {
      case .never: high = middle - 1
      case .tooLarge(let lookedAt, let all): return .notReached(lookedAt: lookedAt, of: all)
      case .found(let sheet):
        let found = longestRow(in: course(Witness(sheet, graph).answers(graph)))
        (row, low) = (found, max(middle, found.count))
      }
    }
    return .found(row)
  }

  /// Items between which nothing is asked in every interview that is not sensitive.
  private var parts: [[Int]] {
    var parts: [[Int]] = [[]]
    for item in graph.items.indices where isAnswered(item) {
      if graph.items[item].source.isSensitive {
        parts[parts.count - 1].append(item)
      } else if graph.items[item].gates.isEmpty {
        parts.append([])
      } else {
        parts[parts.count - 1].append(item)
      }
    }
    return parts
  }

  /// Whether somewhere so many sensitive items come up one after another; `nil` where there are too many places.
  private func hasRow(of count: Int, in parts: [[Int]]) -> Signal? {
    var rows: [Signal] = []
    for part in parts {
      let sensitive = part.filter { graph.items[$0].source.isSensitive }
      for first in sensitive.indices {
        for last in sensitive.indices.dropFirst(first + count - 1) {
          let all = sensitive[first...last]
          // With more of them than can be left out, a shorter stretch shows the same.
          let excess = all.count - count
          if excess > 0, all.dropFirst().dropLast().count(where: { !graph.items[$0].gates.isEmpty }) < excess
          {
            continue
          }
          let between = part.filter { $0 > sensitive[first] && $0 < sensitive[last] && !all.contains($0) }
          let enough = circuits.circuit.atLeast(-count, all.map { counted(turns[$0]) })
          rows.append(
            circuits.circuit.all(
              [turns[sensitive[first]], turns[sensitive[last]], enough] + between.map { !turns[$0] }
            )
          )
          if rows.count > Counter.mostStretches { return nil }
        }
      }
    }
    return circuits.circuit.any(rows)
  }

  /// The items that come up in the interview with these answers.
  private func course(_ answers: AnswerSheet) -> [Int] {
    var interview = Interview(graph)
    var items: [Int] = []
    while case .item(let item) = interview.step {
      if isAnswered(item) { items.append(item) }
      var given: [Side: Answer] = [:]
      for side in [Side.said, .seen] { given[side] = answers.answer(item, side) }
      interview.record(given, for: item)
      interview.goOn(from: item)
      if interview.assessment.stoppedBy.contains(where: { graph.stopRules[$0].ends }) { break }
    }
    return items
  }

  private func longestRow(in course: [Int]) -> [Int] {
    let rows = course.split { !graph.items[$0].source.isSensitive }.map(Array.init)
    return rows.max { $0.count < $1.count } ?? []
  }
}
