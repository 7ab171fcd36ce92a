import Checklists
package import Diagnostics
import Proofs

/// The report for a program.
extension EditionReport {
  package var json: JSONValue {
    .object([
      ("diff", .number(1)), ("old", json(old, names.old)), ("new", json(new, names.new)),
      ("changes", .array(changes.list.map(json))), ("results", resultsJSON), ("next_edition", next.json),
    ])
  }

  private func json(_ graph: DecisionGraph, _ name: String) -> JSONValue {
    .object([
      ("file", .string(name)), ("checklist", .string(graph.checklist.id.text)),
      ("version", .number(graph.checklist.version)), ("digest", .string(graph.digest)),
    ])
  }

  private func json(_ change: EditionChange) -> JSONValue {
    .object([
      ("kind", .string(change.kind.rawValue)), ("subject", .string(change.subject)),
      ("what", .string(change.what)), ("before", change.before.map { .string($0) } ?? .null),
      ("after", change.after.map { .string($0) } ?? .null),
    ])
  }

  private var resultsJSON: JSONValue {
    var moved: [(key: String, value: JSONValue)]
    switch results.moved {
    case .found(let number):
      moved = [("patterns", .string(number.description))]
      if let patterns = results.patterns {
        moved.append(("per_cent", .string(Share(number, of: patterns).number)))
      }
    case .notReached(let lookedAt, let all):
      moved = [("not_reached", .object(results.reach(lookedAt, all, old, new).json))]
    }
    func ids(_ items: [String?]) -> JSONValue { .array(items.compactMap(\.self).map { .string($0) }) }
    let entries = results.matching.entries
    return .object([
      ("complete", .bool(results.isComplete)), ("same", .bool(results.isSame)),
      ("patterns", results.patterns.map { .string($0.description) } ?? .null),
      ("level_differs", .object(moved)),
      ("differences", .array(results.differences.map { DifferenceWords($0, old, new).json(results) })),
      (
        "only_in_old",
        ids(entries.map { entry in entry.new == nil ? entry.old.map { old.items[$0].id } : nil })
      ),
      (
        "only_in_new",
        ids(entries.map { entry in entry.old == nil ? entry.new.map { new.items[$0].id } : nil })
      ),
      (
        "answered_otherwise",
        ids(results.answeredOtherwise.map { entry in entry.new.map { new.items[$0].id } })
      ),
    ])
  }
}
