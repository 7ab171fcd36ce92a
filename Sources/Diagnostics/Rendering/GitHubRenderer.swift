import Display

/// Writes the ten worst problems as remarks beside the lines of a change, and all of them below as a summary.
///
/// GitHub shows ten remarks of a kind and drops the others without a word.
///
/// Source: GitHub Docs, Workflow commands for GitHub Actions; `ActionCommand.cs` of the runner for what is escaped.
package struct GitHubRenderer: Sendable {
  package let folder: String

  private static let limit = 10

  package init(folder: String) {
    self.folder = folder
  }

  package func render(_ report: Report) -> String {
    let problems = report.files.flatMap { file in
      file.problems.map { ($0, FileAddress(of: file.source.name, from: folder).path) }
    }
    let worst = [Severity.error, .warning, .note].flatMap { severity in
      problems.filter { $0.0.code.severity == severity }
    }
    var lines = worst.prefix(Self.limit).map(remark)
    if worst.count > Self.limit {
      lines.append("and \(worst.count - Self.limit) more, see summary")
      lines.append("::group::Summary")
      lines += problems.map { problem, address in plain(problem, address) }
      lines.append("::endgroup::")
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func remark(_ problem: Diagnostic, _ address: String) -> String {
    let kind = problem.code.severity == .note ? "notice" : problem.code.severity.rawValue
    var properties = "file=\(property(address)),line=\(problem.span.start.line)"
    // Columns are understood within one line only.
    if problem.span.end.line == problem.span.start.line {
      properties += ",col=\(problem.span.start.column),endColumn=\(problem.span.end.column)"
    } else {
      properties += ",endLine=\(problem.span.end.line)"
    }
    properties += ",title=\(property("\(problem.code.id) \(problem.code.name)"))"
    return "::\(kind) \(properties)::\(data(problem.messageAndHelp))"
  }

  /// A line that is no command: it does not begin with `::`, and holds no `##[`, which an older form begins with.
  private func plain(_ problem: Diagnostic, _ address: String) -> String {
    "- \(legible(problem.sentence(in: address)))".replacing("##[", with: "# # [")
  }

  private func data(_ text: String) -> String {
    legible(text, keepingLines: true).replacing("%", with: "%25").replacing("\n", with: "%0A")
  }

  private func property(_ text: String) -> String {
    data(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}
