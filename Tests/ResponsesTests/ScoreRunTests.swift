import Checklists
import Foundation
import Responses
import TestSupport
import Testing

/// A legal line of so many bytes, without a break; its name is what makes it long.
private func line(_ name: String, bytes count: Int) -> [UInt8] {
  let head = Array("{\"response\": \"\(name)-".utf8)
  let tail = Array("\", \"said\": {\"age\": 34, \"afraid\": \"yes\"}}".utf8)
  return head + Array(repeating: UInt8(ascii: "x"), count: count - head.count - tail.count) + tail
}

/// Legal lines of all lengths, joined by a break.
private func lines(_ count: Int, lineBreak: String = "\n", _ dice: inout Dice) -> [UInt8] {
  var bytes: [UInt8] = []
  for number in 1...count {
    bytes += Array(ResponseLine(name: "r-\(number)", &dice).text(&dice).utf8) + Array(lineBreak.utf8)
  }
  return bytes
}

private let block = 1 << 18
private let longest = 4 << 20

@Test(.timeLimit(.minutes(10)))
func `a file of many blocks, with faults in it, is scored in order`() async throws {
  var dice = Dice(seed: 40)
  var bytes: [UInt8] = []
  for number in 1...1_000 {
    if dice.chance(10) { bytes += Array(dice.pick(["", "  ", "\r", "{", "maria", "[]"]).utf8) + [0x0A] }
    if dice.chance(20) { bytes += line("long-\(number)", bytes: 2_000 + dice.next(below: 9_000)) + [0x0A] }
    var text = ResponseLine(name: "r-\(number)", &dice)
    if dice.chance(20) { text.spoil(&dice) }
    bytes += Array(text.text(&dice).utf8) + [0x0A]
  }
  #expect(bytes.count > 5 * block)
  try await expectScored(bytes, jobs: [1, 3])
  try await expectScored(bytes, jobs: [2], isInPieces: true)
}

@Test(
  .timeLimit(.minutes(10)),
  arguments: zip(-3...3, ["\n", "\r\n", "\n\n\r\n", "\n{\n", "\r\n", "\n", " \n"])
)
func `a line may end anywhere near the end of a block`(distance: Int, ending: String) async throws {
  var dice = Dice(seed: 41)
  var bytes = line("first", bytes: block + distance - ending.utf8.count) + Array(ending.utf8)
  bytes += lines(3, lineBreak: ending, &dice)
  // One that is larger than a block, and one that has no break after it.
  bytes += line("second", bytes: block + 7) + Array(ending.utf8)
  bytes += lines(2, lineBreak: ending, &dice) + line("last", bytes: 200)
  try await expectScored(bytes)
}

/// A legal line of so many bytes, most of them blanks.
private func blanks(bytes count: Int) -> [UInt8] {
  let head = Array("{\"response\": ".utf8)
  let tail = Array("\"long\"}".utf8)
  return head + Array(repeating: 0x20, count: count - head.count - tail.count) + tail
}

@Test(
  .timeLimit(.minutes(10)),
  arguments: [
    (longest, false), (longest + 1, false), (2 * longest + 5, false), (longest, true), (longest + 1, true),
  ]
)
func `a line of more than four megabytes is refused, and no other`(count: Int, isInPieces: Bool) async throws
{
  var dice = Dice(seed: 42)
  let neighbours = lines(2, &dice)
  let bytes = neighbours + blanks(bytes: count) + [0x0A] + neighbours
  try await expectScored(bytes, jobs: [2], isInPieces: isInPieces)
}

@Test(.timeLimit(.minutes(10)), arguments: [longest, longest + 1])
func `so is one without a break at the end of the file`(count: Int) async throws {
  try await expectScored(blanks(bytes: count), jobs: [1])
}

@Test(.timeLimit(.minutes(10)))
func `a thousand broken lines leave every good one scored`() async throws {
  var dice = Dice(seed: 43)
  var bytes: [UInt8] = []
  for number in 1...1_000 {
    let text = ResponseLine(name: "r-\(number)", &dice).text(&dice)
    var broken = Array(text.utf8)
    repeat { broken.spoil(&dice) } while readPlainly(broken) != nil || broken.contains(0x0A)
    bytes += dice.pick([Array(text.utf8) + [0x0A] + broken, broken + [0x0A] + Array(text.utf8)]) + [0x0A]
  }
  let graph = try kinds()
  let folder = try TemporaryFolder()
  let path = try folder.write(bytes, "responses.ndjson")
  let found = try await run([path], graph)
  #expect(found.scored == 1_000)
  try await expectScored(bytes)
}

@Test func `files are scored one after the other, and faults name their file`() async throws {
  let graph = try kinds()
  let folder = try TemporaryFolder()
  let first = try folder.write("{\"response\": \"a\"}\n{\n{\"response\": \"b\"}", "first.ndjson")
  let second = try folder.write("x\n\n{\"response\": \"c\"}\n", "second.jsonl")
  let empty = try folder.write("", "empty.ndjson")
  for jobs in 1...3 {
    let found = try await run([first, empty, second, first], graph, jobs: jobs)
    let names = found.documents.compactMap { $0.firstMatch(of: #/"response": "(.)"/#)?.1 }
    #expect(names == ["a", "b", "c", "a", "b"])
    let refused = found.refused.map { "\($0.path.split(separator: "/").last ?? "") \($0.line)" }
    #expect(refused == ["first.ndjson 2", "second.jsonl 1", "first.ndjson 2"])
  }
}

@Test func `a byte order mark at the beginning of a file is no fault, elsewhere it is`() async throws {
  let graph = try kinds()
  let folder = try TemporaryFolder()
  let path = try folder.write("\u{FEFF}{\"response\": \"a\"}\n\u{FEFF}{\"response\": \"b\"}\n", "mark.ndjson")
  let found = try await run([path], graph)
  let lines = found.refused.map(\.line)
  #expect(found.documents.count == 1)
  #expect(lines == [2])
}

@Test(
  arguments: [
    ("x", 1), (" x", 2), ("{\"response\": \"a\", }", 19), ("{\"response\": 1}", 14),
    ("{\"response\": \"a\", \"said\": {\"age\": 121}}", 35),
    ("{\"response\": \"é\", \"said\": {\"afraid\": \"y\"}}", 39),
    ("{\"response\": \"a\", \"said\": {\"ago\": 3}}", 28), ("{\"response\": \"a\"} {}", 19),
  ] as [(String, Int)]
)
func `a fault shows the byte at which it is, in whatever line`(line: String, column: Int) async throws {
  let graph = try kinds()
  let folder = try TemporaryFolder()
  let path = try folder.write("\(line)\n{\"response\": \"a\"}\n\(line)\n", "responses.ndjson")
  let found = try await run([path], graph)
  let lines = found.refused.map(\.line)
  #expect(lines == [1, 3])
  #expect(found.columns == [column, column])
}

@Test func `only the keys that are wanted are written, in their own order`() async throws {
  let graph = try kinds()
  let folder = try TemporaryFolder()
  let path = try folder.write("{\"response\": \"a\", \"said\": {\"age\": [16, 19]}}\n", "responses.ndjson")
  let (fields, unknown) = AssessmentField.list("level,response,treated_as")
  #expect(unknown == nil)
  let found = try await run([path], graph, fields: try #require(fields))
  #expect(found.documents == [#"{"response": "a", "level": "too_little", "treated_as": "child"}"#])
}
