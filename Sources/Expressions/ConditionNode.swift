/// How serious a sign is.
@usableFromInline
package enum Strength: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  case weak
  case medium
  case strong
}

extension Strength {
  package init?(_ word: String) {
    switch word {
    case "weak": self = .weak
    case "medium": self = .medium
    case "strong": self = .strong
    default: return nil
    }
  }
}

/// One step of a condition whose names are looked up and whose types fit.
///
/// Items, findings, sections and dimensions are indices in file order. Where signs are counted, scope 0 is the whole
/// checklist, followed by the sections and then the dimensions. What a step works on stands before it in the pool.
@usableFromInline
package enum ConditionNode: Hashable, BitwiseCopyable, Sendable {
  // These give a truth.
  case all(Operands)
  case any(Operands)
  case not(Int32)
  case isYes(item: Int32)
  case isNo(item: Int32)
  case isOption(item: Int32, option: Int32)
  case isAmong(item: Int32, Operands)
  case isRecorded(item: Int32, RecordState)
  case couldBeYes(item: Int32)
  case couldBeNo(item: Int32)
  case couldBeOption(item: Int32, option: Int32)
  case couldBeUnder(item: Int32, Int32)
  case couldBeOver(item: Int32, Int32)
  case said(item: Int32)
  case seen(item: Int32)
  case positive(dimension: Int32)
  case assessed(dimension: Int32)
  case child
  case knownChild
  case finding(Int32)
  case compare(NumberRange.Order, Int32, Int32)
  // These give a number.
  case constant(Int32)
  case number(item: Int32)
  case points(scope: Int32)
  case signs(scope: Int32)
  case strength(Strength, scope: Int32)
  case count(Operands)
  case sum(Int32, Int32)
  case difference(Int32, Int32)
  case product(Int32, Int32)

  /// A stretch of the pool's list of operands.
  @usableFromInline
  package struct Operands: Hashable, BitwiseCopyable, Sendable {
    @usableFromInline package let first: Int32
    @usableFromInline package let count: Int32
    @inlinable package var range: Range<Int> { Int(first)..<Int(first + count) }
  }
}

/// A condition ready to be decided: the steps `first...root` of a pool, the last of which is the whole.
package struct Condition: Hashable, BitwiseCopyable, Sendable {
  package let first: Int
  package let root: Int

  /// For what has no condition; never decided.
  package static let none = Condition(first: 0, root: 0)
}

/// The steps of all conditions of a checklist.
package struct ConditionPool: Sendable {
  package private(set) var nodes: [ConditionNode] = []
  /// For `all`, `any` and `count` the steps that they join, for `isAmong` the options.
  package private(set) var operands: [Int32] = []
  /// What a step says in the condition as it was written.
  package private(set) var extents: [Extent] = []

  package init() {}

  mutating func append(_ node: ConditionNode, _ extent: Extent) -> Int32 {
    nodes.append(node)
    extents.append(extent)
    return Int32(nodes.count - 1)
  }

  /// Adds a condition that holds for everybody, or for nobody.
  package mutating func append(always truth: Bool) -> Condition {
    let nothing = list([])
    let step = Int(append(truth ? .all(nothing) : .any(nothing), Extent(0, 0)))
    return Condition(first: step, root: step)
  }

  mutating func list(_ values: [Int32]) -> ConditionNode.Operands {
    operands += values
    return ConditionNode.Operands(first: Int32(operands.count - values.count), count: Int32(values.count))
  }
}
