import Testing

import Display

@Test(arguments: [
  ("", 10, [""]),
  ("Who keeps your passport?", 10, ["Who keeps", "your", "passport?"]),
  ("Who keeps your passport?", 24, ["Who keeps your passport?"]),
  ("one  two", 5, ["one", "two"]),
  ("first\nsecond line\n", 8, ["first", "second", "line", ""]),
  ("  indented words", 10, ["  indented", "words"]),
  ("well-known-word", 6, ["well-", "known-", "word"]),
  ("from -5 to --no", 7, ["from -5", "to --no"]),
  ("unbreakable", 4, ["unbr", "eaka", "ble"]),
  ("a unbreakable", 4, ["a", "unbr", "eaka", "ble"]),
  ("您的护照现在在哪里", 8, ["您的护照", "现在在哪", "里"]),
  ("护照，在哪里。", 4, ["护", "照，", "在哪", "里。"]),
  ("他说「护照」了", 6, ["他说", "「护", "照」了"]),
  ("パスポート", 4, ["パス", "ポー", "ト"]),
  ("여권은 어디에", 7, ["여권은", "어디에"]),
  ("ลิขิต\u{200B}ฆ่า", 4, ["ลิขิต", "ฆ่า"]),
  ("หนังสือเดินทาง", 4, ["หนังสื", "อเดิน", "ทาง"]),
  ("no\u{A0}break here", 8, ["no\u{A0}break", "here"]),
  ("👩‍👩‍👧👩‍👩‍👧", 3, ["👩‍👩‍👧", "👩‍👩‍👧"]),
])
func `lines break where the script breaks`(text: String, width: Int, lines: [String]) {
  let wrapped = wrap(text, width: width)
  #expect(wrapped == lines)
}

@Test(arguments: 2...30)
func `no line is too wide, no cluster is cut and no word is lost`(width: Int) {
  let text = """
    Ask in passing – do not ask to see them yet. Hộ chiếu của chị hiện ở đâu, ai giữ? 您的护照现在在哪里？「在他那里」
    أين جواز سفرك الآن؟ หนังสือเดินทางของคุณอยู่ที่ไหน पासपोर्ट कहाँ है 👩‍👩‍👧 🇻🇳 ✊🏽 e\u{301}e\u{301}e\u{301}
    """
  let lines = wrap(text, width: width)
  for line in lines { #expect(displayWidth(of: line) <= width) }
  let kept = lines.joined().filter { $0 != " " }
  let original = text.filter { $0 != " " && $0 != "\n" }
  #expect(kept == original)
}

/// Words by a reader of Thai; where a dictionary takes two for one, a line ends at fewer places.
@Test func `a line of Thai ends between words`() {
  let words = ["หนังสือ", "เดินทาง", "ของ", "คุณ", "อยู่", "ที่", "ไหน"]
  var ends: Set<String> = []
  for count in 1...words.count { ends.insert(words.prefix(count).joined()) }
  for width in 12...21 {
    let lines = wrap(words.joined(), width: width)
    #expect(lines.count > 1)
    #expect(lines.indices.allSatisfy { ends.contains(lines[...$0].joined()) }, "\(lines)")
  }
  #expect(wrap(words.joined(), width: 17) == ["หนังสือเดินทางของคุณ", "อยู่ที่ไหน"])
}

@Test(arguments: [
  "သင့် နိုင်ငံကူးလက်မှတ် အခုဘယ်မှာရှိသလဲ၊ ဘယ်သူက ထိန်းသိမ်းထားသလဲ။", "ໜັງສືຜ່ານແດນຂອງທ່ານຢູ່ໃສ ແລະ ໃຜເກັບຮັກສາໄວ້",
  "លិខិតឆ្លងដែនរបស់អ្នកនៅឯណាឥឡូវនេះ ហើយអ្នកណារក្សាទុក", "น้ำท่วมที่บ้านของเธอ",
])
func `scripts without spaces keep their clusters and lose nothing`(text: String) {
  for width in 5...30 {
    let lines = wrap(text, width: width)
    #expect(lines.allSatisfy { greatestWidth(of: $0) <= width })
    let marks: Set<Unicode.GeneralCategory> = [.nonspacingMark, .spacingMark, .enclosingMark]
    #expect(
      lines.allSatisfy { !marks.contains($0.unicodeScalars.first?.properties.generalCategory ?? .format) }
    )
    #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
  }
}

@Test func `what is no text counts with the width it is shown with`() {
  let lines = wrap("ab\u{1B}cd \u{1B}", width: 5)
  #expect(lines == ["ab\u{FFFD}cd", "\u{FFFD}"])
}

@Test func `an isolate that runs over lines is closed and opened again in each`() {
  let lines = wrap("\u{2067}جواز سفر\u{2069} x", width: 4)
  #expect(lines == ["\u{2067}جواز\u{2069}", "\u{2067}سفر\u{2069}", "x"])
  for line in lines { #expect(legible(line) == line) }
}
