package import Checklists
import Foundation

/// Writes a response as a line of NDJSON, without the line break.
///
/// `name`: of the response.
/// `answer`: gives what stands on a side of an item; `nil` where nothing is to be written. The words of a text are
/// written as they are, and as some others where they are empty.
package func responseText(
  _ name: String,
  _ graph: DecisionGraph,
  _ answer: (Int, Side) -> Answer?
) -> String {
  let sides = [Side.said, .seen].map { side in
    let members = graph.items.enumerated().compactMap { index, item in
      answer(index, side).map { "\(quoted(item.id)): \(value($0, item))" }
    }
    return "\(quoted(side.rawValue)): {\(members.joined(separator: ", "))}"
  }
  return "{\"response\": \(quoted(name)), \(sides.joined(separator: ", "))}"
}

private func value(_ answer: Answer, _ item: GraphItem) -> String {
  switch answer {
  case .number(let range):
    range.count == 1 ? "\(range.lowerBound)" : "[\(range.lowerBound), \(range.upperBound)]"
  case .options(let places):
    "[" + places.map { quoted(item.source.options[$0].id.text) }.joined(separator: ", ") + "]"
  case .text(let words): quoted(words.isEmpty ? "a few words" : words)
  case .yes, .no, .option, .date, .unsure, .declined, .notAsked: quoted(item.words(answer))
  }
}

private func quoted(_ text: String) -> String {
  let list = (try? JSONEncoder().encode([text])) ?? Data()
  return String(String(decoding: list, as: UTF8.self).dropFirst().dropLast())
}
