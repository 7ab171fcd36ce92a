import Checklists
import Diagnostics
import TestSupport
import Testing

@testable import Validation

/// The wrong examples of a rule, and the problems in them that can be mended.
private func fixes(
  of code: String
) throws -> [(shown: ShownExample, file: SourceFile, problem: Diagnostic, fix: Fix)] {
  try ShownExample.all.filter { $0.rule.code.id == code && $0.example.isWrong }.flatMap { shown in
    let report = try shown.report()
    return report.problems.compactMap { problem in
      problem.fix.map { (shown, report.source, problem, $0) }
    }
  }
}

private let codes = RuleCatalog.all.rules.map(\.code.id)

@Test(arguments: codes)
func `a fix takes its problem away`(_ code: String) throws {
  for (shown, file, problem, fix) in try fixes(of: code) {
    let before = try shown.report(on: file).problems.map(\.name)
    let after = try shown.report(on: file.applying([fix]).file, and: fix.newFile).problems.map(\.name)
    let left = after.count { $0 == problem.name }
    #expect(left < before.count { $0 == problem.name }, "\(problem.message)")
  }
}

@Test(arguments: codes)
func `the fixes of the wrong examples read as they did`(_ code: String) throws {
  var seen: Set<String> = []
  let pages = try fixes(of: code).compactMap { _, file, _, fix -> String? in
    let page =
      ([fix.kind.rawValue] + Patch(fix, to: file).lines(hasColor: false)).joined(separator: "\n") + "\n"
    return seen.insert(page).inserted ? page : nil
  }
  guard !pages.isEmpty else { return }
  try expectGolden(pages.joined(separator: "\n"), "Fixes/\(code).txt")
}

/// What the catalogue of checks promises, as far as it is kept; the others are mended by hand.
private let promised: [(code: String, kind: Fix.Kind)] = [
  ("Y001", .offer), ("Y002", .safe), ("Y003", .safe), ("Y004", .offer), ("Y006", .safe), ("Y007", .safe),
  ("Y008", .offer), ("Y010", .safe), ("Y011", .offer), ("Y013", .safe), ("K001", .safe), ("K006", .safe),
  ("K004", .offer), ("K007", .offer), ("K009", .safe), ("I001", .offer), ("I002", .offer), ("I003", .offer),
  ("I006", .offer), ("I007", .offer), ("C001", .safe), ("C006", .offer), ("C009", .offer), ("Q006", .safe),
  ("Q008", .safe), ("S002", .offer), ("S005", .offer), ("S006", .offer), ("L001", .safe), ("L004", .offer),
  ("P001", .offer), ("P002", .offer), ("P004", .offer), ("P006", .safe), ("D004", .safe), ("V001", .offer),
  ("V003", .offer), ("V004", .offer), ("V006", .offer), ("X002", .safe),
  ("T004", .offer), ("T005", .offer), ("T006", .offer), ("T009", .offer), ("T013", .safe),
  ("T015", .safe),
]

@Test(arguments: promised)
func `a rule can be mended in the way that the catalogue says`(_ code: String, _ kind: Fix.Kind) throws {
  let kinds = Set(try fixes(of: code).map(\.fix.kind))
  #expect(kinds == [kind])
}

/// Mends the smallest checklist with something laid over it.
private func repair(
  _ change: String,
  bytes: ([UInt8]) -> [UInt8] = { $0 }
) throws -> (file: SourceFile, Repair) {
  let table = try Table.smallest([.checklist: change])
  let laid = try #require(table.files[SmallestFile.checklist.path])
  let file = SourceFile(name: laid.name, bytes: bytes(laid.bytes))
  var checkup = Checkup(table, today: CalendarDay("2026-10-01"))
  return (file, Repair(file, catalog: .all) { checkup.check($0) })
}

private let untidy = """
  sections:
    - id: control
      items:
        - id: papers_kept
          # A comment that stays.
          ask_child: Who has it?
          sensitive: no   # and this one
          onlyif: age >= 3 && consent_talk == 'yes'
  stop rules:
    - id: wants_to_stop
      refer: hotline
  """

@Test func `what is safe is mended until nothing is left, and comments stay`() throws {
  let (file, repair) = try repair(untidy)
  let text = String(decoding: repair.file.bytes, as: UTF8.self)
  let expected = String(decoding: file.bytes, as: UTF8.self)
    .replacing("ask_child:", with: "ask child:").replacing("onlyif:", with: "only if:")
    .replacing("&&", with: "and").replacing("==", with: "=").replacing("'yes'", with: "yes")
    .replacing("refer: hotline", with: "refer: [hotline]")
  #expect(text == expected)
  #expect(repair.report.problems.isEmpty)
  #expect(Set(repair.mended.map(\.code.id)) == ["K009", "K001", "C001", "K006"])
}

@Test func `a file with a byte that is no letter is left alone`() throws {
  let (file, repair) = try repair(untidy) { $0 + Array("# caf".utf8) + [0xE9, 0x0A] }
  #expect(repair.file.bytes == file.bytes)
  #expect(repair.mended.isEmpty)
}

@Test func `words for a child are not taken away where a child needs some`() throws {
  let (file, repair) = try repair(
    """
    sections:
      - id: start
        items:
          - id: danger_now
            ask child: Is there somebody near here you are afraid of?
    """
  )
  #expect(repair.file.bytes == file.bytes)
  #expect(repair.report.problems.map(\.code.id) == ["Q006"])
  #expect(repair.report.problems.first?.help == "say the same in shorter and simpler words")
}

@Test func `a note is not mended where that would bring an error`() throws {
  let words = "ask child: Where is your passport at the moment?"
  let table = try Table.smallest([
    .checklist: """
    sections:
      - id: control
        items:
          - id: papers_kept
            \(words)
    """
  ])
  let file = try #require(table.files[SmallestFile.checklist.path])
  var checkup = Checkup(table, today: CalendarDay("2026-10-01"))
  let repair = Repair(file, catalog: .all) { file in
    let report = checkup.check(file)
    let isThere = String(decoding: file.bytes, as: UTF8.self).contains(words)
    let error = Diagnostic(.noChildWords, at: .fileStart, "A child needs these words.", help: "keep them")
    return Report.File(file, report.problems + (isThere ? [] : [error]))
  }
  #expect(repair.file.bytes == file.bytes)
  #expect(repair.report.problems.map(\.code.id) == ["Q006"])
}

@Test func `the words of the two closing levels are added where both are missing`() throws {
  let (_, repair) = try repair(
    "levels:\n  - id: too_little\n    when: age > 60\n  - id: no_signs\n    when: age > 70"
  )
  let loaded = loadChecklist(repair.file)
  let levels = try #require(loaded.value?.checklist.levels)
  #expect(levels.map(\.id.text) == ["some_signs", "too_little", "no_signs", "too_little_2", "no_signs_2"])
  #expect(levels.suffix(2).allSatisfy { $0.say.text.contains("to complete") })
}
