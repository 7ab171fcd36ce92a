import Checklists
import Diagnostics
import Foundation
import MarkedYAML
import TestSupport
import Testing

/// All sound files of the repository.
private let files: [String] = {
  let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardizedFileURL
  let folders = [
    "Checklists", "Tests/ScreeningTests/Fixtures", "Tests/ChecklistsTests/Fixtures/Smallest",
    "Tests/MarkedYAMLTests/Fixtures/Sound",
  ]
  return folders.flatMap { folder -> [String] in
    let paths = FileManager.default.enumerator(atPath: root.appending(path: folder).path)?.allObjects ?? []
    return paths.compactMap { $0 as? String }.filter { $0.hasSuffix(".yaml") }
      .map { root.appending(path: "\(folder)/\($0)").path }
  }.sorted()
}()

private func read(_ path: String) throws -> SourceFile {
  SourceFile(name: path, bytes: [UInt8](try Data(contentsOf: URL(filePath: path))))
}

private func laidOut(_ text: String) -> String? {
  Formatter.laidOut(SourceFile(name: "a.yaml", bytes: Array(text.utf8))).map {
    String(decoding: $0.bytes, as: UTF8.self)
  }
}

/// What a tree says, with its keys in the order of the alphabet and in one spelling, each on a line.
private func said(_ node: Node, _ path: String = "") -> [String] {
  switch node.content {
  case .text(let text): return ["\(path)=\(text.string)"]
  case .list(let entries): return entries.enumerated().flatMap { said($1, "\(path)/\($0)") }
  case .map(let pairs):
    return pairs.flatMap { pair in
      let key = (pair.key.text?.string ?? "").replacing("_", with: " ").replacing("-", with: " ")
      return said(pair.value, "\(path)/\(key)")
    }
  }
}

@Test(arguments: files)
func `a layout says what the file said, and keeps its comments`(_ path: String) throws {
  let source = try read(path)
  guard let result = Formatter.laidOut(source) else {
    // Only a file that is no checklist may be left alone.
    #expect(path.contains("every-style") || path.contains("scripts"))
    return
  }
  let (before, after) = (try #require(parse(source).root), try #require(parse(result).root))
  let (words, words2) = (said(before).sorted(), said(after).sorted())
  #expect(words == words2)
  func comments(_ file: SourceFile) -> Int { (1...file.lineCount).count { file.line($0).contains("#") } }
  #expect(comments(source) == comments(result))
}

@Test(arguments: files)
func `a file that is laid out stays as it is`(_ path: String) throws {
  guard let once = Formatter.laidOut(try read(path)) else { return }
  let twice = Formatter.laidOut(once)
  #expect(twice?.bytes == once.bytes)
}

@Test(arguments: files.filter { $0.contains("/Checklists/") && !$0.contains("Tests") })
func `what we ship is laid out already`(_ path: String) throws {
  let source = try read(path)
  let result = Formatter.laidOut(source)
  #expect(result?.bytes == source.bytes)
}

@Test func `depth, order, spelling and empty lines become those of every file`() throws {
  let untidy = try Fixtures().text("Layout/untidy.yaml")
  let result = try #require(laidOut(untidy))
  try expectGolden(result, "Layout/tidy.yaml")
  let again = laidOut(result)
  #expect(again == result)
}

@Test func `a long text goes below the sign, and its words stay`() throws {
  let words = (1...40).map { "word\($0)" }.joined(separator: " ")
  let result = try #require(laidOut("checklist: a\nabout: \(words)\n"))
  #expect(result.hasPrefix("checklist: a\nabout: >-\n  word1 word2"))
  #expect(result.split(separator: "\n").allSatisfy { $0.count <= 110 })
  let about = parse(SourceFile(name: "a.yaml", bytes: Array(result.utf8))).root?["about"]?.text?.string
  #expect(about == words)
}

@Test(arguments: [
  // Two spaces in a row, a break that stays, a long word: what would read otherwise is not folded.
  "checklist: a\nabout: \"\(String(repeating: "two  spaces ", count: 12)).\"\n",
  "checklist: a\nabout: \"\(String(repeating: "a break\\n", count: 15))\"\n",
  "checklist: a\nabout: \(String(repeating: "long", count: 40))\n",
  "checklist: a\nabout: |+\n  kept\n\n\n",
  "checklist: a\nabout: |2\n    deep\n  less\n",
])
func `a text in which blanks matter keeps them`(_ text: String) throws {
  let source = SourceFile(name: "a.yaml", bytes: Array(text.utf8))
  let before = try #require(parse(source).root)
  guard let result = Formatter.laidOut(source) else { return }
  let after = try #require(parse(result).root)
  #expect(after.saysTheSame(as: before))
}

@Test func `a promise goes behind the levels, and says of whom it speaks first`() throws {
  let text = """
    checklist: a
    always:
    - level at least: act_now
      when: danger = yes
    levels:
    - id: act_now
      title: Act
    referrals:
    - id: police

    """
  let result = try #require(laidOut(text))
  let keys = result.split(separator: "\n").map { $0.prefix { $0 != ":" } }
  #expect(
    keys == [
      "checklist", "levels", "  - id", "    title", "always", "  - when", "    level at least", "referrals",
      "  - id",
    ]
  )
}

@Test func `an item in which something is allowed keeps its order`() throws {
  let text = """
    sections:

      - id: a
        title: A
        items:

          - id: b
            how: Stay calm.
            # allow Q003: agreed with the shelter team
            ask: Aren’t you afraid?

    """
  let result = laidOut(text)
  #expect(result == text)
}

@Test func `a file whose lines end as on Windows keeps that`() throws {
  let result = laidOut("checklist:   a\r\nformat: 1\r\n")
  #expect(result == "checklist: a\r\nformat: 1\r\n")
}

@Test(arguments: ["", "a: [\n", "- a\n- b\n", "{a: b}\n"])
func `what is no file of keys is left alone`(_ text: String) {
  #expect(laidOut(text) == nil)
}
