import Foundation
import Testing

@testable import Display

@Test func `samples of many scripts are as wide as wcwidth says`() throws {
  let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/widths.txt")
  let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst()
  #expect(lines.count > 20)
  for line in lines {
    let parts = line.split(separator: "\t")
    let expected = try #require(Int(parts[0]))
    let width = displayWidth(of: parts[1])
    #expect(width == expected, "\(parts[1])")
  }
}

@Test(arguments: [
  ("", 0), ("a", 1), ("界", 2), ("e\u{301}", 1), ("\u{301}", 0), ("🇻🇳", 2), ("👍🏽", 2), ("❤", 1), ("❤️", 2),
  ("1", 1), ("\u{200B}", 0), ("\u{AD}", 1), ("\u{2068}a\u{2069}", 1),
])
func `a cluster takes no cell, one or two`(text: String, width: Int) {
  #expect(displayWidth(of: text) == width)
}

@Test(arguments: ["\u{1B}[2J", "\u{202E}abc", "a\u{0}", "\u{9B}"])
func `what is unsafe is as wide as what is shown for it`(text: String) {
  let width = displayWidth(of: text)
  let shown = displayWidth(of: legible(text))
  #expect(width == shown)
}

@Test func `the wide ranges are in order and apart`() {
  for (earlier, later) in zip(wideRanges, wideRanges.dropFirst()) {
    #expect(earlier.first <= earlier.last)
    #expect(earlier.last < later.first)
  }
}

@Test func `marks that take room are counted at the most that a terminal gives them`() {
  // A consonant, two marks with room, and one without; the vowel sign behind it is a cluster by itself.
  #expect(greatestWidth(of: "\u{1000}\u{103B}\u{1031}\u{102C}\u{103A}") == 4)
  #expect(greatestWidth(of: "ที่ไหน") == displayWidth(of: "ที่ไหน"))
  #expect(greatestWidth(of: "👩‍👩‍👧 e\u{301}") == 4)
}
