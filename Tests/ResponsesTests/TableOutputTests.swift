import Checklists
import Foundation
import Responses
import TestSupport
import Testing

/// Reads a table as RFC 4180 says, with every cell in quotes.
private func cells(_ output: [UInt8]) throws -> [[String]] {
  let text = String(decoding: output, as: UTF8.self)
  #expect(text.utf8.suffix(2).elementsEqual("\r\n".utf8))
  var (rows, cell, isOpen): ([[String]], String, Bool) = ([[]], "", false)
  var rest = Array(text.unicodeScalars)[...]
  while let scalar = rest.popFirst() {
    if scalar == "\"" {
      if isOpen, rest.first == "\"" {
        cell.unicodeScalars.append(rest.removeFirst())
      } else {
        isOpen.toggle()
      }
    } else if !isOpen, scalar == "," || scalar == "\n" {
      rows[rows.count - 1].append(cell)
      cell = ""
      if scalar == "\n" { rows.append([]) }
    } else if isOpen || scalar != "\r" {
      cell.unicodeScalars.append(scalar)
    }
  }
  return rows.dropLast()
}

/// What stands in a document of NDJSON, as the columns of a table.
private func columns(_ document: String) throws -> [(name: String, cell: String)] {
  let json = try #require(
    try JSONSerialization.jsonObject(with: Data(document.utf8)) as? [String: Any],
    "\(document)"
  )
  func words(_ value: Any) -> String {
    switch value {
    case let list as [String]: list.joined(separator: "|")
    case let range as [Int]: range[0] == range[1] ? "\(range[0])" : "\(range[0]) to \(range[1])"
    case let text as String: text
    // JSON's true and 1 are both numbers to the library.
    case let number as NSNumber:
      unsafe String(cString: number.objCType) == "c" ? "\(number.boolValue)" : "\(number)"
    default: "\(value)"
    }
  }
  return json.flatMap { key, value -> [(String, String)] in
    guard let members = value as? [String: Any] else { return [(key, words(value))] }
    // Of missing answers one cell tells all, in file order; it is looked at apart.
    if key == "missing" { return [] }
    return members.flatMap { member, value -> [(String, String)] in
      guard let parts = value as? [String: Any] else { return [("\(key).\(member)", words(value))] }
      return parts.map { ("\(key).\(member).\($0)", words($1)) }
    }
  }
}

private let responses = [
  #"{"response":"a","said":{"private_place":"yes","age":34,"papers_kept":"no","means":["air","sea"]},"seen":{"papers_kept":"yes"}}"#,
  #"{"response":"b","said":{"age":[16,19],"papers_kept":"declined","hours":"unsure"}}"#,
  #"{"response":"c","said":{"age":15,"afraid":"yes","calm":"no"},"seen":{"watched":"yes","looks_young":"no"}}"#,
]

@Test func `a table says what the documents say`() async throws {
  let folder = try TemporaryFolder()
  let path = try folder.write(responses.joined(separator: "\n"), "responses.ndjson")
  let documents = try await run([path], try kinds()).documents
  let rows = try cells(try await run([path], try kinds(), format: .csv).output)
  #expect(rows.count == 1 + responses.count)
  for (row, document) in zip(rows.dropFirst(), documents) {
    #expect(row.count == rows[0].count)
    let found = Dictionary(uniqueKeysWithValues: zip(rows[0], row))
    for (name, cell) in try columns(document) { #expect(found[name] == cell, "\(name)") }
    let missing = String(document.firstMatch(of: #/"missing": \{(.*?)\}/#)?.1 ?? "")
    let words = missing.replacing("\"", with: "").replacing(", ", with: "|")
    #expect(found["missing"] == words)
    // Of levels that are not possible the cell is empty.
    let decided = found.filter { $0.key.hasPrefix("would_decide.") && !$0.value.isEmpty }.count
    #expect(decided == (found["could_be"] ?? "").split(separator: "|").count)
  }
}

@Test func `in a table too only the keys that are wanted stand, in their own order`() async throws {
  let folder = try TemporaryFolder()
  let path = try folder.write(responses[1], "responses.ndjson")
  let found = try await run([path], try kinds(), fields: [.response, .level, .points], format: .csv)
  let rows = try cells(found.output)
  #expect(rows[0] == ["response", "level", "points"])
  #expect(rows[1][0] == "b")
}

@Test(
  arguments: [
    "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠1", "=cmd|' /C calc'!A0",
  ]
)
func `T33: no name of a response becomes a formula in a spreadsheet`(name: String) async throws {
  let folder = try TemporaryFolder()
  let json = try JSONEncoder().encode(["response": name])
  let path = try folder.write(Array(json), "responses.ndjson")
  let found = try await run([path], try kinds(), fields: [.response, .level], format: .csv)
  let rows = try cells(found.output)
  #expect(rows[1][0] == "'\(name)")
}

@Test(arguments: ["a,b", "a\"b", "a\nb", "a b", "1=1", "é", ""])
func `a name that is no formula stays as it is`(name: String) async throws {
  let folder = try TemporaryFolder()
  let json = try JSONEncoder().encode(["response": name])
  let path = try folder.write(Array(json), "responses.ndjson")
  let found = try await run([path], try kinds(), fields: [.response, .level], format: .csv)
  let rows = try cells(found.output)
  #expect(rows[1][0] == name)
}
