import Display

/// Writes a report for reviewdog, which puts remarks and fixes into reviews on many platforms.
///
/// Columns count bytes there.
///
/// Source: reviewdog, `proto/rdf/reviewdog.proto` and its JSON schema.
package struct ReviewdogRenderer: Sendable {
  package let folder: String

  package init(folder: String) {
    self.folder = folder
  }

  package func render(_ report: Report) -> String {
    let problems = report.files.flatMap { file in file.problems.map { problem($0, in: file.source) } }
    return """
      {"source":{"name":"screener"},"diagnostics":[\(problems.map { "\n\($0)" }.joined(separator: ","))]}

      """
  }

  private func problem(_ problem: Diagnostic, in source: SourceFile) -> JSONValue {
    let address = FileAddress(of: source.name, from: folder).path
    var members: [(key: String, value: JSONValue)] = [
      ("message", .string(legible(problem.messageAndHelp, keepingLines: true))),
      ("location", .object([("path", .string(address)), ("range", range(problem.span, source))])),
      ("severity", .string(severity(problem.code.severity))),
      ("code", .object([("value", .string(problem.code.id))])),
    ]
    if let fix = problem.fix, !fix.edits.isEmpty {
      let suggestions = fix.edits.map { edit in
        let span = SourceSpan(source.position(at: edit.start), source.position(at: edit.end))
        return JSONValue.object([("range", range(span, source)), ("text", .string(edit.text))])
      }
      members.append(("suggestions", .array(suggestions)))
    }
    return .object(members)
  }

  private func range(_ span: SourceSpan, _ source: SourceFile) -> JSONValue {
    func place(_ place: Position) -> JSONValue {
      .object([("line", .number(place.line)), ("column", .number(source.byteColumn(of: place)))])
    }
    return .object([("start", place(span.start)), ("end", place(span.end))])
  }

  private func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: "ERROR"
    case .warning: "WARNING"
    case .note: "INFO"
    }
  }
}
