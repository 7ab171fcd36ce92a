import Display

/// Problems that were known on some day and are not to stop anybody until they are mended.
///
/// Those that protect the person (family P) never go into one.
///
/// The text has a line for each: its code, its fingerprint, and its file as seen from the folder where the check ran.
package struct Baseline: Hashable, Sendable {
  package struct Entry: Hashable, Comparable, Sendable {
    package let code: String
    package let fingerprint: Fingerprint
    package let address: String

    package static func < (left: Entry, right: Entry) -> Bool {
      (left.address, left.code, left.fingerprint.description)
        < (right.address, right.code, right.fingerprint.description)
    }
  }

  /// A line that cannot be read, counted from 1.
  package struct Unreadable: Error {
    package let line: Int
  }

  package let entries: Set<Entry>

  private static let title = "# Known problems, written by `screener check --write-baseline`"

  /// Notes the problems of a report that may be known.
  package init(_ report: Report, folder: String) {
    entries = Set(
      report.files.flatMap { file in
        zip(file.problems, Fingerprint.all(of: file)).filter { Self.mayHold($0.0.code) }
          .map { Self.entry($0, $1, file.source, folder) }
      }
    )
  }

  /// Reads what `text` wrote.
  package init(_ text: String) throws(Unreadable) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.first.map({ $0 == Self.title }) ?? false else { throw Unreadable(line: 1) }
    var entries: Set<Entry> = []
    for (index, line) in lines.enumerated() where !line.isEmpty && !line.hasPrefix("#") {
      let parts = line.split(separator: " ", maxSplits: 2).map(String.init)
      // Also a line that was added by hand.
      guard parts.count == 3, !parts[0].hasPrefix("P") else { throw Unreadable(line: index + 1) }
      entries.insert(Entry(code: parts[0], fingerprint: Fingerprint(parts[1]), address: parts[2]))
    }
    self.entries = entries
  }

  /// The same entries give the same text.
  package var text: String {
    let lines = entries.sorted().map { "\($0.code) \($0.fingerprint) \($0.address)" }
    return ([Self.title] + lines).map { $0 + "\n" }.joined()
  }

  /// Takes the known problems out of a report.
  ///
  /// - Parameters:
  ///   - report: all that was found.
  ///   - folder: where the check ran.
  ///   - looked: whether a code was looked for; of others nobody knows whether they are still there.
  /// - Returns: what is new, how many were known, and what is known but is no longer there.
  package func applied(
    to report: Report,
    folder: String,
    looked: (String) -> Bool
  ) -> (new: Report, known: Int, gone: [Entry]) {
    var found: Set<Entry> = []
    let files = report.files.map { file in
      let pairs = zip(file.problems, Fingerprint.all(of: file)).filter { problem, fingerprint in
        let entry = Self.entry(problem, fingerprint, file.source, folder)
        guard Self.mayHold(problem.code), entries.contains(entry) else { return true }
        found.insert(entry)
        return false
      }
      return Report.File(file.source, pairs.map(\.0))
    }
    let checked = Set(report.files.map { Self.address($0.source, folder) })
    let gone = entries.filter { !found.contains($0) && checked.contains($0.address) && looked($0.code) }
    return (Report(files), found.count, gone.sorted())
  }

  private static func mayHold(_ code: Code) -> Bool { !code.id.hasPrefix("P") }

  private static func entry(
    _ problem: Diagnostic,
    _ fingerprint: Fingerprint,
    _ source: SourceFile,
    _ folder: String
  ) -> Entry {
    Entry(code: problem.code.id, fingerprint: fingerprint, address: address(source, folder))
  }

  private static func address(_ source: SourceFile, _ folder: String) -> String {
    legible(FileAddress(of: source.name, from: folder).path)
  }
}
