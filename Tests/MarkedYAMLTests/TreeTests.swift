import Diagnostics
import MarkedYAML
import TestSupport
import Testing

@Test func `every node knows where it begins and ends`() throws {
  let source = """
    title: A title
    about: >-
      two
      lines

    # a remark
    for: [police, 'border']
    points:
      low: 1
      high:

    was:
      - a
      - b: c

    last: x
    """
  let root = try #require(parse(source).root)
  let spans = (root.map ?? []).map { pair in "\(render(pair.key.span)) \(render(pair.value.span))" }
  let expected = [
    "1:1-6 1:8-15",
    "2:1-6 2:8-4:8",
    "7:1-4 7:6-24",
    "8:1-7 9:3-10:8",
    "12:1-4 13:3-14:9",
    "16:1-5 16:7-8",
  ]
  #expect(spans == expected)
  #expect(render(root.span) == "1:1-16:8")
}

@Test func `a list or map in brackets ends with its bracket`() throws {
  let root = try #require(parse("a: [x, {b: c}  ,\n  ] # remark\n").root)
  let list = try #require(root["a"])
  #expect(render(list.span) == "1:4-2:4")
  #expect(list.list.map { render($0[1].span) } == "1:8-14")
}

@Test func `a value that was left out is an empty place after its colon`() throws {
  let root = try #require(parse("ask:   # remark\nlist:\n  -\n  - x\nquoted: ''\n").root)
  let ask = try #require(root["ask"])
  #expect(ask.isMissing)
  #expect(render(ask.span) == "1:5-5")
  let entry = try #require(root["list"]?.list?.first)
  #expect(entry.isMissing)
  #expect(render(entry.span) == "3:4-4")
  #expect(root["quoted"]?.isMissing == false)
}

@Test func `columns count characters and not bytes`() throws {
  let root = try #require(parse("é𝒳: ខ្មែរ\nb: x").root)
  #expect(root.map.map { render($0[0].key.span) } == "1:1-3")
  #expect(root.map.map { render($0[0].value.span) } == "1:5-10")
}

@Test func `every text stays as it was written`() throws {
  let root = try #require(parse("a: no\nb: 0100\nc: 2026-09-01\nd: ~\ne: 1:30\nf: NULL\n").root)
  let words = (root.map ?? []).compactMap(\.value.text?.string)
  #expect(words == ["no", "0100", "2026-09-01", "~", "1:30", "NULL"])
}

@Test(arguments: [
  ("x", Text.Style.plain), ("'x'", .singleQuoted), ("\"x\"", .doubleQuoted), ("|-\n  x", .literal),
  (">-\n  x", .folded),
])
func `the way a text was written is kept`(_ source: String, _ style: Text.Style) throws {
  let text = try #require(parse("a: \(source)\n").root?["a"]?.text)
  #expect(text.string == "x")
  #expect(text.style == style)
}

@Test(arguments: [
  ("a: >-\n  x\n\n\nb: y", "1:4-2:4"),
  ("a: >-\n  x", "1:4-2:4"),
  ("a: |+\n  x  \n\n# remark\n", "1:4-2:4"),
  ("a: |\n  x\n # remark\nb: y", "1:4-2:4"),
  ("a: >-   # remark\n\nb: y", "1:4-6"),
  ("a: >-\r\n  x\r\n  y\r\nb: z", "1:4-3:4"),
])
func `a text after a sign ends with its last words`(_ source: String, _ span: String) throws {
  let node = try #require(parse(source).root?["a"])
  #expect(render(node.span) == span)
}

@Test func `a byte order mark at the beginning is no column`() throws {
  let root = try #require(parse("\u{FEFF}a: b").root)
  #expect(root.map.map { render($0[0].key.span) } == "1:1-2")
}

@Test func `one document may be announced and ended`() throws {
  let (root, problems) = parse("# remark\n---\na: b\n...\n# remark\n")
  #expect(problems.isEmpty)
  #expect(root?["a"]?.text?.string == "b")
}

@Test func `the library is the one we know`() {
  #expect(libyamlVersion.hasPrefix("0.2."))
}

@Test(arguments: Fixtures().names(in: "Sound"))
func `a sound file is read without a problem`(_ name: String) throws {
  let (root, problems) = parse(SourceFile(name: name, bytes: try Fixtures().bytes("Sound/\(name)")))
  #expect(problems.map(\.message) == [])
  #expect(root != nil)
}
