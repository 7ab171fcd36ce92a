package import Checklists
package import Expressions

/// What a set of answers comes to: `semantics.md` sections 6 and 7, with indices into the graph.
package struct Assessment: Sendable, Equatable {
  package enum DimensionValue: String, Sendable {
    case positive
    case notPositive = "not positive"
    case open
    case notAssessed = "not assessed"
  }

  package struct Dimension: Sendable, Equatable {
    package let value: DimensionValue
    package let strong: ClosedRange<Int>
    package let medium: ClosedRange<Int>
    package let weak: ClosedRange<Int>
  }

  /// Referrals, each list by how soon it is made.
  package struct Referrals: Sendable, Equatable {
    package var makeNow: [Int] = []
    package var askFirst: [Int] = []
    package var notAgreed: [Int] = []
    package var consider: [Int] = []
  }

  package struct WouldDecide: Sendable, Equatable {
    package let level: Int
    package let items: [Int]
  }

  package struct Missing: Sendable, Equatable {
    package let item: Int
    package let answer: Answer
  }

  package var level = 0
  /// More serious levels that are still possible, from the most serious down.
  package var couldBe: [Int] = []
  package var isSettled = false
  /// Nothing that waits can change the result any more.
  package var offersToFinish = false
  /// Whether the person is treated as a child.
  package var child = Truth.open
  package var points = 0...0
  package var dimensions: [Dimension] = []
  package var findings: [Truth] = []
  package var stoppedBy: [Int] = []
  package var referrals = Referrals()
  package var because: [Int] = []
  package var wouldDecide: [WouldDecide] = []
  package var missing: [Missing] = []
  package var notApplicable: [Int] = []
  package var contradictions: [Int] = []

  package init() {}

  /// Makes it empty without giving its memory back.
  mutating func clear() {
    couldBe.clear()
    dimensions.clear()
    findings.clear()
    stoppedBy.clear()
    referrals.makeNow.clear()
    referrals.askFirst.clear()
    referrals.notAgreed.clear()
    referrals.consider.clear()
    because.clear()
    wouldDecide.clear()
    missing.clear()
    notApplicable.clear()
    contradictions.clear()
  }
}

extension Array {
  fileprivate mutating func clear() { if !isEmpty { removeAll(keepingCapacity: true) } }
}

/// Which parts of a result are wanted; the level and what belongs to it are always worked out.
package struct AssessmentParts: OptionSet, Sendable {
  package let rawValue: Int

  package init(rawValue: Int) {
    self.rawValue = rawValue
  }

  package static let dimensions = AssessmentParts(rawValue: 1)
  package static let findings = AssessmentParts(rawValue: 2)
  package static let because = AssessmentParts(rawValue: 4)
  package static let wouldDecide = AssessmentParts(rawValue: 8)
  /// Missing and inapplicable items, and contradictions.
  package static let items = AssessmentParts(rawValue: 16)
  package static let all: AssessmentParts = [.dimensions, .findings, .because, .wouldDecide, .items]
}
