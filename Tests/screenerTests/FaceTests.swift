import Checklists
import Diagnostics
import Foundation
import Screening
import TestSupport
import Testing

/// What came of one response in one way of answering.
private struct Ending {
  /// The document that was written.
  let document: String
  /// What stood recorded at the end.
  let recorded: String
}

private let name = "interview"

/// The answers of a response made by chance; some sides are left without any.
private func answers(_ graph: DecisionGraph, _ dice: inout Dice) -> [Place: Answer] {
  var answers: [Place: Answer] = [:]
  let share = dice.pick([40, 75, 95])
  for (index, item) in graph.items.enumerated() {
    for side in [Side.said, .seen] where item.has(side) && dice.chance(share) {
      let answer = dice.answer(item, on: side)
      // On a screen one key tells that what is seen was not asked: none.
      if answer != .notAsked { answers[Place(item: index, side: side)] = answer }
    }
  }
  return answers
}

/// Answers through a terminal.
private func interview(
  _ path: String,
  _ graph: DecisionGraph,
  _ answers: [Place: Answer],
  isPlain: Bool,
  _ more: [String]
) throws -> Ending {
  let folder = try TemporaryFolder()
  let file = "\(folder.path)/result.json"
  let terminal = try PseudoTerminal(
    running: try builtExecutable("screener"),
    ["interview", path, "--output", file] + (isPlain ? ["--plain"] : []) + more,
    rows: 60,
    columns: 160
  )
  var officer = Officer(graph, at: terminal, isPlain: isPlain, answers: answers)
  try officer.conduct()
  let recorded = responseText(name, graph) { officer.interview.answers.answer($0, $1) }
  return Ending(document: try String(contentsOfFile: file, encoding: .utf8), recorded: recorded)
}

/// Answers from a file.
private func script(
  _ path: String,
  _ graph: DecisionGraph,
  _ answers: [Place: Answer],
  _ more: [String]
) throws -> String {
  let folder = try TemporaryFolder()
  let text = responseText(name, graph) { answers[Place(item: $0, side: $1)] }
  let response = try folder.write("\(text)\n", "answers.ndjson")
  let file = "\(folder.path)/result.json"
  let run = try Program(
    running: try builtExecutable("screener"),
    ["interview", path, "--answers", response, "--output", file] + more
  )
  #expect(run.status == 0, "\(run.errors)")
  return try String(contentsOfFile: file, encoding: .utf8)
}

/// Scores responses as recorded.
private func score(_ path: String, _ responses: [String]) throws -> [String] {
  let folder = try TemporaryFolder()
  let file = try folder.write(responses.map { "\($0)\n" }.joined(), "responses.ndjson")
  let run = try Program(running: try builtExecutable("screener"), ["score", path, file])
  #expect(run.status == 0, "\(run.errors)")
  return String(decoding: run.output, as: UTF8.self).split(separator: "\n").map { "\($0)\n" }
}

/// Demands that all faces and `score` give the same bytes.
private func expectAgreement(_ path: String, _ graph: DecisionGraph, count: Int, _ more: [String] = []) throws
{
  var dice = Dice(seed: 11)
  for _ in 0..<count {
    let answers = answers(graph, &dice)
    let rich = try interview(path, graph, answers, isPlain: false, more)
    let plain = try interview(path, graph, answers, isPlain: true, more)
    let scripted = try script(path, graph, answers, more)
    let scored = try score(path, [rich.recorded])
    #expect(rich.document == scored.first)
    #expect(plain.document == rich.document)
    #expect(scripted == rich.document)
    #expect(plain.recorded == rich.recorded)
  }
}

/// A checklist by its place beside this file.
private func checklist(_ place: String) throws -> (path: String, graph: DecisionGraph) {
  let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: place).standardizedFileURL
    .path
  let file = SourceFile(name: path, bytes: [UInt8](try Data(contentsOf: URL(filePath: path))))
  return (path, try #require(loadChecklist(file).value))
}

@Test(.timeLimit(.minutes(10)), arguments: ["first-contact", "labour-exploitation"])
func `a screen, lines, a script and score end in the same bytes`(id: String) throws {
  let (path, graph) = try checklist("../../Checklists/\(id).yaml")
  try expectAgreement(path, graph, count: id == "first-contact" ? 3 : 1, ["--jurisdiction", "VN"])
}

/// A sound checklist with an item of every kind; one made by chance would be refused, because it protects nobody.
private let allKinds = "Fixtures/all-kinds.yaml"

@Test(.timeLimit(.minutes(10)))
func `they do so on a checklist with all kinds of items`() throws {
  let (path, graph) = try checklist(allKinds)
  try expectAgreement(path, graph, count: 4)
}

@Test(.timeLimit(.minutes(10)))
func `a script ends as score does, on a checklist with all kinds of items`() throws {
  let (path, graph) = try checklist(allKinds)
  var dice = Dice(seed: 12)
  var ended = 0
  var (documents, recorded): ([String], [String]) = ([], [])
  for _ in 0..<60 {
    let answers = answers(graph, &dice)
    documents.append(try script(path, graph, answers, []))
    var interview = Interview(graph)
    while case .item(let item) = interview.step { interview.record(answers, for: item) }
    if interview.isFinished { ended += 1 }
    interview.finish()
    recorded.append(responseText(name, graph) { interview.answers.answer($0, $1) })
  }
  let scored = try score(path, recorded)
  #expect(documents == scored)
  // Some were ended by a stop rule, with questions left.
  #expect(ended > 2)
}
