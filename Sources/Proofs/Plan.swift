import Checklists
import Expressions

/// A circuit laid out for going through the answers item by item.
///
/// Each node gathers what its inputs say, in one or two numbers, and says what it comes to as soon as that is certain.
struct Plan {
  enum Kind {
    case all, any, choose, atLeast, equals, positive
    /// Whether an item is asked, for the atoms of one view of it.
    case standing
  }

  /// What becomes of a value in a node that takes it.
  enum Role {
    case input, condition, yesBranch, noBranch
    case term(Int)
    case measure(factor: Int32)
    /// How far the count of its strength stands to the left.
    case sign(Int32)
  }

  struct Edge {
    let target: Int
    let turn: Turn
    let role: Role
  }

  /// A question about an item, or a number that it adds, by answer and standing.
  struct Atom {
    /// The node of its standing; `nil` where the item is always asked.
    let standing: Int?
    let edges: [Edge]
    /// Truths as numbers, or low ends.
    let low: [Int32]
    /// High ends; empty for a truth.
    let high: [Int32]
  }

  /// Answers to an item that come to the same: the cheapest of them, by its number among all.
  struct Choice {
    let cost: Int32
    let number: Int
  }

  struct PlannedItem {
    let item: Int
    let choices: [Choice]
    let atoms: [Atom]
    /// By number: the choice that stands for it.
    let choiceOfNumber: [Int]
  }

  struct Sum {
    let constant: Int32
    /// Nothing is ever taken away.
    let grows: Bool
    /// Nothing is ever added.
    let shrinks: Bool
  }

  struct Rule {
    let lines: [GraphRuleLine.Demands]
    /// More signs than so many of a strength change nothing: weak, medium, strong.
    let caps: [Int32]
  }

  /// Items that follow one another and are worked out together.
  struct Group {
    let positions: Range<Int>
    /// Nodes about nothing else.
    let inner: [Int]
    /// Nodes that take something from the inner ones or the items.
    let border: [Int]
    /// Where the values of both stand.
    let columns: [Int]
  }

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

/// A number that a view of an item adds.
struct MeasurePlace: Hashable {
  let view: Int
  let measure: Measure
}

extension Plan.Kind {
  var slotCount: Int {
    switch self {
    case .all, .any, .choose, .standing: 1
    case .atLeast, .equals, .positive: 2
    }
  }
}

extension Plan.Sum {
  init(_ constant: Int, _ terms: [Term]) {
    self.constant = Int32(constant)
    var grows = true
    var shrinks = true
    for term in terms {
      // A measure may be on either side of 0 only with its factor: answers and points are never negative.
      if term.low.contains(where: { $0 < 0 }) || term.high.contains(where: { $0 < 0 }) { grows = false }
      if term.low.contains(where: { $0 > 0 }) || term.high.contains(where: { $0 > 0 }) { shrinks = false }
    }
    self.grows = grows
    self.shrinks = shrinks
  }
}

extension Plan.Rule {
  init(_ lines: [GraphRuleLine.Demands], _ signs: [SignInput]) {
    self.lines = lines
    caps = Strength.allCases.map { strength in
      let most =
        lines.flatMap { $0 }.filter { $0.strengths & 1 << strength.rawValue != 0 }.map(\.count).max() ?? 0
      return Int32(min(most, signs.count { $0.strength == strength }, 1 << Plan.bitsPerStrength - 1))
    }
  }
}

extension Plan.PlannedItem {
  init(
    _ item: Int,
    _ outline: Outline,
    _ space: some AnswerSpace,
    _ atomEdges: [Int: [Plan.Edge]],
    _ measureEdges: [MeasurePlace: [Plan.Edge]]
  ) {
    self.item = item
    let costs = space.costs(of: item)
    var atoms: [(standing: Int?, edges: [Plan.Edge], values: StandingValues)] = []
    for view in outline.views(of: item) {
      let place = space.circuit.views[view]
      let standing = outline.standings[view]
      for (node, question) in outline.questions[view] ?? [] {
        atoms.append((standing, atomEdges[node] ?? [], space.truths(place, question)))
      }
      for measure in outline.measures[view] ?? [] {
        let edges = measureEdges[MeasurePlace(view: view, measure: measure)] ?? []
        atoms.append((standing, edges, space.ranges(place, measure)))
      }
    }
    // Of answers that come to the same the one that says least is enough.
    var choiceOfRow: [[Int32]: Int] = [:]
    var cheapest: [Int] = []
    var rowOfNumber: [Int] = []
    for number in costs.indices {
      let row = atoms.flatMap { $0.values.row(number) }
      let choice = choiceOfRow[row] ?? cheapest.count
      if choice == cheapest.count {
        choiceOfRow[row] = choice
        cheapest.append(number)
      } else if costs[number] < costs[cheapest[choice]] {
        cheapest[choice] = number
      }
      rowOfNumber.append(choice)
    }
    let order = cheapest.indices.sorted {
      (costs[cheapest[$0]], cheapest[$0]) < (costs[cheapest[$1]], cheapest[$1])
    }
    var places = order
    for (place, row) in order.enumerated() { places[row] = place }
    choiceOfNumber = rowOfNumber.map { places[$0] }
    let chosen = order.map { cheapest[$0] }
    choices = chosen.map { Plan.Choice(cost: costs[$0], number: $0) }
    self.atoms = atoms.map { atom in
      Plan.Atom(
        standing: atom.standing,
        edges: atom.edges,
        low: chosen.flatMap { atom.values.low[$0 * 3..<$0 * 3 + 3] },
        high: atom.values.high.isEmpty ? [] : chosen.flatMap { atom.values.high[$0 * 3..<$0 * 3 + 3] }
      )
    }
  }
}

extension Truth {
  /// 0 no, 1 open, 2 yes.
  var number: Int32 {
    switch self {
    case .no: 0
    case .open, .waiting: 1
    case .yes: 2
    }
  }
}
