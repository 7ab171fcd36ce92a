import Foundation
import TestSupport
import Testing

/// A folder with the smallest sound checklist, in which translations are kept.
private struct Office: ~Copyable {
  let folder: TemporaryFolder

  init() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write(try SmallestFile.checklist.text(), "smallest.yaml")
    self.folder = folder
  }

  /// Runs `screener translations` on the checklist.
  func run(_ command: String, _ arguments: String...) throws -> Program {
    let day = command == "status" ? [] : ["--today=2026-09-01"]
    return try Program(
      running: try builtExecutable("screener"),
      ["translations", command] + day + ["smallest.yaml"] + arguments,
      in: folder.path
    )
  }

  func translation() throws -> String {
    try String(contentsOfFile: "\(folder.path)/Translations/smallest/fr.po", encoding: .utf8)
  }
}

extension Program {
  fileprivate var text: String { String(decoding: output, as: UTF8.self) }
}

@Test func `a language grows from nothing to being offered`() throws {
  let office = try Office()
  #expect(
    try office.run("update", "fr", "--adult-form", "vous", "--child-form", "tu").text
      == "fr: 24 missing, 0 changed\n"
  )
  let table = try office.run("export", "fr", "--to", "csv").text
  let rows = table.split(separator: "\r\n")
  let filled =
    [rows[0]]
    + rows.dropFirst().map { Substring($0.replacing("\"\",\"\",\"missing\"", with: "\"Mot\",\"\",\"\"")) }
  _ = try office.folder.write(filled.joined(separator: "\r\n"), "in.csv")
  let taken = try office.run("import", "fr", "in.csv", "--by", "L. Martin")
  #expect(taken.status == 0 && taken.text.hasPrefix("24 texts taken"))
  #expect(
    try office.run("status").text.contains(
      "fr              0     24        0         0  no: consent_talk.ask"
    )
  )
  let alone = try office.run("review", "fr", "--all", "--by", "A. Silva")
  #expect(alone.status == 1 && alone.errors.contains("consent_talk.ask is a safety text"))
  let both = try office.run("review", "fr", "--all", "--by", "A. Silva", "--checked-by", "M. Costa")
  #expect(both.status == 0)
  #expect(try office.run("status").text.hasSuffix("24  yes\n"))
}

@Test func `an import lists what it does not take, and changes nothing else`() throws {
  let office = try Office()
  _ = try office.run("update", "fr")
  _ = try office.folder.write(
    "id,translation\nage.ask,Quel âge ?\nage.aks,Quel âge ?\npapers_kept.ask,\n",
    "in.csv"
  )
  let first = try office.run("import", "fr", "in.csv", "--by", "L. Martin")
  #expect(first.status == 1 && first.errors.contains("age.aks is not a text of smallest."))
  #expect(first.text == "1 texts taken, 0 as they were, 1 without words\n")
  let before = try office.translation()
  #expect(before.contains("msgstr \"Quel âge ?\""))
  let second = try office.run("import", "fr", "in.csv", "--by", "L. Martin")
  #expect(second.text.hasPrefix("0 texts taken, 1 as they were"))
  #expect(try office.translation() == before)
}

@Test func `a broken file is never written over`() throws {
  let office = try Office()
  _ = try office.run("update", "fr")
  let broken = try office.translation() + "\nmsgid \"a\nmsgstr \"\"\n"
  _ = try office.folder.write(broken, "Translations/smallest/fr.po")
  for command in ["update", "status"] {
    let run = try office.run(command, command == "update" ? "fr" : "--language=fr")
    #expect(run.status == 65 && run.errors.contains("T016"))
  }
  #expect(try office.translation() == broken)
}

@Test func `a table with what nobody can see is refused`() throws {
  let office = try Office()
  _ = try office.folder.write("id,translation\nage.ask,Quel \u{202E}âge ?\n", "in.csv")
  let run = try office.run("import", "fr", "in.csv", "--by", "L. Martin")
  #expect(run.status == 65 && run.errors.contains("in.csv:2:14"))
}

@Test(arguments: ["../../etc/x", "fr/..", "français", "", "-", "f"])
func `a language is a tag and no path`(_ language: String) throws {
  let office = try Office()
  #expect(try office.run("update", "--", language).status == 64)
}
