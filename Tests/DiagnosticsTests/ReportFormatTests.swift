import Diagnostics
import Foundation
import TestSupport
import Testing

private let folder = "/home/place"

private let sarif = SARIFRenderer(folder: folder, toolVersion: "1.2.3") { "All about \($0.name).\n" }

private let formats: [(name: String, render: @Sendable (Report) -> String)] = [
  ("sarif", { sarif.render($0) }),
  ("junit.xml", { JUnitRenderer(folder: folder, isStrict: false).render($0) }),
  ("github.txt", { GitHubRenderer(folder: folder).render($0) }),
  ("gitlab.json", { GitLabRenderer(folder: folder).render($0) }),
  ("checkstyle.xml", { CheckstyleRenderer(folder: folder).render($0) }),
  ("rdjson", { ReviewdogRenderer(folder: folder).render($0) }),
]

@Test(arguments: formats.indices)
func `a report in each format reads as it did`(_ format: Int) throws {
  try expectGolden(formats[format].render(mixedReport), "Formats/mixed.\(formats[format].name)")
}

@Test(arguments: formats.indices)
func `nothing in any format steers a terminal`(_ format: Int) {
  let text = formats[format].render(mixedReport)
  #expect(!text.unicodeScalars.contains { ($0.value < 0x20 && $0 != "\n") || $0.properties.isBidiControl })
}

/// Runs a Python program that reads its standard input; whatever it says is a failure.
private func python(_ program: String, _ arguments: [String], input: String) throws -> String {
  let process = Process()
  process.executableURL = URL(filePath: "/usr/bin/python3")
  process.arguments = ["-c", program] + arguments
  let (input, written) = (Data(input.utf8), Pipe())
  let fed = Pipe()
  process.standardInput = fed
  process.standardOutput = written
  process.standardError = written
  try process.run()
  fed.fileHandleForWriting.write(input)
  try fed.fileHandleForWriting.close()
  let output = try written.fileHandleForReading.readToEnd() ?? Data()
  process.waitUntilExit()
  let words = String(decoding: output, as: UTF8.self)
  return process.terminationStatus == 0 ? words : "exit \(process.terminationStatus): \(words)"
}

private let schema = URL(filePath: #filePath).deletingLastPathComponent()
  .appending(path: "Fixtures/Schemas/sarif-2.1.0.json").path

private let validate = """
  import json, sys, jsonschema
  schema = json.load(open(sys.argv[1], encoding="utf-8"))
  checker = jsonschema.Draft4Validator(schema, format_checker=jsonschema.FormatChecker())
  for error in checker.iter_errors(json.load(sys.stdin)): print(list(error.absolute_path), error.message)
  """

@Test(arguments: [mixedReport, Report()])
func `SARIF holds against the published schema`(_ report: Report) throws {
  let found = try python(validate, [schema], input: sarif.render(report))
  #expect(found == "")
}

@Test func `the published schema refuses a level that does not exist`() throws {
  let wrong = sarif.render(mixedReport).replacing("\"level\":\"note\"", with: "\"level\":\"remark\"")
  let found = try python(validate, [schema], input: wrong)
  #expect(found.contains("'remark' is not one of"))
}

private let readXML = """
  import sys, xml.etree.ElementTree as tree
  for element in tree.fromstring(sys.stdin.buffer.read()).iter():
    for name, value in sorted(element.attrib.items()): print(element.tag, name, repr(value))
    if (element.text or "").strip(): print(element.tag, repr(element.text))
  """

@Test func `JUnit read back names each file, and why it fails`() throws {
  let text = JUnitRenderer(folder: folder, isStrict: false).render(mixedReport)
  let read = try python(readXML, [], input: text)
  #expect(read.contains("testcase name 'labour/odd & <new>, 50%:ü.yaml'"))
  #expect(read.contains("testcase name 'sound.yaml'"))
  #expect(read.contains("testsuite failures '2'"))
  #expect(read.contains("failure message '\"ask\" is written twice in the sign papers_kept'"))
  #expect(read.contains("system-out 'labour/odd & <new>, 50%:ü.yaml:1:6: warning Y004 text-cut"))
}

@Test func `with strict a file fails on a warning`() throws {
  let warning = Diagnostic(.textCut, at: span(1, 1..<2), "M")
  let report = Report([.init(file(lines: ["x"]), [warning])])
  #expect(JUnitRenderer(folder: folder, isStrict: true).render(report).contains("failures=\"1\""))
  #expect(JUnitRenderer(folder: folder, isStrict: false).render(report).contains("failures=\"0\""))
}

@Test func `Checkstyle read back has every problem under its file`() throws {
  let read = try python(readXML, [], input: CheckstyleRenderer(folder: folder).render(mixedReport))
  #expect(read.contains("file name 'labour/odd & <new>, 50%:ü.yaml'"))
  #expect(read.components(separatedBy: "error severity").count == 6)
  #expect(read.contains("error message '\"ask\" is written twice in the sign papers_kept'"))
}

@Test func `GitHub gets the ten worst problems and one line about the others`() {
  let problems =
    (1...31).map { Diagnostic(.blockStyle, at: span($0, 1..<2), "Note \($0).") }
    + (32...41).map { Diagnostic(.tab, at: span($0, 1..<2), "Tab \($0).") }
  let report = Report([.init(file(lines: (1...41).map { "\($0)" }), problems)])
  let lines = GitHubRenderer(folder: folder).render(report).split(separator: "\n")
  #expect(lines.prefix(10).allSatisfy { $0.hasPrefix("::error ") })
  #expect(lines[10] == "and 31 more, see summary")
  #expect(lines.count { $0.hasPrefix("- ") } == 41)
}

@Test func `no words of a file are taken for a command of GitHub`() {
  let problems = (1...11).map { Diagnostic(.tab, at: span($0, 1..<2), "a\n::error::b ##[group]c") }
  let odd = file("::set-output name=x::.yaml", lines: (1...11).map { "\($0)" })
  let lines = GitHubRenderer(folder: folder).render(Report([.init(odd, problems)])).split(separator: "\n")
  let commands = lines.filter { $0.hasPrefix("::") }
  #expect(
    commands.allSatisfy {
      $0.hasPrefix("::error file=%3A%3Aset-output") || $0.hasSuffix("group::Summary") || $0 == "::endgroup::"
    }
  )
  // The older form is looked for only in lines that are no command.
  #expect(!lines.contains { !$0.hasPrefix("::") && $0.contains("##[") })
}

@Test func `GitLab has a fingerprint of its own for every problem`() throws {
  let twice = Report([
    .init(duplicateKeySource, [duplicateKey, duplicateKey]), .init(file("other.yaml", lines: []), []),
  ])
  let text = GitLabRenderer(folder: folder).render(twice)
  let read = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
  #expect(Set(read.compactMap { $0["fingerprint"] as? String }).count == 2)
}

@Test func `columns of reviewdog count bytes`() throws {
  // The wide letters before it take three bytes each, the quote one.
  let source = file(lines: ["say: \"您的护照\" x"])
  let report = Report([.init(source, [Diagnostic(.tab, at: span(1, 13..<14), "M")])])
  let text = ReviewdogRenderer(folder: folder).render(report)
  #expect(text.contains("\"start\":{\"line\":1,\"column\":21},\"end\":{\"line\":1,\"column\":22}"))
}

@Test(arguments: [
  ("./labour/../a b.yaml", "a b.yaml", "a%20b.yaml"), ("/home/place/x/ü.yaml", "x/ü.yaml", "x/%C3%BC.yaml"),
  ("/elsewhere/x.yaml", "/elsewhere/x.yaml", "file:///elsewhere/x.yaml"),
  ("../x.yaml", "../x.yaml", "../x.yaml"),
  ("/home/placeholder/x.yaml", "/home/placeholder/x.yaml", "file:///home/placeholder/x.yaml"),
])
func `a file is called as it is seen from where the check ran`(_ name: String, _ path: String, _ uri: String)
{
  let address = FileAddress(of: name, from: folder)
  #expect(address.path == path)
  #expect(address.uri == uri)
}
