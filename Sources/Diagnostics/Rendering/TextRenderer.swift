import Display

/// Shows a report to a person at a terminal.
///
/// Everything in it has passed the output filter; nothing but styles of our own steers the terminal.
package struct TextRenderer: Sendable {
  /// In cells; lines of a file are cut to it around what is marked.
  package let width: Int
  package let hasColor: Bool

  /// So many problems of a file are shown; the rest is counted.
  private static let limit = 50

  package init(width: Int = 80, hasColor: Bool = false) {
    self.width = width
    self.hasColor = hasColor
  }

  /// Renders all files and a last line that counts.
  package func render(_ report: Report) -> String {
    var blocks: [String] = []
    for file in report.files {
      blocks += file.problems.prefix(Self.limit).map { render($0, in: file.source) }
      let rest = file.problems.count - Self.limit
      if rest > 0 { blocks.append("\(counted(rest, "more problem")) in \(legible(file.source.name))\n") }
    }
    return (blocks + [summary(of: report) + "\n"]).joined(separator: "\n")
  }

  /// Renders one problem, with a line break at its end.
  package func render(_ problem: Diagnostic, in source: SourceFile) -> String {
    let code = problem.code
    let main = severityStyle(code.severity)
    let start = problem.span.start
    let title = style(main, "\(code.severity) \(code.id) \(code.name):")
    var lines = [
      "\(title) \(style(.bold, flat(problem.message)))",
      "  \(legible(source.name)):\(start.line):\(start.column)",
    ]
    // A problem of the whole file has no place to show.
    if problem.span != .fileStart {
      lines += SourceFrame(of: problem, in: source, width: width).lines(style: style, main: main)
    }
    if !problem.help.isEmpty { lines.append("  \(style(.cyan, "help:")) \(flat(problem.help))") }
    lines.append("  \(style(.cyan, "more:")) screener explain \(code.id)")
    return lines.joined(separator: "\n") + "\n"
  }

  /// The last line, such as "2 errors, 1 warning in 3 files".
  private func summary(of report: Report) -> String {
    let counts = [Severity.error, .warning, .note].compactMap { severity in
      let count = report.count(severity)
      return count == 0 ? nil : counted(count, severity.rawValue)
    }
    let problems = counts.isEmpty ? "no problems" : counts.joined(separator: ", ")
    return "\(problems) in \(counted(report.files.count, "file"))"
  }

  private func counted(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  /// A text on one line: what an author writes over several lines is one sentence here.
  private func flat(_ text: String) -> String {
    legible(text.split(whereSeparator: \.isNewline).joined(separator: " "))
  }

  private func severityStyle(_ severity: Severity) -> Style {
    switch severity {
    case .error: .red
    case .warning: .yellow
    case .note: .blue
    }
  }

  private func style(_ style: Style, _ text: String) -> String {
    style.applied(to: text, isEnabled: hasColor)
  }
}
