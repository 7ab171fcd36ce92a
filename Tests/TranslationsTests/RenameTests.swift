import Checklists
import Diagnostics
import TestSupport
import Testing

@testable import Translations

/// The smallest checklist with another id for something, and the same with the old one.
private func renamed(_ old: String, _ new: String, kind: IDKind? = nil) throws -> (Checklist, Checklist) {
  let source = SourceFile(name: "smallest.yaml", bytes: Array(try SmallestFile.checklist.text().utf8))
  let change = try #require(try RenamedFiles(old, to: new, kind: kind, in: source, cases: nil).changes.first)
  let after = try #require(loadChecklist(change.changed).value?.checklist)
  return (try smallestChecklist(), after)
}

/// A translation that a translator's program wrote otherwise than ours would, with reviews, a form and obsolete words.
private func odd(_ checklist: Checklist) throws -> SourceFile {
  var list = try translation(of: checklist)
  let day = try #require(monday)
  var texts = checklist.sourceTexts.map { ImportedText(id: $0.id, text: "Mot de \($0.id)") }
  texts.append(ImportedText(id: "papers_kept.ask|to a woman", text: "Madame"))
  _ = list.take(texts, by: "L. Martin", on: day)
  #expect(
    list.review(checklist.sourceTexts.map(\.id), by: "A. Silva", checkedBy: "M. Costa", on: day).isEmpty
  )
  let text =
    String(decoding: list.file.bytes, as: UTF8.self)
    .replacing("msgstr \"Mot de age.ask\"", with: "msgstr \"\"\n\"Mot de \"\n\"age.ask\"")
    .replacing("\n\n", with: "\n\n\n")
    + "\n#~ msgctxt \"papers_kept.how\"\n#~ msgid \"Ask\"\n#~ msgstr \"Mot de papers_kept\"\n"
  return SourceFile(name: "fr.po", bytes: Array(text.utf8))
}

/// The lines of a file that another has not, and the other way round.
private func difference(_ before: SourceFile, _ after: SourceFile) -> [(old: String, new: String)] {
  #expect(before.lineCount == after.lineCount)
  return (1...before.lineCount).compactMap { number in
    before.line(number) == after.line(number) ? nil : (before.line(number), after.line(number))
  }
}

@Test func `an item gets its new id in all its texts and forms, and all else keeps its bytes`() throws {
  let (before, after) = try renamed("papers_kept", "papers_held")
  let file = try odd(before)
  let texts = try #require(RenamedTexts(file, language: "fr", before: before, after: after))
  // Name, question, a form of it, and what is obsolete.
  #expect(texts.count == 4)
  for (old, new) in difference(file, texts.changed) {
    if old.hasPrefix("#: ") {
      #expect(new.hasPrefix("#: smallest.yaml:"))
    } else if old.hasPrefix("# reviewed by") {
      #expect(new.dropLast(16) == old.dropLast(16))
    } else {
      #expect(new == old.replacing("papers_kept", with: "papers_held") && old.contains("msgctxt"))
    }
  }
  let read = try #require(readPO(texts.changed).file)
  let list = Translation(read, language: "fr", of: after, path: "smallest.yaml")
  #expect(list.states.allSatisfy { $0.state == .reviewed })
  #expect(list.orphans.isEmpty)
  #expect(list.entry("papers_held.ask|to a woman")?.texts == ["Madame"])
  // An update afterwards has nothing to add: the lines of the checklist are those of now.
  var updated = list
  updated.update(on: try #require(tuesday))
  for text in list.texts { #expect(updated.entry(text.id)?.places == list.entry(text.id)?.places) }
}

@Test(arguments: [
  ("some_signs", "few_signs", IDKind.level, 2), ("start", "begin", .section, 1),
  ("danger", "peril", .stopRule, 1),
])
func `other ids are renamed where they stand in texts`(
  _ old: String,
  _ new: String,
  _ kind: IDKind,
  _ count: Int
) throws {
  let (before, after) = try renamed(old, new, kind: kind)
  let texts = try #require(RenamedTexts(try odd(before), language: "fr", before: before, after: after))
  #expect(texts.count == count)
  let list = Translation(try #require(readPO(texts.changed).file), language: "fr", of: after, path: "")
  #expect(list.states.allSatisfy { $0.state == .reviewed } && list.orphans.isEmpty)
}

@Test func `a review that did not hold is not made to hold`() throws {
  let (before, after) = try renamed("papers_kept", "papers_held")
  let text = String(decoding: try odd(before).bytes, as: UTF8.self)
    .replacing("\"Mot de papers_kept.ask\"", with: "\"Autre mot\"")
  let file = SourceFile(name: "fr.po", bytes: Array(text.utf8))
  let texts = try #require(RenamedTexts(file, language: "fr", before: before, after: after))
  let list = Translation(try #require(readPO(texts.changed).file), language: "fr", of: after, path: "")
  #expect(list.states.filter { $0.state != .reviewed }.map(\.text.id) == ["papers_held.ask"])
}

@Test func `a file with an error, or with the new id already, is left alone`() throws {
  let (before, after) = try renamed("papers_kept", "papers_held")
  let broken = SourceFile(name: "fr.po", bytes: Array("msgid \"a\n".utf8))
  #expect(RenamedTexts(broken, language: "fr", before: before, after: after) == nil)
  let twice =
    Array(try odd(before).bytes) + Array("\nmsgctxt \"papers_held.ask\"\nmsgid \"a\"\nmsgstr \"b\"\n".utf8)
  let taken = SourceFile(name: "fr.po", bytes: twice)
  #expect(RenamedTexts(taken, language: "fr", before: before, after: after) == nil)
}
