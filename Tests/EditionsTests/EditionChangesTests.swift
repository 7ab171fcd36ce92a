import Checklists
import Diagnostics
import Proofs
import TestSupport
import Testing

@testable import Editions

private func graph(_ text: String) throws -> DecisionGraph {
  let loaded = loadChecklist(SourceFile(name: "smallest.yaml", bytes: Array(text.utf8)))
  let problems = loaded.problems.filter { $0.code.severity == .error }.map(\.message)
  #expect(problems == [])
  let value = loaded.value
  return try #require(value)
}

private func report(_ change: (String) -> String) throws -> EditionReport {
  let text = try SmallestFile.checklist.text()
  let (old, new) = (try graph(text), try graph(change(text)))
  return EditionReport(old, new, names: ("old", "new"), steps: 1_000_000, scoring: [])
}

/// Changes laid over the smallest checklist, with the kind and the line to which they lead.
private let changes: [(String, String, String)] = [
  ("title: Another title", "wording", "the checklist: the title"),
  (
    "sections:\n  - id: control\n    items:\n      - id: papers_kept\n        points: 2", "scoring",
    "papers_kept: the points"
  ),
  (
    "sections:\n  - id: control\n    items:\n      - id: papers_kept\n        look for: A companion has them.",
    "flow",
    "papers_kept: what to look for (new)"
  ),
  (
    "sections:\n  - id: control\n    items:\n      - id: papers_kept\n        how: Ask kindly.", "wording",
    "papers_kept: the advice on how to ask (new)"
  ),
  (
    "sections:\n  - id: control\n    items:\n      - id: papers_kept\n        only if: age is answered",
    "flow", "papers_kept: only if (new)"
  ),
  (
    "sections:\n  - id: control\n    items:\n      - id: papers_kept\n        source: ilo-2009 / page 3",
    "source", "papers_kept: its source"
  ),
  (
    "sections:\n  - id: control\n    items:\n      - id: age\n        at most: 110", "flow",
    "age: how it is answered"
  ),
  ("levels:\n  - id: some_signs\n    when: signs >= 2", "scoring", "level some_signs: when"),
  (
    "levels:\n  - id: some_signs\n    refer: [emergency, hotline]", "referral",
    "level some_signs: the referrals"
  ),
  (
    "levels:\n  - id: some_signs\n    say: Stay with the person.", "wording",
    "level some_signs: the words to the officer"
  ),
  ("stop rules:\n  - id: danger\n    then: end", "flow", "stop rule danger: what happens then"),
  ("referrals:\n  - id: hotline\n    within: 2 days", "referral", "referral hotline: how soon"),
  ("child:\n  under: 17", "scoring", "the checklist: the age under which a person is a child"),
  ("reviewed: 2026-10-01", "edition", "the checklist: the day of its review"),
  ("sources:\n  ilo-2009:\n    year: 2009", "source", "source ilo-2009: the year (new)"),
]

@Test(arguments: changes)
private func `a change is told by what it is about`(
  _ change: String,
  _ kind: String,
  _ sentence: String
) throws {
  let found = try report { laid(change, over: $0) }.changes.list
  #expect(found.map(\.kind.rawValue) == [kind])
  #expect(found.map(\.sentence) == [sentence])
}

@Test func `an edition that is the same has no changes`() throws {
  let report = try report { $0 }
  #expect(report.changes.list == [])
  #expect(report.results.isSame)
  #expect(report.next.advice == ["Nothing changed, so there is no new edition."])
}

@Test func `an item with a new id is the same one when it names the old id`() throws {
  let renamed = try report { text in
    text.replacing("papers_kept", with: "papers_held").replacing("signs >= 1", with: "papers_held = yes")
      .replacing("- id: papers_held\n", with: "- id: papers_held\n        was: [papers_kept]\n")
  }
  #expect(renamed.results.isSame)
  #expect(renamed.remarks == [])
  let sentences = renamed.changes.list.map(\.sentence)
  #expect(sentences == ["level some_signs: when", "papers_held: its id"])
  let other = try report { $0.replacing("papers_kept", with: "papers_held") }
  #expect(!other.results.isSame)
  #expect(other.remarks.contains("Only the old edition has papers_kept."))
  #expect(other.remarks.contains { $0.contains("write its old id under `was`") })
  #expect(other.changes.list.map(\.sentence) == ["papers_kept is gone", "papers_held is new"])
}

@Test func `an item that moved is told once, by what it follows`() throws {
  let age =
    "      - id: age\n        ask: How old are you?\n        answer: number\n        at least: 0\n        at most: 120\n"
  let moved = try report { text in
    text.replacing(age, with: "").replacing(
      "      - id: consent_talk\n",
      with: age + "      - id: consent_talk\n"
    )
  }
  #expect(moved.changes.list.map(\.sentence) == ["age: its section", "age: its place"])
  #expect(moved.changes.list.last?.after == "comes first")
  #expect(moved.results.isSame)
}

@Test func `who no longer counts as a child is shown`() throws {
  let report = try report { laid("child:\n  under: 17", over: $0) }
  let words = report.results.differences.map { DifferenceWords($0, report.old, report.new).sentence }
  #expect(words.contains("treated as a child before, and as an adult now"))
  #expect(report.text.contains("age: 17"))
}

@Test func `a fence holds words that contain a fence`() throws {
  let report = try report { laid("title: Words with ``` in them", over: $0) }
  #expect(
    report.markdown.contains("````diff\n- The smallest sound checklist\n+ Words with ``` in them\n````")
  )
}
