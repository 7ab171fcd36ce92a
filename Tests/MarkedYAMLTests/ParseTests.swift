import Diagnostics
import MarkedYAML
import Testing

private func problems(_ text: String) -> [String] {
  parse(SourceFile(name: "test.yaml", bytes: Array(text.utf8))).problems.map {
    "\($0.code.id) \($0.span.start.line):\($0.span.start.column)"
  }
}

@Test(
  arguments: [
    ("a: 1\na: 2\n", "Y005 2:1"),
    ("a: \"never closed\nb: 2\n", "Y008 1:4"),
    ("a: &x 1\n", "Y011 1:4"),
    ("a: 1\n---\nb: 2\n", "Y011 2:1"),
    ("a: x\u{2028}y\n", "Y010 1:5"),
    ("a: \"x\\ey\"\n", "Y010 1:6"),
    ("a: x\u{202E}y\n", "Y010 1:5"),
  ]
)
func `what is refused is shown where it stands`(text: String, expected: String) {
  let found = problems(text)
  #expect(found.first == expected)
}

@Test func `every scalar stays text`() throws {
  let file = SourceFile(name: "test.yaml", bytes: Array("a: no\nb: 0100\nc: 2026-01-01\n".utf8))
  let root = try #require(parse(file).root)
  #expect(root["a"]?.text?.string == "no")
  #expect(root["b"]?.text?.string == "0100")
  #expect(root["c"]?.text?.string == "2026-01-01")
}

@Test(arguments: [3_000_000, 10_000_000])
func `millions of brackets are refused`(count: Int) {
  let bytes = Array(repeating: UInt8(ascii: "["), count: count)
  let found = parse(SourceFile(name: "test.yaml", bytes: bytes)).problems.map(\.code.id)
  #expect(found == ["Y012"])
}

@Test func `bytes that are not UTF-8 are shown by line and column`() {
  let bytes = Array("a: caf".utf8) + [0xE9] + Array("\n".utf8)
  let found = parse(SourceFile(name: "test.yaml", bytes: bytes)).problems
  #expect(found.first?.code.id == "Y001")
  #expect(found.first?.span.start == Position(line: 1, column: 7))
}
