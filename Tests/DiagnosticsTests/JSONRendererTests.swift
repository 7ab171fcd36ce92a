import Foundation
import TestSupport
import Testing

import Diagnostics

private let report = Report([
  .init(duplicateKeySource, [duplicateKey]),
  .init(
    file("hidden \"name\".yaml", lines: ["x"]),
    [Diagnostic(.hiddenCharacter, at: span(1, 1..<2), "\u{1B}[2J\\ \u{202E} \u{E0041} Hộ\n\t", help: "")]
  ),
])

@Test func `the keys and their order are those of the catalogue of checks`() throws {
  try expectGolden(JSONRenderer().render(report), "report.json")
}

@Test func `what is written can be read back unchanged`() throws {
  let text = JSONRenderer().render(report)
  let read = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  let problems = try #require(read["problems"] as? [[String: Any]])
  #expect(read["format_version"] as? String == "1.0")
  #expect(problems.count == 2)
  #expect(problems[0]["path"] as? String == "sections/control/items/papers_kept/ask")
  #expect(problems[0]["fix"] is NSNull)
  #expect(problems[1]["file"] as? String == "hidden \"name\".yaml")
  let message = try #require(problems[1]["message"] as? String)
  #expect(Array(message.unicodeScalars) == Array("\u{1B}[2J\\ \u{202E} \u{E0041} Hộ\n\t".unicodeScalars))
  #expect(read["summary"] as? [String: Int] == ["errors": 2, "warnings": 0, "notes": 0, "files": 2])
}

@Test func `nothing in it steers a terminal`() {
  let text = JSONRenderer().render(report)
  #expect(!text.unicodeScalars.contains { ($0.value < 0x20 && $0 != "\n") || $0.properties.isBidiControl })
}

@Test func `a report without problems is a report`() throws {
  let text = JSONRenderer().render(Report())
  let read = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
  #expect((read?["problems"] as? [Any])?.isEmpty == true)
}
