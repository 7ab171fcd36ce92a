package import Checklists
package import Diagnostics
package import Expressions

/// Something that is to be so of a checklist whatever is answered, or that is to be possible.
package enum Claim: Hashable, Sendable {
  /// Who a dimension is worked out for.
  package enum Person: CaseIterable, Sendable {
    case adult
    /// A stated age below the limit.
    case knownChild
    /// Treated as a child without one.
    case presumedChild
  }

  // These are to be possible; each is proved by an interview.
  case itemIsAsked(Int)
  case stopRuleHappens(Int)
  case findingHappens(Int)
  case levelHappens(Int)
  case referralIsMade(Int)
  case canBeTrue(ConditionPlace)
  case canBeFalse(ConditionPlace)
  /// `step`: a comparison of points, signs or a count with a number, in the pool of conditions.
  case limitIsInReach(ConditionPlace, step: Int)
  case canBePositive(dimension: Int, Person)
  /// A line of the rule of a dimension or, where that is `nil`, of the common rule in any dimension that has it.
  case lineCanBeMet(dimension: Int?, line: Int)

  // These are to be so of everybody; each is refuted by a person.
  case noGap
  case moreSignsNeverLower(level: Int)
  case promiseIsKept(Int)
  case consentComesFirst
  case refusalEnds
  case dangerComesEarly
  case missingAgeMakesAChild
  case doubtMakesAChild
  case meansDoNotMatterForAChild
  case helpWithoutConsent(level: Int)
  case silenceIsNotNo(item: Int)

  /// The code of the problem that is there where the claim does not hold.
  package var code: String {
    switch self {
    case .itemIsAsked, .stopRuleHappens, .findingHappens, .referralIsMade: "L007"
    case .levelHappens: "L002"
    case .canBeTrue: "C004"
    case .canBeFalse: "C005"
    case .limitIsInReach: "C008"
    case .canBePositive: "S003"
    case .lineCanBeMet: "S004"
    case .noGap: "L003"
    case .moreSignsNeverLower: "L005"
    case .promiseIsKept: "L008"
    case .consentComesFirst: "P001"
    case .refusalEnds: "P002"
    case .dangerComesEarly: "P003"
    case .missingAgeMakesAChild, .doubtMakesAChild: "P004"
    case .meansDoNotMatterForAChild: "P005"
    case .helpWithoutConsent: "P008"
    case .silenceIsNotNo: "P013"
    }
  }

  /// Whether it says that something is possible, so that an interview proves it and nothing can be shown against it.
  package var isPossibility: Bool {
    switch self {
    case .itemIsAsked, .stopRuleHappens, .findingHappens, .levelHappens, .referralIsMade, .canBeTrue,
      .canBeFalse,
      .limitIsInReach, .canBePositive, .lineCanBeMet:
      true
    default: false
    }
  }
}

/// Where a condition stands.
package enum ConditionPlace: Hashable, Sendable {
  case sectionOnlyIf(Int), sectionUnless(Int)
  case itemOnlyIf(Int), itemUnless(Int), yesIf(Int)
  case treatAsChildIf
  case finding(Int), stopRule(Int), level(Int), promise(Int)
  case referralOnlyIf(Int), consentNotNeededIf(Int)
}

/// What came of a claim.
package struct Proof: Sendable {
  package enum Outcome: Sendable {
    /// It holds; where it says that something is possible, with the shortest interview that shows it.
    case proved(Witness?)
    /// It does not hold, as the smallest such person shows; of what is impossible there is nobody to show.
    case refuted(Witness?)
    /// Too large to be decided: the items that were looked at, and all that would have to be.
    case notReached(lookedAt: [Int], of: [Int])
  }

  package let claim: Claim
  package let outcome: Outcome
  /// The text to mark in the file.
  package let span: SourceSpan
  /// The stretch of the condition at this place, where only a part of it is meant.
  package let extent: Extent?
  /// The ids and keys that lead to the place.
  package let path: String
  /// Of a number that cannot be reached: the largest one that can.
  package var reach: Int?

  package var isProved: Bool { if case .proved = outcome { true } else { false } }
}

/// Answers of one person that show something; whatever is not among them is a plain no.
package struct Witness: Sendable {
  /// One record.
  package struct Line: Hashable, Sendable {
    package let item: Int
    package let side: Side
    package let answer: Answer
  }

  /// The one answer in which this person differs from another.
  package struct Change: Hashable, Sendable {
    package let item: Int
    package let before: Record
    package let after: Record
  }

  /// In file order, what was said before what was seen.
  package let lines: [Line]
  /// Without the change the result was the other one; the lines are those with it.
  package let change: Change?

  init(_ sheet: Search.Sheet, _ graph: DecisionGraph) {
    var records = sheet.records
    if let moved = sheet.seconds.first, let before = records[moved.key] {
      change = Change(item: moved.key, before: before, after: moved.value)
      records[moved.key] = moved.value
    } else {
      change = nil
    }
    lines = records.keys.sorted().flatMap { item in
      (records[item]?.sides(of: graph.items[item]) ?? []).map {
        Line(item: item, side: $0.side, answer: $0.answer)
      }
    }
  }
}
