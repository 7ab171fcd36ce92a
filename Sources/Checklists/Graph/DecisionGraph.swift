package import Expressions

/// A checklist ready to run: ids are indices, conditions are typed, and the order of working out is known.
///
/// Items, findings, levels and the rest are numbered in file order. The graph never changes and knows no answers.
package final class DecisionGraph: Sendable {
  package let checklist: Checklist
  /// `sha256:` and the digest of the file's bytes in hex.
  package let digest: String
  package let items: [GraphItem]
  package let pool: ConditionPool
  package let child: GraphChild
  /// Where signs are counted: the whole checklist, then the sections, then the dimensions.
  package let scopes: [SignScope]
  package let dimensions: [GraphDimension]
  package let findings: [Condition]
  package let stopRules: [GraphStopRule]
  package let levels: [GraphLevel]
  package let referrals: [GraphReferral]
  package let promises: [GraphPromise]
  /// All that is worked out from answers, each part after those on which it depends.
  package let order: [Part]
  /// What each part in the order needs at once, as places in the order; a part may stand there twice.
  package let needs: [[Int]]

  init(
    checklist: Checklist,
    digest: String,
    items: [GraphItem],
    pool: ConditionPool,
    child: GraphChild,
    scopes: [SignScope],
    dimensions: [GraphDimension],
    findings: [Condition],
    stopRules: [GraphStopRule],
    levels: [GraphLevel],
    referrals: [GraphReferral],
    promises: [GraphPromise],
    order: [Part],
    needs: [[Int]]
  ) {
    self.checklist = checklist
    self.digest = digest
    self.items = items
    self.pool = pool
    self.child = child
    self.scopes = scopes
    self.dimensions = dimensions
    self.findings = findings
    self.stopRules = stopRules
    self.levels = levels
    self.referrals = referrals
    self.promises = promises
    self.order = order
    self.needs = needs
  }

  /// The level of too little knowledge; the one after it is `otherwise`.
  package var unclear: Int { levels.count - 2 }
  package var otherwise: Int { levels.count - 1 }
}

/// Something worked out once for a set of answers.
package enum Part: Hashable, BitwiseCopyable, Sendable {
  case item(Int)
  case child
  case finding(Int)
  case scope(Int)
}

/// An item without its words.
package struct GraphItem: Sendable {
  package enum Kind: Sendable {
    case yesOrNo, number, date, text, chooseOne, chooseAny
    /// Nothing is answered.
    case tell
  }

  /// `only if` or `unless`, of the item or of its section.
  package struct Gate: Hashable, BitwiseCopyable, Sendable {
    package let condition: Condition
    package let isOnlyIf: Bool
  }

  package let source: Item
  package let section: Int
  package let kind: Kind
  /// `ask` or `make sure`, answered under `said`.
  package let hasSaid: Bool
  /// `look for`, answered under `seen`.
  package let hasSeen: Bool
  package let isMakeSure: Bool
  package let gates: [Gate]
  /// The limits of a number, or of a date as year, month and day in one number.
  package let domain: ClosedRange<Int32>
  package let optionCount: Int
  package let noneOfThese: Int?
  package let yesIf: Condition?
  package let adult: Weight
  package let child: Weight
  package let dimension: Int?

  /// Named in reports: not `tell`, and not `keep: no`.
  package var isListed: Bool { kind != .tell && source.isKept }
  package var isSign: Bool { source.isSign }
  /// Whether it weighs otherwise for a child than for an adult.
  package var differsForChild: Bool { source.strengthChild != nil || source.pointsChild != nil }
  package var id: String { source.id.text }
}

/// What a sign counts.
package struct Weight: Hashable, Sendable {
  /// False where the item is no sign at all.
  package let isSign: Bool
  package let strength: Strength?
  package let points: Item.Points?

  package static let none = Weight(isSign: false, strength: nil, points: nil)
}

/// Who counts as a child.
package struct GraphChild: Sendable {
  package let ageItem: Int
  package let under: Int
  package let treatAsChildIf: Condition
}

/// A set of signs that is counted together.
package struct SignScope: Sendable {
  /// Items that are signs, in file order.
  package let signs: [Int]
  /// Whether a sign in it weighs otherwise for a child.
  package let dependsOnChild: Bool
}

/// A dimension with its rule.
package struct GraphDimension: Sendable {
  /// Its place among the scopes.
  package let scope: Int
  /// The dimension is positive when one line holds; none where no rule is written.
  package let lines: [GraphRuleLine]
}

/// A rule line as what it demands of the signs that are present.
package struct GraphRuleLine: Hashable, Sendable {
  /// Together the signs with these strengths must be at least so many.
  package struct Demand: Hashable, Sendable {
    /// Bit 0 weak, bit 1 medium, bit 2 strong.
    package let strengths: UInt8
    package let count: Int
  }

  package let demands: [Demand]

  /// The line's terms can be served by distinct signs exactly when for each of the seven sets of strengths the terms
  /// that ask for nothing outside it ask together for no more than there are.
  ///
  /// Demands that a smaller set of strengths already makes are left out.
  ///
  /// Source: `semantics.md` section 4; Hall's marriage theorem (1935).
  package init(_ terms: [RuleLine.Term]) {
    let masks = terms.map { term in term.strengths.reduce(UInt8(0)) { $0 | 1 << $1.rawValue } }
    var demands: [Demand] = []
    for set in (UInt8(1)...7).sorted(by: { ($0.nonzeroBitCount, $0) < ($1.nonzeroBitCount, $1) }) {
      let count = zip(terms, masks).filter { $0.1 & ~set == 0 }.reduce(0) { $0 + $1.0.count }
      let isNew = !demands.contains { $0.strengths & ~set == 0 && $0.count >= count }
      if count > 0, isNew { demands.append(Demand(strengths: set, count: count)) }
    }
    self.demands = demands
  }
}

/// A stop rule.
package struct GraphStopRule: Sendable {
  package let condition: Condition
  package let ends: Bool
  package let refer: [Int]
}

/// A level; `unclear` and `otherwise` have no condition.
package struct GraphLevel: Sendable {
  package let condition: Condition?
  package let refer: [Int]
  /// What its condition depends on, as places in the order of working out, ascending.
  package let parts: [Int]
}

/// A referral.
package struct GraphReferral: BitwiseCopyable, Sendable {
  package let onlyIf: Condition?
  package let consent: Int?
  package let consentNotNeededIf: Condition?
  /// Its place when all are sorted by how soon they are made.
  package let rank: Int
}

/// A promise of the author: where the condition is true, the level is this one or a more serious one.
package struct GraphPromise: BitwiseCopyable, Sendable {
  package let condition: Condition
  package let level: Int
}
