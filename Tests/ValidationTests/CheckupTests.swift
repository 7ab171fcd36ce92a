import Checklists
import Diagnostics
import TestSupport
import Testing
import Translations
import Validation

@Test func `what is broken and what reads badly come in one run`() throws {
  let table = try Table.smallest([
    .checklist: """
    sections:
      - id: control
        items:
          - id: papers_kept
            strenght: strong
          - id: afraid
            ask: Aren’t you afraid?
    """
  ])
  #expect(table.problems(in: .checklist).map { $0.prefix(4) } == ["K001", "Q003"])
}

@Test func `nothing is said of the whole where a part of it is broken`() throws {
  // Without the item that cannot be read nobody asks for consent.
  let table = try Table.smallest([
    .checklist: """
    sections:
      - id: start
        items:
          - id: consent_talk
            ask:
    """
  ])
  #expect(table.problems(in: .checklist).map { $0.prefix(4) } == ["K007"])
}

@Test func `one broken case does not hide what is wrong with another`() throws {
  let table = try Table.smallest([
    .cases: """
    cases:
      - case: Nothing to fail
        said:
          papers_kept: yes
      - case: A level that is not there
        expect:
          level: some_signes
      - case: Papers kept
        story: Born on 12 March 1990.
    """
  ])
  #expect(table.problems(in: .cases).map { $0.prefix(4) }.sorted() == ["I003", "V003", "V005"])
}

@Test func `a place is asked for on the command line or by the cases`() throws {
  let table = try Table.smallest([.cases: "jurisdiction: (left out)"])
  #expect(table.problems(in: .checklist) == [])
  #expect(table.problems(in: .checklist, jurisdiction: "XA") == [])
  #expect(table.problems(in: .checklist, jurisdiction: "xb") == ["R001 1"])
}

@Test func `chosen rules alone are looked at, but never on a file that cannot be read`() throws {
  let catalog = RuleCatalog.all.only(["leading"]).catalog
  let sound = try Table.smallest([
    .checklist:
      "status: draft\nsections:\n  - id: control\n    items:\n      - id: afraid\n        ask: Why? Aren’t you afraid?"
  ])
  #expect(sound.problems(in: .checklist, catalog: catalog).map { $0.prefix(4) } == ["Q003"])
  let broken = try Table.smallest([.checklist: "titel: A title"])
  #expect(broken.problems(in: .checklist, catalog: catalog).map { $0.prefix(4) } == ["K001"])
}

@Test func `a number that died is refused in every text of a checklist`() throws {
  let table = try Table.smallest([
    .directory: "dead numbers:\n  - phone: +853 2222 3333\n    because: The line moved.",
    .checklist: "levels:\n  - id: some_signs\n    say: Tell them to call 2222 3333 tonight.",
  ])
  let line = table.line(of: "2222 3333", in: .checklist)
  #expect(table.problems(in: .checklist) == ["R003 \(line)"])
}

@Test(arguments: [
  ("+853 2888 9911", "MO", true), ("999", "MO", true), ("1", "MO", false), ("+84 24 1234 567", "VN", true),
  ("+84 24 1234 567", "MO", false), ("+853 123", "MO", false), ("0800 555-111 (free)", "GB", false),
  ("+44 (0)20 7946 0000", "GB", true), ("+12 345 678 901 234 5678", "GB", false), ("whatever", "XB", true),
])
func `a number can be dialled or not`(_ number: String, _ place: String, _ isRight: Bool) throws {
  let table = try Table.smallest([
    .directory:
      "jurisdiction: \(place)\nservices:\n  - id: xa_line\n    phone: \"\(number)\"\n  - id: xa_emergency\n    phone: \"112\""
  ])
  #expect(table.problems(in: .directory).isEmpty == isRight)
}

@Test func `fixes change the bytes that they name and nothing else`() throws {
  let table = try Table.smallest([
    .checklist: """
    sections:
      - id: control
        items:
          - id: papers_kept
            unless: child and age > 3
          - id: food
            ask: Ça va? What did you eat, and weren't you hungry?
    """
  ])
  let file = try #require(table.files[SmallestFile.checklist.path])
  var checkup = Checkup(table, catalog: RuleCatalog.all.only(["P006", "Q008"]).catalog, today: nil)
  let edits = checkup.check(file).problems.compactMap(\.fix).flatMap(\.edits).sorted { $0.start > $1.start }
  var bytes = file.bytes
  for edit in edits { bytes.replaceSubrange(edit.start..<edit.end, with: Array(edit.text.utf8)) }
  let before = String(decoding: file.bytes, as: UTF8.self)
  let expected = before.replacing("unless: child and", with: "unless: known_child and")
    .replacing("weren't", with: "weren’t")
  #expect(String(decoding: bytes, as: UTF8.self) == expected)
}

@Test func `the program's own words are checked as those of a checklist are`() throws {
  var translation = Translation(ofProgram: POFile(), language: "ru")
  let texts = [
    ImportedText(id: "problem.range", text: "От скольки до скольки? Наберите, например, 16-20."),
    ImportedText(id: "answer.yes", text: "да"),
  ]
  _ = translation.take(texts, by: "a test", on: try #require(CalendarDay("2026-09-07")))
  let file = SourceFile(name: "Translations/screener/ru.po", bytes: translation.file.bytes)
  var checkup = Checkup(Table(), today: nil)
  let problems = checkup.check(file).problems
  // The 19 of the source is lost; the rest is missing, and what is there are drafts.
  #expect(problems.contains { $0.code == .parity && $0.path == "problem.range" })
  #expect(!problems.contains { $0.code == .orphan || $0.code == .unknownID })
  #expect(Set(problems.map(\.code.id)).isSubset(of: ["T001", "T011", "T014"]))
}
