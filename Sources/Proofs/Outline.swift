import Checklists
import Expressions

/// What of a circuit a truth depends on, and the order in which its items are gone through.
///
/// Items of a dimension stay together, items that decide who is a child come first, and a gate comes before what it
/// opens; otherwise the order is that of the file.
struct Outline {
  let root: Signal
  /// Nodes that gather other ones, each after those.
  private(set) var composites: [Int] = []
  /// By place in the circuit: its number in the plan.
  private(set) var local: [Int: Int] = [:]
  /// Views of items that are not always asked.
  private(set) var gatedViews: [Int] = []
  /// By view: the node of its standing in the plan.
  private(set) var standings: [Int: Int] = [:]
  /// By view: the atoms about it.
  private(set) var questions: [Int: [(place: Int, question: Question)]] = [:]
  private(set) var measures: [Int: [Measure]] = [:]
  /// All items, in no order of meaning.
  private(set) var items: [Int] = []
  private(set) var order: [Int] = []
  private(set) var position: [Int: Int] = [:]
  /// By position: the group of items.
  private(set) var group: [Int] = []
  private(set) var groupPositions: [Range<Int>] = []
  /// An item that would have to come before itself.
  private(set) var itemInCircle: Int?

  private let circuit: Circuit
  /// By place in the circuit: the items on which it depends.
  private var support: [Int: Set<Int>] = [:]

  init(_ space: some AnswerSpace, root: Signal) {
    self.root = root
    let leaders = space.leaders
    circuit = space.circuit
    collect()
    let first = leaders.reduce(into: Set<Int>()) { $0.formUnion(support[$1.node] ?? []) }
    setOrder(first: first, space.kin)
  }

  func viewItem(_ view: Int) -> Int { circuit.views[view].item }

  func views(of item: Int) -> [Int] {
    Set(questions.keys).union(measures.keys).filter { viewItem($0) == item }.sorted()
  }

  func start(of group: Int) -> Int { groupPositions[group].lowerBound }

  /// The position of the last item on which a node depends; -1 for none.
  func last(of place: Int) -> Int { (support[place] ?? []).map { position[$0] ?? -1 }.max() ?? -1 }

  /// Finds all nodes on which the root depends.
  private mutating func collect() {
    var reached: Set<Int> = []
    var views: Set<Int> = []
    var open = [root.node]
    func visit(_ view: Int, _ open: inout [Int]) {
      if views.insert(view).inserted { open.append(circuit.views[view].standing.node) }
    }
    var measured: [Int: Set<Measure>] = [:]
    while let place = open.popLast() {
      guard reached.insert(place).inserted else { continue }
      switch circuit.nodes[place] {
      case .constant: break
      case .atom(let view, let question):
        questions[view, default: []].append((place, question))
        visit(view, &open)
      case .all(let signals), .any(let signals): open += signals.map(\.node)
      case .choose(let condition, let yes, let no): open += [condition.node, yes.node, no.node]
      case .positive(_, let signs): open += signs.map(\.presence.node)
      case .atLeast(_, let terms), .equals(_, let terms):
        for term in terms {
          switch term.source {
          case .signal(let signal): open.append(signal.node)
          case .measure(let view, let measure):
            if measured[view, default: []].insert(measure).inserted {
              measures[view, default: []].append(measure)
            }
            visit(view, &open)
          }
        }
      }
    }
    for view in questions.keys { questions[view]?.sort { $0.place < $1.place } }
    composites = reached.sorted().filter { circuit.isComposite($0) }
    for (number, place) in composites.enumerated() { local[place] = number }
    gatedViews = views.sorted().filter { circuit.constant(circuit.views[$0].standing) == nil }
    for (number, view) in gatedViews.enumerated() { standings[view] = composites.count + number }
    items = Set(views.map(viewItem)).sorted()
    for place in reached.sorted() { support[place] = support(of: place) }
  }

  /// Nodes stand in a circuit behind those that they depend on.
  private func support(of place: Int) -> Set<Int> {
    func of(_ signals: [Signal]) -> Set<Int> {
      signals.reduce(into: []) { $0.formUnion(support[$1.node] ?? []) }
    }
    func of(view: Int) -> Set<Int> {
      (support[circuit.views[view].standing.node] ?? []).union([viewItem(view)])
    }
    switch circuit.nodes[place] {
    case .constant: return []
    case .atom(let view, _): return of(view: view)
    case .all(let signals), .any(let signals): return of(signals)
    case .choose(let condition, let yes, let no): return of([condition, yes, no])
    case .positive(_, let signs): return of(signs.map(\.presence))
    case .atLeast(_, let terms), .equals(_, let terms):
      return terms.reduce(into: []) { result, term in
        switch term.source {
        case .signal(let signal): result.formUnion(of([signal]))
        case .measure(let view, _): result.formUnion(of(view: view))
        }
      }
    }
  }

  /// `kin`: what the items have in common that stay together; `nil` for none.
  private mutating func setOrder(first: Set<Int>, _ kin: (Int) -> Int?) {
    var needs: [Int: Set<Int>] = [:]
    for view in gatedViews {
      needs[viewItem(view), default: []].formUnion(support[circuit.views[view].standing.node] ?? [])
    }
    func rank(_ item: Int) -> (Int, Int) {
      if first.contains(item) { return (0, item) }
      return (1, kin(item).map { firstSign[$0] ?? item } ?? item)
    }
    let firstSign = Dictionary(
      items.compactMap { item in kin(item).map { ($0, item) } },
      uniquingKeysWith: min
    )
    var left = items
    var dimension: Int?
    var done: Set<Int> = []
    while !left.isEmpty {
      let free = left.filter { (needs[$0] ?? []).isSubset(of: done) }
      // What its own items open is not decided within a group.
      let started = Set(groupPositions.last.map { order[$0] } ?? [])
      let same = dimension.flatMap { dimension in
        free.first { kin($0) == dimension && started.isDisjoint(with: needs[$0] ?? []) }
      }
      guard let item = same ?? free.min(by: { rank($0) < rank($1) }) else {
        itemInCircle = left.first
        return
      }
      let isContinued = same != nil
      dimension = kin(item)
      if first.contains(item) { dimension = nil }
      position[item] = order.count
      if isContinued, let last = groupPositions.last {
        groupPositions[groupPositions.count - 1] = last.lowerBound..<order.count + 1
      } else {
        groupPositions.append(order.count..<order.count + 1)
      }
      group.append(groupPositions.count - 1)
      order.append(item)
      done.insert(item)
      left.removeAll { $0 == item }
    }
  }
}

extension Circuit {
  /// Gathers other nodes.
  func isComposite(_ place: Int) -> Bool {
    switch nodes[place] {
    case .constant, .atom: false
    case .all, .any, .choose, .atLeast, .equals, .positive: true
    }
  }
}
