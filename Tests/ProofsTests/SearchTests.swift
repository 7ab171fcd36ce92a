import Checklists
import Diagnostics
import Foundation
import Screening
import TestSupport
import Testing

@testable import Proofs

/// A checklist with six signs or more, and levels that are given.
private func checklist(
  levels: [String],
  signs count: Int = 6,
  promise: String = "child",
  atLeast: String = "nothing"
) throws -> DecisionGraph {
  let signs = (1...count).map { number in
    """
          - id: sign_\(number)
            name: The sign \(number)
            ask: Is it so?
            points: \(number)
            source: book / page 1

    """
  }
  let written = levels.enumerated().map { number, condition in
    """
      - id: level_\(number + 1)
        title: Level \(number + 1)
        when: \(condition)
        say: Offer help.
        refer: [hotline]

    """
  }
  let text = """
    checklist: six
    format: 1
    version: 1
    status: draft
    title: Six signs
    about: Made for tests.
    for: [police]
    made by: Example training unit
    reviewed: 2026-09-01
    review again by: 2027-03-01
    language: en
    sources:
      book:
        title: A book
    child:
      under: 18
      age from: age
      treat as child if: age is not answered
    sections:
      - id: signs_asked
        title: Questions
        items:
          - id: age
            ask: How old are you?
            answer: number
            at least: 0
            at most: 120
    \(signs.joined())stop rules:
      - id: wants_to_stop
        when: age is declined
        then: pause
        say: We can stop here.
    levels:
    \(written.joined())  - id: too_little
        title: Too little
        when: unclear
        say: Ask again.
        refer: [hotline]
      - id: nothing
        title: Nothing
        when: otherwise
        say: Go on.
        refer: [hotline]
    always:
      - when: \(promise)
        level at least: \(atLeast)
    referrals:
      - id: hotline
        service: hotline
        within: 1 day
    """
  let loaded = loadChecklist(SourceFile(name: "six.yaml", bytes: Array(text.utf8)))
  let problems = loaded.problems.filter { $0.code.severity == .error }.map(\.message)
  #expect(problems == [])
  let graph = loaded.value
  return try #require(graph)
}

private func outcome(_ claim: Claim, _ graph: DecisionGraph, steps: Int = 4_000_000) throws -> Proof.Outcome {
  try #require(prove(graph, steps: steps).first { $0.claim == claim }).outcome
}

/// The level that people with a claim's smallest sheet reach, and what they answer.
private func shown(_ outcome: Proof.Outcome, _ graph: DecisionGraph) -> (level: Int, answers: Int)? {
  switch outcome {
  case .proved(let witness?), .refuted(let witness?): (witness.assessment(graph).level, witness.lines.count)
  default: nil
  }
}

@Test(arguments: [
  // Counted no further than the limit itself, every larger sum would look like the limit.
  ("points <= 10", "points > 10 and points <= 11", 2), ("points < 20", "points >= 20 and points <= 20", 5),
  ("points != 21", "points = 21", 6),
])
private func `sums are told apart just beyond a limit`(
  _ first: String,
  _ second: String,
  _ answers: Int
) throws {
  let graph = try checklist(levels: [first, second])
  let found = shown(try outcome(.levelHappens(1), graph), graph)
  #expect(found?.level == 1)
  #expect(found?.answers == answers)
}

@Test func `a level between two limits that leave no number is never reached`() throws {
  let graph = try checklist(levels: ["points <= 10", "points > 10 and points < 11"])
  guard case .refuted(nil) = try outcome(.levelHappens(1), graph) else {
    Issue.record("It was taken to be possible.")
    return
  }
}

@Test func `a promise is refuted by the smallest person for whom it is broken`() throws {
  let graph = try checklist(levels: ["points >= 7"], promise: "adult and points >= 5", atLeast: "level_1")
  let found = try outcome(.promiseIsKept(0), graph)
  guard case .refuted(let witness?) = found else {
    Issue.record("It was taken to be kept.")
    return
  }
  // An age and one sign.
  #expect(witness.lines.count == 2)
  let level = witness.assessment(graph).level
  #expect(level == graph.otherwise)
}

@Test func `what is too large is said to be not reached, with what was looked at`() throws {
  let graph = try checklist(levels: ["points >= 7"], promise: "points >= 8", atLeast: "level_1")
  guard case .notReached(let lookedAt, let all) = try outcome(.promiseIsKept(0), graph, steps: 12) else {
    Issue.record("Twelve steps were enough.")
    return
  }
  #expect(Set(lookedAt).isStrictSubset(of: Set(all)))
}

@Test func `of a checklist with hundreds of items each claim is said to be not reached`() throws {
  let graph = try checklist(levels: ["points >= 7"], signs: 400)
  let proofs = prove(graph)
  let decided = proofs.filter { if case .notReached = $0.outcome { false } else { true } }
  #expect(decided.isEmpty)
  let codes = Set(proofs.map(\.claim.code))
  #expect(
    codes.isSuperset(of: ["C004", "C005", "L002", "L003", "L005", "L007", "L008", "P001", "P002", "P003"])
  )
  #expect(codes.isSuperset(of: ["P004", "P005", "P008", "P013"]))
}

@Test func `no first cases are written for a checklist too large for proofs`() throws {
  #expect(firstCases(of: try checklist(levels: ["points >= 7"], signs: 6)).count == 3)
  #expect(firstCases(of: try checklist(levels: ["points >= 7"], signs: 400)).isEmpty)
}

@Test func `a refutation is a test case that can be pasted and passes today`() throws {
  let graph = try checklist(levels: ["points >= 7"], promise: "points >= 5", atLeast: "level_1")
  let claim = Claim.promiseIsKept(0)
  guard case .refuted(let witness?) = try outcome(claim, graph) else {
    Issue.record("It was taken to be kept.")
    return
  }
  let text = "cases for: six\nformat: 1\ncases:\n" + WitnessCase(witness, claim, graph).text
  guard case .cases(let loaded) = loadFile(SourceFile(name: "six.cases.yaml", bytes: Array(text.utf8))) else {
    return
  }
  let bound = bind(loaded, to: graph)
  #expect(bound.problems.map(\.message) == [])
  let runs = (bound.value ?? []).map { CaseRun($0, on: graph) }
  #expect(runs.count == 1)
  #expect(runs.flatMap(\.differences) == [])
}

@Test(arguments: ["first-contact", "labour-exploitation"])
private func `everything is proved of the checklists that we ship`(_ name: String) throws {
  let here = URL(filePath: #filePath).deletingLastPathComponent()
  let path = here.appending(path: "../../Checklists/\(name).yaml").standardizedFileURL
  let file = SourceFile(name: path.path, bytes: [UInt8](try Data(contentsOf: path)))
  let graph = try #require(loadChecklist(file).value)
  let open = prove(graph).filter { !$0.isProved }.map { $0.claim.sentence(graph) }
  #expect(open == [])
}
