import Checklists
import Foundation
import Responses
import TestSupport
import Testing

/// What comes of a table that is scored with `kinds.yaml`.
private func score(_ table: String, jobs: Int = 1) async throws -> (documents: [String], refused: [Int]) {
  let folder = try TemporaryFolder()
  let path = try folder.write(table, "responses.csv")
  let found = try await run([path], try kinds(), jobs: jobs)
  return (found.documents, found.refused.map(\.line))
}

/// What comes of lines of NDJSON.
private func score(lines: [String]) async throws -> [String] {
  let folder = try TemporaryFolder()
  let path = try folder.write(lines.joined(separator: "\n"), "responses.ndjson")
  let found = try await run([path], try kinds())
  #expect(found.refused == [])
  return found.documents
}

/// Tables, and the same responses line by line.
private let tables: [(name: String, table: String, lines: [String])] = [
  (
    "each kind of item",
    """
    response,private_place,age,papers_kept,papers_kept.seen,brought_by,means,hours,arrived,words
    a,yes,34,no,yes,family,air|sea,60,2026-01-31,few
    b,no,16 to 19,declined,unsure,stranger,none_known,1 to 168,2020-02-29,not asked
    c,not asked,unsure,yes,no,declined,unsure,declined,unsure,declined
    """,
    [
      #"{"response":"a","said":{"private_place":"yes","age":34,"papers_kept":"no","brought_by":"family","means":["air","sea"],"hours":60,"arrived":"2026-01-31","words":"few"},"seen":{"papers_kept":"yes"}}"#,
      #"{"response":"b","said":{"private_place":"no","age":[16,19],"papers_kept":"declined","brought_by":"stranger","means":["none_known"],"hours":[1,168],"arrived":"2020-02-29"},"seen":{"papers_kept":"unsure"}}"#,
      #"{"response":"c","said":{"age":"unsure","papers_kept":"yes","brought_by":"declined","means":"unsure","hours":"declined","arrived":"unsure","words":"declined"},"seen":{"papers_kept":"no"}}"#,
    ]
  ),
  (
    "sides that are seen only",
    "looks_young.seen,watched.seen,room.seen,guards.seen,beds.seen,permit_ends.seen,marks.seen,response\n"
      + "yes,no,work,people|locks,0 to 40,9999-12-31,scars,r\n",
    [
      #"{"response":"r","seen":{"looks_young":"yes","watched":"no","room":"work","guards":["locks","people"],"beds":[0,40],"permit_ends":"9999-12-31","marks":"scars"}}"#
    ]
  ),
  (
    "empty cells were not asked", "age,response,afraid\n,a,\n", [#"{"response":"a"}"#]
  ),
  (
    "quotes around any cell", "\"response\",\"age\"\n\"a\",\"34\"\n\"b\",\"16 to 19\"\n",
    [#"{"response":"a","said":{"age":34}}"#, #"{"response":"b","said":{"age":[16,19]}}"#]
  ),
  (
    "commas, quotes and breaks in quotes", "response,words,age\n\"a, \"\"b\"\"\nc\",\"x,\r\ny\",34\nd,,35\n",
    [#"{"response":"a, \"b\"\nc","said":{"words":"x","age":34}}"#, #"{"response":"d","said":{"age":35}}"#]
  ),
  (
    "CRLF, and no break at the end", "response,age\r\na,34\r\nb,35",
    [#"{"response":"a","said":{"age":34}}"#, #"{"response":"b","said":{"age":35}}"#]
  ),
  (
    "a byte order mark", "\u{FEFF}response,age\na,34\n", [#"{"response":"a","said":{"age":34}}"#]
  ),
  (
    "empty lines", "response,age\n\na,34\n\r\n\nb,35\n\n",
    [#"{"response":"a","said":{"age":34}}"#, #"{"response":"b","said":{"age":35}}"#]
  ),
  ("a header alone", "response,age\n", []),
]

@Test(arguments: tables.indices)
func `a table is scored as the same responses line by line`(index: Int) async throws {
  let (name, table, lines) = tables[index]
  let expected = try await score(lines: lines)
  #expect(expected.count == lines.count)
  for jobs in [1, 2, 4] {
    let found = try await score(table, jobs: jobs)
    #expect(found.documents == expected, "\(name)")
    #expect(found.refused == [], "\(name)")
  }
}

@Test(
  arguments: [
    ("an item that is not there", "response,ago\na,34\n"), ("a column twice", "response,age,age\na,34,34\n"),
    ("the name twice", "response,response\na,a\n"), ("no name", "age,afraid\n34,yes\n"),
    ("a side that the item does not have", "response,age.seen\na,34\n"),
    ("what is seen as if it were said", "response,watched\na,yes\n"),
    ("words to say", "response,welcome\na,\n"),
    ("an empty name of a column", "response,,age\na,,34\n"), ("a blank too many", "response, age\na,34\n"),
    ("a quote in the middle", "response,a\"ge\na,34\n"), ("no header", "\na,34\n"),
  ]
)
func `with a faulty header nothing is scored, and it is said once, of its line`(
  name: String,
  table: String
)
  async throws
{
  let found = try await score(table)
  #expect(found.documents == [], "\(name)")
  #expect(found.refused == [1], "\(name)")
}

@Test(
  arguments: [
    ("too few cells", "x,34"), ("too many cells", "x,34,yes,,"), ("no name", ",34,yes,"),
    ("a number with a point", "x,34.0,yes,"), ("a number too large", "x,121,yes,"),
    ("a range backwards", "x,19 to 16,yes,"), ("a range as in JSON", "x,\"[16, 19]\",yes,"),
    ("a range with a hyphen", "x,16-19,yes,"), ("a range without an end", "x,16 to,yes,"),
    ("a blank before", "x, 34,yes,"), ("a word that is no answer", "x,34,maybe,"),
    ("large letters", "x,34,YES,"), ("an option twice", "x,34,yes,air|air"),
    ("an empty option", "x,34,yes,air|"), ("none of these with others", "x,34,yes,none_known|air"),
    ("an option that is not there", "x,34,yes,air|train"), ("a quote in the middle", "x,34,y\"e\"s,"),
    ("something behind a quote", "x,34,\"yes\"!,"), ("a formula", "x,=34,yes,"),
  ]
)
func `a faulty line of a table is refused with its number, and no other`(
  name: String,
  line: String
) async throws {
  let found = try await score("response,age,afraid,means\n\"a\n\",34,yes,air\n\(line)\nb,35,no,sea\n\(line)")
  let expected = try await score(
    lines: [
      #"{"response":"a\n","said":{"age":34,"afraid":"yes","means":["air"]}}"#,
      #"{"response":"b","said":{"age":35,"afraid":"no","means":["sea"]}}"#,
    ]
  )
  #expect(found.documents == expected, "\(name)")
  // The first response takes two lines.
  #expect(found.refused == [4, 6], "\(name)")
}

@Test func `bytes that are not UTF-8 are refused with their line`() async throws {
  let folder = try TemporaryFolder()
  let path = try folder.write(
    Array("response,words\na,x\nb,".utf8) + [0xFF] + Array("\nc,y\n".utf8),
    "responses.csv"
  )
  let found = try await run([path], try kinds())
  #expect(found.documents.count == 2)
  #expect(found.refused.map(\.line) == [3])
}

@Test func `a quote that is never closed takes no other line along`() async throws {
  let found = try await score("response,age\na,34\n\"b,35\nc,36\nd,37\n")
  let names = found.documents.compactMap { $0.firstMatch(of: #/"response": "(.)"/#)?.1 }
  #expect(names == ["a", "c", "d"])
  #expect(found.refused == [3])
}

/// Responses made by chance, as a table and line by line.
private func manyResponses(_ count: Int) throws -> (table: String, lines: String) {
  let graph = try kinds()
  var dice = Dice(seed: 50)
  let columns = graph.items.indices.flatMap { item in
    [Side.said, .seen].filter(graph.items[item].has).map { (item: item, side: $0) }
  }
  let ids = columns.map { graph.items[$0.item].id + ($0.side == .seen ? ".seen" : "") }
  var (table, lines) = ("response,\(ids.joined(separator: ","))\n", "")
  for number in 1...count {
    let answers = columns.map { column in
      guard dice.chance(60) else { return Answer?.none }
      let answer = dice.answer(graph.items[column.item], on: column.side)
      // Long texts fill a block with few responses.
      guard case .text = answer else { return answer }
      return .text(String(repeating: "word ", count: dice.next(below: 300)) + "end")
    }
    let cells = zip(columns, answers).map { column, answer -> String in
      guard let answer else { return "" }
      let words = graph.items[column.item].words(answer).replacing(", ", with: "|")
      return dice.chance(20) ? "\"\(words)\"" : words
    }
    table += "r-\(number),\(cells.joined(separator: ","))\(dice.pick(["\n", "\r\n", "\n\n"]))"
    lines += responseText("r-\(number)", graph) { item, side in
      columns.firstIndex { $0.item == item && $0.side == side }.flatMap { answers[$0] }
    }
    lines += "\n"
  }
  return (table, lines)
}

@Test(.timeLimit(.minutes(10)))
func `many responses in a table are scored as line by line, in order, by however many workers`() async throws
{
  let graph = try kinds()
  let folder = try TemporaryFolder()
  let made = try manyResponses(800)
  let table = try folder.write(made.table, "responses.csv")
  let lines = try folder.write(made.lines, "responses.ndjson")
  // More than one block, so that several workers have something to do.
  #expect(made.table.utf8.count > 2 << 18)
  let fields: [AssessmentField] = [.response, .level, .points, .missing]
  let expected = try await run([lines], graph, fields: fields, jobs: 1)
  #expect(expected.scored == 800)
  for (path, jobs) in [(lines, 2), (lines, 4), (table, 1), (table, 2), (table, 4)] {
    let found = try await run([path], graph, fields: fields, jobs: jobs)
    let isSame = found.output == expected.output
    #expect(isSame, "\(path) with \(jobs)")
    #expect(found.refused == [])
  }
}
