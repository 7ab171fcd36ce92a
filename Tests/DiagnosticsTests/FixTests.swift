import Diagnostics
import Testing

private let source = file(lines: ["ask: Übel  # why", "\trefer: hotline"])

private func fix(_ range: Range<Int>, _ text: String) -> Fix { Fix(.safe, [.init(range, text)]) }

private func text(_ file: SourceFile) -> String { String(decoding: file.bytes, as: UTF8.self) }

@Test func `what no edit names stays byte for byte`() {
  let (changed, applied) = source.applying([fix(0..<3, "ask child"), fix(18..<19, "  ")])
  #expect(text(changed) == "ask child: Übel  # why\n  refer: hotline\n")
  #expect(applied == [0, 1])
}

@Test(arguments: [(2..<5, 5..<6), (5..<5, 5..<5), (2..<5, 3..<4), (3..<4, 2..<5)])
func `of two fixes that touch the second waits`(_ first: Range<Int>, _ second: Range<Int>) {
  let (changed, applied) = source.applying([fix(first, "x"), fix(second, "y")])
  #expect(applied == [0])
  #expect(!text(changed).contains("y "))
}

@Test func `a byte is shown where an editor shows it`() {
  // Ü takes two bytes, and a mark at the beginning none that count.
  let marked = SourceFile(name: "a", bytes: [0xEF, 0xBB, 0xBF] + source.bytes)
  #expect(source.position(at: 7) == Position(line: 1, column: 7))
  #expect(marked.position(at: 10) == Position(line: 1, column: 7))
  #expect(source.position(at: 18) == Position(line: 2, column: 1))
  #expect(source.position(at: source.bytes.count) == Position(line: 3, column: 1))
}

@Test func `a patch shows what goes, what comes and two lines around`() {
  let long = file("a.yaml", lines: ["one", "two", "three", "four", "five", "six"])
  let lines = Patch(Fix(.offer, [.init(8..<13, "3\u{1B}[2J\n3")]), to: long).lines(hasColor: false)
  #expect(
    lines == [
      "@@ a.yaml, line 3 @@", "  one", "  two", "- three", "+ 3\u{FFFD}[2J", "+ 3", "  four", "  five",
    ]
  )
}

@Test func `a patch shows changes that lie apart one after another, and a new file behind them`() {
  let long = file("a.yaml", lines: ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"])
  let edits = [Fix.Edit(0..<3, "1"), Fix.Edit(long.bytes.count..<long.bytes.count, "ten\n")]
  let patch = Patch(Fix(.offer, edits, newFile: .init("b.yaml", "new: yes\n")), to: long)
  #expect(
    patch.lines(hasColor: false) == [
      "@@ a.yaml, line 1 @@", "- one", "+ 1", "  two", "  three", "@@ a.yaml, line 10 @@", "  eight",
      "  nine",
      "+ ten", "@@ b.yaml, a new file @@", "+ new: yes",
    ]
  )
}

@Test func `lines belong to what they stand below, remarks at its end do not`() {
  let lines = [
    "levels:", "- id: first", "  say: >-", "    words", "", "    more", "# about the next one",
    "- title: Second",
    "  id: second", "refer: [a]",
  ]
  let list = file("a.yaml", lines: lines)
  #expect(list.block(beginningOn: 1) == 1...9)
  #expect(list.block(beginningOn: 2) == 2...6)
  #expect(list.block(beginningOn: 3) == 3...6)
  #expect(list.block(beginningOn: 8) == 8...9)
  #expect(list.block(beginningOn: 10) == 10...10)
  #expect(list.startOfEntry(holding: 9) == 8)
  #expect(list.startOfEntry(holding: 2) == 2)
  #expect(list.startOfEntry(holding: 10) == nil)
  #expect(list.topLine(above: 9) == 1)
}

@Test(arguments: ["\n", "\r\n"])
func `lines are put in with the breaks of the file, also behind a last line without one`(_ end: String) {
  let open = SourceFile(name: "a.yaml", bytes: Array("one\(end)two".utf8))
  let edits = [open.inserting(["half"], behind: 1), open.inserting(["three", "four"], behind: 2)]
  let changed = open.applying([Fix(.offer, edits)]).file
  #expect(text(changed) == ["one", "half", "two", "three", "four"].joined(separator: end))
}
