import Checklists
import Responses
import Screening
import TestSupport
import Testing

/// Lines of which many were spoilt, as one file.
private func spoiltLines(_ count: Int, seed: Int) -> [UInt8] {
  var dice = Dice(seed: seed)
  var bytes: [UInt8] = []
  for number in 1...count {
    var line = ResponseLine(name: "r-\(number)", &dice)
    let isByBytes = dice.chance(35)
    if !isByBytes { for _ in 0..<dice.next(below: 4) { line.spoil(&dice) } }
    var written = Array(line.text(&dice).utf8)
    if isByBytes { for _ in 0...dice.next(below: 3) { written.spoil(&dice) } }
    bytes += written + [UInt8(ascii: "\n")]
  }
  return bytes
}

/// What came of one line.
private enum Outcome: Equatable {
  case read(PlainResponse)
  case refused
}

/// Everything that was recorded; what was not asked is left out.
private func recorded(_ answers: AnswerSheet, _ graph: DecisionGraph) -> [Place: Answer] {
  var result: [Place: Answer] = [:]
  for (index, item) in graph.items.enumerated() {
    for side in [Side.said, .seen] {
      guard let answer = answers.answer(index, side), answer != .notAsked else { continue }
      result[Place(item: item.id, side: side)] = answer
    }
  }
  return result
}

@Test(.timeLimit(.minutes(10)), arguments: 1...10)
func `ten thousand spoilt lines are read as a JSON library and the contract say`(seed: Int) throws {
  let graph = try kinds()
  let folder = try TemporaryFolder()
  let bytes = spoiltLines(10_000, seed: seed)
  let path = try folder.write(bytes, "spoilt.ndjson")

  var found: [Int: Outcome] = [:]
  var causes: Set<String> = []
  try readResponses([path], graph) { response in
    let answers = recorded(response.answers, graph)
    found[response.line] = .read(PlainResponse(name: response.name, answers: answers))
  } report: { _, line, fault in
    found[line] = .refused
    causes.insert(fault.cause)
  }

  var differences: [String] = []
  var accepted = 0
  let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  for (index, line) in lines.enumerated() where !line.allSatisfy({ [0x20, 0x09, 0x0D].contains($0) }) {
    let expected = readPlainly(Array(line)).map { Outcome.read($0) } ?? .refused
    if expected != .refused { accepted += 1 }
    let outcome = found.removeValue(forKey: index + 1)
    guard outcome != expected else { continue }
    let verdict =
      expected == .refused ? "should be refused" : outcome == .refused ? "refused" : "read otherwise"
    differences.append("\(verdict): \(String(decoding: line, as: UTF8.self).debugDescription)")
  }
  let first = differences.prefix(5)
  #expect(first == [])
  let others = found.keys.sorted()
  #expect(others == [])
  // Otherwise the lines would be too dull, or too spoilt, to show anything.
  #expect((2_000..<8_000).contains(accepted))
  // What stands in a line came from a person.
  let repeated = causes.filter { $0.contains("maria") }
  #expect(repeated == [])
}
