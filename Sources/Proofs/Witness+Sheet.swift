package import Checklists
package import Screening

/// A person of a proof as the engine sees them.
extension Witness {
  /// All answers, with the change or without it.
  package func answers(_ graph: DecisionGraph, beforeChange: Bool = false) -> AnswerSheet {
    var sheet = AnswerSheet(graph, blank: .notAsked)
    for (index, item) in graph.items.enumerated() where item.kind == .yesOrNo {
      for side in [Side.said, .seen] where item.has(side) { sheet.record(.no, for: index, on: side) }
    }
    for line in lines where !beforeChange || line.item != change?.item {
      sheet.record(line.answer, for: line.item, on: line.side)
    }
    if beforeChange, let change {
      if let said = change.before.said { sheet.record(said, for: change.item, on: .said) }
      if let seen = change.before.seen { sheet.record(seen, for: change.item, on: .seen) }
    }
    return sheet
  }

  /// What the engine makes of the answers.
  package func assessment(_ graph: DecisionGraph, beforeChange: Bool = false) -> Assessment {
    var sheet = Worksheet(graph, blank: .notAsked)
    sheet.answers = answers(graph, beforeChange: beforeChange)
    return sheet.assess(.all)
  }
}
