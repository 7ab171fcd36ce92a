import Diagnostics
import Display
import Files
import Validation

/// The forms in which a report is written.
enum ReportFormat: String, CaseIterable, Sendable {
  case text, json, sarif, junit, github, gitlab, checkstyle, rdjson
}

/// A form in which a report is written, and where to: `text`, `sarif=problems.sarif`.
typealias ReportOutput = FormattedOutput<ReportFormat>

extension FormattedOutput where Format == ReportFormat {
  func write(_ report: Report, hasColor: Bool, isStrict: Bool) throws {
    let isOnTerminal = path == nil && Files.isTerminal(1)
    let text = render(
      report,
      width: isOnTerminal ? terminalWidth() : 100,
      hasColor: hasColor && path == nil,
      isStrict: isStrict
    )
    guard let path else { return try screener.write(Array(text.utf8)) }
    try replace(path, Array(text.utf8))
  }

  private func render(_ report: Report, width: Int, hasColor: Bool, isStrict: Bool) -> String {
    let folder = Files.currentFolder
    return switch format {
    case .text: TextRenderer(width: width, hasColor: hasColor).render(report)
    case .json: JSONRenderer().render(report)
    case .sarif:
      SARIFRenderer(folder: folder, toolVersion: Screener.release) { code in
        RuleCatalog.all.rule(code.id).map { Page($0).text } ?? ""
      }
      .render(report)
    case .junit: JUnitRenderer(folder: folder, isStrict: isStrict).render(report)
    case .github: GitHubRenderer(folder: folder).render(report)
    case .gitlab: GitLabRenderer(folder: folder).render(report)
    case .checkstyle: CheckstyleRenderer(folder: folder).render(report)
    case .rdjson: ReviewdogRenderer(folder: folder).render(report)
    }
  }
}

/// Writes a file anew, or ends with why not.
func replace(_ path: String, _ bytes: [UInt8]) throws {
  do throws(FileFailure) {
    try Files.replace(path, bytes)
  } catch {
    complain("\(path) could not be written: it \(error.sentence).")
    throw Status.notWritten
  }
}
