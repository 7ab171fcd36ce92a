package import Checklists
package import Expressions

/// How a condition came about: the condition as the author wrote it, what was decided, and the same for its parts.
package struct Trace: Sendable {
  package let text: String
  package let truth: Truth
  package let parts: [Trace]
}

/// Explaining a result; the answers must have been worked out.
extension Worksheet {
  /// `when`: the condition as it was written; `condition`: the same, compiled.
  package func trace(_ when: When, _ condition: Condition) -> Trace {
    trace(when.expression, condition.root)
  }

  private func trace(_ expression: Expression, _ step: Int) -> Trace {
    let text = print(expression)
    let truth = truths[step]
    switch (expression.kind, graph.pool.nodes[step]) {
    case (.all(let written), .all(let parts)), (.any(let written), .any(let parts)):
      let steps = parts.range.map { Int(graph.pool.operands[$0]) }
      guard steps.count == written.count else { return Trace(text: text, truth: truth, parts: []) }
      return Trace(text: text, truth: truth, parts: zip(written, steps).map { trace($0, $1) })
    case (.not(let written), .not(let part)):
      return Trace(text: text, truth: truth, parts: [trace(written, Int(part))])
    case (.name, .finding(let finding)):
      let source = graph.checklist.findings[Int(finding)]
      return Trace(text: text, truth: truth, parts: [trace(source.when, graph.findings[Int(finding)])])
    default: return Trace(text: text, truth: truth, parts: [])
    }
  }

  /// The first line of a dimension's rule that holds with the signs that are surely present.
  package func lineMet(in dimension: Int) -> RuleLine? {
    guard positive[dimension] == .yes else { return nil }
    let source = graph.checklist.dimensions[dimension]
    let lines = (source.rule ?? graph.checklist.dimensionRule)?.lines ?? []
    return linesMet(in: dimension).first.map { lines[$0] }
  }

  /// The signs of a dimension that are surely present, in file order.
  package func signsPresent(in dimension: Int) -> [Int] {
    graph.scopes[graph.dimensions[dimension].scope].signs.filter { states[$0].isPresent }
  }

  /// The items on which an open condition hangs.
  package func hanging(_ condition: Condition) -> [Int] { Hanging.items(of: condition, in: self) }
}
