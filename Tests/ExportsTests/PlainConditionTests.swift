import Checklists
import Testing

@testable import Exports

/// Each a condition for the level `some_signs` of the checklist with items of every kind, and the same in words.
private let table: [(String, String)] = [
  ("points >= 1", "the sum of points is at least 1"),
  ("points(journey) > 2", "the sum of points in “The journey” is more than 2"),
  ("papers_kept = yes", "question 7 is yes"),
  ("papers_kept != yes and adult", "question 7 is not yes and treated as an adult"),
  ("not seen(papers_kept)", "not (question 7 seen)"),
  ("said(papers_kept)", "question 7 said yes"),
  ("brought_by = employer", "question 8 is “An employer or agent”"),
  ("brought_by in (kin, employer)", "question 8 is “The family” or “An employer or agent”"),
  ("brought_by could be self", "question 8 could be “The person”"),
  ("age could be under 18", "question 6 could be under 18"),
  ("age between 15 and 17", "question 6 is from 15 to 17"),
  ("papers_kept is missing", "question 7 is unsure, declined or not asked"),
  ("papers_kept is not answered", "question 7 is not answered"),
  ("positive(control) or tied_by_debt", "“Control” is positive or “Tied by a debt”"),
  ("assessed(control)", "“Control” was looked at"),
  (
    "strong(control) + weak(control) * 2 < 3",
    "the number of strong signs in “Control” + the number of weak signs in “Control” × 2 is less than 3"
  ),
  (
    "count(child, papers_kept = yes) <= 1",
    "how many of these are so (treated as a child; question 7 is yes) is at most 1"
  ),
  (
    "child and (signs >= 1 or known_child)",
    "treated as a child and (the number of signs is at least 1 or the age given is under 18)"
  ),
]

@Test(arguments: table)
func `a condition on paper names questions by their numbers`(_ condition: String, _ words: String) throws {
  let sample = try Sample(
    laying: """
      levels:
        - id: some_signs
          when: \(condition)
      """
  )
  let list = sample.graph.checklist
  let level = try #require(list.levels.first { $0.id.text == "some_signs" })
  guard case .when(let when) = level.condition else {
    Issue.record("the level has no condition")
    return
  }
  #expect(PlainCondition(list).words(when) == words)
}
