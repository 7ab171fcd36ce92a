import Checklists
import Diagnostics
import TestSupport
import Testing

@testable import Translations

/// The texts of the smallest sound checklist, with something laid over it.
func smallestChecklist(_ change: String = "") throws -> Checklist {
  let text = laid(change, over: try SmallestFile.checklist.text())
  let file = SourceFile(name: "smallest.yaml", bytes: Array(text.utf8))
  return try #require(loadChecklist(file).value?.checklist)
}

/// A translation of the smallest checklist; empty without bytes.
func translation(_ bytes: [UInt8]? = nil, of checklist: Checklist) throws -> Translation {
  let file = try bytes.map { try #require(readPO(SourceFile(name: "fr.po", bytes: $0)).file) } ?? POFile()
  return Translation(file, language: "fr", of: checklist, path: "smallest.yaml")
}

let monday = CalendarDay(ordinal: 2026_09_07)
let tuesday = CalendarDay(ordinal: 2026_09_08)

/// A file that was read, or what is wrong with it as "T016 3:5".
func read(_ text: String) -> (file: POFile?, problems: [String]) { read(Array(text.utf8)) }

func read(_ bytes: [UInt8]) -> (file: POFile?, problems: [String]) {
  let found = readPO(SourceFile(name: "sample.po", bytes: bytes))
  let problems = found.problems.map { "\($0.code.id) \($0.span.start.line):\($0.span.start.column)" }
  return (found.file, problems)
}

/// A file of every kind of line that gettext writes.
let manyLines = #"""
  # Translator's remark
  #  kept with its blanks
  msgid ""
  msgstr ""
  "Project-Id-Version: sample\n"
  "Language: ru\n"
  "Content-Type: text/plain; charset=UTF-8\n"
  "Plural-Forms: nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n"
  "%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);\n"

  #. For the translator
  #: Checklists/a.yaml:3 Checklists/a.yaml:9
  #, fuzzy, python-brace-format, range: 0..10
  #| msgctxt "old.id"
  #| msgid "old "
  #| "words"
  msgctxt "a.ask"
  msgid "A \"quoted\" word\n"
  "and a back\\slash\n"
  msgstr ""
  "Слово\n"
  "ещё\n"
  msgctxt "b.ask"
  msgid "Close to the one above"
  msgstr "Рядом"

  msgid "one day"
  msgid_plural "{n} days"
  msgstr[0] "{n} день"
  msgstr[1] "{n} дня"
  msgstr[2] "{n} дней"


  #~ msgctxt "gone.ask"
  #~ msgid "Gone"
  #~ msgstr "Нет"

  # remark of an obsolete one
  #, fuzzy
  #~| msgid "Went"
  #~ msgid "Has gone"
  #~ msgstr "Ушло"

  """#
