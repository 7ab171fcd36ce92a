import Checklists
import Expressions

/// A checklist laid out for working out one response after another; it never changes.
///
/// Unchecked, because the compiler does not know that columns are written in `init` only.
final class Tables: @unchecked Sendable {
  let facts: Column<ItemFacts>
  let gates: Column<GraphItem.Gate>
  let nodes: Column<ConditionNode>
  /// The nodes to be worked out with their conditions, and by node how many of them stand before it.
  ///
  /// All others stand ready: numbers elsewhere, and truths as soon as they are known.
  let steps: Column<Int32>
  private let stepsBefore: Column<Int32>
  /// The nodes that ask whether the person is a child.
  let childSteps: Column<Int32>
  /// Those that ask whether a dimension is positive, dimension after dimension, and where those of each begin.
  let positiveSteps: Column<Int32>
  private let positiveStart: Column<Int32>
  let operands: Column<Int32>
  let findings: Column<Condition>
  /// Yes-or-no items that are always asked: their states can be read off their records.
  let plainItems: Column<Int32>
  /// Yes-or-no items that are not always asked; those that share their gates stand together.
  let gatedItems: Column<Int32>
  /// All other parts that a result may show, in the order of working out.
  let plan: Column<Step>
  /// The state of a yes-or-no item by what was said and seen: said times eight plus seen.
  let itemStates: Column<ItemState>
  /// What each state does to a count.
  let effects: Column<SignEffect>

  /// Signs as they count for an adult.
  let adultSigns: ScopeSigns
  /// The same as they count for a child.
  let childSigns: ScopeSigns
  let dependsOnChild: Column<Bool>
  /// The points of the options of signs that score by option.
  let optionPoints: [[Int]]

  /// The rule of each dimension.
  let rules: RuleTables

  /// The conditions of levels; the last two have none.
  let levels: Column<Condition>
  let stopRules: Column<Condition>
  let referrals: Column<GraphReferral>
  /// Referrals by how soon they are made.
  let referralsByRank: Column<Int32>
  /// The referrals of all levels, level after level, and where those of each begin.
  let levelRefer: Column<Int32>
  let levelReferStart: Column<Int32>
  /// Items that reports name.
  let listedItems: Column<Int32>
  let isListed: Column<Bool>
  /// By level.
  let leavingOut: [LeavingOut]
  /// By level: what its condition depends on.
  let levelParts: [LevelParts]
  let ageItem: Int
  let ageLimit: NumberRange
  let presumption: Condition
  /// Where the scopes of dimensions begin.
  let firstDimension: Int

  /// A part to be worked out, or several that hang on the same.
  enum Step: BitwiseCopyable {
    case item(Int32)
    /// Of the gated items those from one place to another.
    case gatedItems(first: Int32, end: Int32)
    case child
    case finding(Int32)
    case scope(Int32)
    /// The scope of the whole checklist, from the counts of all dimensions.
    case whole

    init(_ part: Part) {
      switch part {
      case .item(let item): self = .item(Int32(item))
      case .child: self = .child
      case .finding(let finding): self = .finding(Int32(finding))
      case .scope(let scope): self = .scope(Int32(scope))
      }
    }
  }

  init(_ graph: DecisionGraph) {
    // Items of one section mostly share their gates, which then stand once.
    var gates: [GraphItem.Gate] = []
    var firstGate: [[GraphItem.Gate]: Int] = [:]
    facts = Column(
      graph.items.map { item in
        let first = firstGate[item.gates] ?? gates.count
        if first == gates.count { gates += item.gates }
        firstGate[item.gates] = first
        return ItemFacts(item, gates: first..<first + item.gates.count)
      }
    )
    self.gates = Column(gates)
    nodes = Column(graph.pool.nodes)
    let isStep = graph.pool.nodes.map { node in
      switch node {
      case .constant, .number, .points, .signs, .strength, .positive, .child: false
      default: true
      }
    }
    steps = Column(isStep.indices.filter { isStep[$0] }.map(Int32.init))
    stepsBefore = Column(Tables.starts(isStep.map { $0 ? 1 : 0 }))
    func places(_ node: ConditionNode) -> [Int32] {
      graph.pool.nodes.indices.filter { graph.pool.nodes[$0] == node }.map(Int32.init)
    }
    childSteps = Column(places(.child))
    let positive = graph.dimensions.indices.map { places(.positive(dimension: Int32($0))) }
    positiveSteps = Column(positive.flatMap { $0 })
    positiveStart = Column(Tables.starts(positive.map(\.count)))
    operands = Column(graph.pool.operands)
    findings = Column(graph.findings)
    let isPlain = graph.items.map { $0.kind == .yesOrNo && $0.gates.isEmpty }
    plainItems = Column(graph.items.indices.filter { isPlain[$0] }.map(Int32.init))
    var planner = Planner(graph)
    plan = Column(planner.plan())
    gatedItems = Column(planner.gatedItems)
    itemStates = Column(ItemState.all)
    effects = Column(SignEffect.all)
    var optionPoints: [[Int]] = []
    let weights = graph.items.map { item in
      (SignWeight(item.adult, item, &optionPoints), SignWeight(item.child, item, &optionPoints))
    }
    self.optionPoints = optionPoints
    adultSigns = ScopeSigns(graph, weights.map { $0.0 })
    childSigns = ScopeSigns(graph, weights.map { $0.1 })
    dependsOnChild = Column(graph.scopes.map(\.dependsOnChild))
    rules = RuleTables(graph.dimensions)
    levels = Column(graph.levels.compactMap(\.condition))
    stopRules = Column(graph.stopRules.map(\.condition))
    referrals = Column(graph.referrals)
    let ranked = graph.referrals.indices.sorted { graph.referrals[$0].rank < graph.referrals[$1].rank }
    referralsByRank = Column(ranked.map(Int32.init))
    listedItems = Column(graph.items.indices.filter { graph.items[$0].isListed }.map(Int32.init))
    isListed = Column(graph.items.map(\.isListed))
    levelRefer = Column(graph.levels.flatMap(\.refer).map(Int32.init))
    levelReferStart = Column(Tables.starts(graph.levels.map(\.refer.count)))
    leavingOut = graph.levels.map { LeavingOut($0, graph) }
    levelParts = graph.levels.map { LevelParts($0, graph) }
    ageItem = graph.child.ageItem
    ageLimit = NumberRange(graph.child.under, graph.child.under)
    presumption = graph.child.treatAsChildIf
    firstDimension = graph.scopes.count - graph.dimensions.count
  }

  deinit {
    facts.free()
    gates.free()
    nodes.free()
    steps.free()
    stepsBefore.free()
    childSteps.free()
    positiveSteps.free()
    positiveStart.free()
    operands.free()
    findings.free()
    plainItems.free()
    gatedItems.free()
    plan.free()
    itemStates.free()
    effects.free()
    adultSigns.free()
    childSigns.free()
    dependsOnChild.free()
    rules.free()
    levels.free()
    stopRules.free()
    referrals.free()
    referralsByRank.free()
    levelRefer.free()
    levelReferStart.free()
    listedItems.free()
    isListed.free()
    for parts in levelParts { parts.free() }
  }

  /// Where the steps of a condition stand.
  @inline(__always)
  func stepsToWork(_ condition: Condition) -> Range<Int> {
    Int(stepsBefore[condition.first])..<Int(stepsBefore[condition.root + 1])
  }

  /// Where the nodes stand that ask whether a dimension is positive.
  @inline(__always)
  func positiveSteps(_ dimension: Int) -> Range<Int> {
    Int(positiveStart[dimension])..<Int(positiveStart[dimension + 1])
  }

  static func starts(_ counts: [Int]) -> [Int32] {
    counts.reduce(into: [0]) { $0.append($0[$0.count - 1] + Int32($1)) }
  }
}
