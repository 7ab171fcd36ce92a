import Checklists
import Expressions

/// A checklist laid out for working out one response after another; it never changes.
///
/// Unchecked, because the compiler does not know that columns are written in `init` only.
final class Tables: @unchecked Sendable {
  let facts: Column<ItemFacts>
  let gates: Column<GraphItem.Gate>
  let nodes: Column<ConditionNode>
  let operands: Column<Int32>
  let findings: Column<Condition>
  /// All parts that a result may show, in the order of working out.
  let plan: Column<Step>
  /// The state of a yes-or-no item by what was said and seen: said times eight plus seen.
  let itemStates: Column<ItemState>

  /// The signs of all scopes, scope after scope, as they count for an adult.
  let adultSigns: Column<ScopeSign>
  /// The same as they count for a child.
  let childSigns: Column<ScopeSign>
  /// Where the signs of a scope begin; one more than there are scopes.
  let signStart: Column<Int32>
  let dependsOnChild: Column<Bool>
  /// The points of the options of signs that score by option.
  let optionPoints: [[Int]]

  /// What the lines of all dimension rules demand, line after line.
  let demands: Column<Demand>
  /// Where the demands of a dimension begin; one more than there are dimensions.
  let demandStart: Column<Int32>

  /// The conditions of levels; the last two have none.
  let levels: Column<Condition>
  let stopRules: Column<Condition>
  let referrals: Column<GraphReferral>
  /// Referrals by how soon they are made.
  let referralsByRank: Column<Int32>
  /// Items that reports name.
  let listedItems: Column<Int32>
  /// By level.
  let leavingOut: [LeavingOut]
  /// By level: what its condition depends on, in the order of working out.
  let levelParts: [Column<Step>]
  let ageItem: Int
  let ageLimit: NumberRange
  let presumption: Condition
  /// Where the scopes of dimensions begin.
  let firstDimension: Int

  /// A part to be worked out.
  enum Step: BitwiseCopyable {
    /// A yes-or-no item that is always asked: its state can be read off its record.
    case plainItem(Int32)
    case item(Int32)
    case child
    case finding(Int32)
    case scope(Int32)

    init(_ part: Part, _ graph: DecisionGraph) {
      switch part {
      case .item(let item):
        let facts = graph.items[item]
        let isPlain = facts.kind == .yesOrNo && facts.gates.isEmpty
        self = isPlain ? .plainItem(Int32(item)) : .item(Int32(item))
      case .child: self = .child
      case .finding(let finding): self = .finding(Int32(finding))
      case .scope(let scope): self = .scope(Int32(scope))
      }
    }
  }

  /// One sign in one scope.
  struct ScopeSign {
    let item: Int32
    let weight: SignWeight
  }

  /// So many signs of certain strengths; a line of a rule is one or several demands, the last of which says so.
  struct Demand {
    let strengths: UInt8
    let endsLine: Bool
    let count: Int32
  }

  init(_ graph: DecisionGraph) {
    var gates: [GraphItem.Gate] = []
    facts = Column(
      graph.items.map { item in
        defer { gates += item.gates }
        return ItemFacts(item, gates: gates.count..<gates.count + item.gates.count)
      }
    )
    self.gates = Column(gates)
    nodes = Column(graph.pool.nodes)
    operands = Column(graph.pool.operands)
    findings = Column(graph.findings)
    let shown = Tables.scopesShown(graph)
    plan = Column(
      graph.order.filter { part in
        if case .scope(let scope) = part { shown.contains(scope) } else { true }
      }.map { Step($0, graph) }
    )
    itemStates = Column(ItemState.all)
    var optionPoints: [[Int]] = []
    let weights = graph.items.map { item in
      (SignWeight(item.adult, item, &optionPoints), SignWeight(item.child, item, &optionPoints))
    }
    self.optionPoints = optionPoints
    let signs = graph.scopes.flatMap(\.signs)
    adultSigns = Column(signs.map { ScopeSign(item: Int32($0), weight: weights[$0].0) })
    childSigns = Column(signs.map { ScopeSign(item: Int32($0), weight: weights[$0].1) })
    signStart = Column(Tables.starts(graph.scopes.map(\.signs.count)))
    dependsOnChild = Column(graph.scopes.map(\.dependsOnChild))
    let demands = graph.dimensions.map { dimension in dimension.lines.flatMap(Tables.demands) }
    self.demands = Column(demands.flatMap { $0 })
    demandStart = Column(Tables.starts(demands.map(\.count)))
    levels = Column(graph.levels.compactMap(\.condition))
    stopRules = Column(graph.stopRules.map(\.condition))
    referrals = Column(graph.referrals)
    let ranked = graph.referrals.indices.sorted { graph.referrals[$0].rank < graph.referrals[$1].rank }
    referralsByRank = Column(ranked.map(Int32.init))
    listedItems = Column(graph.items.indices.filter { graph.items[$0].isListed }.map(Int32.init))
    leavingOut = graph.levels.map { LeavingOut($0, graph) }
    levelParts = graph.levels.map { Column($0.parts.map { Step($0, graph) }) }
    ageItem = graph.child.ageItem
    ageLimit = NumberRange(graph.child.under, graph.child.under)
    presumption = graph.child.treatAsChildIf
    firstDimension = graph.scopes.count - graph.dimensions.count
  }

  deinit {
    facts.free()
    gates.free()
    nodes.free()
    operands.free()
    findings.free()
    plan.free()
    itemStates.free()
    adultSigns.free()
    childSigns.free()
    signStart.free()
    dependsOnChild.free()
    demands.free()
    demandStart.free()
    levels.free()
    stopRules.free()
    referrals.free()
    referralsByRank.free()
    listedItems.free()
    for parts in levelParts { parts.free() }
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

  private static func starts(_ counts: [Int]) -> [Int32] {
    counts.reduce(into: [0]) { $0.append($0[$0.count - 1] + Int32($1)) }
  }

  private static func demands(_ line: GraphRuleLine) -> [Demand] {
    line.demands.enumerated().map { index, demand in
      Demand(
        strengths: demand.strengths,
        endsLine: index == line.demands.count - 1,
        count: Int32(clamping: demand.count)
      )
    }
  }
}

/// An item as it is needed for working out.
struct ItemFacts {
  /// The kinds of items that are worked out differently.
  enum Kind {
    case yesOrNo, number, date, chooseOne, chooseAny, text, tell
  }

  let kind: Kind
  let firstGate: Int32
  let gateCount: Int32
  let low: Int32
  let high: Int32
  let optionCount: Int32
  let hasYesIf: Bool
  let yesIf: Condition

  init(_ item: GraphItem, gates: Range<Int>) {
    kind =
      switch item.kind {
      case .yesOrNo: .yesOrNo
      case .number: .number
      case .date: .date
      case .chooseOne: .chooseOne
      case .chooseAny: .chooseAny
      case .text: .text
      case .tell: .tell
      }
    firstGate = Int32(gates.lowerBound)
    gateCount = Int32(gates.count)
    low = item.domain.lowerBound
    high = item.domain.upperBound
    optionCount = Int32(item.optionCount)
    hasYesIf = item.yesIf != nil
    yesIf = item.yesIf ?? Condition.none
  }
}

/// What a sign counts for one kind of person.
struct SignWeight {
  let isSign: Bool
  let hasOptionPoints: Bool
  /// For a yes; 0 where the points hang on the option.
  let points: Int32
  /// Where the points of its options stand.
  let optionPoints: Int32
  let tally: Tally

  init(_ weight: Weight, _ item: GraphItem, _ lists: inout [[Int]]) {
    isSign = weight.isSign
    // Points by option count without `yes if`; then the item is no sign for `signs`.
    let countsAsSign = weight.isSign && (item.source.options.isEmpty || item.yesIf != nil)
    tally = Tally(weight.isSign ? weight.strength : nil, countsAsSign: countsAsSign)
    switch weight.points {
    case .number(let number)?:
      (points, optionPoints, hasOptionPoints) = (Int32(number), 0, false)
    case .byOption(let list)?:
      (points, optionPoints, hasOptionPoints) = (0, Int32(lists.count), true)
      lists.append(list)
    case nil:
      (points, optionPoints, hasOptionPoints) = (0, 0, false)
    }
  }
}
