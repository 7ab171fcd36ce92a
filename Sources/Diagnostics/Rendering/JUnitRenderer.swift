/// Writes a report as the result of a test run: a test case for each file, so that the report says which file is bad.
///
/// A file fails where the check would: on an error, and with `isStrict` on a warning. What does not stop stands in its
/// output. Times are left out, so that the same report gives the same bytes.
///
/// Source: Jenkins xUnit plugin, junit-10.xsd.
package struct JUnitRenderer: Sendable {
  package let folder: String
  package let isStrict: Bool

  package init(folder: String, isStrict: Bool) {
    self.folder = folder
    self.isStrict = isStrict
  }

  package func render(_ report: Report) -> String {
    let failures = report.files.count { $0.problems.contains(where: stops) }
    let counts = "tests=\"\(report.files.count)\" failures=\"\(failures)\" errors=\"0\""
    let cases = report.files.map(testCase).joined()
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="screener check" \(counts)>
      <testsuite name="screener check" \(counts) skipped="0">
      \(cases)</testsuite>
      </testsuites>

      """
  }

  private func testCase(_ file: Report.File) -> String {
    let address = FileAddress(of: file.source.name, from: folder).path
    let head = "<testcase classname=\"screener.check\" name=\"\(xml(address))\" file=\"\(xml(address))\""
    guard !file.problems.isEmpty else { return "\(head)/>\n" }
    let stopping = file.problems.filter(stops)
    let others = file.problems.filter { !stops($0) }
    var text = "\(head)>\n"
    if let first = stopping.first {
      let more = stopping.count > 1 ? " (and \(stopping.count - 1) more)" : ""
      text += "<failure type=\"\(first.code.id)\" message=\"\(xml(first.flatMessage + more))\">"
      text += xml(stopping.map { line($0, address) }.joined(separator: "\n")) + "</failure>\n"
    }
    if !others.isEmpty {
      text += "<system-out>\(xml(others.map { line($0, address) }.joined(separator: "\n")))</system-out>\n"
    }
    return text + "</testcase>\n"
  }

  private func stops(_ problem: Diagnostic) -> Bool {
    problem.code.severity == .error || (isStrict && problem.code.severity == .warning)
  }

  private func line(_ problem: Diagnostic, _ address: String) -> String {
    let help = problem.help.isEmpty ? "" : "\n  help: \(problem.help)"
    return problem.sentence(in: address) + help
  }
}
