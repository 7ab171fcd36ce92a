package import Checklists
import Expressions

/// Running a test case: section 10 of the format.
package struct CaseRun: Sendable {
  /// An expectation that is not met.
  package struct Difference: Hashable, Sendable {
    /// Its place among the expectations of the case.
    package let place: Int
    /// The key of the expectation, as in `refer after asking`.
    package let key: String
    package let expected: String
    package let found: String
  }

  package let test: BoundCase
  /// All records of the case, those of `the rest` among them.
  package let answers: AnswerSheet
  package let differences: [Difference]

  package init(_ test: BoundCase, on graph: DecisionGraph) {
    var sheet = Worksheet(graph, blank: .notAsked)
    CaseRun.fill(&sheet, test)
    self.test = test
    answers = sheet.answers
    let result = sheet.assess([.dimensions])
    differences = test.expected.indices.compactMap { CaseRun.difference(test, $0, result, sheet) }
  }

  package var source: TestCase { test.source }
  /// Whether everything is as the case expects it.
  package var isMet: Bool { differences.isEmpty }
  /// Whether it is as it should be: met, or known not to be met yet.
  package var isPassed: Bool { source.isToDo != isMet }

  /// Whether another checklist with the same items gives what the case expects.
  ///
  /// `sheet`: a worksheet of that checklist; the answers of the case stay in it.
  package func isMet(in sheet: inout Worksheet) -> Bool {
    sheet.answers = answers
    let result = sheet.assess([.dimensions])
    return test.expected.indices.allSatisfy { CaseRun.difference(test, $0, result, sheet) == nil }
  }

  /// Records what the case answers, and `the rest` on every side that it does not mention.
  package static func fill(_ sheet: inout Worksheet, _ test: BoundCase) {
    let rest: Answer =
      switch test.source.theRest {
      case .notAsked: .notAsked
      case .no: .no
      case .declined: .declined
      case .unsure: .unsure
      }
    for (index, item) in sheet.graph.items.enumerated() {
      for side in [Side.said, .seen] where item.has(side) {
        // `declined` and `unsure` are answers to what is asked.
        let isAnswer = side == .said || rest == .no
        guard isAnswer, let answer = try? item.fitting(rest, on: side) else { continue }
        sheet.answers.record(answer, for: index, on: side)
      }
    }
    for record in test.records { sheet.answers.record(record.answer, for: record.item, on: record.side) }
  }

  private static func difference(
    _ test: BoundCase,
    _ place: Int,
    _ result: Assessment,
    _ sheet: Worksheet
  ) -> Difference? {
    let list = sheet.graph.checklist
    func differ(_ key: String, _ expected: String, _ found: String) -> Difference {
      Difference(place: place, key: key, expected: expected, found: found)
    }
    func level(_ place: Int) -> String { list.levels[place].id.text }
    func compare(_ key: String, _ expected: [Int], _ found: [Int], _ name: (Int) -> String) -> Difference? {
      if Set(expected) == Set(found) { return nil }
      func words(_ places: [Int]) -> String { "[\(places.map(name).joined(separator: ", "))]" }
      return differ(key, words(expected), words(found))
    }
    func compare(_ key: String, _ expected: String, _ found: String) -> Difference? {
      expected == found ? nil : differ(key, expected, found)
    }
    func referral(_ place: Int) -> String { list.referrals[place].id.text }
    func item(_ place: Int) -> String { sheet.graph.items[place].id }
    switch test.expected[place] {
    case .level(let place): return compare("level", level(place), level(result.level))
    case .couldBe(let places): return compare("could be", places, result.couldBe, level)
    case .treatedAs(let word):
      return compare(
        "treated as",
        word,
        result.child == .yes ? "child" : result.child == .no ? "adult" : "open"
      )
    case .points(let range): return compare("points", words(range), words(result.points))
    case .dimension(let place, let value):
      return compare(list.dimensions[place].id.text, value, result.dimensions[place].value.rawValue)
    case .refer(let places): return compare("refer", places, result.referrals.makeNow, referral)
    case .referAfterAsking(let places):
      return compare("refer after asking", places, result.referrals.askFirst, referral)
    case .notAgreed(let places): return compare("not agreed", places, result.referrals.notAgreed, referral)
    case .stoppedBy(let places):
      return compare("stopped by", places, result.stoppedBy) { list.stopRules[$0].id.text }
    case .shown(let places):
      let hidden = places.filter { !sheet.isReached($0) }
      return hidden.isEmpty
        ? nil
        : differ("shown", names(places, item), "not shown: \(names(hidden, item))")
    case .notShown(let places):
      let reached = places.filter(sheet.isReached)
      return reached.isEmpty
        ? nil
        : differ("not shown", names(places, item), "shown: \(names(reached, item))")
    case .settled(let isSettled):
      return compare("settled", isSettled ? "yes" : "no", result.isSettled ? "yes" : "no")
    }
  }

  private static func names(_ places: [Int], _ name: (Int) -> String) -> String {
    places.map(name).joined(separator: ", ")
  }

  private static func words(_ range: ClosedRange<Int>) -> String {
    range.lowerBound == range.upperBound
      ? "\(range.lowerBound)" : "\(range.lowerBound) to \(range.upperBound)"
  }
}
