/// Writes a report for other programs; the same report gives the same bytes.
///
/// Lines and columns count from 1, columns in Unicode scalars.
package struct JSONRenderer: Sendable {
  /// Grows in its first part when a key goes or changes its meaning, in its second when one is added.
  package static let formatVersion = "1.0"

  package init() {}

  package func render(_ report: Report) -> String {
    let problems = report.files.flatMap { file in
      file.problems.map { problem($0, in: file.source.name) }
    }
    let summary = JSONValue.object([
      ("errors", .number(report.count(.error))),
      ("warnings", .number(report.count(.warning))),
      ("notes", .number(report.count(.note))),
      ("files", .number(report.files.count)),
    ])
    // A problem a line: what changed between two runs can be seen with any comparison of lines.
    let lines = problems.map { "\n\($0)" }.joined(separator: ",")
    return """
      {"format_version":"\(Self.formatVersion)","problems":[\(lines)],
      "summary":\(summary)}

      """
  }

  private func problem(_ problem: Diagnostic, in file: String) -> JSONValue {
    .object([
      ("code", .string(problem.code.id)),
      ("name", .string(problem.code.name)),
      ("severity", .string(problem.code.severity.rawValue)),
      ("message", .string(problem.message)),
      ("help", .string(problem.help)),
      ("file", .string(file)),
      ("line", .number(problem.span.start.line)),
      ("column", .number(problem.span.start.column)),
      ("end_line", .number(problem.span.end.line)),
      ("end_column", .number(problem.span.end.column)),
      ("path", .string(problem.path)),
      ("related", .array(problem.labels.map(related))),
      ("fix", problem.fix.map(fix) ?? .null),
      ("explain", .string("screener explain \(problem.code.id)")),
    ])
  }

  private func fix(_ fix: Fix) -> JSONValue {
    let edits = fix.edits.map { edit in
      JSONValue.object([
        ("start", .number(edit.start)), ("end", .number(edit.end)), ("text", .string(edit.text)),
      ])
    }
    let newFile = fix.newFile.map { file in
      ("new_file", JSONValue.object([("path", .string(file.path)), ("text", .string(file.text))]))
    }
    return .object(
      [("kind", .string(fix.kind.rawValue)), ("edits", .array(edits))] + [newFile].compactMap { $0 }
    )
  }

  private func related(_ label: Diagnostic.Label) -> JSONValue {
    .object([
      ("line", .number(label.span.start.line)),
      ("column", .number(label.span.start.column)),
      ("message", .string(label.text)),
    ])
  }
}
