import Testing

import Console

/// Bytes as a terminal sends them, and what they mean.
private let table: [(bytes: String, keys: [Key])] = [
  ("y", [.character("y")]),
  ("Y?!+ ", ["Y", "?", "!", "+", " "].map(Key.character)),
  ("ộđ", [.character("ộ"), .character("đ")]),
  ("e\u{301}", [.character("e"), .character("\u{301}")]),
  ("界👍", [.character("界"), .character("👍")]),
  ("ｙＮ３！？＋", ["y", "N", "3", "!", "?", "+"].map(Key.character)),
  ("，～", [.character("，"), .character("～")]),
  ("\r", [.enter]), ("\n", [.enter]), ("\r\n", [.enter]), ("\r\r", [.enter, .enter]),
  ("\n\n", [.enter, .enter]), ("y\r\nn\r\n", [.character("y"), .enter, .character("n"), .enter]),
  ("\u{7F}\u{8}", [.backspace, .backspace]),
  ("\u{3}\u{4}\u{C}\u{15}\u{1A}\u{1C}", [.interrupt, .endOfInput, .redraw, .clearLine, .suspend, .leaveNow]),
  ("\u{0}\t\u{1}\u{1D}", [.ignored, .ignored, .ignored, .ignored]),
  // Control characters and bidi overrides in UTF-8.
  ("\u{9B}y", [.ignored, .character("y")]), ("\u{202E}y", [.ignored, .character("y")]),
  // Arrows, Home, Delete, F1 and F5 in their usual forms, with Ctrl, in the Linux console, F1 of others.
  ("\u{1B}[A", [.ignored]), ("\u{1B}OA", [.ignored]), ("\u{1B}[1~", [.ignored]), ("\u{1B}[3~", [.ignored]),
  ("\u{1B}OP", [.ignored]), ("\u{1B}[15~", [.ignored]), ("\u{1B}[1;5Dy", [.ignored, .character("y")]),
  ("\u{1B}[[Ay", [.ignored, .character("y")]), ("\u{1B}O5Py", [.ignored, .character("y")]),
  // The mouse, old and new; what a terminal says of itself; where the focus is.
  ("\u{1B}[M !!y", [.ignored, .character("y")]), ("\u{1B}[<0;12;5My", [.ignored, .character("y")]),
  ("\u{1B}[?62;22cy", [.ignored, .character("y")]), ("\u{1B}[Iy", [.ignored, .character("y")]),
  ("\u{1B}]11;rgb:0/0/0\u{7}y", [.ignored, .character("y")]),
  ("\u{1B}]11;yes\u{1B}\\y", [.ignored, .ignored, .character("y")]),
  ("\u{1B}P1+r\u{1B}\\y", [.ignored, .ignored, .character("y")]),
  // A key with Alt is neither the key nor Escape.
  ("\u{1B}y", [.ignored]), ("\u{1B}\r", [.ignored]), ("\u{1B}ộn", [.ignored, .character("n")]),
  ("\u{1B}\u{1B}[A", [.escape, .ignored]),
  // Leaving works in the middle of anything.
  ("\u{1B}\u{1C}", [.escape, .leaveNow]), ("\u{1B}[1;\u{1C}", [.ignored, .leaveNow]),
  ("\u{1B}]0;\u{3}", [.ignored, .interrupt]), ("\u{1B}[200~abc\u{1C}", [.leaveNow]),
  ("\u{1B}[1\u{1B}[Ay", [.ignored, .ignored, .character("y")]),
  // Pastes.
  ("\u{1B}[200~y\u{1B}[201~n", [.pasted("y"), .character("n")]),
  ("\u{1B}[200~a\r\nb\rc\nd\te\u{1B}[201~", [.pasted("a\nb\nc\nd e")]),
  ("\u{1B}[200~\u{1B}[31mx\u{1B}\u{1B}[201~", [.pasted("[31mx")]),
  ("\u{1B}[200~\u{202E}Hộ\u{1B}[201~", [.pasted("Hộ")]), ("\u{1B}[200~\u{1B}[201~", [.pasted("")]),
  ("\u{1B}[201~y", [.ignored, .character("y")]),
]

@Test func `each sequence means what the table says`() {
  for (bytes, keys) in table {
    var decoder = KeyDecoder()
    let decoded = decoder.decode(bytes.utf8)
    #expect(decoded == keys, "\(Array(bytes.utf8))")
  }
}

@Test func `bytes cut anywhere, or one by one, mean the same`() {
  for (bytes, keys) in table {
    let bytes = Array(bytes.utf8)
    for cut in 0...bytes.count {
      var decoder = KeyDecoder()
      let decoded = decoder.decode(bytes[..<cut]) + decoder.decode(bytes[cut...])
      #expect(decoded == keys, "\(bytes) cut at \(cut)")
    }
    var decoder = KeyDecoder()
    let decoded = bytes.flatMap { decoder.decode([$0]) }
    #expect(decoded == keys, "\(bytes) one by one")
  }
}

/// Sources of the bytes: Unicode 17, table 3-7, and the examples under table 3-8.
@Test(
  arguments: [
    ([0xFF, 0x79], [Key.ignored, .character("y")]),
    ([0xC0, 0xAF], [.ignored, .ignored]),
    ([0xC3, 0x79], [.ignored, .character("y")]),
    ([0xE0, 0x80, 0x80], [.ignored, .ignored, .ignored]),
    ([0xED, 0xA0, 0x80], [.ignored, .ignored, .ignored]),
    ([0xF4, 0x91, 0x92, 0x93], [.ignored, .ignored, .ignored, .ignored]),
    ([0xE1, 0x80, 0xC3, 0xA9], [.ignored, .character("é")]),
    ([0xC3, 0x0D], [.ignored, .enter]),
  ] as [([UInt8], [Key])]
)
func `bytes that are not UTF-8 are no text`(bytes: [UInt8], keys: [Key]) {
  var decoder = KeyDecoder()
  let decoded = decoder.decode(bytes)
  #expect(decoded == keys)
}

@Test func `only a lone ESC is Escape, once nothing follows`() {
  var decoder = KeyDecoder()
  #expect(decoder.decode("\u{1B}".utf8) == [])
  #expect(decoder.patience != nil)
  #expect(decoder.giveUpWaiting() == [.escape])
  #expect(decoder.patience == nil)
  #expect(decoder.decode("y".utf8) == [.character("y")])
}

@Test func `an arrow whose bytes come late over a slow line is not an answer`() {
  var decoder = KeyDecoder()
  _ = decoder.decode("\u{1B}".utf8)
  _ = decoder.giveUpWaiting()
  #expect(decoder.decode("[".utf8) == [])
  #expect(decoder.giveUpWaiting() == [])
  #expect(decoder.decode("Dy".utf8) == [.ignored, .character("y")])
}

@Test func `a paste without an end does not swallow the keys after it`() {
  var decoder = KeyDecoder()
  #expect(decoder.decode("\u{1B}[200~abc".utf8) == [])
  #expect(decoder.giveUpWaiting() == [.pasted("abc")])
  #expect(decoder.decode("y".utf8) == [.character("y")])
}

@Test func `a paste keeps 64 KiB and its end is still found`() {
  var decoder = KeyDecoder()
  let long = String(repeating: "a", count: 100_000)
  let keys = decoder.decode("\u{1B}[200~\(long)\u{1B}[201~y".utf8)
  #expect(keys == [.pasted(String(repeating: "a", count: 65_536)), .character("y")])
}

@Test(arguments: [
  ("y\r", [Key.character("y"), .enter]),
  ("yes", ["y", "e", "s"].map(Key.character)),
  ("y\rn\r", [.pasted("y\nn\n")]),
  ("\ry", [.pasted("\ny")]),
  ("y\rn\u{1C}a\r", [.pasted("y\nn"), .leaveNow, .character("a"), .enter]),
])
func `several lines in one go are a paste`(bytes: String, keys: [Key]) {
  var decoder = KeyDecoder()
  let joined = Key.joiningLines(decoder.decode(bytes.utf8))
  #expect(joined == keys)
}

@Test(arguments: 1...200 as ClosedRange<UInt64>)
func `any bytes are decoded without a fault, and leaving always works after them`(seed: UInt64) {
  var random = seed
  let bytes = (0..<400).map { _ in
    random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    // Mostly what begins or fills sequences.
    let choices = Array("\u{1B}[O];20~ộ".utf8) + [UInt8(truncatingIfNeeded: random >> 56)]
    return choices[Int(random >> 33) % choices.count]
  }
  var decoder = KeyDecoder()
  _ = decoder.decode(bytes)
  _ = decoder.giveUpWaiting()
  let keys = decoder.decode([0x1C, 0x1C, 0x1C])
  #expect(keys.contains(.leaveNow))
}
