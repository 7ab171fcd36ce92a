import Checklists

/// The values of all nodes of a plan while answers come in.
struct Gathering {
  let plan: Plan
  var values: [Int32]
  /// What the root came to: 0 no, 1 open, 2 yes; -1 while it is not certain.
  var outcome: Int32 = -1
  /// Nodes that only gather here and are decided elsewhere.
  var isHeldBack: [Bool]

  init(_ plan: Plan) {
    self.plan = plan
    values = plan.initial
    isHeldBack = Array(repeating: false, count: plan.nodeCount)
  }

  /// Lets go of all nodes; those that matter are set next.
  mutating func forget() {
    for slot in values.indices { values[slot] = Plan.gone }
  }

  func isGone(_ node: Int) -> Bool { values[plan.slots[node]] == Plan.gone }

  /// Takes an answer to an item, from within its group.
  mutating func take(_ choice: Int, at position: Int) {
    let item = plan.items[position]
    for atom in item.atoms {
      var standing: Int32 = 0
      if let node = atom.standing {
        standing = values[plan.slots[node]]
        // Nobody waits for it any more.
        if standing == Plan.gone { continue }
      }
      let place = choice * 3 + Int(standing)
      let low = atom.low[place]
      let high = atom.high.isEmpty ? low : atom.high[place]
      for edge in atom.edges { receive(edge, low, high) }
    }
    for atom in item.atoms { if let node = atom.standing { values[plan.slots[node]] = Plan.gone } }
    for node in plan.completed[position] where plan.isInner[node] { complete(node) }
  }

  /// Gives a node a value: a truth, or the two ends of what an item adds.
  private mutating func receive(_ edge: Plan.Edge, _ low: Int32, _ high: Int32) {
    let node = edge.target
    let slot = plan.slots[node]
    if values[slot] == Plan.gone { return }
    switch edge.role {
    case .input: join(node, slot, edge.turn[low])
    case .condition, .yesBranch, .noBranch: fill(node, slot, edge.role, edge.turn[low])
    case .term(let term):
      let truth = Int(edge.turn[low])
      add(node, slot, plan.termLow[term][truth], plan.termHigh[term][truth])
    case .measure(let factor):
      if factor < 0 {
        add(node, slot, factor * high, factor * low)
      } else {
        add(node, slot, factor * low, factor * high)
      }
    case .sign(let shift):
      let truth = edge.turn[low]
      if truth > 0 { count(node, slot, truth == 2 ? 1 << shift : 0, 1 << shift) }
    }
  }

  private mutating func join(_ node: Int, _ slot: Int, _ truth: Int32) {
    switch plan.kinds[node] {
    case .all:
      if truth < values[slot] { values[slot] = truth }
      if truth == 0, !isHeldBack[node] { decide(node, 0) }
    case .any:
      if truth > values[slot] { values[slot] = truth }
      if truth == 2, !isHeldBack[node] { decide(node, 2) }
    default: values[slot] = truth
    }
  }

  private mutating func fill(_ node: Int, _ slot: Int, _ role: Plan.Role, _ truth: Int32) {
    switch role {
    case .condition: values[slot] = values[slot] & ~0b11 | truth
    case .yesBranch: values[slot] = values[slot] & ~0b1100 | truth << 2
    default: values[slot] = values[slot] & ~0b110000 | truth << 4
    }
    if isHeldBack[node] { return }
    let (condition, yes, no) = branches(values[slot])
    if condition == 2, yes < 3 {
      decide(node, yes)
    } else if condition == 0, no < 3 {
      decide(node, no)
    } else if case .condition = role, condition != 1 {
      // The other branch is not looked at any more.
      release(plan.inputs[node])
    }
  }

  private func branches(_ value: Int32) -> (condition: Int32, yes: Int32, no: Int32) {
    (value & 3, value >> 2 & 3, value >> 4 & 3)
  }

  private mutating func add(_ node: Int, _ slot: Int, _ low: Int32, _ high: Int32) {
    values[slot] += low
    values[slot + 1] += high
    limit(node, slot)
  }

  /// Keeps a sum one beyond the last number that makes a difference, and decides what is certain.
  private mutating func limit(_ node: Int, _ slot: Int) {
    let sum = plan.sums[plan.details[node]]
    let isEquality = plan.kinds[node] == .equals
    // Held back, it counts from 0 instead of from its constant.
    let shift = isHeldBack[node] ? sum.constant : 0
    if sum.grows {
      let most: Int32 = (isEquality ? 1 : 0) - shift
      values[slot] = min(values[slot], most)
      values[slot + 1] = min(values[slot + 1], most)
      if isHeldBack[node] { return }
      if isEquality, values[slot] > 0 { decide(node, 0) }
      if !isEquality, values[slot] >= 0 { decide(node, 2) }
    } else if sum.shrinks {
      let least: Int32 = -1 - shift
      values[slot] = max(values[slot], least)
      values[slot + 1] = max(values[slot + 1], least)
      if !isHeldBack[node], values[slot + 1] < 0 { decide(node, 0) }
    }
  }

  /// Adds signs: those surely there, and those that may be there.
  private mutating func count(_ node: Int, _ slot: Int, _ present: Int32, _ possible: Int32) {
    let rule = plan.rules[plan.details[node]]
    values[slot] = rule.sum(values[slot], present)
    if isHeldBack[node] {
      values[slot + 1] = rule.sum(values[slot + 1], possible)
      return
    }
    if values[slot + 1] != Plan.Rule.served {
      values[slot + 1] = rule.sum(values[slot + 1], possible)
      if rule.isServed(by: values[slot + 1]) { values[slot + 1] = Plan.Rule.served }
    }
    if present > 0, rule.isServed(by: values[slot]) { decide(node, 2) }
  }

  /// A node is certain: what takes from it hears so, and what it takes from is not needed for it any more.
  private mutating func decide(_ node: Int, _ truth: Int32) {
    values[plan.slots[node]] = Plan.gone
    if plan.kinds[node].slotCount == 2 { values[plan.slots[node] + 1] = 0 }
    if node == plan.root { outcome = truth }
    for edge in plan.edges[node] { receive(edge, truth, truth) }
    release(plan.inputs[node])
  }

  /// Lets go of nodes from which nobody takes anything any more.
  private mutating func release(_ nodes: [Int]) {
    for node in nodes where !isGone(node) && !isNeeded(node) {
      values[plan.slots[node]] = Plan.gone
      if plan.kinds[node].slotCount == 2 { values[plan.slots[node] + 1] = 0 }
      release(plan.inputs[node])
    }
  }

  private func isNeeded(_ node: Int) -> Bool {
    plan.takers[node].contains { edge in
      let value = values[plan.slots[edge.target]]
      if value == Plan.gone { return false }
      switch edge.role {
      case .yesBranch: return value & 3 != 0
      case .noBranch: return value & 3 != 2
      default: return true
      }
    }
  }

  /// All items on which a node depends have had their turn.
  mutating func complete(_ node: Int) {
    let slot = plan.slots[node]
    let value = values[slot]
    if value == Plan.gone { return }
    switch plan.kinds[node] {
    case .all, .any, .standing: decide(node, value)
    case .choose:
      let (condition, yes, no) = branches(value)
      switch condition {
      case 2: decide(node, yes)
      case 0: decide(node, no)
      default: decide(node, yes == no && yes != 1 ? yes : 1)
      }
    case .atLeast: decide(node, value >= 0 ? 2 : values[slot + 1] < 0 ? 0 : 1)
    case .equals:
      let high = values[slot + 1]
      decide(node, value == 0 && high == 0 ? 2 : value <= 0 && high >= 0 ? 1 : 0)
    case .positive:
      let rule = plan.rules[plan.details[node]]
      let possible = values[slot + 1]
      if rule.isServed(by: value) {
        decide(node, 2)
      } else {
        decide(node, possible == Plan.Rule.served || rule.isServed(by: possible) ? 1 : 0)
      }
    }
  }

  /// What a node gathers apart from what it holds already.
  func emptyValues(_ node: Int) -> [Int32] {
    switch plan.kinds[node] {
    case .atLeast, .equals, .positive: [0, 0]
    // What the condition says may be known before.
    case .choose: [values[plan.slots[node]] & 0b11 | 0b111100]
    default: plan.startingValues(node)
    }
  }

  /// Takes what was gathered apart.
  mutating func merge(_ node: Int, _ first: Int32, _ second: Int32) {
    let slot = plan.slots[node]
    if values[slot] == Plan.gone { return }
    switch plan.kinds[node] {
    case .all, .any, .standing: join(node, slot, first)
    case .choose:
      let (condition, yes, no) = branches(first)
      if condition < 3 { fill(node, slot, .condition, condition) }
      if yes < 3, !isGone(node) { fill(node, slot, .yesBranch, yes) }
      if no < 3, !isGone(node) { fill(node, slot, .noBranch, no) }
    case .atLeast, .equals: add(node, slot, first, second)
    case .positive: count(node, slot, first, second)
    }
  }
}

extension Plan.Rule {
  /// Stands for all counts that serve a line.
  static let served = Int32.max

  private static let mask = Int32(1) << Plan.bitsPerStrength - 1

  /// Strength by strength, no more than make a difference.
  func sum(_ left: Int32, _ right: Int32) -> Int32 {
    var result: Int32 = 0
    for (place, cap) in caps.enumerated() {
      let shift = Int32(place) * Plan.bitsPerStrength
      result |= min((left >> shift & Self.mask) + (right >> shift & Self.mask), cap) << shift
    }
    return result
  }

  func isServed(by counts: Int32) -> Bool {
    lines.contains { demands in
      demands.allSatisfy { demand in
        var count: Int32 = 0
        for place in 0..<3 where demand.strengths & 1 << UInt8(place) != 0 {
          count += counts >> (Int32(place) * Plan.bitsPerStrength) & Self.mask
        }
        return count >= Int32(clamping: demand.count)
      }
    }
  }
}
