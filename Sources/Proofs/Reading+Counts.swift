import Checklists
import Expressions
import Screening

/// A sum with its terms as they are for an adult and for a child.
struct Sum {
  var constant = 0
  var adult: [Term] = []
  var child: [Term] = []

  mutating func add(_ term: Term) {
    adult.append(term)
    child.append(term)
  }
}

extension Term {
  /// The same with the other sign.
  var negated: Term {
    if case .measure = source { return Term(source: source, low: low.map { -$0 }, high: high.map { -$0 }) }
    return Term(source: source, low: high.map { -$0 }, high: low.map { -$0 })
  }
}

/// Counting.
extension Circuits {
  /// Adds what a step of a condition says to a sum.
  ///
  /// `isSide`: it stands alone on one side of a comparison, where what is not applicable is no number.
  func add(
    _ reading: inout Reading,
    _ step: Int,
    factor: Int,
    isSide: Bool = false,
    to sum: inout Sum
  ) {
    let node = graph.pool.nodes[step]
    switch node {
    case .constant(let value): sum.constant += factor * Int(value)
    case .number(let item): sum.add(measure(&reading, Int(item), isSide ? .number : .summand, factor))
    case .sum(let left, let right):
      add(&reading, Int(left), factor: factor, to: &sum)
      add(&reading, Int(right), factor: factor, to: &sum)
    case .difference(let left, let right):
      add(&reading, Int(left), factor: factor, to: &sum)
      add(&reading, Int(right), factor: -factor, to: &sum)
    case .product(let value, let times):
      if times != 0 { add(&reading, Int(value), factor: factor * Int(times), to: &sum) }
    case .count(let parts):
      for signal in operands(&reading, parts) { sum.add(counted(signal, factor)) }
    case .points, .signs, .strength:
      let more = scopeSum(&reading, node)
      sum.adult += more.adult.map { $0.times(factor) }
      sum.child += more.child.map { $0.times(factor) }
    default: break
    }
  }

  /// What a truth adds: its weight when it is true, perhaps its weight while it is open.
  private func counted(_ signal: Signal, _ weight: Int) -> Term {
    Term(source: .signal(signal), low: [0, min(0, weight), weight], high: [0, max(0, weight), weight])
  }

  func scopeSum(_ reading: inout Reading, _ node: ConditionNode) -> Sum {
    var sum = Sum()
    let scope: Int
    switch node {
    case .points(let number), .signs(let number), .strength(_, let number): scope = Int(number)
    default: return sum
    }
    if leavesOutScope(reading, scope) { return sum }
    for item in graph.scopes[scope].signs {
      sum.adult += terms(&reading, node, item, graph.items[item].adult)
      sum.child += terms(&reading, node, item, graph.items[item].child)
    }
    return sum
  }

  private func leavesOutScope(_ reading: Reading, _ scope: Int) -> Bool {
    let dimension = scope - 1 - graph.checklist.sections.count
    return dimension >= 0 && leavesOut(reading, Int32(dimension))
  }

  func terms(_ reading: inout Reading, _ node: ConditionNode, _ item: Int, _ weight: Weight) -> [Term] {
    guard weight.isSign else { return [] }
    let isCounted: Int
    switch node {
    case .points:
      switch weight.points {
      case .byOption(let list)?: return [measure(&reading, item, .points(list), 1)]
      case .number(let points)?: isCounted = points
      case nil: isCounted = 0
      }
    case .signs:
      // Points by option count without `yes if`; then the item is no sign.
      let facts = graph.items[item]
      isCounted = facts.source.options.isEmpty || facts.yesIf != nil ? 1 : 0
    case .strength(let strength, _): isCounted = weight.strength == strength ? 1 : 0
    default: isCounted = 0
    }
    if isCounted == 0 { return [] }
    return [counted(question(&reading, item, .isPresent), isCounted)]
  }

  /// What is said of a sum for an adult or for a child, as the person is treated.
  func perPerson(_ reading: inout Reading, _ sum: Sum, _ said: (Circuits, [Term]) -> Signal) -> Signal {
    if sum.adult == sum.child { return said(self, sum.adult) }
    let child = child(&reading)
    let forChild = said(self, sum.child)
    return circuit.choose(child, forChild, said(self, sum.adult))
  }

  func positive(_ reading: inout Reading, _ dimension: Int, _ lines: [GraphRuleLine]) -> Signal {
    perPerson(&reading, dimension) { circuits, reading, signs in
      let inputs = signs.compactMap { item, weight in
        weight.strength.map {
          SignInput(presence: circuits.question(&reading, item, .isPresent), strength: $0)
        }
      }
      return circuits.circuit.positive(lines.map(\.demands), inputs)
    }
  }

  func assessed(_ reading: inout Reading, _ dimension: Int) -> Signal {
    perPerson(&reading, dimension) { circuits, reading, signs in
      let applicable = signs.map { circuits.question(&reading, $0.item, .isApplicable) }
      return circuits.circuit.any(applicable)
    }
  }

  func perPerson(
    _ reading: inout Reading,
    _ dimension: Int,
    _ said: (Circuits, inout Reading, [(item: Int, weight: Weight)]) -> Signal
  ) -> Signal {
    let scope = graph.scopes[graph.dimensions[dimension].scope]
    func signs(_ weight: (GraphItem) -> Weight) -> [(item: Int, weight: Weight)] {
      scope.signs.map { ($0, weight(graph.items[$0])) }.filter { $0.1.isSign }
    }
    let forAdult = said(self, &reading, signs(\.adult))
    guard scope.dependsOnChild else { return forAdult }
    let child = child(&reading)
    return circuit.choose(child, said(self, &reading, signs(\.child)), forAdult)
  }
}

extension Term {
  func times(_ factor: Int) -> Term {
    if case .measure = source {
      return Term(source: source, low: low.map { $0 * factor }, high: high.map { $0 * factor })
    }
    let (lows, highs) = factor < 0 ? (high, low) : (low, high)
    return Term(source: source, low: lows.map { $0 * factor }, high: highs.map { $0 * factor })
  }
}
