/// Writes what came of the test cases of checklists as the result of a test run.
///
/// Times are left out, so that the same results give the same bytes.
///
/// Source: Jenkins xUnit plugin, junit-10.xsd.
package struct JUnitCases: Sendable {
  package enum Outcome: Sendable {
    case passed
    /// One line, and all there is to say.
    case failed(String, details: String)
    /// Known not to be met yet.
    case toDo
  }

  /// The cases of one file.
  package struct Suite: Sendable {
    package let name: String
    package private(set) var cases: [(title: String, line: Int, outcome: Outcome)] = []

    /// - Parameter name: the file.
    package init(_ name: String) { self.name = name }

    package mutating func add(_ title: String, line: Int, _ outcome: Outcome) {
      cases.append((title, line, outcome))
    }
  }

  package init() {}

  package func render(_ suites: [Suite]) -> String {
    let inside = suites.map { suite in
      let file = xml(suite.name)
      let cases = suite.cases.map { self.testCase($0.title, $0.line, $0.outcome, file) }.joined()
      return "<testsuite name=\"\(file)\" \(counts([suite]))>\n\(cases)</testsuite>\n"
    }
    .joined()
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="screener test" \(counts(suites, withSkipped: false))>
      \(inside)</testsuites>

      """
  }

  private func counts(_ suites: [Suite], withSkipped: Bool = true) -> String {
    let outcomes = suites.flatMap { $0.cases.map(\.outcome) }
    let failures = outcomes.count { if case .failed = $0 { true } else { false } }
    let skipped = outcomes.count { if case .toDo = $0 { true } else { false } }
    let text = "tests=\"\(outcomes.count)\" failures=\"\(failures)\" errors=\"0\""
    return withSkipped ? text + " skipped=\"\(skipped)\"" : text
  }

  private func testCase(_ title: String, _ line: Int, _ outcome: Outcome, _ file: String) -> String {
    let head = "<testcase classname=\"\(file)\" name=\"\(xml(title))\" file=\"\(file)\" line=\"\(line)\""
    switch outcome {
    case .passed: return "\(head)/>\n"
    case .toDo: return "\(head)>\n<skipped message=\"to do\"/>\n</testcase>\n"
    case .failed(let message, let details):
      return "\(head)>\n<failure message=\"\(xml(message))\">\(xml(details))</failure>\n</testcase>\n"
    }
  }
}
