import Diagnostics
import MarkedYAML
import TestSupport
import Testing

/// The line and column of the first place of `part` in the text under `a`.
private func place(of part: String, in source: String) throws -> String {
  let node = try #require(parse(source).root?["a"])
  let words = Array((node.text?.string ?? "").unicodeScalars)
  let part = Array(part.unicodeScalars)
  let offset = try #require(words.indices.first { words[$0...].starts(with: part) })
  return render(node.sourceMap(in: file(source)).span(of: offset..<(offset + part.count)))
}

@Test(arguments: [
  ("a: one two", "two", "1:8-11"),
  ("a: one\n  two\n\n  three", "two", "2:3-6"),
  ("a: one\n  two\n\n  three", "three", "4:3-8"),
  ("a: one  \n  two", " two", "1:9-2:6"),
  ("a: 'it''s so'", "s so", "1:9-13"),
  ("a: 'it''s so'", "'", "1:7-9"),
  ("a: 'one\n\n  two'", "two", "3:3-6"),
  ("a: \"one \\u00e9 two\"", "é", "1:9-15"),
  ("a: \"one \\u00e9 two\"", "two", "1:16-19"),
  ("a: \"one \\\n    two\"", "two", "2:5-8"),
  ("a: \"one \\\n  \\  two\"", "two", "2:6-9"),
  ("a: \"\\x41\\U0001F44Db\"", "b", "1:19-20"),
  ("a: >-\n  one\n  two", "two", "3:3-6"),
  ("a: >-\n  one\n  two", "one two", "2:3-3:6"),
  ("a: >\n\n  one\n\n\n  two\n    three\n  four\n", "two", "6:3-6"),
  ("a: >\n\n  one\n\n\n  two\n    three\n  four\n", "three", "7:5-10"),
  ("a: >\n\n  one\n\n\n  two\n    three\n  four\n", "four", "8:3-7"),
  ("a: >2-\n    one\n  two", "one", "2:5-8"),
  ("a: |\n  one\n    two\n\n  three\n", "two", "3:5-8"),
  ("a: |\n  one\n    two\n\n  three\n", "three", "5:3-8"),
  ("a: |+\n  one\n\n\nb: c", "one", "2:3-6"),
  ("a: >-\r\n  one\r\n  two\r\n", "two", "3:3-6"),
  ("a: \"one\r\n  two\"\r\n", "two", "2:3-6"),
  ("a: é𝒳 two", "two", "1:7-10"),
])
func `a place in a text leads back to the file`(_ source: String, _ part: String, _ expected: String) throws {
  let found = try place(of: part, in: source)
  #expect(found == expected)
}

@Test func `the place after the last character is behind it`() throws {
  let source = "a: >-\n  one\n  two\n"
  let node = try #require(parse(source).root?["a"])
  let map = node.sourceMap(in: file(source))
  #expect(map.position(at: 7) == Position(line: 3, column: 6))
  #expect(map.position(at: 999) == Position(line: 3, column: 6))
  #expect(render(map.span(of: 5..<99)) == "3:4-6")
}

@Test func `a list leads back to its beginning only`() throws {
  let source = "a: [x, y]\n"
  let node = try #require(parse(source).root?["a"])
  #expect(node.sourceMap(in: file(source)).position(at: 3) == Position(line: 1, column: 4))
}

/// Proves the second reading against the first: an empty map would send every place to the beginning.
@Test(arguments: Fixtures().names(in: "Sound"))
func `every character of a sound file has a place that holds it`(_ name: String) throws {
  let source = SourceFile(name: name, bytes: try Fixtures().bytes("Sound/\(name)"))
  let root = try #require(parse(source).root)
  for node in texts(in: root) {
    let words = Array((node.text?.string ?? "").unicodeScalars)
    let map = node.sourceMap(in: source)
    for (offset, scalar) in words.enumerated() where !scalar.properties.isWhitespace {
      let place = map.position(at: offset)
      let line = Array(source.line(place.line).unicodeScalars).drop { $0 == "\u{FEFF}" }
      let found = line.dropFirst(place.column - 1).first
      let isEscape = found == "\\" && node.text?.style == .doubleQuoted
      #expect(found == scalar || isEscape, "\(name) \(render(node.span)) at \(offset)")
    }
  }
}
