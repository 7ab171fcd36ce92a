import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Translations

/// What an entry says, letter by letter: two ways of writing an accent differ.
func said(_ entry: POEntry) -> String {
  let parts = [
    entry.context ?? "-", entry.source, entry.plural ?? "-", entry.previousContext ?? "-",
    entry.previousSource ?? "-", entry.isObsolete ? "obsolete" : "living",
    entry.flags.sorted().joined(separator: ", "),
  ]
  let all = parts + entry.texts + entry.remarks.map(\.trimmed) + entry.notes
  return all.map { $0.unicodeScalars.map { $0.escaped(asASCII: true) }.joined() }.joined(separator: " | ")
}

/// Runs a tool of gettext on a file and reads what it wrote.
private func through(_ tool: String, _ arguments: [String], _ bytes: [UInt8]) throws -> POFile {
  let folder = try TemporaryFolder()
  let path = try folder.write(bytes, "in.po")
  let words = arguments.map { $0 == "IN" ? path : $0 }
  let program = try Program(running: "/usr/bin/\(tool)", words)
  #expect(program.status == 0, "\(program.errors)")
  return try #require(readPO(SourceFile(name: tool, bytes: program.output)).file)
}

/// Entries with texts of every kind, made by chance.
private func randomFile(_ seed: Int) throws -> POFile {
  var dice = Dice(seed: seed)
  let words = [
    "Where", "\"quoted\"", "back\\slash", "\n", "ночь", "ဘာ", "ยา", "\u{2068}1\u{2069}", "{name}", "#", "~",
    "é", "😀",
    "100%",
  ]
  func text() -> String { (0...dice.next(below: 12)).map { _ in dice.pick(words) }.joined(separator: " ") }
  var file = POFile()
  file.setHeader(named: "sample", language: "fr", on: try #require(monday))
  for number in 0..<(3 + dice.next(below: 20)) {
    var entry = POEntry(context: "item_\(number).ask", source: text(), texts: [dice.chance(20) ? "" : text()])
    // gettext demands that both begin and end in the same way.
    entry.source = "S\(entry.source)e"
    if entry.isTranslated { entry.texts = ["T\(entry.texts[0])e"] }
    // gettext takes the flag away where there are no words.
    if dice.chance(40), entry.isTranslated { entry.isFuzzy = true }
    if entry.isFuzzy, dice.chance(50) { entry.previousSource = "P\(text())" }
    if dice.chance(30) { entry.setRemark("back:", text()) }
    if dice.chance(30) { entry.notes = [text().oneLine] }
    file.blocks.append(POFile.Block(entry))
  }
  return file
}

@Test(arguments: 0..<30)
func `what is written is read as it was`(_ seed: Int) throws {
  let file = try randomFile(seed)
  let again = try #require(readPO(SourceFile(name: "again.po", bytes: file.bytes)).file)
  #expect(again.entries.map(said) == file.entries.map(said))
  #expect(again.bytes == file.bytes)
}

@Test(arguments: 0..<30)
func `gettext's tools lose nothing, and nothing is lost on what they write`(_ seed: Int) throws {
  let file = try randomFile(seed)
  let expected = file.entries.map(said)
  let through = [
    try through("msgcat", ["IN"], file.bytes), try through("msgcat", ["--width=40", "IN"], file.bytes),
    try through("msgmerge", ["--quiet", "--no-fuzzy-matching", "--previous", "IN", "IN"], file.bytes),
  ]
  for other in through {
    #expect(other.entries.map(said) == expected)
    #expect(readPO(SourceFile(name: "x", bytes: other.bytes)).file?.entries.map(said) == expected)
  }
}

@Test func `a file of every kind of line keeps its bytes, and a changed entry alone is written anew`() throws
{
  var file = try #require(read(manyLines).file)
  #expect(String(decoding: file.bytes, as: UTF8.self) == manyLines)
  let index = try #require(file.index(of: "b.ask"))
  file.blocks[index].entry.texts = ["Близко"]
  let changed = manyLines.replacing("msgctxt \"b.ask\"", with: "\nmsgctxt \"b.ask\"").replacing(
    "Рядом",
    with: "Близко"
  )
  #expect(String(decoding: file.bytes, as: UTF8.self) == changed)
}

@Test func `line breaks of Windows stay`() throws {
  let text = manyLines.replacing("\n", with: "\r\n")
  var file = try #require(read(text).file)
  #expect(file.bytes == Array(text.utf8))
  let index = try #require(file.index(of: "b.ask"))
  file.blocks[index].entry.texts = ["Близко"]
  let loose = file.bytes.indices.filter { file.bytes[$0] == 0x0A && file.bytes[$0 - 1] != 0x0D }
  #expect(loose == [])
}

@Test func `a letter in another normal form is no change, and its bytes stay`() throws {
  let text = "msgctxt \"a\"\nmsgid \"b\"\nmsgstr \"e\u{301}\"\n"
  var file = try #require(read(text).file)
  file.blocks[0].entry.texts = ["\u{E9}"]
  #expect(file.bytes == Array(text.utf8))
  file.blocks[0].entry.texts = ["\u{E8}"]
  #expect(file.bytes == Array("msgctxt \"a\"\nmsgid \"b\"\nmsgstr \"\u{E8}\"\n".utf8))
}
