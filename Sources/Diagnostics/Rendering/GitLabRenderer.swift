import Display

/// Writes a report for the comparison that GitLab shows beside a change.
///
/// Source: GitLab Docs, Code Quality, "Code Quality report format".
package struct GitLabRenderer: Sendable {
  package let folder: String

  package init(folder: String) {
    self.folder = folder
  }

  package func render(_ report: Report) -> String {
    let entries = report.files.flatMap { file in
      let address = FileAddress(of: file.source.name, from: folder).path
      return zip(file.problems, Fingerprint.all(of: file)).map { entry($0, $1, address) }
    }
    return "[\(entries.map { "\n\($0)" }.joined(separator: ","))]\n"
  }

  private func entry(_ problem: Diagnostic, _ fingerprint: Fingerprint, _ address: String) -> JSONValue {
    // GitLab wants a fingerprint to be the only one of its kind in the whole report.
    var hash = FNV()
    hash.add(address)
    hash.add(fingerprint.description)
    return .object([
      ("description", .string(legible(problem.message, keepingLines: true))),
      ("check_name", .string("\(problem.code.id) \(problem.code.name)")),
      ("fingerprint", .string(hash.digits)),
      ("severity", .string(severity(problem.code.severity))),
      (
        "location",
        .object([
          ("path", .string(legible(address))),
          ("lines", .object([("begin", .number(problem.span.start.line))])),
        ])
      ),
    ])
  }

  private func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: "critical"
    case .warning: "minor"
    case .note: "info"
    }
  }
}
