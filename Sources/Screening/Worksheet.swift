package import Checklists
package import Expressions

/// Works everything out that a set of answers decides.
///
/// Each part of the graph is worked out once, in the order of dependency, into flat arrays that serve for the next
/// set of answers again; a worksheet belongs to one thread.
package struct Worksheet {
  package let graph: DecisionGraph
  package var answers: AnswerSheet

  let facts: [ItemFacts]
  let gates: [GraphItem.Gate]
  let weights: WeightTable
  /// All parts that a result may show.
  let plan: [Part]
  /// Referrals by how soon they are made.
  let referralsByRank: [Int]
  /// Items that reports name.
  let listedItems: [Int]
  /// By level.
  let leavingOut: [LeavingOut]

  var states: [ItemState]
  var low: [Int32]
  var high: [Int32]
  var truths: [Truth]
  var numbers: [NumberRange]
  /// In which round a condition was last decided, by its root.
  var decided: [UInt32]
  var round: UInt32 = 0
  var child: Truth = .waiting
  var adultCounts: [ScopeCount]
  var childCounts: [ScopeCount]
  var positive: [Truth]
  var assessed: [Truth]

  /// `blank`: what stands where nothing is recorded: `.pending` in an interview, `.notAsked` in a response.
  package init(_ graph: DecisionGraph, blank: AnswerSheet.Mark) {
    self.graph = graph
    answers = AnswerSheet(graph, blank: blank)
    referralsByRank = graph.referrals.indices.sorted { graph.referrals[$0].rank < graph.referrals[$1].rank }
    listedItems = graph.items.indices.filter { graph.items[$0].isListed }
    leavingOut = graph.levels.map { LeavingOut($0, graph) }
    var gates: [GraphItem.Gate] = []
    facts = graph.items.map { item in
      defer { gates += item.gates }
      return ItemFacts(item, gates: gates.count..<gates.count + item.gates.count)
    }
    self.gates = gates
    weights = WeightTable(graph)
    let shown = Worksheet.scopesShown(graph)
    plan = graph.order.filter { part in
      if case .scope(let scope) = part { shown.contains(scope) } else { true }
    }
    states = Array(repeating: [], count: graph.items.count)
    low = Array(repeating: 0, count: graph.items.count)
    high = low
    truths = Array(repeating: .open, count: graph.pool.nodes.count)
    numbers = Array(repeating: NumberRange(0, 0), count: graph.pool.nodes.count)
    decided = Array(repeating: 0, count: graph.pool.nodes.count)
    adultCounts = Array(repeating: ScopeCount(), count: graph.scopes.count)
    childCounts = adultCounts
    positive = Array(repeating: .no, count: graph.dimensions.count)
    assessed = positive
  }

  /// The whole checklist, the dimensions, and what a condition names.
  private static func scopesShown(_ graph: DecisionGraph) -> Set<Int> {
    var shown = Set(graph.dimensions.map(\.scope))
    shown.insert(0)
    for node in graph.pool.nodes {
      switch node {
      case .points(let scope), .signs(let scope), .strength(_, let scope): shown.insert(Int(scope))
      default: break
      }
    }
    return shown
  }

  /// Works out all parts from the answers as they stand.
  mutating func workOut() { workOut(plan) }

  /// Works out some parts, each of which must stand after those it needs.
  mutating func workOut(_ parts: [Part]) {
    round &+= 1
    for part in parts {
      switch part {
      case .item(let item): workOutItem(item)
      case .child: workOutChild()
      case .finding(let finding): _ = decide(graph.findings[finding])
      case .scope(let scope): workOutScope(scope)
      }
    }
  }

  private mutating func workOutItem(_ index: Int) {
    let item = facts[index]
    let said = answers.said[index]
    let seen = answers.seen[index]
    var state: ItemState
    if item.kind == .yesOrNo {
      state = ItemState.all[Int(said.rawValue) * 8 + Int(seen.rawValue)]
    } else {
      state = recordedValue(index, item, said == .none ? seen : said)
    }
    if item.gateCount > 0 {
      let standing = standing(item)
      switch standing {
      case .inapplicable: state = .inapplicable
      case .undecided: state.formUnion([.inapplicable, .undecided])
      // A value that is recorded counts all the same.
      case .leftOut: if isMissing(state, item, said, seen) { state.formUnion([.inapplicable, .leftOut]) }
      case .reached: break
      }
    }
    states[index] = state
  }

  private func isMissing(
    _ state: ItemState,
    _ item: ItemFacts,
    _ said: AnswerSheet.Mark,
    _ seen: AnswerSheet.Mark
  ) -> Bool {
    item.kind == .yesOrNo ? state.contains(.unsettled) : said != .value && seen != .value
  }

  /// An item that is not answered with yes or no, by its record.
  private mutating func recordedValue(_ index: Int, _ item: ItemFacts, _ mark: AnswerSheet.Mark) -> ItemState
  {
    let isAnswered = mark == .value
    low[index] = isAnswered ? answers.low[index] : item.low
    high[index] = isAnswered ? answers.high[index] : item.high
    var state: ItemState = [.yes, .no]
    switch item.kind {
    case .number, .date: if low[index] < high[index] { state.insert(.unsettled) }
    case .chooseOne:
      // The one option there is needs no answer.
      if !isAnswered { low[index] = item.optionCount == 1 ? 0 : -1 }
      if low[index] < 0 { state.insert(.unsettled) }
    case .chooseAny, .text:
      low[index] = isAnswered ? 0 : -1
      if !isAnswered { state.insert(.unsettled) }
    case .yesOrNo, .tell: break
    }
    if mark == .pending { state.insert(.pending) }
    guard let yesIf = item.yesIf else { return state }
    // `yes if` looks at the record alone; the gates come afterwards.
    states[index] = state
    switch decide(yesIf) {
    case .yes: state.remove(.no)
    case .no: state.remove(.yes)
    case .open, .waiting: break
    }
    return state
  }

  /// Whether an item is asked.
  enum Standing {
    case reached
    case inapplicable
    case undecided
    case leftOut
  }

  mutating func standing(_ item: ItemFacts) -> Standing {
    var standing = Standing.reached
    for gate in Int(item.firstGate)..<Int(item.firstGate + item.gateCount) {
      let isOnlyIf = gates[gate].isOnlyIf
      switch decide(gates[gate].condition) {
      case .no: if isOnlyIf { return .inapplicable }
      case .yes: if !isOnlyIf { return .inapplicable }
      case .waiting: standing = .undecided
      case .open: if isOnlyIf, standing == .reached { standing = .leftOut }
      }
    }
    return standing
  }

  /// Section 5: who is unsure of an age is a child until it is verified, and a doubt has to be noted.
  private mutating func workOutChild() {
    let known = knownChild
    let presumed = decide(graph.child.treatAsChildIf)
    child = (known == .open ? .yes : known) || (presumed == .open ? .no : presumed)
  }

  package var knownChild: Truth {
    numberRange(graph.child.ageItem).compared(.less, NumberRange(graph.child.under, graph.child.under))
  }

  func numberRange(_ item: Int) -> NumberRange {
    let state = states[item]
    let applies: NumberRange.Applicability =
      state.isInapplicable ? .never : state.mayBeInapplicable ? .perhaps : .surely
    return NumberRange(Int(low[item]), Int(high[item]), applies: applies, waits: state.waits)
  }
}

/// An item as the worksheet needs it.
struct ItemFacts {
  let kind: GraphItem.Kind
  let firstGate: Int32
  let gateCount: Int32
  let low: Int32
  let high: Int32
  let optionCount: Int32
  let yesIf: Condition?

  init(_ item: GraphItem, gates: Range<Int>) {
    kind = item.kind
    firstGate = Int32(gates.lowerBound)
    gateCount = Int32(gates.count)
    low = item.domain.lowerBound
    high = item.domain.upperBound
    optionCount = Int32(item.optionCount)
    yesIf = item.yesIf
  }
}
