import Checklists
import Diagnostics
import TestSupport
import Testing
import Validation

/// A checklist in twelve languages, as it was shipped once.
private func translatedFiles() throws -> Table {
  let fixtures = Fixtures(beside: #filePath)
  var table = Table()
  for folder in ["Checklists", "Translations/first-contact", "Translations/glossary"] {
    for name in fixtures.names(in: "Translated/\(folder)") {
      let path = "\(folder)/\(name)"
      table.files[path] = SourceFile(name: path, bytes: try fixtures.bytes("Translated/\(path)"))
    }
  }
  return table
}

/// What is wrong with a file, but for the note that its texts are drafts.
private func problems(in file: SourceFile, of table: Table) -> [Diagnostic] {
  var table = table
  table.files[file.name] = file
  var checkup = Checkup(table, today: nil)
  return checkup.check(file).problems.filter { $0.code != .notReviewed }
}

@Test func `nothing is wrong with sound translations`() throws {
  let table = try translatedFiles()
  let files = table.files.values.filter { $0.name.hasSuffix(".po") }
  #expect(files.count == 24)
  for file in files { #expect(problems(in: file, of: table).map(\.message) == [], "\(file.name)") }
}

@Test func `the battery of translations has at least thirty mistakes, each of its own`() {
  #expect(Seed.translations.count >= 30)
  #expect(Set(Seed.translations.map(\.title)).count == Seed.translations.count)
}

@Test(arguments: Seed.translations)
func `a mistake in a translation is found where it is, and nothing else`(_ seed: Seed) throws {
  let (file, places, table) = try seed.planted(in: translatedFiles())
  try #require(!places.isEmpty)
  let found = problems(in: file, of: table).map {
    "\($0.span.start.line):\($0.span.start.column) \($0.code.id)"
  }
  #expect(found == places.map { "\($0.line):\($0.column) \(seed.code)" })
}
