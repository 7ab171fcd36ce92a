import Testing

@testable import Display

@Test(arguments: [
  "\u{1B}[2J", "\u{9B}2J", "\u{0}", "a\u{8}b", "\u{7F}", "\u{85}", "\r", "\t", "\u{2028}", "\u{2029}",
  "\u{202A}a\u{202C}", "\u{202E}a", "\u{206A}", "\u{FFF9}", "\u{E0041}", "\u{E007F}",
  "\u{E0001}",
])
func `T19: what could steer the terminal or hide something never passes`(text: String) {
  let shown = legible(text, keepingLines: true)
  #expect(shown.unicodeScalars.contains("\u{FFFD}"))
  #expect(!shown.unicodeScalars.contains(where: isUnsafe))
}

@Test(arguments: [0xFFFE, 0xFFFF, 0x1FFFF, 0x10FFFE, 0xFDD0, 0xFDEF] as [UInt32])
func `what is no character never passes`(value: UInt32) throws {
  let scalar = try #require(Unicode.Scalar(value))
  #expect(legible("a\(scalar)") == "a\u{FFFD}")
}

@Test(arguments: [
  "plain words", "Hộ chiếu", "e\u{301}", "\u{200E}(\u{200F}", "\u{61C}", "ក\u{200B}ខ", "می\u{200C}خواهم",
  "क्\u{200D}ष", "👩‍👩‍👧", "葛\u{E0100}", "\u{FEFF}", "\u{FFFD}",
])
func `ordinary text of any script passes unchanged`(text: String) {
  #expect(Array(legible(text).unicodeScalars) == Array(text.unicodeScalars))
}

@Test func `a line break stays only where lines are kept`() {
  #expect(legible("a\nb\r\nc", keepingLines: true) == "a\nb\nc")
  #expect(legible("a\nb") == "a\u{FFFD}b")
  #expect(legible("\n\n", keepingLines: true) == "\n\n")
  #expect(legible("é\n", keepingLines: true) == "é\n")
}

@Test(arguments: [
  "\u{2068}Bob\u{2069} said", "\u{2067}جواز\u{2069}", "رقم \u{2066}AB-12\u{2069} هنا",
  "\u{2067}א\u{2066}a\u{2069}\u{2069}",
])
func `isolates that a line closes pass`(text: String) {
  #expect(legible(text, keepingLines: true) == text)
}

@Test(arguments: [
  // Not closed, closed twice, closed on the next line, closed before it opens.
  "\u{2067}جواز", "a\u{2069}", "\u{2068}א\nא\u{2069}", "א\u{2069}\u{2067}",
  // Trojan Source, "stretched string": Latin letters turned round without a letter that reads that way.
  "\u{2067}\u{2066}a\u{2069}\u{2066}b\u{2069}\u{2069}",
  String(repeating: "\u{2066}", count: 17) + "א" + String(repeating: "\u{2069}", count: 17),
])
func `T20: isolates that are left open or only deceive do not pass`(text: String) {
  let shown = legible(text, keepingLines: true)
  #expect(!shown.unicodeScalars.contains(where: isIsolate))
}
