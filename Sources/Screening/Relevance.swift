import Checklists
import Expressions

/// Which records can be reasons for a level at all.
///
/// A sign that is not present only widens what is possible. Where a condition is true as soon as there is enough of
/// something, whatever else may be, such a record never decides; where anything in it asks for no more than so much, it
/// may.
struct Relevance {
  private let graph: DecisionGraph
  /// Items that a condition names, and all others that are not a plain yes or no.
  private var namedItems: Set<Int> = []

  init(_ graph: DecisionGraph) {
    self.graph = graph
  }

  /// Items whose records matter only while they are present as signs.
  static func countedOnly(_ level: GraphLevel, _ graph: DecisionGraph) -> Set<Int> {
    guard let condition = level.condition else { return [] }
    var relevance = Relevance(graph)
    let parts = level.parts.map { graph.order[$0] }
    guard !relevance.looksUp(condition.root, .yes) else { return [] }
    relevance.name(condition)
    for part in parts {
      switch part {
      case .item(let item):
        if graph.items[item].kind != .yesOrNo { relevance.namedItems.insert(item) }
        for other in graph.items[item].gates.map(\.condition) + [graph.items[item].yesIf].compactMap({ $0 }) {
          if relevance.counts(other) { return [] }
          relevance.name(other)
        }
      case .child:
        relevance.namedItems.insert(graph.child.ageItem)
        if relevance.counts(graph.child.treatAsChildIf) { return [] }
        relevance.name(graph.child.treatAsChildIf)
      case .finding(let finding): relevance.name(graph.findings[finding])
      case .scope: break
      }
    }
    let items = parts.compactMap { part in if case .item(let item) = part { item } else { nil } }
    return Set(items).subtracting(relevance.namedItems)
  }

  /// Notes the items that a condition names.
  private mutating func name(_ condition: Condition) {
    for step in condition.first...condition.root {
      switch graph.pool.nodes[step] {
      case .isYes(let item), .isNo(let item), .isOption(let item, _), .isAmong(let item, _),
        .isRecorded(let item, _), .couldBeYes(let item), .couldBeNo(let item), .couldBeOption(let item, _),
        .couldBeUnder(let item, _), .couldBeOver(let item, _), .said(let item), .seen(let item),
        .number(let item):
        namedItems.insert(Int(item))
      case .knownChild: namedItems.insert(graph.child.ageItem)
      case .all, .any, .not, .compare, .count, .sum, .difference, .product, .constant, .positive, .assessed,
        .points, .signs, .strength, .child, .finding:
        break
      }
    }
  }

  /// Whether anything is counted in a condition that is no level's.
  private func counts(_ condition: Condition) -> Bool {
    graph.pool.nodes[condition.first...condition.root].contains { node in
      switch node {
      case .points, .signs, .strength, .positive, .assessed, .finding: true
      default: false
      }
    }
  }

  /// Whether it may hang on signs that may be present but need not, that a statement is surely true, or surely false.
  private func looksUp(_ step: Int, _ truth: Truth) -> Bool {
    switch graph.pool.nodes[step] {
    case .all(let parts), .any(let parts):
      return parts.range.contains { looksUp(Int(graph.pool.operands[$0]), truth) }
    case .not(let part): return looksUp(Int(part), truth.isYes ? .no : .yes)
    case .finding(let finding): return looksUp(graph.findings[Int(finding)].root, truth)
    case .positive: return !truth.isYes
    case .assessed: return true
    case .compare(let order, let left, let right):
      let isAtLeast = order == .more || order == .moreOrEqual
      let isAtMost = order == .less || order == .lessOrEqual
      guard isAtLeast || isAtMost else {
        return [left, right].contains { looksUp(Int($0), atHigh: false) || looksUp(Int($0), atHigh: true) }
      }
      // That the left is at least the right is sure by the low end of the left and the high end of the right.
      let leftAtHigh = isAtLeast != truth.isYes
      return looksUp(Int(left), atHigh: leftAtHigh) || looksUp(Int(right), atHigh: !leftAtHigh)
    default: return false
    }
  }

  /// The same of one end of a number.
  private func looksUp(_ step: Int, atHigh: Bool) -> Bool {
    switch graph.pool.nodes[step] {
    case .points, .signs, .strength: return atHigh
    case .count(let parts):
      return parts.range.contains { looksUp(Int(graph.pool.operands[$0]), atHigh ? .no : .yes) }
    case .sum(let left, let right):
      return looksUp(Int(left), atHigh: atHigh) || looksUp(Int(right), atHigh: atHigh)
    case .difference(let left, let right):
      return looksUp(Int(left), atHigh: atHigh) || looksUp(Int(right), atHigh: !atHigh)
    case .product(let value, let factor):
      return factor != 0 && looksUp(Int(value), atHigh: atHigh != (factor < 0))
    default: return false
    }
  }
}
