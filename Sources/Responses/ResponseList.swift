package import Checklists
import Files
package import Screening

/// One response of a file, for whoever wants to look at it more closely.
package struct NamedAnswers: Sendable {
  package let name: String
  package let answers: AnswerSheet
  package let line: Int
}

/// Reads responses one by one, NDJSON or a table.
///
/// `paths`: files in order; none for standard input.
/// `visit`: takes each response.
/// `report`: takes each line that is refused: the path, the line from 1, and why.
package func readResponses(
  _ paths: [String],
  _ graph: DecisionGraph,
  visit: (NamedAnswers) throws -> Void,
  report: (String, Int, LineFault) -> Void
) throws {
  var reader = NDJSONReader(graph)
  for path in paths.isEmpty ? ["standard input"] : paths {
    var linesDone = 0
    var source = try ResponseSource(paths.isEmpty ? nil : path, graph)
    while let piece = try source.next(file: 0) {
      guard case .block(let block) = piece else {
        guard case .fault(let fault, let linesBefore) = piece else { continue }
        linesDone += linesBefore + 1
        report(path, linesDone, fault)
        continue
      }
      var cursor = ResponseCursor(block)
      while let outcome = cursor.next(&reader) {
        if case .fault(let fault) = outcome {
          report(path, linesDone + cursor.line + 1, fault)
          continue
        }
        var answers = AnswerSheet(graph, blank: .notAsked)
        cursor.exchange(&answers, &reader)
        let name = decodedName(cursor.name(reader))
        try visit(NamedAnswers(name: name, answers: answers, line: linesDone + cursor.line + 1))
        cursor.exchange(&answers, &reader)
      }
      linesDone += cursor.lines
    }
  }
}

/// The words of a JSON text with its quotes.
func decodedName(_ json: [UInt8]) -> String {
  let padded = json + Array(repeating: 0, count: Span<UInt8>.padding)
  return padded.span.string(JSONText(start: 1, end: json.count - 1, hasEscapes: true))
}
