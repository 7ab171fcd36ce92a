import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import LanguageServer

/// An emoji of two units, Burmese with marks, and a letter of two bytes.
private let strange = "\u{1F600} မြန်မာ é"

/// The smallest checklist with a list in which a word that is no referral stands behind strange ones.
private func strangeText() throws -> String {
  try SmallestFile.checklist.text().replacing(
    "    say: That is all right.\n    refer: [hotline]",
    with: "    say: That is all right.\n    refer: [\"\(strange)\", hotlin, hotline]"
  )
}

@Test func `columns are counted in UTF-16 behind an emoji and Burmese text`() throws {
  let (editor, uri) = try smallestEditor(try strangeText())
  let problem = try #require(
    try editor.firstProblems(uri).first { ($0["message"] as? String ?? "").contains("`hotlin`") }
  )
  #expect(try editor.words(problem["range"], in: uri) == "hotlin")
  let start = try #require((problem["range"] as? Editor.Object)?["start"] as? Editor.Object)
  #expect(start["character"] as? Int == "    refer: [\"\(strange)\", ".utf16.count)

  let word = try editor.find("hotline]", in: uri).location
  #expect(try editor.hover(uri, word + 3)?.about == "hotline")
  #expect(try editor.completion(uri, word).contains { $0.label == "emergency" })
  let found = try #require(try editor.definition(uri, word))
  #expect(try editor.words(found.range, in: uri) == "hotline")

  // Two letters are deleted behind them, and the one that stays is mended by hand.
  let end = try editor.find("hotlin,", in: uri)
  try editor.write("e", over: NSRange(location: end.location + 6, length: 0), in: uri)
  let messages = try editor.firstProblems(uri).compactMap { $0["message"] as? String }
  #expect(!messages.contains { $0.contains("`hotlin`") })
}

@Test(arguments: ["utf-8", "utf-32", "utf-16"])
func `an editor may count in its own way`(_ encoding: String) throws {
  var capabilities = Editor.usual
  capabilities["general"] = ["positionEncodings": [encoding, "utf-16"]]
  let editor = try Editor(InProcess(files: smallestFiles(in: "/desk")), capabilities: capabilities)
  #expect(editor.abilities["positionEncoding"] as? String == encoding)
  let uri = "file:///desk/smallest.yaml"
  try editor.open(uri, try strangeText())
  let problem = try #require(
    try editor.firstProblems(uri).first { ($0["message"] as? String ?? "").contains("`hotlin`") }
  )
  let start = try #require((problem["range"] as? Editor.Object)?["start"] as? Editor.Object)
  let before = "    refer: [\"\(strange)\", "
  let count =
    switch encoding {
    case "utf-8": before.utf8.count
    case "utf-32": before.unicodeScalars.count
    default: before.utf16.count
    }
  #expect(start["character"] as? Int == count)
}

@Test func `an encoding that nobody knows leaves the usual one`() throws {
  var capabilities = Editor.usual
  capabilities["general"] = ["positionEncodings": ["utf-7"]]
  let editor = try Editor(InProcess(), capabilities: capabilities)
  #expect(editor.abilities["positionEncoding"] as? String == "utf-16")
}

private let pieces = [
  "a", "é", "မြ", "\u{1F600}", "\u{1F468}\u{200D}\u{1F469}", " ", "\n", "\r\n", "\r", "𐐷", "z",
]

@Test(arguments: 0..<40)
func `changes of random texts come out as lists of units have them`(_ seed: Int) {
  var dice = Dice(seed: seed)
  func words(_ count: Int) -> String { (0..<count).map { _ in dice.pick(pieces) }.joined() }
  let text = words(30)
  var units = Array(text.utf16)
  var document = Document(uri: "untitled:1", version: 1, text: text)
  for version in 2..<12 {
    var start = dice.next(below: units.count + 1)
    var end = min(units.count, start + dice.next(below: 6))
    // Between the halves of a pair, and between the parts of a line break, no editor puts its cursor.
    while isInside(start, units) { start -= 1 }
    while isInside(end, units) { end += 1 }
    let new = words(dice.next(below: 5))
    let change = JSONValue.object([
      ("range", .object([("start", place(start, units)), ("end", place(end, units))])),
      ("text", .string(new)),
    ])
    units.replaceSubrange(start..<end, with: new.utf16)
    document.change([change], version: version, .utf16)
    let kept = Array(String(decoding: document.text.bytes, as: UTF8.self).utf16)
    #expect(kept == units)
  }
}

private func isInside(_ offset: Int, _ units: [UInt16]) -> Bool {
  guard offset > 0, offset < units.count else { return false }
  return (0xDC00...0xDFFF).contains(units[offset]) || units[offset - 1] == 13 && units[offset] == 10
}

/// The place of a unit, by walking over all units before it.
private func place(_ offset: Int, _ units: [UInt16]) -> JSONValue {
  var (line, character) = (0, 0)
  for index in 0..<offset {
    let unit = units[index]
    let isBreak = unit == 10 || unit == 13 && (index + 1 == units.count || units[index + 1] != 10)
    (line, character) = isBreak ? (line + 1, 0) : (line, character + 1)
  }
  return .object([("line", .number(line)), ("character", .number(character))])
}
