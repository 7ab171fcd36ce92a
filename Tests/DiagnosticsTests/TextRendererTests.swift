import TestSupport
import Testing

import Diagnostics

@Test func `a problem looks as the catalogue of checks shows it`() throws {
  try expectGolden(TextRenderer(width: 100).render(duplicateKey, in: duplicateKeySource), "duplicate-key.txt")
}

@Test func `colour adds styles and changes nothing else`() throws {
  let plain = TextRenderer().render(duplicateKey, in: duplicateKeySource)
  let colored = TextRenderer(hasColor: true).render(duplicateKey, in: duplicateKeySource)
  #expect(colored.contains("\u{1B}[1;31merror Y005 duplicate-key:\u{1B}[0m"))
  let stripped = colored.replacing(/\x{1B}\[[0-9;]*m/, with: "")
  #expect(stripped == plain)
}

/// What the frame shows, without the lines before and after it.
private func frame(
  _ line: String,
  _ columns: Range<Int>,
  through last: Int? = nil,
  width: Int = 80
) -> [String] {
  let problem = Diagnostic(.tab, at: span(1, columns, through: last), "M", note: "here")
  let text = TextRenderer(width: width).render(problem, in: file(lines: [line, "second"]))
  return text.split(separator: "\n").dropFirst(3).prefix(2).map(String.init)
}

@Test func `marks stand under wide characters, joined ones and tabs`() {
  #expect(frame("a您的护照b", 4..<6) == ["1 | a您的护照b", "  |      ^^^^ here"])
  #expect(frame("e\u{301}e\u{301}x", 5..<6) == ["1 | e\u{301}e\u{301}x", "  |   ^ here"])
  #expect(frame("🇻🇳 x", 4..<5) == ["1 | 🇻🇳 x", "  |    ^ here"])
  #expect(frame("\tx", 2..<3) == ["1 |     x", "  |     ^ here"])
  #expect(frame("ab\tx", 1..<4) == ["1 | ab  x", "  | ^^^^ here"])
  #expect(frame("ab", 3..<3) == ["1 | ab", "  |   ^ here"])
}

@Test func `of a mark over several lines the first is shown, to its end`() {
  #expect(frame("say: one", 6..<9, through: 2) == ["1 | say: one", "  |      ^^^ here"])
}

@Test func `a long line is cut around what is marked`() {
  let line = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
  #expect(frame(line, 1..<4, width: 34) == ["1 | abcdefghijklmnopqrstuvwxyz012…", "  | ^^^ here"])
  #expect(
    frame(line, 37..<39, width: 34) == ["1 | …0123456789ABCDEFGHIJKLMNOPQR…", "  |            ^^ here"]
  )
  #expect(frame(line, 61..<63, width: 34) == ["1 | …OPQRSTUVWXYZ", "  |            ^^ here"])
  #expect(
    frame(line, 3..<61, width: 34) == [
      "1 | …cdefghijklmnopqrstuvwxyz0123…", "  |  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ here",
    ]
  )
}

@Test(arguments: 20...60, [1..<2, 20..<25, 30..<71, 78..<81])
func `no shown line of a file is wider than the screen`(width: Int, columns: Range<Int>) throws {
  let line = String(repeating: "护照 papers ", count: 9)
  let shown = try #require(frame(line, columns, width: width).first)
  let cells = shown.reduce(0) { $0 + ("护照".contains($1) ? 2 : 1) }
  #expect(cells <= max(width, 24))
}

@Test func `nothing that an author wrote steers the terminal`() {
  let source = file("odd\u{1B}[2J.yaml", lines: ["say: \"\u{1B}[2J\u{202E}\""])
  let problem = Diagnostic(
    .hiddenCharacter,
    at: span(1, 7..<8),
    "a\u{9B}b",
    note: "\u{7}",
    labels: [.init(span(1, 11..<12), "\u{202E}")],
    help: "x\u{1B}\ny"
  )
  let text = TextRenderer().render(Report([.init(source, [problem])]))
  let forbidden = text.unicodeScalars.filter {
    $0 != "\n" && ($0.value < 0x20 || $0.properties.isBidiControl)
  }
  #expect(forbidden.isEmpty)
  #expect(text.contains("help: x\u{FFFD} y\n"))
}

@Test func `problems come by place and code, and the last line counts them`() throws {
  let first = file("a.yaml", lines: ["one", "two"])
  let report = Report([
    .init(
      first,
      [
        Diagnostic(.unused, at: span(2, 1..<4), "Nothing uses it."),
        Diagnostic(.tab, at: span(1, 2..<4), "Later in the line."),
        Diagnostic(.blockStyle, at: span(1, 1..<4), "Second by code."),
        Diagnostic(.tab, at: span(1, 1..<4), "First by code."),
        Diagnostic(.notUTF8, at: .fileStart, "The whole file."),
      ]
    ),
    .init(file("b.yaml", lines: [""]), []),
    .init(file("c.yaml", lines: [""]), []),
  ])
  try expectGolden(TextRenderer().render(report), "report.txt")
}

@Test func `no problem is said as well`() {
  #expect(TextRenderer().render(Report([.init(file(lines: [""]), [])])) == "no problems in 1 file\n")
}

@Test func `a file with many problems is not shown to its end`() {
  let problems = (1...53).map { Diagnostic(.tab, at: span($0, 1..<2), "M") }
  let text = TextRenderer().render(Report([.init(file(lines: (1...53).map { "\($0)" }), problems)]))
  #expect(text.contains("labour/checklist.yaml:50:1"))
  #expect(!text.contains("labour/checklist.yaml:51:1"))
  #expect(text.hasSuffix("\n\n3 more problems in labour/checklist.yaml\n\n53 errors in 1 file\n"))
}
