/// All problems of one run of `check`, file by file.
package struct Report: Sendable {
  /// A file that was looked at; it is counted also where nothing is wrong with it.
  package struct File: Sendable {
    package let source: SourceFile
    /// By place, then by code.
    package let problems: [Diagnostic]

    package init(_ source: SourceFile, _ problems: [Diagnostic]) {
      self.source = source
      // `sort` keeps equal ones in their order, but does not promise to.
      self.problems = problems.enumerated()
        .sorted { left, right in
          (left.element.span.start, left.element.code.id, left.offset)
            < (right.element.span.start, right.element.code.id, right.offset)
        }
        .map(\.element)
    }
  }

  /// In the order in which they were named.
  package var files: [File]

  package init(_ files: [File] = []) {
    self.files = files
  }

  /// How many problems of a severity there are.
  package func count(_ severity: Severity) -> Int {
    files.reduce(0) { sum, file in sum + file.problems.count { $0.code.severity == severity } }
  }
}
