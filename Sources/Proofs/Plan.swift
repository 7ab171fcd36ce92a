import Checklists
import Expressions

/// A circuit laid out for going through the answers item by item.
///
/// Each node gathers what its inputs say, in one or two numbers, and says what it comes to as soon as that is certain.
struct Plan {
  private(set) var kinds: [Kind] = []
  private(set) var slots: [Int] = []
  private(set) var width = 0
  /// By node: who takes what it says.
  private(set) var edges: [[Edge]] = []
  /// By node: who takes what it says; for the standing of an item, what is said of the item.
  private(set) var takers: [[Edge]] = []
  /// By node: the nodes from which it takes something, views of items among them.
  private(set) var inputs: [[Int]] = []
  /// By node: the position of the last item on which it depends.
  private(set) var last: [Int] = []
  private(set) var sums: [Sum] = []
  private(set) var rules: [Rule] = []
  /// By node: where its sum or rule stands.
  private(set) var details: [Int] = []
  private(set) var termLow: [[Int32]] = []
  private(set) var termHigh: [[Int32]] = []
  private(set) var items: [PlannedItem] = []
  private(set) var groups: [Group] = []
  private(set) var isInner: [Bool] = []
  /// By node: the last position at which it is complete or, for a standing, asked for.
  private(set) var lastUse: [Int] = []
  /// By position: the nodes that are complete after it.
  private(set) var completed: [[Int]] = []
  private(set) var initial: [Int32] = []
  /// Inputs of nodes that never change, with what they say.
  private var givens: [(edge: Edge, truth: Int32)] = []
  /// The node whose truth is wanted.
  private(set) var root = 0
  /// An item with more answers than can be listed, or whose turn cannot come after all its gates; nothing can be said
  /// then.
  private(set) var unplannedItem: Int?

  /// Marks a node that says nothing any more.
  static let gone = Int32.min
  /// Counts of the three strengths side by side.
  static let bitsPerStrength: Int32 = 10

  init(_ space: some AnswerSpace, root signal: Signal) {
    let outline = Outline(space, root: signal)
    unplannedItem = outline.itemInCircle ?? outline.items.first { space.hasTooManyAnswers($0) }
    guard unplannedItem == nil else { return }
    addNodes(outline, space.circuit)
    addEdges(outline, space)
    takers = edges
    for atom in items.flatMap(\.atoms) { if let standing = atom.standing { takers[standing] += atom.edges } }
    addGroups(outline)
    for node in kinds.indices { initial += startingValues(node) }
    for given in givens { take(given) }
  }

  var nodeCount: Int { kinds.count }

  /// Nodes that depend on no answer.
  var settled: [Int] { kinds.indices.filter { last[$0] < 0 && kinds[$0] != .standing } }

  /// Where values stand that may still make a difference from a position on.
  func liveColumns(from position: Int) -> [Int] {
    kinds.indices.filter { lastUse[$0] >= position }.flatMap { slots[$0]..<slots[$0] + kinds[$0].slotCount }
  }

  /// Where the values stand that tell states within a group apart after one of its items.
  func columns(of group: Group, after position: Int) -> [Int] {
    guard position == group.positions.upperBound - 1 else { return group.columns }
    // At the end all inner nodes are complete, and only what goes out matters.
    return group.border.flatMap { slots[$0]..<slots[$0] + kinds[$0].slotCount }
  }

  /// The items before a group.
  func lookedAt(before group: Int) -> [Int] { items[..<groups[group].positions.lowerBound].map(\.item) }

  func startingValues(_ node: Int) -> [Int32] {
    switch kinds[node] {
    case .all: [2]
    case .any: [0]
    case .choose: [0b111111]
    case .standing: [3]
    case .atLeast, .equals: [sums[details[node]].constant, sums[details[node]].constant]
    case .positive: [0, 0]
    }
  }
}

/// Laying out.
extension Plan {
  /// Takes a truth that never changes; one that decides its node alone does not come here.
  private mutating func take(_ given: (edge: Edge, truth: Int32)) {
    let node = given.edge.target
    let slot = slots[node]
    switch given.edge.role {
    case .input:
      initial[slot] = kinds[node] == .all ? min(initial[slot], given.truth) : max(initial[slot], given.truth)
    case .condition: initial[slot] = initial[slot] & ~0b11 | given.truth
    case .yesBranch: initial[slot] = initial[slot] & ~0b1100 | given.truth << 2
    case .noBranch: initial[slot] = initial[slot] & ~0b110000 | given.truth << 4
    case .term(let term):
      initial[slot] += termLow[term][Int(given.truth)]
      initial[slot + 1] += termHigh[term][Int(given.truth)]
    case .sign(let shift):
      let rule = rules[details[node]]
      if given.truth == 2 { initial[slot] = rule.sum(initial[slot], 1 << shift) }
      if given.truth > 0 { initial[slot + 1] = rule.sum(initial[slot + 1], 1 << shift) }
    case .measure: break
    }
  }

  private mutating func add(_ kind: Kind, last: Int, detail: Int = 0) {
    kinds.append(kind)
    slots.append(width)
    width += kind.slotCount
    edges.append([])
    inputs.append([])
    self.last.append(last)
    details.append(detail)
  }

  /// The composite nodes in the order of the circuit, then the views of items, then the root.
  private mutating func addNodes(_ outline: Outline, _ circuit: Circuit) {
    for place in outline.composites {
      let last = outline.last(of: place)
      switch circuit.nodes[place] {
      case .all: add(.all, last: last)
      case .any: add(.any, last: last)
      case .choose: add(.choose, last: last)
      case .atLeast(let constant, let terms):
        sums.append(Sum(constant, terms))
        add(.atLeast, last: last, detail: sums.count - 1)
      case .equals(let constant, let terms):
        sums.append(Sum(constant, terms))
        add(.equals, last: last, detail: sums.count - 1)
      case .positive(let lines, let signs):
        rules.append(Rule(lines, signs))
        add(.positive, last: last, detail: rules.count - 1)
      case .constant, .atom: break
      }
    }
    for view in outline.gatedViews {
      add(.standing, last: outline.last(of: circuit.views[view].standing.node))
    }
    add(.any, last: outline.order.count - 1)
    root = kinds.count - 1
  }

  private mutating func addEdges(_ outline: Outline, _ space: some AnswerSpace) {
    let circuit = space.circuit
    var atomEdges: [Int: [Edge]] = [:]
    var measureEdges: [MeasurePlace: [Edge]] = [:]
    func connect(_ plan: inout Plan, _ signal: Signal, _ target: Int, _ role: Role) {
      let edge = Edge(target: target, turn: signal.turn, role: role)
      if let source = outline.local[signal.node] {
        plan.edges[source].append(edge)
        plan.inputs[target].append(source)
      } else if let constant = circuit.constant(signal) {
        plan.givens.append((edge, constant))
      } else if case .atom(let view, _) = circuit.nodes[signal.node] {
        atomEdges[signal.node, default: []].append(edge)
        if let standing = outline.standings[view] { plan.inputs[target].append(standing) }
      }
    }
    for (local, place) in outline.composites.enumerated() {
      switch circuit.nodes[place] {
      case .all(let signals), .any(let signals):
        for signal in signals { connect(&self, signal, local, .input) }
      case .choose(let condition, let yes, let no):
        connect(&self, condition, local, .condition)
        connect(&self, yes, local, .yesBranch)
        connect(&self, no, local, .noBranch)
      case .atLeast(_, let terms), .equals(_, let terms):
        for term in terms {
          switch term.source {
          case .signal(let signal):
            termLow.append(term.low.map(Int32.init))
            termHigh.append(term.high.map(Int32.init))
            connect(&self, signal, local, .term(termLow.count - 1))
          case .measure(let view, let measure):
            let edge = Edge(target: local, turn: .same, role: .measure(factor: Int32(term.low[0])))
            measureEdges[MeasurePlace(view: view, measure: measure), default: []].append(edge)
            if let standing = outline.standings[view] { inputs[local].append(standing) }
          }
        }
      case .positive(_, let signs):
        for sign in signs {
          let shift = Int32(sign.strength.rawValue) * Plan.bitsPerStrength
          connect(&self, sign.presence, local, .sign(shift))
        }
      case .constant, .atom: break
      }
    }
    for view in outline.gatedViews {
      guard let standing = outline.standings[view] else { continue }
      connect(&self, circuit.views[view].standing, standing, .input)
    }
    connect(&self, outline.root, root, .input)
    items = outline.order.map { PlannedItem($0, outline, space, atomEdges, measureEdges) }
  }

  /// Parts the items into groups, and says of each node in which it lies.
  private mutating func addGroups(_ outline: Outline) {
    lastUse = last
    for (position, item) in items.enumerated() {
      for atom in item.atoms { if let standing = atom.standing { lastUse[standing] = position } }
    }
    completed = Array(repeating: [], count: outline.order.count)
    for node in kinds.indices where kinds[node] != .standing && last[node] >= 0 {
      completed[last[node]].append(node)
    }
    isInner = Array(repeating: false, count: nodeCount)
    var takenFrom: [Set<Int>] = Array(repeating: [], count: nodeCount)
    for (position, item) in items.enumerated() {
      for edge in item.atoms.flatMap(\.edges) {
        if case .condition = edge.role { continue }
        takenFrom[edge.target].insert(outline.group[position])
      }
    }
    var innerGroup: [Int?] = Array(repeating: nil, count: nodeCount)
    for view in outline.gatedViews {
      guard let node = outline.standings[view], let position = outline.position[outline.viewItem(view)] else {
        continue
      }
      innerGroup[node] = outline.group[position]
    }
    for node in kinds.indices where kinds[node] != .standing && node != root {
      // Nodes stand behind those that they take from, so these are known.
      var groups = takenFrom[node]
      var isInner = true
      for (source, edge) in sources(of: node) {
        if case .condition = edge.role { continue }
        if kinds[source] == .standing { continue }
        guard let group = innerGroup[source] else {
          isInner = false
          break
        }
        groups.insert(group)
      }
      // What a branch hangs on must be known before the group begins.
      if isInner, groups.count == 1, let group = groups.first,
        conditionIsKnown(node, before: outline.start(of: group))
      {
        innerGroup[node] = group
      }
    }
    for node in kinds.indices { isInner[node] = innerGroup[node] != nil }
    for (number, positions) in outline.groupPositions.enumerated() {
      let inner = kinds.indices.filter { innerGroup[$0] == number }
      var border: Set<Int> = []
      for node in inner where kinds[node] != .standing { border.formUnion(edges[node].map(\.target)) }
      for position in positions { border.formUnion(items[position].atoms.flatMap(\.edges).map(\.target)) }
      border.subtract(inner)
      let outer = border.sorted()
      let columns = (inner + outer).flatMap { node in slots[node]..<slots[node] + kinds[node].slotCount }
      groups.append(Group(positions: positions, inner: inner, border: outer, columns: columns))
    }
  }

  private func sources(of node: Int) -> [(Int, Edge)] {
    inputs[node].flatMap { source in
      kinds[source] == .standing
        ? [(source, Edge(target: node, turn: .same, role: .input))]
        : edges[source].filter { $0.target == node }.map { (source, $0) }
    }
  }

  private func conditionIsKnown(_ node: Int, before start: Int) -> Bool {
    guard kinds[node] == .choose else { return true }
    // A condition that is a single atom is known once its item has had its turn.
    for (position, item) in items.enumerated() where position >= start {
      for edge in item.atoms.flatMap(\.edges) where edge.target == node {
        if case .condition = edge.role { return false }
      }
    }
    return sources(of: node).allSatisfy { source, edge in
      if case .condition = edge.role { last[source] < start } else { true }
    }
  }
}
