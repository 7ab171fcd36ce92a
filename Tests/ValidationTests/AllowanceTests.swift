import Diagnostics
import TestSupport
import Testing
import Validation

/// Two leading questions, with a comment somewhere.
private func table(beforeItem: String = "", inItem: String = "", after: String = "") throws -> Table {
  func comment(_ text: String, _ depth: Int) -> String {
    text.isEmpty ? "" : "\(String(repeating: " ", count: depth))\(text)\n"
  }
  return try Table.smallest([
    .checklist: """
    sections:
      - id: control
        items:
    \(comment(beforeItem, 6))      - id: first
            how: Stay calm.
    \(comment(inItem, 8))        ask: Aren’t you afraid?
            ask child: Aren’t you scared?
    \(comment(after, 6))      - id: second
            ask: Weren’t you there?
    """.split(separator: "\n").filter { !$0.isEmpty }.joined(separator: "\n")
  ])
}

@Test func `an allowance holds until the end of its item`() throws {
  let table = try table(beforeItem: "# allow Q003: agreed with the shelter team")
  let second = table.line(of: "Weren’t you there", in: .checklist)
  #expect(table.problems(in: .checklist) == ["Q003 \(second)"])
}

@Test func `an allowance inside an item holds for what follows in it`() throws {
  let table = try table(inItem: "# allow Q003: agreed with the shelter team")
  let second = table.line(of: "Weren’t you there", in: .checklist)
  #expect(table.problems(in: .checklist) == ["Q003 \(second)"])
}

@Test func `an allowance may name the rule`() throws {
  let table = try table(beforeItem: "# allow leading: agreed with the shelter team")
  #expect(table.problems(in: .checklist).count == 1)
}

@Test func `an allowance holds on its last day and not after it`() throws {
  let table = try table(
    beforeItem: "# allow Q003 until 2026-10-01: being tested",
    after: "# allow Q003: agreed with the shelter team"
  )
  #expect(table.problems(in: .checklist, today: "2026-10-01") == [])
  #expect(table.problems(in: .checklist, today: "2026-10-02").map { $0.prefix(4) } == ["Q003", "Q003"])
}

@Test func `a comment about something else is no allowance`() throws {
  let table = try table(beforeItem: "# allow people to rest: they are tired")
  #expect(table.problems(in: .checklist).map { $0.prefix(4) } == ["Q003", "Q003", "Q003"])
}

@Test func `a line inside a text is no allowance`() throws {
  let table = try Table.smallest([
    .checklist: """
    sections:
      - id: control
        items:
          - id: first
            how: >-
              Stay calm.
              # allow Q003: this is part of the text
            ask: Aren’t you afraid?
    """
  ])
  #expect(table.problems(in: .checklist).map { $0.prefix(4) } == ["Q003"])
}

@Test func `what was not looked for is not called unneeded`() throws {
  let table = try table(beforeItem: "# allow Q007: tried with twelve people")
  #expect(table.problems(in: .checklist).contains { $0.hasPrefix("X002") })
  let catalog = RuleCatalog.all.only(["Q003", "X002"]).catalog
  #expect(table.problems(in: .checklist, catalog: catalog).map { $0.prefix(4) } == ["Q003", "Q003", "Q003"])
}

@Test func `a protection stays whatever a comment says`() throws {
  let table = try Table.smallest([
    .checklist: """
    sections:
      - id: start
        items:
          # allow P010: children do not come here
          - id: danger_now
            ask child: (left out)
    """
  ])
  #expect(table.problems(in: .checklist).map { $0.prefix(4) }.sorted() == ["P010", "X003"])
}
