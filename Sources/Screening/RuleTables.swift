import Checklists
import Expressions

/// Whether the rule of a dimension holds, for so many signs of each strength.
///
/// Most rules ask for few signs: then each combination stands in a table, and more signs than the rule can ask for count
/// as if there were just as many.
struct RuleTables {
  /// How many signs of a strength a table tells apart; a rule that asks for more has none.
  private static let limit = 7

  /// By dimension: where its table stands, or -1.
  private let starts: Column<Int32>
  private let holds: Column<Bool>
  private let lines: [[GraphRuleLine]]

  init(_ dimensions: [GraphDimension]) {
    var starts: [Int32] = []
    var holds: [Bool] = []
    var known: [[GraphRuleLine]: Int32] = [:]
    for dimension in dimensions {
      let lines = dimension.lines
      guard lines.allSatisfy({ $0.demands.allSatisfy { $0.count <= RuleTables.limit } }) else {
        starts.append(-1)
        continue
      }
      starts.append(known[lines] ?? Int32(holds.count))
      guard known[lines] == nil else { continue }
      known[lines] = Int32(holds.count)
      holds += (0..<512).map { RuleTables.holds(lines, weak: $0 & 7, medium: $0 >> 3 & 7, strong: $0 >> 6) }
    }
    self.starts = Column(starts)
    self.holds = Column(holds)
    lines = dimensions.map(\.lines)
  }

  /// Whether one line of the rule is served by the signs that are counted.
  func holds(_ dimension: Int, _ tally: Tally) -> Bool {
    let (weak, medium, strong) = (tally.count(.weak), tally.count(.medium), tally.count(.strong))
    let start = Int(starts[dimension])
    if start < 0 { return RuleTables.holds(lines[dimension], weak: weak, medium: medium, strong: strong) }
    let limit = RuleTables.limit
    return holds[start + min(weak, limit) + min(medium, limit) * 8 + min(strong, limit) * 64]
  }

  private static func holds(_ lines: [GraphRuleLine], weak: Int, medium: Int, strong: Int) -> Bool {
    lines.contains { line in
      line.demands.allSatisfy { demand in
        let strengths = demand.strengths
        let served =
          (strengths & 1 != 0 ? weak : 0) + (strengths & 2 != 0 ? medium : 0)
          + (strengths & 4 != 0 ? strong : 0)
        return served >= demand.count
      }
    }
  }

  func free() {
    starts.free()
    holds.free()
  }
}
