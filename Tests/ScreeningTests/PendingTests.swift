import Checklists
import Foundation
import Responses
import Screening
import TestSupport
import Testing

/// What stands on the way of an interview, as the oracle writes it with `--pending`.
private func state(_ interview: Interview, _ name: String) -> (response: String, document: String) {
  let graph = interview.graph
  let response = responseText(name, graph) { interview.answers.answer($0, $1) }
  var interview = interview
  // A stop rule that ends the interview makes what is pending `not asked`.
  if interview.assessment.stoppedBy.contains(where: { graph.stopRules[$0].ends }) { interview.finish() }
  let pending = interview.itemsLeft.filter { graph.items[$0].isListed }.map { "\"\(graph.items[$0].id)\"" }
  let writer = AssessmentWriter(graph)
  let document = String(decoding: writer.document(interview.assessment, name: name), as: UTF8.self)
  let more = "\"offers_to_finish\": \(interview.assessment.offersToFinish), "
  return (response, document.dropLast(2) + ", \(more)\"pending\": [\(pending.joined(separator: ", "))]}")
}

/// Demands that an interview stands at each of its steps where the oracle says.
private func expectAgreement(_ made: RandomChecklists.Made, walks: Int, _ counts: inout [String: Int]) throws
{
  var states: [(response: String, document: String)] = []
  for number in 0..<walks {
    var walk = Walk(made.graph, seed: number)
    repeat {
      states.append(state(walk.interview, "r-\(states.count)"))
      // Answers before their turn and changes leave more behind than answers in order.
      if walk.dice.chance(15), let item = walk.itemBeforeItsTurn() ?? walk.itemToChange() {
        walk.answer(item)
      }
    } while walk.answerNext()
    states.append(state(walk.interview, "r-\(states.count)"))
  }
  let folder = try TemporaryFolder()
  let path = try folder.write(states.map { "\($0.response)\n" }.joined(), "responses.ndjson")
  let output = String(decoding: try Oracle.run("assess.py", [made.path, path, "--pending"]), as: UTF8.self)
  let documents = output.split(separator: "\n").map { String($0) }
  #expect(documents.count == states.count)
  for (state, expected) in zip(states, documents) {
    let found = state.document.replacing(", ", with: ",").replacing(": ", with: ":")
    if found != expected {
      Issue.record("\(made.path)\n\(state.response)\nfound    \(found)\nexpected \(expected)")
      return
    }
    counts["states", default: 0] += 1
    if found.contains("\"offers_to_finish\":true,\"pending\":[\"") { counts["offers", default: 0] += 1 }
    if found.contains("\"settled\":true") { counts["settled", default: 0] += 1 }
  }
}

@Test(.timeLimit(.minutes(10)))
func `at each step of an interview all stands as in the oracle, the offer to finish too`() throws {
  let small = try RandomChecklists(seed: 140, count: 10, isSmall: true)
  let larger = try RandomChecklists(seed: 140, count: 6, isSmall: false)
  var counts: [String: Int] = [:]
  for made in small.list { try expectAgreement(made, walks: 8, &counts) }
  for made in larger.list { try expectAgreement(made, walks: 2, &counts) }
  // Otherwise the walks would be too dull to show anything.
  #expect(counts["states", default: 0] > 500)
  #expect(counts["offers", default: 0] > 30)
  #expect(counts["settled", default: 0] > 100)
}
