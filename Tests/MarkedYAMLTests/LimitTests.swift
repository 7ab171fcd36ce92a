import Diagnostics
import MarkedYAML
import Testing

/// Reads bytes and demands one Y012.
private func expectTooBig(
  _ bytes: [UInt8],
  at place: Position,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let file = SourceFile(name: "big.yaml", bytes: bytes)
  let found = parse(file)
  #expect(found.root == nil, sourceLocation: sourceLocation)
  #expect(found.problems.map(\.code.id) == ["Y012"], sourceLocation: sourceLocation)
  #expect(found.problems.first?.span.start == place, sourceLocation: sourceLocation)
}

private let top = Position(line: 1, column: 1)

@Test(.timeLimit(.minutes(10))) func `T42: three million brackets are refused at the sixty-fifth`() {
  expectTooBig(Array(repeating: UInt8(ascii: "["), count: 3_000_000), at: Position(line: 1, column: 65))
}

/// 200 MB take no longer, but counting their lines does where nothing is optimised.
@Test(.timeLimit(.minutes(10))) func `ten million brackets are refused by their size`() {
  expectTooBig(Array(repeating: UInt8(ascii: "["), count: 10_000_000), at: top)
}

@Test func `dashes inside each other are refused at the sixty-fifth`() {
  expectTooBig(Array(String(repeating: "- ", count: 100_000).utf8), at: Position(line: 1, column: 129))
}

@Test func `keys inside each other are refused at the sixty-fifth`() {
  let source = (0..<1000).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
  expectTooBig(Array(source.utf8), at: Position(line: 65, column: 65))
}

@Test func `64 levels are read`() {
  let source = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
  #expect(parse(source).problems.isEmpty)
}

@Test func `100,000 lines are read and no more`() {
  let lines = String(repeating: "\n", count: 99_999)
  #expect(parse(lines + "a: b\n").problems.isEmpty)
  expectTooBig(Array((lines + "\na: b\n").utf8), at: Position(line: 100_001, column: 1))
}

@Test(arguments: ["a: WORDS", "a: 'WORDS'", "a: \"WORDS\"", "a: >-\n  WORDS", "a: |\n  WORDS"])
func `a text of 64 KB is read and no longer one`(_ frame: String) {
  let spare = frame.hasPrefix("a: |") ? 1 : 0
  let longest = String(repeating: "x", count: 65_536 - spare)
  // A literal text ends with a line break, which counts.
  let ending = spare == 1 ? "\n" : ""
  #expect(parse(frame.replacing("WORDS", with: longest) + ending).problems.isEmpty)
  let tooLong = frame.replacing("WORDS", with: longest + "x") + ending
  expectTooBig(Array(tooLong.utf8), at: Position(line: 1, column: 4))
}

@Test(arguments: ["a,", "[],", "*a,"])
func `T42: millions of entries are refused while they are read`(_ entry: String) {
  let source = "[" + String(repeating: entry, count: 1_100_000) + "]"
  #expect(parse(source).problems.contains { $0.code.id == "Y012" })
}

@Test func `T42: 4 MB are read and no more`() {
  let remark = "#" + String(repeating: "x", count: 99) + "\n"
  var source = "a: b\n"
  while source.utf8.count + remark.utf8.count <= 4 << 20 { source += remark }
  let rest = (4 << 20) - source.utf8.count
  source += "#" + String(repeating: "x", count: rest - 1)
  #expect(source.utf8.count == 4 << 20)
  #expect(parse(source).problems.isEmpty)
  expectTooBig(Array((source + "x").utf8), at: top)
}

@Test(
  .timeLimit(.minutes(10)),
  arguments: [
    "\"\\e\",", "*a,", "!a b,", "a\tb,", "a,", "\"\u{2066}\",", "{a, a},", "{a,a,a,a},",
  ]
)
func `one long line of anything is read in a short time`(_ unit: String) {
  let source = "[" + String(repeating: unit, count: 100_000 / unit.utf8.count) + "]"
  let file = file(source)
  // Walking the line once for each problem would take far longer than the limit.
  #expect(parse(file).problems.count <= 50)
}
