import Checklists
import Diagnostics
import TestSupport
import Testing

@testable import Validation

/// What is found, but for the note on drafts, in the smallest translation where the entry `id` is left in English and
/// `comments` stand in front of entries, by their ids; in front of the header by "".
private func problems(
  _ id: String,
  _ comments: [String: String],
  today: String = "2026-10-01"
) throws -> [String] {
  var table = try Table.smallest()
  let path = SmallestFile.translation.path
  var blocks = try SmallestFile.translation.text().split(separator: "\n\n").map(String.init)
  for index in blocks.indices {
    let name = blocks[index].firstMatch(of: /msgctxt "([^"]*)"/).map { String($0.1) } ?? ""
    if name == id, let source = blocks[index].firstMatch(of: /msgid "([^"]*)"/)?.1 {
      blocks[index] = "#, fuzzy\nmsgctxt \"\(id)\"\nmsgid \"\(source)\"\nmsgstr \"\(source)\""
    }
    if let comment = comments[name] { blocks[index] = "\(comment)\n\(blocks[index])" }
  }
  let file = SourceFile(name: path, bytes: Array((blocks.joined(separator: "\n\n") + "\n").utf8))
  table.files[path] = file
  let rules = RuleCatalog.all.rules.filter { $0.code != .notReviewed }
  var checkup = Checkup(table, catalog: RuleCatalog(rules: rules), today: CalendarDay(today))
  return checkup.check(file).problems.map { $0.code.id }
}

private let title = "section.control.title"

@Test func `a problem in a translation may stand with a reason`() throws {
  #expect(try problems(title, [:]) == ["T003"])
  #expect(try problems(title, [title: "# allow T003: the word is the same in French"]) == [])
  #expect(try problems(title, [title: "# allow same-as-source: the word is the same in French"]) == [])
  #expect(try problems(title, [title: "# allow T003"]).sorted() == ["X001"])
}

@Test func `an allowance holds for its entry alone, and in front of the header for the file`() throws {
  let before = "may_be_under_18.name"
  let comment = "# allow T003: the word is the same in French"
  #expect(try problems(title, [before: comment]).sorted() == ["T003", "X002"])
  #expect(try problems(title, ["": comment]) == [])
}

@Test func `an allowance that has ended, or is for nothing, is reported`() throws {
  let ending = "# allow T003 until 2026-09-30: until the meeting of translators"
  #expect(try problems(title, [title: ending], today: "2026-09-30") == [])
  #expect(try problems(title, [title: ending]) == ["T003"])
  #expect(try problems(title, [title: "# allow T006: no marks"]).sorted() == ["T003", "X002"])
  #expect(try problems(title, [title: "# allow them to rest: it was a long day"]) == ["T003"])
}

@Test(arguments: ["level.no_signs.title", "consent_talk.ask", "danger_now.name"])
func `what is wrong with a safety text stays, whatever a comment says`(_ id: String) throws {
  let alone = try problems(id, [:])
  #expect(alone.contains("T003"))
  let comment = "# allow T003, T010: the word is the same in French"
  #expect(try problems(id, [id: comment]).sorted() == (alone + ["X003"]).sorted())
  #expect(try problems(id, ["": comment]).sorted() == (alone + ["X003"]).sorted())
}

@Test func `what makes a file unreadable cannot be allowed`() throws {
  var table = try Table.smallest()
  let path = SmallestFile.translation.path
  let text = "# allow T016: we know\n" + (try SmallestFile.translation.text()) + "\nmsgid \"a\n"
  table.files[path] = SourceFile(name: path, bytes: Array(text.utf8))
  #expect(table.problems(in: .translation).map { $0.prefix(4) } == ["T016"])
}
