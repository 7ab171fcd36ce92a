import Diagnostics
import Display
import TestSupport
import Testing

@testable import Translations

@Test func `every kind of line is read`() throws {
  let entries = try #require(read(manyLines).file).entries
  try #require(entries.count == 6)
  #expect(entries[0].remarks == [" Translator's remark", "  kept with its blanks"])
  #expect(entries[0].isHeader)
  #expect(entries[1].notes == ["For the translator"])
  #expect(entries[1].places == ["Checklists/a.yaml:3 Checklists/a.yaml:9"])
  #expect(entries[1].flags == ["fuzzy", "python-brace-format", "range: 0..10"])
  #expect(entries[1].previousContext == "old.id")
  #expect(entries[1].previousSource == "old words")
  #expect(entries[1].source == "A \"quoted\" word\nand a back\\slash\n")
  #expect(entries[1].texts == ["Слово\nещё\n"])
  #expect(entries[2].context == "b.ask")
  #expect(entries[3].plural == "{n} days")
  #expect(entries[3].texts == ["{n} день", "{n} дня", "{n} дней"])
  #expect(entries[4].isObsolete && entries[4].context == "gone.ask")
  #expect(entries[5].isObsolete && entries[5].previousSource == "Went" && entries[5].isFuzzy)
}

@Test func `texts have their places`() throws {
  let file = try #require(read("msgctxt \"a\"\nmsgid \"\"\n\"Words\"\nmsgstr \"Wörter\"\n").file)
  let place = try #require(file.blocks[0].place)
  #expect(place.context == SourceSpan(Position(line: 1, column: 10), Position(line: 1, column: 11)))
  #expect(place.source == SourceSpan(Position(line: 3, column: 2), Position(line: 3, column: 7)))
  #expect(place.texts == [SourceSpan(Position(line: 4, column: 9), Position(line: 4, column: 15))])
}

@Test(arguments: [
  ("msgid \"a\"\nmsgstr \"b", ["T016 2:8"]),
  ("msgid \"a\"\nmsgstr b\n", ["T016 2:8"]),
  ("msgid \"a\" b\nmsgstr \"\"\n", ["T016 1:11"]),
  ("msgid \"a\"\n", ["T016 1:8"]),
  ("msgid \"a\"\n\nmsgid \"b\"\nmsgstr \"c\"\n", ["T016 3:1"]),
  ("msgstr \"b\"\n", ["T016 1:1"]),
  ("\"b\"\n", ["T016 1:1"]),
  ("message \"b\"\n", ["T016 1:1"]),
  ("msgid \"a\"\nmsgid \"a\"\nmsgstr \"\"\n", ["T016 2:1"]),
  ("msgid \"a\"\nmsgstr \"\"\nmsgstr \"\"\n", ["T016 3:1"]),
  ("msgid \"a\"\nmsgctxt \"a\"\nmsgstr \"\"\n", ["T016 2:1"]),
  ("msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[1] \"\"\n", ["T016 3:1"]),
  ("msgid \"a\"\nmsgstr[77] \"\"\n", ["T016 2:1"]),
  ("msgid \"a\"\n# inside\nmsgstr \"\"\n", ["T016 2:1"]),
  ("msgid \"a\"\nmsgstr \"\\q\"\n", ["T016 2:9"]),
  ("msgid \"a\"\nmsgstr \"\\342\\200\\256\"\n", ["T016 2:9"]),
  ("msgid \"a\"\nmsgstr \"1\"\n\nmsgid \"a\"\nmsgstr \"2\"\n", ["T016 4:8"]),
  ("msgctxt \"x\"\nmsgid \"a\"\nmsgstr \"1\"\n\nmsgctxt \"x\"\nmsgid \"b\"\nmsgstr \"2\"\n", ["T016 5:10"]),
  ("msgid \"a\"\nmsgstr \"\\x1b[2J\"\n", ["Y010 2:9"]),
  ("msgid \"a\"\nmsgstr \"\\033[2J\"\n", ["Y010 2:9"]),
  ("msgid \"a\"\nmsgstr \"\\a\"\n", ["Y010 2:9"]),
  ("msgid \"a\"\nmsgstr \"b\tc\"\n", ["Y010 2:10"]),
  ("msgid \"a\"\nmsgstr \"b\u{1B}c\"\n", ["Y010 2:10"]),
  ("msgid \"a\"\nmsgstr \"b\u{202E}c\"\n", ["Y010 2:10"]),
  ("msgid \"a\"\nmsgstr \"b\u{200B}c\"\n", ["Y010 2:10"]),
  ("# \u{2067}turned\nmsgid \"a\"\nmsgstr \"b\"\n", ["Y010 1:3"]),
])
func `a broken file is refused at its place`(_ text: String, _ expected: [String]) {
  let found = read(text)
  #expect(found.file == nil)
  #expect(found.problems == expected)
}

@Test func `one fault does not hide the next entry's`() {
  let text = "msgid \"a\"\nmsgstr b\n\"c\"\n\nmsgid \"d\"\nmsgstr \"e\"\n\nmsgid \"f\nmsgstr \"\"\n"
  #expect(read(text).problems == ["T016 2:8", "T016 8:7"])
}

@Test(arguments: [
  "msgid \"a\"\nmsgstr \"\u{2068}b\u{2069}\"\n", "msgid \"a\"\nmsgstr \"ကာ\u{200B}ကာ\"\n",
  "msgid \"a\"\r\nmsgstr \"b\\n\"\r\n", "\u{FEFF}msgid \"a\"\nmsgstr \"b\"\n", "", "# only a comment\n",
  "##foo\n#\nmsgid \"a\"\nmsgstr \"\"",
])
func `an ordinary file is read`(_ text: String) {
  #expect(read(text).problems == [])
}

@Test func `bytes that are no UTF-8 are refused`() {
  #expect(read(Array("msgid \"a\"\nmsgstr \"caf".utf8) + [0xE9, 0x22, 0x0A]).problems == ["Y001 2:12"])
  #expect(read([0xFF, 0xFE, 0x6D, 0x00]).problems == ["Y001 1:1"])
}

@Test func `what is too big is refused`() {
  let long = String(repeating: "a", count: 70_000)
  #expect(read("msgid \"\"\n\"\(long)\"\nmsgstr \"\"\n").problems == ["T016 2:2"])
  let many = (0...20_000).map { "msgid \"\($0)\"\nmsgstr \"\"\n" }.joined()
  #expect(read(many).problems == ["T016 1:1"])
  #expect(read(Array(repeating: 0x0A, count: (4 << 20) + 1)).problems == ["Y012 1:1"])
}

/// Reads bytes that mean no good, and demands an answer that is safe to show.
private func expectSafeAnswer(_ bytes: [UInt8], sourceLocation: SourceLocation = #_sourceLocation) {
  let source = SourceFile(name: "hostile.po", bytes: bytes)
  let found = readPO(source)
  #expect((found.file == nil) == !found.problems.isEmpty, sourceLocation: sourceLocation)
  for problem in found.problems {
    let words = [problem.message, problem.help]
    let isLegible = words.allSatisfy { legible($0) == $0 }
    #expect(isLegible, sourceLocation: sourceLocation)
    #expect(problem.message.unicodeScalars.count < 400, sourceLocation: sourceLocation)
    #expect(problem.span.start <= problem.span.end, sourceLocation: sourceLocation)
    #expect(problem.span.start.line <= source.lineCount + 1, sourceLocation: sourceLocation)
  }
  if let file = found.file {
    let isSame = file.bytes == bytes
    #expect(isSame, sourceLocation: sourceLocation)
  }
}

@Test(.timeLimit(.minutes(10)), arguments: 0..<300)
func `a file with broken bytes is answered, and what is read keeps its bytes`(_ seed: Int) {
  var dice = Dice(seed: seed)
  var bytes = Array(manyLines.utf8)
  let signs = Array("\"\\#~|:,.[]\n\r\t nmsgid\u{1B}\u{7F}".utf8)
  for _ in 0...dice.next(below: 4) {
    switch dice.next(below: 3) {
    case 0: bytes[dice.next(below: bytes.count)] = UInt8(dice.next(below: 256))
    case 1: bytes.insert(dice.pick(signs), at: dice.next(below: bytes.count))
    default: bytes.remove(at: dice.next(below: bytes.count))
    }
  }
  expectSafeAnswer(bytes)
}

@Test(.timeLimit(.minutes(10)))
func `a file that was cut off anywhere is answered`() {
  let bytes = Array(manyLines.utf8)
  for end in 0...bytes.count { expectSafeAnswer(Array(bytes[..<end])) }
}
