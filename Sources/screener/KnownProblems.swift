import ArgumentParser
import Diagnostics
import Files
import Validation

/// Reads and writes the file of known problems of `check`.
struct KnownProblems {
  private let readPath: String?
  private let writePath: String?
  private let catalog: RuleCatalog

  init(reading readPath: String?, writing writePath: String?, catalog: RuleCatalog) {
    self.readPath = readPath
    self.writePath = writePath
    self.catalog = catalog
  }

  /// Takes the known problems out of a report, and says which of them are no longer there.
  ///
  /// `report`: all that was found.
  /// Gives what is new.
  func applied(to report: Report) throws -> Report {
    let folder = Files.currentFolder
    var result = report
    if let readPath {
      let (new, known, gone) = try read(readPath)
        .applied(to: report, folder: folder) { catalog.rule($0) != nil }
      result = new
      if known > 0 { complain("\(known) known \(known == 1 ? "problem is" : "problems are") not shown.") }
      if !gone.isEmpty {
        complain("No longer there, take it out of \(readPath) with `--write-baseline \(readPath)`:")
        for entry in gone { complain("  \(entry.code) in \(entry.address) (\(entry.fingerprint))") }
      }
    }
    guard let writePath else { return result }
    if Files.exists(writePath) { _ = try read(writePath) }
    let baseline = Baseline(report, folder: folder)
    try replace(writePath, Array(baseline.text.utf8))
    let count = baseline.entries.count
    complain("\(count) known \(count == 1 ? "problem was" : "problems were") written to \(writePath).")
    return baseline.applied(to: report, folder: folder) { _ in true }.new
  }

  private func read(_ path: String) throws -> Baseline {
    let text = String(decoding: try readBytes(path), as: UTF8.self)
    do throws(Baseline.Unreadable) {
      return try Baseline(text)
    } catch {
      complain("\(path) is no file of known problems: line \(error.line) cannot be read.")
      throw Status.unusable
    }
  }
}
