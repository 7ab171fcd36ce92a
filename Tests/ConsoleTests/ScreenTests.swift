import TestSupport
import Testing

private func screen(_ text: String, rows: Int = 4, columns: Int = 10) -> Screen {
  var screen = Screen(rows: rows, columns: columns)
  screen.show(Array(text.utf8))
  return screen
}

@Test(arguments: [
  ("one\r\ntwo", "one\ntwo"),
  ("one\ntwo", "one\n   two"),
  ("abc\rX", "Xbc"),
  ("abc\u{8}X", "abX"),
  ("a\tb", "a       b"),
  ("0123456789ab", "0123456789\nab"),
  ("\u{1B}[2;3Hx\u{1B}[Hy\u{1B}[2Bz", "y\n  x\n z"),
  ("abc\u{1B}[1;2H\u{1B}[K", "a"),
  ("abc\u{1B}[1;2H\u{1B}[1K", "  c"),
  ("one\r\ntwo\r\nxyz\u{1B}[2;2H\u{1B}[J", "one\nt"),
  ("one\u{1B}[2J", ""),
  ("\u{1B}[1;31mred\u{1B}[0m", "red"),
  ("a您b\r\u{1B}[3Cx", "a您x"),
  ("012345678您", "012345678\n您"),
  ("e\u{301}👩‍👩‍👧x\u{1B}[1;4Hy", "e\u{301}👩‍👩‍👧y"),
  ("1\r\n2\r\n3\r\n4\r\n5", "2\n3\n4\n5"),
])
func `the screen shows what a terminal would`(bytes: String, text: String) {
  let screen = screen(bytes)
  #expect(screen.text == text)
  #expect(screen.unknown.isEmpty)
}

@Test func `bytes cut anywhere show the same`() {
  let bytes = Array("a\u{1B}[2;3H您e\u{301}\u{1B}[?25l\u{1B}]0;t\u{7}".utf8)
  for cut in 0...bytes.count {
    var screen = Screen(rows: 4, columns: 10)
    screen.show(Array(bytes[..<cut]))
    screen.show(Array(bytes[cut...]))
    #expect(screen.text == "a\n  您e\u{301}")
    #expect(!screen.isCursorVisible)
    #expect(screen.unknown == ["]0;t"])
  }
}

@Test func `the second screen leaves the first as it was`() {
  var screen = screen("one\r\ntwo\u{1B}[?1049h\u{1B}[Hsecret")
  #expect(screen.text == "secret")
  screen.show(Array("\u{1B}[?1049lthree".utf8))
  #expect(screen.text == "one\ntwothree")
}

@Test func `lines above the first screen are kept until they are cleared`() {
  var screen = screen("1\r\n2\r\n3\r\n4\r\n5\r\n6")
  #expect(screen.scrollback == ["1", "2"])
  screen.show(Array("\u{1B}[3J".utf8))
  #expect(screen.scrollback.isEmpty)
}
