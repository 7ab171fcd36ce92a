package import Diagnostics
import MarkedYAML

/// Takes away, without asking, whatever can be taken away without a change of meaning.
package struct Repair: Sendable {
  /// The file after all fixes.
  package private(set) var file: SourceFile
  /// What is still wrong with it.
  package private(set) var report: Report.File
  /// The problems that were mended, in the order in which that was done.
  package private(set) var mended: [Diagnostic]

  /// Enough for any file; each round mends all that do not touch one another.
  private static let rounds = 200

  /// Mends a file until nothing more is safe to mend.
  ///
  /// A file whose bytes cannot be read is left alone, and so is one that would be worse to read afterwards.
  ///
  /// - Parameters:
  ///   - original: the file as it is.
  ///   - catalog: only the problems of these rules are mended.
  ///   - check: looks at a file.
  package init(_ original: SourceFile, catalog: RuleCatalog, check: (SourceFile) -> Report.File) {
    file = original
    report = check(original)
    mended = []
    var seen: Set<[UInt8]> = [original.bytes]
    var left: Set<String> = []
    for _ in 0..<Self.rounds {
      guard Repair.isLegible(report) else { break }
      let problems = report.problems.filter { problem in
        problem.fix?.kind == .safe && catalog.rule(problem.code.id) != nil && !left.contains(problem.name)
      }
      // What keeps the file from being used comes first: only then is the rest seen as it is.
      let errors = problems.filter { $0.code.severity == .error }
      guard let next = step(errors.isEmpty ? problems : errors, &left, check) else { break }
      guard seen.insert(next.file.bytes).inserted else { break }
      (file, report) = (next.file, next.report)
      mended += next.mended
    }
  }

  private struct Step {
    let file: SourceFile
    let report: Report.File
    let mended: [Diagnostic]
  }

  /// Mends all problems that do not touch one another, or the first that does no harm.
  ///
  /// - Returns: `nil` where nothing is left to mend.
  private func step(
    _ problems: [Diagnostic],
    _ left: inout Set<String>,
    _ check: (SourceFile) -> Report.File
  ) -> Step? {
    if let all = attempt(problems, check) { return all }
    for problem in problems {
      if let one = attempt([problem], check) { return one }
      left.insert(problem.name)
    }
    return nil
  }

  /// Mends some problems; `nil` where that brings an error that was not there, or a file that is worse to read.
  private func attempt(_ problems: [Diagnostic], _ check: (SourceFile) -> Report.File) -> Step? {
    let (next, applied) = file.applying(problems.compactMap(\.fix))
    guard !applied.isEmpty, parse(next).root != nil || parse(file).root == nil else { return nil }
    let after = check(next)
    // Behind an error that goes others may come to light; a note that goes must not bring one.
    if !problems.contains(where: { $0.code.severity == .error }) {
      let known = Set(report.problems.map(\.name))
      guard !after.problems.contains(where: { $0.code.severity == .error && !known.contains($0.name) }) else {
        return nil
      }
    }
    return Step(file: next, report: after, mended: applied.map { problems[$0] })
  }

  /// Whether every byte of the file is a letter that we know: what stands around a fix must be known to stay right.
  private static func isLegible(_ report: Report.File) -> Bool {
    !report.problems.contains { $0.code == .notUTF8 || $0.code == .tooBig }
  }
}

extension Diagnostic {
  /// What tells a problem from others also after lines have moved.
  package var name: String { "\(code.id) \(path) \(message)" }
}
