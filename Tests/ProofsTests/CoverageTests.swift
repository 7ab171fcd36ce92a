import Checklists
import Diagnostics
import Testing

@testable import Proofs
@testable import Screening

/// Cases for the checklist of the cases; only the first two pass.
private let someCases = """
    - case: Long hours
      said: {age: 30, hours: yes}
      the rest: no
      expect: {level: high, not agreed: []}
    - case: A child with little pay
      said: {age: 15, pay: yes, way: alone}
      the rest: no
      expect: {level: low, points: 3}
    - case: Fails, and counts for nothing
      said: {way: bought}
      the rest: no
      expect: {level: high}
    - case: Not yet
      said: {way: bought}
      the rest: no
      expect: {level: high}
      todo: yes

  """

@Test func `what passing cases come to is counted, and what is missing is named`() throws {
  let checklist = try #require(CaseChecklist())
  let runs = try #require(checklist.run(someCases)).runs
  let coverage = Coverage(runs, on: checklist.graph)
  let missing = coverage.missing.map { $0.target.words(checklist.graph) }
  func count(_ kind: CoverageTarget.Kind) -> [Int] {
    coverage.count(kind).map { [$0.reached, $0.possible, $0.percent] } ?? []
  }
  #expect(count(.levels) == [2, 4, 50])
  #expect(count(.stops) == [0, 1, 0])
  // `line` is made; `team` can be made, asked about and not agreed to, and nothing of it comes about.
  #expect(count(.referrals) == [1, 4, 25])
  #expect(count(.rules) == [1, 2, 50])
  // `way` has points for its options and no yes or no, so it is never there as a sign by itself.
  #expect(count(.signs) == [2, 3, 66])
  #expect(missing.contains("reaches the level nothing"))
  #expect(missing.contains("has the referral team not agreed to"))
  #expect(missing.contains("meets the line 1 medium + 1 weak of work"))
  #expect(missing.contains("has the sign school"))
  #expect(!missing.contains("has `only if` of the referral team true"))
  #expect(missing.contains("has `when` of the level low open"))
}

@Test func `the cases to paste pass, and come to all that is missing`() throws {
  let checklist = try #require(CaseChecklist())
  let before = Coverage(try #require(checklist.run(someCases)).runs, on: checklist.graph)
  let pasted = before.cases.joined(separator: "\n")
  let runs = try #require(checklist.run(someCases + pasted)).runs
  let failing = runs.filter { !$0.isMet }.map(\.source.title.text)
  let after = Coverage(runs, on: checklist.graph)
  #expect(failing == ["Fails, and counts for nothing", "Not yet"])
  #expect(after.missing.isEmpty)
  #expect(after.counts.allSatisfy { $0.percent == 100 })
}

@Test func `what cannot happen is what does not happen when all answers are tried`() throws {
  var compared = 0
  for seed in 1...60 {
    guard let small = SmallChecklist(seed: seed), let all = BruteForce(small.graph, limit: 4_000) else {
      continue
    }
    compared += 1
    try expectCoverage(of: small.graph, toBeThatOf: all, seed)
  }
  #expect(compared >= 20)
}

private func expectCoverage(of graph: DecisionGraph, toBeThatOf all: BruteForce, _ seed: Int) throws {
  let targets = CoverageTargets(graph)
  var sheet = Worksheet(graph, blank: .notAsked)
  var happens: Set<CoverageTarget> = []
  for number in all.outcomes.indices {
    var answers = AnswerSheet(graph, blank: .notAsked)
    for (item, list) in all.records.enumerated() {
      let record = list[all.record(number, item)]
      if let said = record.said { answers.record(said, for: item, on: .said) }
      if let seen = record.seen { answers.record(seen, for: item, on: .seen) }
    }
    happens.formUnion(targets.reached(by: answers, in: &sheet))
  }
  let coverage = Coverage([], on: graph)
  let found = Set(coverage.missing.map(\.target))
  let expected = happens.intersection(targets.entries.map(\.target))
  #expect(found == expected, "seed \(seed)")
  #expect(coverage.missing.allSatisfy { !$0.isUndecided }, "seed \(seed)")
  // Together the cases that are offered come to everything that happens.
  let header = "cases for: \(graph.checklist.id.text)\nformat: 1\ncases:\n"
  let text = header + coverage.cases.joined(separator: "\n")
  guard case .cases(let loaded) = loadFile(SourceFile(name: "a.cases.yaml", bytes: Array(text.utf8))) else {
    Issue.record("seed \(seed): these are no cases")
    return
  }
  let runs = try #require(bind(loaded, to: graph).value, "seed \(seed)").map { CaseRun($0, on: graph) }
  #expect(runs.allSatisfy { $0.isMet }, "seed \(seed)")
  #expect(Coverage(runs, on: graph).missing.isEmpty, "seed \(seed)")
}
