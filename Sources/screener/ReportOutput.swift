import ArgumentParser
import Diagnostics
import Display
import Files
import Validation

/// A form in which a report is written, and where to: `text`, `sarif=problems.sarif`.
struct ReportOutput: ExpressibleByArgument {
  enum Format: String, CaseIterable {
    case text, json, sarif, junit, github, gitlab, checkstyle, rdjson
  }

  let format: Format
  /// `nil` for standard output.
  let path: String?

  static let allValueStrings = Format.allCases.map(\.rawValue)

  init(_ format: Format) {
    self.format = format
    path = nil
  }

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let format = Format(rawValue: String(parts[0])), parts.count == 1 || !parts[1].isEmpty else {
      return nil
    }
    self.format = format
    path = parts.count > 1 ? String(parts[1]) : nil
  }

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
