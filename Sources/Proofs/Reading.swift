import Checklists
import Expressions

/// What a circuit leaves out of account, or takes otherwise than it stands.
struct Variation: Hashable {
  /// The item whose answer is another one in this sheet than in the first.
  var movedItem: Int?
  /// Every item is asked, whatever its gates say.
  var ignoresGates = false
  /// Dimensions and findings that are means are taken as not shown.
  var withoutMeans = false
  /// Items from here on have not had their turn.
  var pendingFrom = Int.max
}

/// A checklist read into a circuit, in one variation.
struct Reading {
  let variation: Variation
  fileprivate var truths: [Int: Signal] = [:]
  fileprivate var standings: [Int: Signal] = [:]
  fileprivate var child: Signal?
  /// Items that a condition hangs on are pending; by its root.
  fileprivate var waits: [Int: Bool] = [:]

  init(_ variation: Variation) { self.variation = variation }
}

/// Circuits of one checklist, and all readings of it.
final class Circuits {
  let table: AnswerTable
  var circuit = Circuit()
  private var readings: [Variation: Reading] = [:]

  var graph: DecisionGraph { table.graph }

  init(_ graph: DecisionGraph, usage: Usage? = nil) { table = AnswerTable(graph, usage: usage) }

  /// A condition as it stands in a variation.
  func truth(_ condition: Condition, _ variation: Variation = Variation()) -> Signal {
    with(variation) { truth(&$0, condition) }
  }

  /// A part of a condition.
  func truth(ofStep step: Int, _ variation: Variation = Variation()) -> Signal {
    with(variation) { truth(&$0, step: step) }
  }

  func child(_ variation: Variation = Variation()) -> Signal {
    with(variation) { child(&$0) }
  }

  /// Yes where an item does not apply, open where it is left out, no where it is asked.
  func standing(_ item: Int, _ variation: Variation = Variation()) -> Signal {
    with(variation) { standing(&$0, item) }
  }

  func question(_ item: Int, _ question: Question, _ variation: Variation = Variation()) -> Signal {
    with(variation) { self.question(&$0, item, question) }
  }

  /// How many signs or points there are in a scope, held against a number.
  func count(_ node: ConditionNode, isAtLeast limit: Int, _ variation: Variation = Variation()) -> Signal {
    with(variation) { reading in
      let sum = scopeSum(&reading, node)
      return perPerson(&reading, sum) { circuits, terms in circuits.circuit.atLeast(-limit, terms) }
    }
  }

  /// A number in a condition, held against another one.
  func number(ofStep step: Int, isAtLeast limit: Int, _ variation: Variation = Variation()) -> Signal {
    with(variation) { reading in
      var sum = Sum()
      add(&reading, step, factor: 1, isSide: true, to: &sum)
      let constant = sum.constant
      return perPerson(&reading, sum) { circuits, terms in
        circuits.circuit.atLeast(constant - limit, terms)
      }
    }
  }

  /// Whether single lines hold in a dimension.
  func positive(
    _ dimension: Int,
    lines: [GraphRuleLine]? = nil,
    _ variation: Variation = Variation()
  ) -> Signal {
    with(variation) { positive(&$0, dimension, lines ?? graph.dimensions[dimension].lines) }
  }

  /// Whether a sign of a dimension applies.
  func assessed(_ dimension: Int, _ variation: Variation = Variation()) -> Signal {
    with(variation) { assessed(&$0, dimension) }
  }

  func with(_ variation: Variation, _ read: (inout Reading) -> Signal) -> Signal {
    var reading = readings[variation] ?? Reading(variation)
    readings[variation] = nil
    defer { readings[variation] = reading }
    return read(&reading)
  }
}

/// Items and their gates.
extension Circuits {
  private func standing(_ reading: inout Reading, _ item: Int) -> Signal {
    if let known = reading.standings[item] { return known }
    let isPending = item >= reading.variation.pendingFrom
    var parts: [Signal] = []
    for gate in reading.variation.ignoresGates ? [] : graph.items[item].gates {
      let truth = truth(&reading, gate.condition)
      if gate.isOnlyIf {
        parts.append(!truth)
      } else {
        // While it waits the item is undecided; open for good, it is asked.
        parts.append(isPending && waits(&reading, gate.condition) ? truth : truth.isYes)
      }
    }
    let standing = circuit.any(parts)
    reading.standings[item] = standing
    return standing
  }

  func question(_ reading: inout Reading, _ item: Int, _ question: Question) -> Signal {
    let standing = standing(&reading, item)
    if item >= reading.variation.pendingFrom {
      let truths = table.truths(item, question, isPending: true)
      return standing.turned(Turn(no: truths[0], open: truths[1], yes: truths[2]))
    }
    return circuit.atom(view(reading, item, standing), question)
  }

  private func view(_ reading: Reading, _ item: Int, _ standing: Signal) -> Int {
    circuit.view(View(item: item, isMoved: reading.variation.movedItem == item, standing: standing))
  }

  func measure(_ reading: inout Reading, _ item: Int, _ measure: Measure, _ factor: Int) -> Term {
    let standing = standing(&reading, item)
    guard item >= reading.variation.pendingFrom else {
      return Term(
        source: .measure(view: view(reading, item, standing), measure),
        low: [factor],
        high: [factor]
      )
    }
    let ranges = table.ranges(item, measure, isPending: true)
    let lows = ranges.map { factor < 0 ? factor * $0.high : factor * $0.low }
    let highs = ranges.map { factor < 0 ? factor * $0.low : factor * $0.high }
    return Term(source: .signal(standing), low: lows, high: highs)
  }

  func child(_ reading: inout Reading) -> Signal {
    if let known = reading.child { return known }
    let condition = graph.child.treatAsChildIf
    let presumed = truth(&reading, condition)
    let isPresumed = waits(&reading, condition) ? presumed : presumed.isYes
    let known = question(&reading, graph.child.ageItem, .countsAsChild)
    let child = circuit.any([known, isPresumed])
    reading.child = child
    return child
  }

  /// Whether a condition hangs on an item that is pending.
  private func waits(_ reading: inout Reading, _ condition: Condition) -> Bool {
    guard reading.variation.pendingFrom < Int.max else { return false }
    if let known = reading.waits[condition.root] { return known }
    var waits = false
    for step in condition.first...condition.root where !waits {
      let node = graph.pool.nodes[step]
      switch node {
      case .isYes(let item), .isNo(let item), .isOption(let item, _), .isAmong(let item, _),
        .isRecorded(let item, _), .couldBeYes(let item), .couldBeNo(let item), .couldBeOption(let item, _),
        .couldBeUnder(let item, _), .couldBeOver(let item, _), .said(let item), .seen(let item),
        .number(let item):
        waits = self.waits(&reading, item: Int(item))
      case .positive(let dimension), .assessed(let dimension):
        waits = self.waits(&reading, scope: graph.dimensions[Int(dimension)].scope)
      case .points(let scope), .signs(let scope), .strength(_, let scope):
        waits = self.waits(&reading, scope: Int(scope))
      case .child: waits = childWaits(&reading)
      case .knownChild: waits = graph.child.ageItem >= reading.variation.pendingFrom
      case .finding(let finding): waits = self.waits(&reading, graph.findings[Int(finding)])
      case .all, .any, .not, .compare, .constant, .count, .sum, .difference, .product: break
      }
    }
    reading.waits[condition.root] = waits
    return waits
  }

  private func waits(_ reading: inout Reading, item: Int) -> Bool {
    if item >= reading.variation.pendingFrom { return true }
    return graph.items[item].gates.contains { waits(&reading, $0.condition) }
  }

  private func waits(_ reading: inout Reading, scope: Int) -> Bool {
    let scope = graph.scopes[scope]
    return scope.signs.contains { waits(&reading, item: $0) }
      || (scope.dependsOnChild && childWaits(&reading))
  }

  private func childWaits(_ reading: inout Reading) -> Bool {
    graph.child.ageItem >= reading.variation.pendingFrom || waits(&reading, graph.child.treatAsChildIf)
  }
}

/// Conditions.
extension Circuits {
  func truth(_ reading: inout Reading, _ condition: Condition) -> Signal {
    truth(&reading, step: condition.root)
  }

  func truth(_ reading: inout Reading, step: Int) -> Signal {
    if let known = reading.truths[step] { return known }
    let signal: Signal
    switch graph.pool.nodes[step] {
    case .all(let parts): signal = circuit.all(operands(&reading, parts))
    case .any(let parts): signal = circuit.any(operands(&reading, parts))
    case .not(let part): signal = !truth(&reading, step: Int(part))
    case .isYes(let item): signal = question(&reading, Int(item), .isPresent)
    case .isNo(let item): signal = question(&reading, Int(item), .isAbsent)
    case .isOption(let item, _), .isAmong(let item, _), .isRecorded(let item, _), .couldBeYes(let item),
      .couldBeNo(let item), .couldBeOption(let item, _), .couldBeUnder(let item, _),
      .couldBeOver(let item, _), .said(let item), .seen(let item):
      signal = question(&reading, Int(item), .step(step))
    case .positive(let dimension):
      let lines = graph.dimensions[Int(dimension)].lines
      signal = leavesOut(reading, dimension) ? Circuit.no : positive(&reading, Int(dimension), lines)
    case .assessed(let dimension):
      signal = leavesOut(reading, dimension) ? Circuit.no : assessed(&reading, Int(dimension))
    case .child: signal = child(&reading)
    case .knownChild: signal = question(&reading, graph.child.ageItem, .compared(.less, graph.child.under))
    case .finding(let finding):
      let isMeans = graph.checklist.findings[Int(finding)].element == .means
      signal =
        reading.variation.withoutMeans && isMeans
        ? Circuit.no : truth(&reading, graph.findings[Int(finding)])
    case .compare(let order, let left, let right): signal = compared(&reading, order, Int(left), Int(right))
    case .constant, .number, .points, .signs, .strength, .count, .sum, .difference, .product:
      signal = Circuit.open
    }
    reading.truths[step] = signal
    return signal
  }

  func operands(_ reading: inout Reading, _ parts: ConditionNode.Operands) -> [Signal] {
    parts.range.map { truth(&reading, step: Int(graph.pool.operands[$0])) }
  }

  func leavesOut(_ reading: Reading, _ dimension: Int32) -> Bool {
    reading.variation.withoutMeans && graph.checklist.dimensions[Int(dimension)].element == .means
  }

  private func compared(
    _ reading: inout Reading,
    _ order: NumberRange.Order,
    _ left: Int,
    _ right: Int
  ) -> Signal {
    let nodes = graph.pool.nodes
    switch (nodes[left], nodes[right]) {
    case (.number(let item), .constant(let limit)):
      return question(&reading, Int(item), .compared(order, Int(limit)))
    case (.constant(let limit), .number(let item)):
      return question(&reading, Int(item), .compared(order.turnedRound, Int(limit)))
    default: break
    }
    // What is not applicable compares with nothing.
    let applicable = [left, right].compactMap { side -> Signal? in
      guard case .number(let item) = nodes[side] else { return nil }
      return question(&reading, Int(item), .isApplicable)
    }
    var sum = Sum()
    add(&reading, left, factor: 1, isSide: true, to: &sum)
    add(&reading, right, factor: -1, isSide: true, to: &sum)
    let constant = sum.constant
    let result = perPerson(&reading, sum) { circuits, terms in
      let opposite = terms.map(\.negated)
      switch order {
      case .moreOrEqual: return circuits.circuit.atLeast(constant, terms)
      case .more: return circuits.circuit.atLeast(constant - 1, terms)
      case .lessOrEqual: return circuits.circuit.atLeast(-constant, opposite)
      case .less: return circuits.circuit.atLeast(-constant - 1, opposite)
      case .equal: return circuits.circuit.equals(constant, terms)
      }
    }
    return circuit.all([result] + applicable)
  }
}

extension NumberRange.Order {
  /// The order when the sides change places.
  var turnedRound: NumberRange.Order {
    switch self {
    case .equal: .equal
    case .less: .more
    case .lessOrEqual: .moreOrEqual
    case .more: .less
    case .moreOrEqual: .lessOrEqual
    }
  }
}
