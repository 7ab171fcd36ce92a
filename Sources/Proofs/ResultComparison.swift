package import BigInt
package import Checklists
import Expressions
import Screening

/// Who gets another result by a new edition, decided over all answers that one person can give to both.
package struct ResultComparison: Sendable {
  /// What differs for somebody.
  package enum Subject: Hashable, Sendable {
    /// The level; places in the old edition and in the new one.
    case level(from: Int, to: Int)
    /// With the same level: a referral is made now no more, or is made now where it was not.
    case referralIsLost(old: Int), referralIsGained(new: Int)
    /// With the same level: a stop rule is true no more, or is true where it was not.
    case stopRuleIsLost(old: Int), stopRuleIsGained(new: Int)
    /// Treated as a child before, and as an adult now; or the other way round.
    case childBecomesAdult, adultBecomesChild
  }

  /// One thing that differs for somebody, or of which that is not known.
  package struct Difference: Sendable {
    package let subject: Subject
    /// The smallest person; `nil` where there may be none.
    package let person: Person?
    /// For how many of all patterns it is so.
    package let count: AnswerCounts.Found<BigUInt>
  }

  /// A person as both editions record them.
  package struct Person: Sendable {
    package let old: Witness
    package let new: Witness
  }

  package let matching: Matching
  /// Matched items of which one edition can record other answers than the other one.
  package let answeredOtherwise: [Matching.Entry]
  /// How many complete answer patterns there are for both editions together; `nil` where that is not known.
  package let patterns: BigUInt?
  /// For how many of them the level differs.
  package let moved: AnswerCounts.Found<BigUInt>
  /// What differs for somebody, or was not reached, the levels first.
  package let differences: [Difference]

  /// Whether everything was decided.
  package var isComplete: Bool {
    moved.value != nil && differences.allSatisfy { $0.person != nil && $0.count.value != nil }
  }

  /// Whether it is proved that nobody gets another result.
  package var isSame: Bool { isComplete && differences.isEmpty }
}

/// Compares what two editions come to.
///
/// `steps`: how many steps may be taken for one question; one for which that is too few is not reached.
package func compareResults(
  _ old: DecisionGraph,
  _ new: DecisionGraph,
  steps: Int = 4_000_000
) -> ResultComparison {
  let matching = Matching(old, new)
  var comparer = ResultComparer(matching, old, new, steps: steps)
  return comparer.compare()
}
