import BigInt
import Checklists
import Expressions

/// The answers of one person to two editions of a checklist.
///
/// The person says the same to an item that both have. An answer that only one of them can record goes together with
/// every answer in the other one, and so does an item or a side that only one has. Items are numbered as they are matched.
struct TwoEditions: AnswerSpace {
  let entries: [Matching.Entry]
  private(set) var circuit = Circuit()
  private(set) var leaders: [Signal] = []
  private let old: Circuits
  private let new: Circuits
  /// By entry: the pairs of records that one person can have.
  private let pairs: [[Pair]]
  private let oldPlaces: [Int: Int]
  private let newPlaces: [Int: Int]
  /// What of the two editions stands in the circuit already.
  private var taken: [Place: Signal] = [:]
  /// How a question is asked that gives the same in both editions.
  private var known: [Values: Asked] = [:]

  struct Pair {
    let old: Int?
    let new: Int?
    let cost: Int32
    let size: BigUInt
  }

  private struct Place: Hashable {
    let node: Int
    let isNew: Bool
  }

  private struct Values: Hashable {
    let entry: Int
    let low: [Int32]
    let high: [Int32]
  }

  private enum Asked {
    case question(Question, isNew: Bool)
    case measure(Measure, isNew: Bool)
  }

  init(_ matching: Matching, _ old: Circuits, _ new: Circuits) {
    entries = matching.entries
    self.old = old
    self.new = new
    pairs = matching.entries.map { TwoEditions.pairs($0, old, new) }
    func places(_ item: (Matching.Entry) -> Int?) -> [Int: Int] {
      let known = matching.entries.enumerated().compactMap { place, entry in item(entry).map { ($0, place) } }
      return Dictionary(known, uniquingKeysWith: { first, _ in first })
    }
    oldPlaces = places(\.old)
    newPlaces = places(\.new)
    leaders = [take(fromOld: old.child()), take(fromNew: new.child())]
  }

  func kin(_ item: Int) -> Int? {
    if let place = entries[item].new { return new.graph.items[place].dimension }
    let dimension = entries[item].old.flatMap { old.graph.items[$0].dimension }
    return dimension.map { new.graph.dimensions.count + $0 }
  }

  func hasTooManyAnswers(_ item: Int) -> Bool { pairs[item].isEmpty }
  func costs(of item: Int) -> [Int32] { pairs[item].map(\.cost) }
  func sizes(of item: Int) -> [BigUInt] { pairs[item].map(\.size) }

  func total(of item: Int) -> BigUInt? {
    if !pairs[item].isEmpty { return sizes(of: item).reduce(0, +) }
    switch (entries[item].old, entries[item].new) {
    case (let place?, nil): return old.table.records(of: place).total
    case (nil, let place?): return new.table.records(of: place).total
    case (let place?, let other?):
      let carrier = AnswerCarrier(from: old.graph.items[place], to: new.graph.items[other])
      return carrier.isPlain ? old.table.records(of: place).total : nil
    case (nil, nil): return nil
    }
  }

  func records(_ number: Int, of item: Int) -> (first: Record?, second: Record?) {
    let pair = pairs[item][number]
    func record(_ circuits: Circuits, _ item: Int?, _ number: Int?) -> Record? {
      guard let item, let number else { return nil }
      return circuits.table.records(of: item).list[number]
    }
    return (record(old, entries[item].old, pair.old), record(new, entries[item].new, pair.new))
  }

  func truths(_ view: View, _ question: Question) -> StandingValues {
    values(view) { StandingValues($0.table.truths($1, question)) }
  }

  func ranges(_ view: View, _ measure: Measure) -> StandingValues {
    values(view) { StandingValues($0.table.ranges($1, measure)) }
  }

  private func values(_ view: View, _ read: (Circuits, Int) -> StandingValues) -> StandingValues {
    let entry = entries[view.item]
    guard let item = view.isMoved ? entry.new : entry.old else { return StandingValues([Truth]()) }
    let all = read(view.isMoved ? new : old, item)
    return all.picked(pairs[view.item].compactMap { view.isMoved ? $0.new : $0.old })
  }
}

/// Taking circuits over.
extension TwoEditions {
  mutating func take(fromOld signal: Signal) -> Signal { take(signal, isNew: false) }
  mutating func take(fromNew signal: Signal) -> Signal { take(signal, isNew: true) }

  mutating func all(_ signals: [Signal]) -> Signal { circuit.all(signals) }
  mutating func any(_ signals: [Signal]) -> Signal { circuit.any(signals) }

  private mutating func take(_ signal: Signal, isNew: Bool) -> Signal {
    let place = Place(node: signal.node, isNew: isNew)
    if let known = taken[place] { return known.turned(signal.turn) }
    let own: Signal
    switch (isNew ? new : old).circuit.nodes[signal.node] {
    case .constant(let value): own = circuit.signal(value)
    case .atom(let view, let question): own = take(view, question, isNew: isNew)
    case .all(let parts): own = circuit.all(take(parts, isNew: isNew))
    case .any(let parts): own = circuit.any(take(parts, isNew: isNew))
    case .choose(let condition, let yes, let no):
      let parts = take([condition, yes, no], isNew: isNew)
      own = circuit.choose(parts[0], parts[1], parts[2])
    case .atLeast(let constant, let terms): own = circuit.atLeast(constant, take(terms, isNew: isNew))
    case .equals(let constant, let terms): own = circuit.equals(constant, take(terms, isNew: isNew))
    case .positive(let lines, let signs):
      let inputs = signs.map { SignInput(presence: take($0.presence, isNew: isNew), strength: $0.strength) }
      own = circuit.positive(lines, inputs)
    }
    taken[place] = own
    return own.turned(signal.turn)
  }

  private mutating func take(_ signals: [Signal], isNew: Bool) -> [Signal] {
    signals.map { take($0, isNew: isNew) }
  }

  private mutating func take(_ terms: [Term], isNew: Bool) -> [Term] {
    terms.map { term in
      switch term.source {
      case .signal(let signal):
        return Term(source: .signal(take(signal, isNew: isNew)), low: term.low, high: term.high)
      case .measure(let view, let measure):
        let (place, same) = take(view, measure, isNew: isNew)
        return Term(source: .measure(view: place, same), low: term.low, high: term.high)
      }
    }
  }

  /// A question whose answers are the same for both editions stands in the circuit once.
  private mutating func take(_ view: Int, _ question: Question, isNew: Bool) -> Signal {
    let own = place(view, isNew: isNew)
    let values = truths(own, question)
    let key = Values(entry: own.item, low: values.low, high: [])
    guard case .question(let same, let isFromNew)? = known[key] else {
      known[key] = .question(question, isNew: isNew)
      return circuit.atom(circuit.view(own), question)
    }
    return circuit.atom(circuit.view(View(item: own.item, isMoved: isFromNew, standing: own.standing)), same)
  }

  private mutating func take(_ view: Int, _ measure: Measure, isNew: Bool) -> (Int, Measure) {
    let own = place(view, isNew: isNew)
    let values = ranges(own, measure)
    let key = Values(entry: own.item, low: values.low, high: values.high)
    guard case .measure(let same, let isFromNew)? = known[key] else {
      known[key] = .measure(measure, isNew: isNew)
      return (circuit.view(own), measure)
    }
    return (circuit.view(View(item: own.item, isMoved: isFromNew, standing: own.standing)), same)
  }

  private mutating func place(_ view: Int, isNew: Bool) -> View {
    let view = (isNew ? new : old).circuit.views[view]
    let standing = take(view.standing, isNew: isNew)
    return View(item: (isNew ? newPlaces : oldPlaces)[view.item] ?? 0, isMoved: isNew, standing: standing)
  }
}

/// The records that one person can have.
extension TwoEditions {
  /// More pairs than these are not looked at one by one.
  private static let mostPairs = 20_000

  private static func pairs(_ entry: Matching.Entry, _ old: Circuits, _ new: Circuits) -> [Pair] {
    func single(_ circuits: Circuits, _ item: Int, _ pair: (Int, Int32, BigUInt) -> Pair) -> [Pair] {
      let records = circuits.table.records(of: item)
      guard !records.areTooMany else { return [] }
      let facts = circuits.graph.items[item]
      return records.list.enumerated().map { pair($0, Int32($1.cost(for: facts)), records.size($1)) }
    }
    switch (entry.old, entry.new) {
    case (let item?, nil): return single(old, item) { Pair(old: $0, new: nil, cost: $1, size: $2) }
    case (nil, let item?): return single(new, item) { Pair(old: nil, new: $0, cost: $1, size: $2) }
    case (nil, nil): return []
    case (let item?, let other?):
      let carrier = AnswerCarrier(from: old.graph.items[item], to: new.graph.items[other])
      let (olds, news) = (old.table.records(of: item), new.table.records(of: other))
      if carrier.isPlain, olds.list == news.list {
        return single(old, item) { Pair(old: $0, new: $0, cost: $1, size: $2) }
      }
      guard !olds.areTooMany, !news.areTooMany, olds.list.count * news.list.count <= mostPairs else {
        return []
      }
      return pairs(olds, news, carrier)
    }
  }

  private static func pairs(_ olds: Records, _ news: Records, _ carrier: AnswerCarrier) -> [Pair] {
    let back = AnswerCarrier(from: carrier.to, to: carrier.from)
    var pairs: [Pair] = []
    for (number, old) in olds.list.enumerated() {
      for (other, new) in news.list.enumerated() {
        var cost: Int32 = 0
        var size = BigUInt(1)
        var isOnePerson = true
        for (side, before, after) in [(Side.said, old.said, new.said), (.seen, old.seen, new.seen)] {
          let costs = (carrier.from.cost(of: before), carrier.to.cost(of: after))
          let carried = before.flatMap { carrier.carried($0, on: side) }
          if carried != nil, carried == after {
            cost += max(costs.0, costs.1)
            size = size * olds.size(before)
          } else {
            // What both editions can record is the same in both.
            let isKnown = carried != nil && after.flatMap { back.carried($0, on: side) } != nil
            if before != nil, after != nil, isKnown { isOnePerson = false }
            cost += costs.0 + costs.1
            size = size * olds.size(before) * news.size(after)
          }
        }
        if isOnePerson { pairs.append(Pair(old: number, new: other, cost: cost, size: size)) }
      }
    }
    return pairs
  }
}
