import Checklists
import Expressions
import Screening

/// A result in the words of `expect`, so that a case can be written from it.
struct ExpectedFacts {
  /// Keys and values, without the dimensions.
  let values: [(key: String, text: String)]
  let dimensions: [(id: String, text: String)]

  /// - Parameters:
  ///   - result: with its dimensions.
  ///   - graph: the checklist.
  init(_ result: Assessment, _ graph: DecisionGraph) {
    let list = graph.checklist
    func written(_ places: [Int], _ id: (Int) -> String) -> String {
      "[\(places.map(id).joined(separator: ", "))]"
    }
    func level(_ place: Int) -> String { list.levels[place].id.text }
    func referral(_ place: Int) -> String { list.referrals[place].id.text }
    let points = result.points
    values = [
      ("level", level(result.level)),
      ("could be", result.couldBe.isEmpty ? "nothing higher" : written(result.couldBe, level)),
      ("treated as", result.child == .yes ? "child" : result.child == .no ? "adult" : "open"),
      ("refer", written(result.referrals.makeNow, referral)),
      ("refer after asking", written(result.referrals.askFirst, referral)),
      ("not agreed", written(result.referrals.notAgreed, referral)),
      ("stopped by", written(result.stoppedBy) { list.stopRules[$0].id.text }),
      (
        "points",
        points.count == 1 ? "\(points.lowerBound)" : "\(points.lowerBound) to \(points.upperBound)"
      ),
      ("settled", result.isSettled ? "yes" : "no"),
    ]
    dimensions = result.dimensions.enumerated().map { (list.dimensions[$0].id.text, $1.value.rawValue) }
  }

  func lines(of keys: Set<String>) -> [String] {
    values.filter { keys.contains($0.key) }.map { "\($0.key): \($0.text)" }
  }

  /// Those that are positive.
  var dimensionLines: [String] {
    let positive = dimensions.filter { $0.text == "positive" }
    return positive.isEmpty ? [] : ["dimensions:"] + positive.map { "  \($0.id): \($0.text)" }
  }

  /// The first thing that another result has otherwise, as it is here.
  func firstDifference(from other: ExpectedFacts) -> String? {
    for (own, others) in zip(values, other.values) where own.text != others.text {
      return "\(own.key): \(own.text)"
    }
    for (own, others) in zip(dimensions, other.dimensions) where own.text != others.text {
      return "dimensions: {\(own.id): \(own.text)}"
    }
    return nil
  }
}
