import Checklists
package import Expressions

/// What a test case came to; the answers must have been worked out.
extension Worksheet {
  /// The lines of a dimension's rule that hold with the signs that are surely present.
  package func linesMet(in dimension: Int) -> [Int] {
    graph.dimensions[dimension].lines.indices.filter {
      isMet(graph.dimensions[dimension].lines[$0], in: dimension)
    }
  }

  func isMet(_ line: GraphRuleLine, in dimension: Int) -> Bool {
    let scope = graph.dimensions[dimension].scope
    return line.demands.allSatisfy { demand in
      Strength.allCases.reduce(0) {
        $0 + (demand.strengths & 1 << $1.rawValue != 0 ? count($1, scope).low : 0)
      } >= demand.count
    }
  }

  /// Whether an item is surely there as a sign for this person.
  package func isSignPresent(_ item: Int) -> Bool {
    guard states[item].isPresent else { return false }
    // While nobody knows who it is, it counts as what it is for both.
    let facts = graph.items[item]
    return (child == .yes || facts.adult.isSign) && (child == .no || facts.child.isSign)
  }

  /// How many signs of the whole checklist are there.
  package var signCount: ClosedRange<Int> {
    let count = signs(0)
    return count.low...count.high
  }

  /// Decides a condition, also one that no result needed.
  package mutating func decided(_ condition: Condition) -> Truth { decide(condition) }
}
