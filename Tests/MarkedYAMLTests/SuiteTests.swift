import Diagnostics
import Foundation
import MarkedYAML
import TestSupport
import Testing

/// One case of yaml-test-suite.
private struct SuiteCase: Decodable {
  let id: String
  let title: String
  /// Whether a YAML reader must refuse it.
  let fails: Bool
  let yaml: String
  let events: String

  /// What this program makes of it.
  var verdict: String {
    let (root, problems) = parse(SourceFile(name: id, bytes: Array(yaml.utf8)))
    guard let root else {
      let first = problems[0]
      return "\(first.code.id)@\(first.span.start.line):\(first.span.start.column)"
    }
    if fails { return "accepted, and must fail" }
    return writeEvents(root) == expectedEvents ? "accepted" : "accepted, read otherwise"
  }

  /// The steps that the suite wants, without those that say nothing about the content.
  private var expectedEvents: [String] {
    events.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { !$0.hasSuffix("STR") && !$0.contains("DOC") }
      .map { $0.replacing(" {}", with: "").replacing(" []", with: "") }
  }

  private func writeEvents(_ node: Node) -> [String] {
    switch node.content {
    case .text(let text): [write(text)]
    case .list(let entries): ["+SEQ"] + entries.flatMap(writeEvents) + ["-SEQ"]
    case .map(let pairs): ["+MAP"] + pairs.flatMap { writeEvents($0.key) + writeEvents($0.value) } + ["-MAP"]
    }
  }

  private func write(_ text: Text) -> String {
    let sign =
      switch text.style {
      case .plain: ":"
      case .singleQuoted: "'"
      case .doubleQuoted: "\""
      case .literal: "|"
      case .folded: ">"
      }
    let words = text.string
      .replacing("\\", with: "\\\\").replacing("\n", with: "\\n").replacing("\t", with: "\\t")
    return "=VAL \(sign)\(words)".trimmingCharacters(in: .whitespaces)
  }
}

@Test func `each case of yaml-test-suite has the verdict that a person has read`() throws {
  let fixtures = Fixtures()
  let decoder = JSONDecoder()
  let cases = try fixtures.text("yaml-test-suite/cases.ndjson").split(separator: "\n")
    .map { try decoder.decode(SuiteCase.self, from: Data($0.utf8)) }
  #expect(cases.count == 402)
  #expect(cases.count(where: \.fails) == 94)
  let page = cases.map { "\($0.id) \($0.fails ? "fails" : "reads") | \($0.verdict) | \($0.title)\n" }.joined()
  try expectGolden(page, "yaml-test-suite/verdicts.txt")
}
