import BigInt
package import Checklists
package import Diagnostics

/// Numbers of answers and interviews in words.
extension AnswerCounts {
  package func text(_ graph: DecisionGraph) -> String {
    let ids = graph.checklist.levels.map(\.id.text)
    let width = ids.map(\.count).max() ?? 0
    var lines = ["ANSWERS", "  \(patterns.text) complete answer patterns come to these levels:"]
    for (id, level) in zip(ids, levels) {
      let name = id + String(repeating: " ", count: width - id.count)
      lines.append("    \(name)  \(words(level, graph) { Share($0, of: patterns).text })")
    }
    lines.append("  Patterns are not people: how often each of them occurs is not known.")
    lines.append("INTERVIEWS")
    lines.append("  \(words(interviews, graph) { "\($0.text) different interviews" })")
    lines.append("  \(words(lengths, graph) { $0.words })")
    lines.append("  \(words(sensitiveRow, graph) { self.words(row: $0, graph) })")
    return lines.joined(separator: "\n")
  }

  private func words<Value>(_ found: Found<Value>, _ graph: DecisionGraph, _ say: (Value) -> String) -> String
  {
    switch found {
    case .found(let value): say(value)
    case .notReached(let lookedAt, let all): "not counted: too large; \(reach(lookedAt, all, graph).text)"
    }
  }

  private func words(row: [Int], _ graph: DecisionGraph) -> String {
    guard !row.isEmpty else { return "no sensitive items" }
    let names = row.map { graph.items[$0].id }.joined(separator: ", ")
    return "at most \(row.count) sensitive \(row.count == 1 ? "item" : "items") in a row: \(names)"
  }

  private func reach(_ lookedAt: [Int], _ all: [Int], _ graph: DecisionGraph) -> Reach {
    Reach(lookedAt, of: all) { graph.items[$0].id }
  }

  package func json(_ graph: DecisionGraph) -> JSONValue {
    let levels = zip(graph.checklist.levels, levels).map { level, found in
      JSONValue.object(
        [("level", .string(level.id.text))]
          + members(found, graph) { number in
            [
              ("patterns", .string(number.description)),
              ("per_cent", .string(Share(number, of: patterns).number)),
            ]
          }
      )
    }
    return .object([
      ("patterns", .string(patterns.description)), ("levels", .array(levels)),
      ("interviews", .object(members(interviews, graph) { [("number", .string($0.description))] })),
      (
        "items_asked",
        .object(
          members(lengths, graph) { lengths in
            [
              ("shortest", .number(lengths.shortest)), ("median", .number(lengths.median)),
              ("longest", .number(lengths.longest)),
            ]
          }
        )
      ),
      (
        "sensitive_in_a_row",
        .object(members(sensitiveRow, graph) { [("items", .array($0.map { .string(graph.items[$0].id) }))] })
      ),
    ])
  }

  private func members<Value>(
    _ found: Found<Value>,
    _ graph: DecisionGraph,
    _ say: (Value) -> [(key: String, value: JSONValue)]
  ) -> [(key: String, value: JSONValue)] {
    switch found {
    case .found(let value): say(value)
    case .notReached(let lookedAt, let all): [("not_reached", .object(reach(lookedAt, all, graph).json))]
    }
  }
}

extension AnswerCounts.Lengths {
  fileprivate var words: String {
    "\(shortest) \(shortest == 1 ? "item" : "items") in the shortest, \(longest) in the longest, \(median) in the middle one"
  }
}
