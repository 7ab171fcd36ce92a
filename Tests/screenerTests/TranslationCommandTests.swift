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

@Test func `a workbook goes out and comes back, and the file is as it was`() throws {
  let office = try Office()
  _ = try office.run("update", "fr", "--adult-form", "vous", "--child-form", "tu")
  _ = try office.folder.write("id,translation,back\nage.ask,\"=Quel âge ?\",\"=What age?\"\n", "in.csv")
  #expect(try office.run("import", "fr", "in.csv", "--by", "L. Martin").status == 0)
  let before = try office.translation()
  let written = try office.run("export", "fr", "--to", "xlsx", "--output", "out.xlsx")
  #expect(written.status == 0 && written.output.isEmpty)
  let taken = try office.run("import", "fr", "out.xlsx", "--by", "L. Martin")
  #expect(taken.status == 0 && taken.text == "0 texts taken, 1 as they were, 23 without words\n")
  #expect(try office.translation() == before)
  #expect(try office.run("export", "fr", "--to", "xlsx", "--output", "out.xlsx").status == 74)
}

/// What a translator does to the workbook in another program, and what the import says of it.
@Test(arguments: [
  ("sheet['E5'] = 'Mot'", 0, "1 texts taken", ""),
  ("sheet['E5'] = 18", 65, "", "cell E5 holds a number or a date"),
  ("sheet['E5'] = '=1+1'", 65, "", "cell E5 holds a formula"),
  ("sheet['E5'] = 'a\\u202eb'", 65, "", "cell E5 holds what nobody can see"),
  ("sheet['A5'] = 'age.aks'; sheet['E5'] = 'Mot'", 1, "0 texts taken", "age.aks is not a text of smallest."),
  ("sheet['E1'] = 'words'", 65, "", "cell A1 is in the row of titles"),
  ("sheet.insert_cols(1); book.create_sheet('notes', 0)['A1'] = 'id'", 0, "0 texts taken", ""),
  ("sheet.delete_rows(3, 9)", 0, "0 texts taken", ""),
])
func `a workbook that another program saved is read with care`(
  _ change: String,
  _ status: Int32,
  _ output: String,
  _ errors: String
) throws {
  let office = try Office()
  _ = try office.run("update", "fr")
  _ = try office.run("export", "fr", "--to", "xlsx", "--output", "out.xlsx")
  let before = try office.translation()
  let script = """
    import openpyxl
    book = openpyxl.load_workbook("out.xlsx")
    sheet = book["translations"]
    \(change)
    book.save("in.xlsx")
    """
  let edited = try Program(running: "/usr/bin/python3", ["-c", script], in: office.folder.path)
  try #require(edited.status == 0, "\(edited.errors)")
  let run = try office.run("import", "fr", "in.xlsx", "--by", "L. Martin")
  #expect(run.status == status && run.text.hasPrefix(output), "\(run.text) \(run.errors)")
  #expect(errors.isEmpty ? run.errors.isEmpty : run.errors.contains(errors), "\(run.errors)")
  #expect(try output.hasPrefix("1") != (office.translation() == before))
}

@Test(arguments: ["PK\u{3}\u{4}", "id,translation\n", ""])
func `what is no workbook is refused by name`(_ text: String) throws {
  let office = try Office()
  _ = try office.folder.write(text, "in.xlsx")
  let run = try office.run("import", "fr", "in.xlsx", "--by", "L. Martin")
  #expect(run.status == 65 && run.errors.contains("in.xlsx is no table in the format XLSX"), "\(run.errors)")
}

@Test(arguments: ["xx-long", "xx-rtl", "xx-mark"])
func `a language made for tests is exported, and never kept`(_ language: String) throws {
  let office = try Office()
  let file = try office.run("export", language, "--to", "po")
  #expect(file.status == 0 && file.text.contains("msgctxt \"age.ask\""))
  #expect(try office.run("status", "--language", language).text.contains("draft  age.ask"))
  _ = try office.folder.write(file.output, "in.po")
  let commands = [
    try office.run("update", language), try office.run("review", language, "--all", "--by", "A. Silva"),
    try office.run("glossary", language, "--term", "a", "--word", "b", "--by", "c"),
  ]
  for run in commands {
    #expect(run.status == 64 && run.errors.contains("is made by the program"), "\(run.errors)")
  }
  #expect(!FileManager.default.fileExists(atPath: "\(office.folder.path)/Translations"))
}

/// Where the checklist lies, where one stands, and how it is named from there.
@Test(arguments: [
  ("Checklists", "Checklists", "smallest.yaml"), ("Checklists", "Checklists", "./smallest.yaml"),
  ("Checklists", "", "Checklists/smallest.yaml"),
  ("Checklists", "Translations", "../Checklists/smallest.yaml"),
  ("Drafts", "Drafts", "smallest.yaml"), ("Drafts", "", "Drafts/smallest.yaml"), ("", "", "smallest.yaml"),
])
func `translations are found from wherever a checklist is named`(
  _ folder: String,
  _ here: String,
  _ name: String
) throws {
  let place = try TemporaryFolder()
  for folder in [folder, here, "Translations/smallest"] where !folder.isEmpty {
    try FileManager.default.createDirectory(
      atPath: "\(place.path)/\(folder)",
      withIntermediateDirectories: true
    )
  }
  let text = try SmallestFile.checklist.text().replacing(
    "language: en",
    with: "language: en\ntranslations: [fr]"
  )
  _ = try place.write(text, folder.isEmpty ? "smallest.yaml" : "\(folder)/smallest.yaml")
  _ = try place.write(try SmallestFile.translation.text(), "Translations/smallest/fr.po")
  func run(_ arguments: String...) throws -> Program {
    try Program(running: try builtExecutable("screener"), arguments, in: "\(place.path)/\(here)")
  }
  #expect(
    try run("translations", "status", name).text.contains("fr              0      0        0        24")
  )
  let update = try run("translations", "update", name, "--today", "2026-09-01")
  #expect(update.status == 0 && update.text.hasPrefix("fr: 0 missing"), "\(update.errors)")
  #expect(!FileManager.default.fileExists(atPath: "\(place.path)/\(here)/Translations/Translations"))
  let check = try run("check", name, "--only", "T001")
  #expect(check.status == 0, "\(String(decoding: check.output, as: UTF8.self))")
  let interview = try run("interview", name, "--language", "fr", "--answers", "/dev/null")
  #expect(!interview.errors.contains("not offered") && !interview.errors.contains("no translation"))
}

@Test func `a new language is begun beside the folder of the checklists, also from inside of it`() throws {
  let place = try TemporaryFolder()
  try FileManager.default.createDirectory(
    atPath: "\(place.path)/Checklists",
    withIntermediateDirectories: true
  )
  _ = try place.write(try SmallestFile.checklist.text(), "Checklists/smallest.yaml")
  let run = try Program(
    running: try builtExecutable("screener"),
    ["translations", "update", "smallest.yaml", "fr"],
    in: "\(place.path)/Checklists"
  )
  #expect(run.status == 0)
  #expect(FileManager.default.fileExists(atPath: "\(place.path)/Translations/smallest/fr.po"))
}

@Test func `a PO file is checked from inside of its folder, too`() throws {
  let place = try TemporaryFolder()
  for folder in ["Checklists", "Translations/smallest"] {
    try FileManager.default.createDirectory(
      atPath: "\(place.path)/\(folder)",
      withIntermediateDirectories: true
    )
  }
  _ = try place.write(try SmallestFile.checklist.text(), "Checklists/smallest.yaml")
  let text = try SmallestFile.translation.text().replacing("papers_kept.name", with: "papers_kept.nmae")
  _ = try place.write(text, "Translations/smallest/fr.po")
  for (here, name) in [
    ("", "Translations/smallest/fr.po"), ("Translations", "smallest/fr.po"),
    ("Translations/smallest", "fr.po"),
  ] {
    let run = try Program(
      running: try builtExecutable("screener"),
      ["check", name, "--only", "T004"],
      in: "\(place.path)/\(here)"
    )
    #expect(String(decoding: run.output, as: UTF8.self).contains("papers_kept.nmae is not a text"))
  }
}

@Test func `a renamed item is renamed in its translations, and nothing where one of them is broken`() throws {
  let office = try Office()
  _ = try office.run("update", "fr")
  func rename() throws -> Program {
    try Program(
      running: try builtExecutable("screener"),
      ["rename", "papers_kept", "papers_held", "smallest.yaml"],
      in: office.folder.path
    )
  }
  let sound = try office.translation()
  _ = try office.folder.write(sound + "\nmsgid \"a\n", "Translations/smallest/fr.po")
  let refused = try rename()
  #expect(
    refused.status == 65 && refused.errors.contains("fr.po: The file has an error, so nothing was renamed")
  )
  let list = try String(contentsOfFile: "\(office.folder.path)/smallest.yaml", encoding: .utf8)
  #expect(list == (try SmallestFile.checklist.text()))
  _ = try office.folder.write(sound, "Translations/smallest/fr.po")
  let done = try rename()
  #expect(
    done.status == 0 && done.text.contains("Translations/smallest/fr.po: 2 texts"),
    "\(done.text)\(done.errors)"
  )
  #expect(try office.translation().contains("msgctxt \"papers_held.ask\""))
  #expect(try office.run("update", "fr").text == "fr: 24 missing, 0 changed; the file is as it was\n")
}
