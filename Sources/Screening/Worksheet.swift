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

  /// `blank`: what stands where nothing is recorded: `.pending` in an interview, `.notAsked` in a response.
  package init(_ graph: DecisionGraph, blank: AnswerSheet.Mark) {
    self.graph = graph
    answers = AnswerSheet(graph, blank: blank)
    tables = Tables(graph)
    scratch = Scratch(
      items: graph.items.count,
      gates: tables.gates.count,
      nodes: graph.pool.nodes.count,
      scopes: graph.scopes.count,
      dimensions: graph.dimensions.count,
      referrals: graph.referrals.count
    )
  }

  var child: Truth { scratch.child[0] }
  var round: UInt32 { scratch.round[0] }
  var states: Column<ItemState> { scratch.states }
  var low: Column<Int32> { scratch.low }
  var high: Column<Int32> { scratch.high }
  var truths: Column<Truth> { scratch.truths }
  var numbers: Column<NumberRange> { scratch.numbers }
  var decided: Column<UInt32> { scratch.decided }
  var adultCounts: Column<ScopeCount> { scratch.adultCounts }
  var childCounts: Column<ScopeCount> { scratch.childCounts }
  var positive: Column<Truth> { scratch.positive }
  var standings: Column<Standing> { scratch.standings }
  var standingRound: Column<UInt32> { scratch.standingRound }
  var named: Column<UInt8> { scratch.named }

  /// Makes sure that no other worksheet sees what is written; everything that works something out begins with it.
  mutating func own() {
    if !isKnownUniquelyReferenced(&scratch) { scratch = Scratch(copying: scratch) }
  }

  /// Works out all parts from the answers as they stand.
  func workOut() {
    beginRound()
    readStates(tables.plainItems, tables.plainItems.indices)
    for index in tables.plan.indices { workOut(tables.plan[index]) }
  }

  /// From now on no condition is decided.
  func beginRound() {
    scratch.round[0] = round &+ 1
    guard round == 0 else { return }
    // After four billion rounds the numbers come again.
    for step in decided.indices { decided[step] = 0 }
    for gate in standingRound.indices { standingRound[gate] = 0 }
    scratch.round[0] = 1
  }

  /// Works out a part; those it needs must be worked out.
  @inline(__always)
  func workOut(_ step: Tables.Step) {
    switch step {
    case .item(let item): workOutItem(Int(item))
    case .gatedItems(let first, let end): workOutGated(Int(first)..<Int(end))
    case .child: workOutChild()
    case .finding(let finding): _ = decide(tables.findings[finding])
    case .scope(let scope): workOutScope(Int(scope))
    case .whole: workOutWhole()
    }
  }

  /// Reads the states of yes-or-no items off their records, for items on which nothing else bears.
  private func readStates(_ items: Column<Int32>, _ places: Range<Int>) {
    let (said, seen) = (answers.said.span, answers.seen.span)
    let (states, table) = (states, tables.itemStates)
    for place in places {
      let item = Int(items[place])
      states[item] = table[Int(said[item].rawValue) &* 8 &+ Int(seen[item].rawValue)]
    }
  }

  /// The state of a yes-or-no item by its record.
  @inline(__always)
  private func recordedState(_ index: Int) -> ItemState {
    tables.itemStates[Int(answers.said[index].rawValue) &* 8 &+ Int(answers.seen[index].rawValue)]
  }

  /// Works out yes-or-no items that share their gates.
  private func workOutGated(_ places: Range<Int>) {
    let (items, states) = (tables.gatedItems, states)
    readStates(items, places)
    let standing = standing(tables.facts[items[places.lowerBound]])
    if case .reached = standing { return }
    for place in places {
      let state = states[items[place]]
      states[Int(items[place])] = gated(state, standing, isMissing: state.contains(.unsettled))
    }
  }

  private func workOutItem(_ index: Int) {
    let item = tables.facts[index]
    workOutItem(index, item, item.gateCount > 0 ? standing(item) : .reached)
  }

  /// Works out what is possible for an item by its record, its gates being decided.
  @inline(__always)
  func workOutItem(_ index: Int, _ item: ItemFacts, _ standing: Standing) {
    let (said, seen) = (answers.said[index], answers.seen[index])
    var state: ItemState
    let isMissing: Bool
    if item.kind == .yesOrNo {
      state = recordedState(index)
      isMissing = state.contains(.unsettled)
    } else {
      state = recordedValue(index, item, said == .none ? seen : said)
      isMissing = said != .value && seen != .value
    }
    state = gated(state, standing, isMissing: isMissing)
    states[index] = state
  }

  /// The state that a record has behind its gates.
  @inline(__always)
  private func gated(_ state: ItemState, _ standing: Standing, isMissing: Bool) -> ItemState {
    switch standing {
    case .reached: state
    case .inapplicable: .inapplicable
    case .undecided: state.union([.inapplicable, .undecided])
    // A value that is recorded counts all the same.
    case .leftOut: isMissing ? state.union([.inapplicable, .leftOut]) : state
    }
  }

  /// An item that is not answered with yes or no, by its record.
  private func recordedValue(_ index: Int, _ item: ItemFacts, _ mark: AnswerSheet.Mark) -> ItemState {
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

  /// Whether an item is asked, by its gates; worked out once for all that share them.
  func standing(_ item: ItemFacts) -> Standing {
    let first = Int(item.firstGate)
    if standingRound[first] == round { return standings[first] }
    let standing = gatesStand(item.gates)
    standings[first] = standing
    standingRound[first] = round
    return standing
  }

  private func gatesStand(_ gates: Range<Int>) -> Standing {
    var standing = Standing.reached
    for gate in gates {
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
  private func workOutChild() {
    let known = knownChild
    let presumed = decide(tables.presumption)
    let child = (known == .open ? .yes : known) || (presumed == .open ? .no : presumed)
    scratch.child[0] = child
    for place in tables.childSteps.indices { truths[Int(tables.childSteps[place])] = child }
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
