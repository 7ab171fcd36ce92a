import Checklists
import Diagnostics
import Testing

@testable import Proofs
@testable import Screening

private let cases = """
    # Above.
    - case: "Long hours"   # a remark
      said: {age: 30, hours: yes, share: no}
      the rest: no
      expect:
        level: low   # we thought
        could be:
          - high
        not agreed: [ line ]
        dimensions: {work: not positive}
        not shown: [pay, school]
        settled: yes

    - case: Another
      said: {age: 15, pay: yes, way: alone}
      the rest: no
      expect: {level: low, points: 3}
    - case: Twice
      expect: {level: high}
    - case: Twice
      expect: {level: high}
    - case: Not yet
      expect: {level: high}
      todo: yes
    - case: Only shown
      said: {age: 30, share: declined}
      the rest: no
      expect:
        shown: [pay]

  """

private func accept(_ title: String) throws -> (text: String, isDone: Bool) {
  let checklist = try #require(CaseChecklist())
  let (file, runs) = try #require(checklist.run(cases))
  let acceptance = try Acceptance(of: title, in: runs, on: checklist.graph, file)
  let after = acceptance.rewritten(because: "one strong sign is enough now", on: CalendarDay("2026-11-25"))
  let isDone = checklist.run(after).map { acceptance.isDone(in: $0.runs) } ?? false
  return (String(decoding: after.bytes, as: UTF8.self), isDone)
}

@Test func `only what is not met is rewritten, and the rest stays byte for byte`() throws {
  let (text, isDone) = try accept("Long hours")
  let expected = cases.replacing(
    """
        expect:
          level: low   # we thought
          could be:
            - high
          not agreed: [ line ]
          dimensions: {work: not positive}
          not shown: [pay, school]
    """,
    with: """
          # because: one strong sign is enough now (2026-11-25)
          expect:
            level: high   # we thought
            could be:
              nothing higher
            not agreed: []
            dimensions: {work: positive}
      """
  )
  #expect(text == "cases for: cases\nformat: 1\ncases:\n" + expected)
  #expect(isDone)
}

@Test func `a case that passes is refused, and so is one that is not clear`() throws {
  #expect(throws: Acceptance.Refusal.passes) { try accept("Another") }
  #expect(throws: Acceptance.Refusal.isToDo) { try accept("Not yet") }
  #expect(throws: Acceptance.Refusal.severalCases([21, 23])) { try accept("Twice") }
  #expect(throws: Acceptance.Refusal.noSuchCase(nearest: "Long hours")) { try accept("Long hour") }
  #expect(throws: Acceptance.Refusal.noSuchCase(nearest: nil)) { try accept("Somebody else altogether") }
  #expect(throws: Acceptance.Refusal.nothingLeft) { try accept("Only shown") }
}

@Test func `a file in which another case changed as well is not taken`() throws {
  let checklist = try #require(CaseChecklist())
  let (file, runs) = try #require(checklist.run(cases))
  let acceptance = try Acceptance(of: "Long hours", in: runs, on: checklist.graph, file)
  let after = acceptance.rewritten(because: "it is right", on: nil)
  let text = String(decoding: after.bytes, as: UTF8.self)
  let other = text.replacing("{level: low, points: 3}", with: "{level: low}")
  let changed = try #require(checklist.run(SourceFile(name: "a.cases.yaml", bytes: Array(other.utf8))))
  #expect(!acceptance.isDone(in: changed.runs))
  #expect(!acceptance.isDone(in: runs))
}
