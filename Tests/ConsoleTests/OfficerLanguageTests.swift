import Checklists
import Diagnostics
import Foundation
import Reports
import TestSupport
import Testing
import Translations

@testable import Console

/// Words of the program in Portuguese, as far as these tests need them.
private func portuguese() throws -> ProgramWords {
  var translation = Translation(ofProgram: POFile(), language: "pt")
  let texts = [
    "answer.yes": "sim", "answer.no": "não", "answer.unsure": "não sabe",
    "answer.declined": "prefere não dizer",
    "answer.not_asked": "não perguntado", "key.back": "voltar", "record.said": "dito: {answer}",
  ]
  _ = translation.take(
    texts.map { ImportedText(id: $0.key, text: $0.value) },
    by: "a test",
    on: try #require(CalendarDay("2026-09-07"))
  )
  return ProgramWords(LanguageTag("pt"), [(LanguageTag("pt"), translation.file)], allowsDrafts: true)
}

private func question(_ id: String) throws -> Question {
  let kinds = URL(filePath: #filePath).appending(path: "../../ResponsesTests/Kinds.swift").standardizedFileURL
  let file = SourceFile(name: "kinds.yaml", bytes: try Fixtures(beside: kinds.path).bytes("kinds.yaml"))
  let graph = try #require(loadChecklist(file).value)
  let words = try portuguese()
  return Question(
    item: try #require(graph.items.first { $0.id == id }),
    page: Page("A title"),
    remarks: [],
    recorded: [:],
    marked: [:],
    isContinued: false,
    commands: [Choice("b", words[.keyBack])],
    options: [],
    words: words
  )
}

@Test(arguments: [
  ("y", Entry.answer(.said, .yes)), ("sim", .answer(.said, .yes)), ("Sim", .answer(.said, .yes)),
  ("yes", .answer(.said, .yes)), ("s", .answer(.said, .notAsked)), ("n", .answer(.said, .no)),
  ("não", .answer(.said, .no)), ("na\u{303}o", .answer(.said, .no)), ("não sabe", .answer(.said, .unsure)),
  ("u", .answer(.said, .unsure)), ("não perguntado", .answer(.said, .notAsked)), ("voltar", .command("b")),
  ("b", .command("b")),
])
func `keys stay the same letters, and words of both languages are understood`(
  _ typed: String,
  _ entry: Entry
)
  throws
{
  #expect(try question("calm").entry(typed) == entry)
}

@Test func `records are in the words of the officer`() throws {
  let words = try portuguese()
  #expect(words.record(words.answer(.yes, options: []), on: .said) == "dito: sim")
  #expect(words.answer(.number(16...19), options: []) == "16 to 19")
  #expect(words.answer(.options([0, 2]), options: ["a", "b", "c"]) == "a, c")
}
