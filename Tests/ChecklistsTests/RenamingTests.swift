import Checklists
import Diagnostics
import TestSupport
import Testing

/// A checklist in which the same words are ids, options and words of texts.
private let checklist = """
  checklist: names
  format: 1
  version: 1
  status: draft
  title: The debt of names
  about: About debt.
  for: [police]
  made by: Example training unit
  reviewed: 2026-09-01
  review again by: 2027-03-01
  language: en
  sources:
    debt:
      title: On debt
  child:
    under: 18
    age from: age
    treat as child if: age is not answered or debt = yes
    source: debt / debt, page 2
  dimensions:
    - id: control
      title: Control
      rule:
        positive if any: [1 strong]
  sections:
    - id: start
      title: Start
      items:
        - id: age
          ask: How old are you?
          answer: number
          at least: 0
          at most: 120
        - id: debt     # not the debt of the source
          name: A debt
          ask: What about debt?
          dimension: control
          strength: strong
          points: 1
          source: debt / page 3
        - id: reason
          ask: Why?
          only if: not (debt = yes) and debt != no
          choose one:
            debt: A debt
            other: Something else
          yes if: answer = debt
  findings:
    - id: owes
      title: Owes
      when: >-
        reason = debt and
        (debt = yes or reason in (debt, other))
  stop rules:
    - id: stop
      when: debt is declined or count(debt = yes, owes, said(debt)) >= 2
      then: end
      say: Stop the debt.
      refer: [debt]
  levels:
    - id: debt
      title: Debt
      when: positive(control) or points(start) + strong(control) > age or owes
      say: Help.
      refer: [debt]
    - id: open
      title: Open
      when: unclear
      say: Ask.
      refer: [debt]
    - id: none
      title: None
      when: otherwise
      say: Go.
      refer:
        - debt
  referrals:
    - id: debt
      service: hotline
      within: now
  always:
    - when: debt = yes and positive(control)
      level at least: debt
      source: debt / the promise
  """

private let cases = """
  cases for: names
  format: 1
  cases:
    - case: A debt
      story: About debt.
      said:
        debt: yes
        reason: debt
      seen:
        age: 1
      expect:
        level: debt
        could be: [debt, open]
        dimensions:
          control: positive
        refer: [debt]
        shown: [debt, age]
        stopped by: []
  """

private func source(_ text: String, _ name: String) -> SourceFile {
  SourceFile(name: name, bytes: Array(text.utf8))
}

/// The lines that a renaming changes, as they are afterwards.
private func changed(_ old: String, _ new: String, _ kind: IDKind?) throws -> [String] {
  let file = source(checklist, "names.yaml")
  let loaded = loadChecklist(file)
  let value = try #require(loaded.value?.checklist, "\(loaded.problems.map(\.message))")
  let renaming = try Renaming(old, to: new, kind: kind, in: value)
  let caseSource = source(cases, "names.cases.yaml")
  guard case .cases(let caseFile) = loadFile(caseSource) else { return [] }
  let casesValue = try #require(caseFile.readable)
  let pairs = [
    (file, renaming.changes(in: value, file)), (caseSource, renaming.changes(in: casesValue, caseSource)),
  ]
  return pairs.flatMap { file, edits -> [String] in
    guard !edits.isEmpty else { return [] }
    let after = file.applying([Fix(.safe, edits)]).file
    let before = Set((1...file.lineCount).map { file.line($0) })
    return (1...after.lineCount).map { after.line($0) }.filter { !before.contains($0) }
      .map { $0.drop { $0 == " " }.description }
  }
}

@Test func `an item is renamed in conditions, links and cases, and keeps its old id`() throws {
  let lines = try changed("debt", "owes_money", .item)
  let expected = [
    "treat as child if: age is not answered or owes_money = yes",
    "- id: owes_money     # not the debt of the source",
    "was: debt",
    "only if: not (owes_money = yes) and owes_money != no",
    "(owes_money = yes or reason in (debt, other))",
    "when: owes_money is declined or count(owes_money = yes, owes, said(owes_money)) >= 2",
    "- when: owes_money = yes and positive(control)", "owes_money: yes",
    "shown: [owes_money, age]",
  ]
  #expect(lines == expected)
}

@Test(arguments: [
  (
    IDKind.referral,
    ["refer: [line]", "refer: [line]", "refer: [line]", "- line", "- id: line", "refer: [line]"]
  ),
  (.level, ["- id: line", "level at least: line", "level: line", "could be: [line, open]"]),
  (
    .source,
    ["line:", "source: line / debt, page 2", "source: line / page 3", "source: line / the promise"]
  ),
])
func `other things are renamed where they are meant`(_ kind: IDKind, _ expected: [String]) throws {
  let lines = try changed("debt", "line", kind)
  #expect(lines == expected)
}

@Test func `a dimension is renamed in conditions and items`() throws {
  let lines = try changed("control", "grip", nil)
  let expected = [
    "- id: grip", "dimension: grip", "when: positive(grip) or points(start) + strong(grip) > age or owes",
    "- when: debt = yes and positive(grip)", "grip: positive",
  ]
  #expect(lines == expected)
}

@Test(arguments: [
  ("debt", "x", nil, "`debt` is the id of several things"),
  ("debts", "x", IDKind.item, "The nearest id is `debt`"),
  ("debt", "owes", .item, "`owes` is already the id of a finding"),
  ("debt", "yes", .item, "word of the condition"),
  ("debt", "Debts", .item, "small letters"), ("debt", "age", .item, "already the id of an item"),
])
func `what is taken, reserved or unclear is refused`(
  _ old: String,
  _ new: String,
  _ kind: IDKind?,
  _ words: String
) throws {
  let refusal = #expect(throws: Renaming.Refusal.self) { _ = try changed(old, new, kind) }
  #expect(refusal?.sentence.contains(words) ?? false, "\(refusal?.sentence ?? "")")
}
