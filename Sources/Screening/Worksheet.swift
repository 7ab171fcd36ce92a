package import Checklists
package import Expressions

/// Works everything out that a set of answers decides.
///
/// Each part of the graph is worked out once, in the order of dependency, into flat arrays that serve for the next
/// set of answers again; a worksheet belongs to one thread.
package struct Worksheet {
  package let graph: DecisionGraph
  package var answers: AnswerSheet

  let tables: Tables
  private var scratch: Scratch
  var round: UInt32 = 0
  var child: Truth = .waiting

  /// `blank`: what stands where nothing is recorded: `.pending` in an interview, `.notAsked` in a response.
  package init(_ graph: DecisionGraph, blank: AnswerSheet.Mark) {
    self.graph = graph
    answers = AnswerSheet(graph, blank: blank)
    tables = Tables(graph)
    scratch = Scratch(
      items: graph.items.count,
      nodes: graph.pool.nodes.count,
      scopes: graph.scopes.count,
      dimensions: graph.dimensions.count,
      referrals: graph.referrals.count
    )
  }

  var states: Column<ItemState> { scratch.states }
  var low: Column<Int32> { scratch.low }
  var high: Column<Int32> { scratch.high }
  var truths: Column<Truth> { scratch.truths }
  var numbers: Column<NumberRange> { scratch.numbers }
  var decided: Column<UInt32> { scratch.decided }
  var adultCounts: Column<ScopeCount> { scratch.adultCounts }
  var childCounts: Column<ScopeCount> { scratch.childCounts }
  var positive: Column<Truth> { scratch.positive }
  var assessed: Column<Truth> { scratch.assessed }
  var named: Column<UInt8> { scratch.named }

  /// Makes sure that no other worksheet sees what is written; everything that works something out begins with it.
  mutating func own() {
    if !isKnownUniquelyReferenced(&scratch) { scratch = Scratch(copying: scratch) }
  }

  /// Works out all parts from the answers as they stand.
  mutating func workOut() { workOut(tables.plan) }

  /// Works out some parts, each of which must stand after those it needs.
  mutating func workOut(_ parts: Column<Tables.Step>) {
    round &+= 1
    if round == 0 {
      // After four billion rounds the numbers come again.
      for step in decided.indices { decided[step] = 0 }
      round = 1
    }
    for index in parts.indices {
      switch parts[index] {
      case .plainItem(let item): states[Int(item)] = recordedState(Int(item))
      case .item(let item): workOutItem(Int(item))
      case .child: workOutChild()
      case .finding(let finding): _ = decide(tables.findings[finding])
      case .scope(let scope): workOutScope(Int(scope))
      }
    }
  }

  /// The state of a yes-or-no item by its record.
  @inline(__always)
  private func recordedState(_ index: Int) -> ItemState {
    tables.itemStates[Int(answers.said[index].rawValue) &* 8 &+ Int(answers.seen[index].rawValue)]
  }

  private mutating func workOutItem(_ index: Int) {
    let item = tables.facts[index]
    let said = answers.said[index]
    let seen = answers.seen[index]
    var state: ItemState
    if item.kind == .yesOrNo {
      state = recordedState(index)
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
    guard item.hasYesIf else { return state }
    // `yes if` looks at the record alone; the gates come afterwards.
    states[index] = state
    switch decide(item.yesIf) {
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
      let gate = tables.gates[gate]
      let isOnlyIf = gate.isOnlyIf
      switch decide(gate.condition) {
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
    let presumed = decide(tables.presumption)
    child = (known == .open ? .yes : known) || (presumed == .open ? .no : presumed)
  }

  package var knownChild: Truth {
    numberRange(tables.ageItem).compared(.less, tables.ageLimit)
  }

  func numberRange(_ item: Int) -> NumberRange {
    let state = states[item]
    let applies: NumberRange.Applicability =
      state.isInapplicable ? .never : state.mayBeInapplicable ? .perhaps : .surely
    return NumberRange(Int(low[item]), Int(high[item]), applies: applies, waits: state.waits)
  }
}
