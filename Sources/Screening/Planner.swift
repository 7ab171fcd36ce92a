import Checklists
import Expressions

/// Lays out in which order a whole response is worked out.
struct Planner {
  private let graph: DecisionGraph
  /// The dimensions, and what a condition names; beside the whole checklist, which is always shown.
  private let scopesShown: Set<Int>
  /// Yes-or-no items that are not always asked; those that share their gates stand together.
  private(set) var gatedItems: [Int32] = []

  init(_ graph: DecisionGraph) {
    self.graph = graph
    var shown = Set(graph.dimensions.map(\.scope))
    for node in graph.pool.nodes {
      switch node {
      case .points(let scope), .signs(let scope), .strength(_, let scope): shown.insert(Int(scope))
      default: break
      }
    }
    scopesShown = shown
  }

  /// All parts that a result may show but yes-or-no items that are always asked.
  ///
  /// Items that share their gates need nothing else, so they are worked out together, where the first of them stands.
  mutating func plan() -> [Tables.Step] {
    var groups: [[GraphItem.Gate]: [Int32]] = [:]
    for (index, item) in graph.items.enumerated() where item.kind == .yesOrNo {
      groups[item.gates, default: []].append(Int32(index))
    }
    var steps: [Tables.Step] = []
    var scopes = scopesShown
    for part in graph.order {
      switch part {
      case .item(let index) where graph.items[index].kind == .yesOrNo:
        let gates = graph.items[index].gates
        guard !gates.isEmpty, let group = groups.removeValue(forKey: gates) else { continue }
        let first = Int32(gatedItems.count)
        gatedItems += group
        steps.append(.gatedItems(first: first, end: Int32(gatedItems.count)))
      case .scope(0):
        // It is counted from the dimensions, and needs whatever they need.
        for dimension in graph.dimensions where scopes.remove(dimension.scope) != nil {
          steps.append(.scope(Int32(dimension.scope)))
        }
        steps.append(.whole)
      case .scope(let scope) where scopes.remove(scope) == nil: continue
      case .item, .child, .finding, .scope: steps.append(Tables.Step(part))
      }
    }
    return steps
  }
}
