import Checklists
import Diagnostics
import TestSupport
import Validation

/// Twenty sound checklists of different make, with their cases and the directories of two invented places.
enum SoundFiles {
  private static let fixtures = Fixtures(beside: #filePath)

  static let names: [String] = {
    let own = fixtures.names(in: "Sound").filter { $0.hasSuffix(".yaml") }
    return own + fixtures.names(in: "Sound/directories").map { "directories/\($0)" }
  }()

  static let checklists = names.filter { !$0.hasSuffix(".cases.yaml") && !$0.contains("/") }

  static func file(_ name: String) throws -> SourceFile {
    SourceFile(name: name, bytes: try fixtures.bytes("Sound/\(name)"))
  }

  /// All of them, as they lie around one another.
  static func table() throws -> Table {
    var table = Table()
    for name in names { table.files[name] = try file(name) }
    return table
  }

  /// What is wrong with one of the files, on a day on which nothing is due.
  static func problems(in file: SourceFile, of table: Table) -> [Diagnostic] {
    var table = table
    table.files[file.name] = file
    var checkup = Checkup(table, today: CalendarDay("2026-10-01"))
    return checkup.check(file).problems
  }
}
