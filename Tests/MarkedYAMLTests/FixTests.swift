import Diagnostics
import MarkedYAML
import TestSupport
import Testing

/// A file, the way to mend it, and the file afterwards.
private let mended: [(kind: Fix.Kind, before: String, after: String)] = [
  // Y002
  (.safe, "ask: Do you know: who keeps it?\n", "ask: >-\n  Do you know: who keeps it?\n"),
  (
    .safe, "a:\n  - id: b\n    ask: One: two\n      goes on\n    how: Calm.\n",
    "a:\n  - id: b\n    ask: >-\n      One: two\n      goes on\n    how: Calm.\n"
  ),
  (.safe, "ask:   One: two\r\nhow: Calm.\r\n", "ask: >-\r\n  One: two\r\nhow: Calm.\r\n"),
  // Y003
  (.safe, "ask: *Never* ask this.\n", "ask: >-\n  *Never* ask this.\n"),
  (.safe, "ask: \"Never\" ask this.\n", "ask: >-\n  \"Never\" ask this.\n"),
  (.safe, "say:\n  - @home at night\n", "say:\n  - >-\n    @home at night\n"),
  (.safe, "  ask: >- Where is it?\n", "  ask: >-\n    Where is it?\n"),
  // Y006
  (.safe, "a:\n\tb: c\n", "a:\n  b: c\n"),
  (.safe, "a:\n \t b: c\n", "a:\n    b: c\n"),
  // Y007
  (
    .safe, "items:\n  - id: a\n    ask: One\n   how: Two\n    tell: Three\n",
    "items:\n  - id: a\n    ask: One\n    how: Two\n    tell: Three\n"
  ),
  // Y008
  (.offer, "ask: \"Where is it?\nhow: Calm.\n", "ask: \"Where is it?\"\nhow: Calm.\n"),
  // Y010: a space for what parts words, nothing for what nobody sees.
  (.safe, "ask: at home\u{2028}and away\n", "ask: at home and away\n"),
  (.safe, "ask: pass\u{200B}port\n", "ask: passport\n"),
  (.safe, "ask: \"at\\Lhome\\e\"\n", "ask: \"at home\\e\"\n"),
  (.safe, "ask: a\u{202E}b\n", "ask: ab\n"),
  // Y011
  (.offer, "a: &x Be kind.\nb: *x\nc: *x\n", "a: Be kind.\nb: Be kind.\nc: Be kind.\n"),
  (.offer, "a: !!str 5\n", "a: 5\n"),
]

@Test(arguments: mended.indices)
func `a file is mended as a person would, and nowhere else`(_ number: Int) throws {
  let (kind, before, after) = mended[number]
  let source = file(before)
  let fix = try #require(parse(source).problems.first?.fix)
  let changed = String(decoding: source.applying([fix]).file.bytes, as: UTF8.self)
  #expect(changed == after)
  #expect(fix.kind == kind)
}

@Test(arguments: [
  // A comparison, and no text.
  "when: > 60\n",
  // Nobody knows whether the comment belongs to the text.
  "ask: One: two # three\n", "ask: *Never* # ask\n",
  // Both depths read, and mean something else.
  "a:\n  b:\n    c: 1\n   d: 2\n",
  // The shortcut stands for a list.
  "a: &x [1, 2]\nb: *x\n",
])
func `where it is not clear what was meant nothing is mended`(_ text: String) throws {
  let problems = parse(file(text)).problems
  #expect(!problems.isEmpty)
  #expect(problems.allSatisfy { $0.fix == nil })
}

@Test func `letters of an old word processor are read as it wrote them`() throws {
  let source = SourceFile(
    name: "a.yaml",
    bytes: Array("ask: caf".utf8) + [0xE9, 0x20, 0x93] + Array("ü\n".utf8)
  )
  let fix = try #require(parse(source).problems.first?.fix)
  #expect(fix.kind == .offer)
  #expect(String(decoding: source.applying([fix]).file.bytes, as: UTF8.self) == "ask: café “ü\n")
}

private let fixtures = Fixtures()

@Test(arguments: fixtures.names(in: "Mistakes"))
func `no way to mend a mistake makes the file worse`(_ name: String) throws {
  let source = SourceFile(name: name, bytes: MarkedPlaces(try fixtures.bytes("Mistakes/\(name)")).bytes)
  let before = parse(source).problems
  for problem in before {
    guard let fix = problem.fix else { continue }
    let after = parse(source.applying([fix]).file).problems
    let isGone = !after.contains { $0.code == problem.code && $0.span.start == problem.span.start }
    #expect(isGone || after.count < before.count, "\(problem.message)")
    #expect(after.first.map { $0.span.start >= before[0].span.start } ?? true)
  }
}
