import Diagnostics
import MarkedYAML
import Testing

@Test(arguments: [
  "ไป\u{200B}บ้าน", "ខ្ញុំ\u{200B} ចង់", "ကျွန်တော်\u{200B}သွား", "ຂ້ອຍ\u{200B}ໄປ",
  "می\u{200C}خواهم", "ක්\u{200D}ෂ", "क्\u{200D}ष", "\u{200F}شكرا\u{200E}", "هل \u{2066}WhatsApp\u{2069} لا",
])
func `T22: an invisible character is allowed where its script needs it`(_ words: String) {
  for source in ["a: \(words)", "a: \"\(words)\"", "a: >-\n  \(words)\n  \(words)", "# \(words)\na: b"] {
    #expect(parse(source).problems.map(\.message) == [])
  }
}

@Test(arguments: [
  "pay\u{200B}ment", "می\u{200B}خواهم", "ไป\u{200C}บ้าน", "pay\u{200D}ment", "ship\u{200B} ไป\u{2060}",
])
func `T20, T22: an invisible character is refused elsewhere`(_ words: String) {
  let codes = Set(parse("a: \(words)").problems.map(\.code.id))
  #expect(codes == ["Y010"])
}

@Test func `direction isolates may close on a later line of the same text`() {
  let source = "a: >-\n  one \u{2066}two\n  three\u{2069} four\n"
  #expect(parse(source).problems.isEmpty)
}

@Test func `direction isolates close with the paragraph`() {
  let source = "a: |\n  one \u{2066}two\n  three\u{2069} four\n"
  let places = parse(source).problems.map(\.span.start)
  #expect(places == [Position(line: 2, column: 7), Position(line: 3, column: 8)])
}

@Test func `all hidden characters of a file are reported, up to fifty`() {
  let few = (1...20).map { "k\($0): a\u{2028}b\n" }.joined()
  #expect(parse(few).problems.count == 20)
  let many = (1...200).map { "k\($0): a\u{2028}b \u{200B}\n" }.joined()
  #expect(parse(many).problems.count == 50)
  let escaped = (1...200).map { "k\($0): \"a\\eb\"\n" }.joined()
  #expect(parse(escaped).problems.count == 50)
}

@Test func `an escape that stands for an ordinary character is allowed`() {
  #expect(parse(#"a: "\x41 \u00e9 \n \" \\ \_ \U0001F44D""#).problems.isEmpty)
}

@Test(
  arguments: [
    [0xFF, 0xFE, 0x61, 0x00, 0x3A, 0x00], [0xFE, 0xFF, 0x00, 0x61, 0x00, 0x3A],
    [0x61, 0x00, 0x3A, 0x00, 0x20, 0x00], [0x00, 0x61, 0x00, 0x3A, 0x00, 0x20],
    [0xFF, 0xFE, 0x00, 0x00, 0x61, 0x00, 0x00, 0x00], [0x00, 0x00, 0xFE, 0xFF], [0x00, 0x00, 0x00, 0x61],
  ] as [[UInt8]]
)
func `a file in UTF-16 or UTF-32 is refused in plain words`(_ bytes: [UInt8]) {
  let problems = parse(SourceFile(name: "wide.yaml", bytes: bytes)).problems
  #expect(problems.map(\.code.id) == ["Y001"])
  #expect(problems.first?.message.contains("is not saved as UTF-8") == true)
}

@Test func `text in UTF-16 without a mark is seen by its first letters`() {
  let bytes = "a: b\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  #expect(parse(SourceFile(name: "wide.yaml", bytes: bytes)).problems.map(\.code.id) == ["Y001"])
}
