import Checklists
import Testing

@testable import Proofs
@testable import Screening

private func unnoticed(_ cases: String) throws -> (whatIf: WhatIf, advice: [String: String]) {
  let checklist = try #require(CaseChecklist())
  let runs = try #require(checklist.run(cases)).runs
  let whatIf = WhatIf(runs, on: checklist.graph)
  var notice = Notice(runs, on: checklist.graph)
  var advice: [String: String] = [:]
  for entry in whatIf.unnoticed { advice[entry.sentence] = notice.advice(on: entry) }
  return (whatIf, advice)
}

@Test func `a mistake is noticed when a case that passes fails with it`() throws {
  let points = """
      - case: A child with little pay
        said: {age: 15, pay: yes, way: alone}
        the rest: no
        expect: {points: 3}

    """
  let subjects = try unnoticed(points).whatIf.unnoticed.map(\.sentence)
  #expect(!subjects.contains { $0.hasPrefix("The points for a child of pay") })
  #expect(subjects.contains("The points of pay could be one more, and no case would notice."))
  #expect(subjects.contains("The strength of pay could be weak or strong, and no case would notice."))
  #expect(!subjects.contains { $0.hasPrefix("`only if` of the section marks could be never true") })
}

@Test func `a case that fails notices nothing`() throws {
  let fails = """
      - case: A child with little pay
        said: {age: 15, pay: yes, way: alone}
        the rest: no
        expect: {points: 4}

    """
  let (whatIf, _) = try unnoticed(fails)
  #expect(whatIf.noticed == 0)
  #expect(whatIf.percent == 0)
  #expect(whatIf.all == Mistake.all(in: try #require(CaseChecklist()).graph).count)
}

@Test func `who follows the advice has the mistake noticed`() throws {
  let first = """
      - case: An adult with little pay
        said: {age: 30, hours: unsure, pay: yes, share: yes, way: alone}
        the rest: no
        expect: {level: unknown}

    """
  let sentence = "The points of pay could be one more, and no case would notice."
  let advice = try unnoticed(first).advice[sentence]
  #expect(advice == nil)
  let line = "line in `refer` of the level low could be missing, and no case would notice."
  #expect(
    try unnoticed(first).advice[line] == "write a case that reaches the level low, and expect its `refer`"
  )
  let school = "The strength of school could be medium, and no case would notice."
  let advised = "write a case like \"An adult with little pay\" with `school: yes`, and expect `level: high`"
  #expect(try unnoticed(first).advice[school] == advised)
  let second = """
      - case: The same, without school
        said: {age: 30, hours: unsure, pay: yes, share: yes, way: alone, school: yes}
        the rest: no
        expect: {level: high}

    """
  #expect(try unnoticed(first + second).advice[school] == nil)
}

@Test func `one more expectation is advised before one more case`() throws {
  let cases = """
      - case: Long hours
        said: {age: 30, hours: yes}
        the rest: no
        expect: {level: high}

    """
  let (_, advice) = try unnoticed(cases)
  let line = "line in `refer` of the level high could be missing, and no case would notice."
  #expect(advice[line] == "expect `refer: [line]` in the case \"Long hours\"")
}

@Test func `the answers that would give another level are all there are`() throws {
  let checklist = try #require(CaseChecklist())
  let cases = """
      - case: Nothing
        said: {age: 30}
        the rest: no
        expect: {level: nothing}

    """
  let run = try #require(checklist.run(cases)).runs[0]
  let change = OneChange(run.answers, on: checklist.graph)
  let levels = checklist.graph.checklist.levels
  let ways = change.ways.map { "\(levels[$0.level].id.text): \($0.words(checklist.graph))" }
  // One strong sign is enough; what is left open may hide it, or the points that are needed.
  let expected = [
    "high: hours: yes",
    "unknown: hours: unsure or declined or not asked, pay: yes or unsure or declined or not asked, pay (seen): yes",
  ]
  #expect(levels[change.level].id.text == "nothing")
  #expect(ways == expected)
}
