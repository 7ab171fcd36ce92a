import ArgumentParser
import Checklists
import Diagnostics
import Files

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Writes the JSON Schemas with which editors complete and explain checklists.",
    discussion: """
      Without `--write` the schema of one kind of file goes to standard output. A file finds its schema by its first \
      line, `# yaml-language-server: $schema=schema/checklist.json`. An editor knows only the keys and their words: \
      what a checklist means is checked by `screener check`.
      """
  )

  enum Kind: String, CaseIterable, ExpressibleByArgument {
    case checklist, cases, directory

    var schema: Schema {
      switch self {
      case .checklist: Schema(of: .checklist)
      case .cases: Schema(of: .caseFile)
      case .directory: Schema(of: .directory)
      }
    }
  }

  @Argument(help: "checklist, cases or directory.")
  var kind: Kind = .checklist

  @Option(help: ArgumentHelp("Write all of them to this folder.", valueName: "folder"))
  var write: String?

  mutating func run() throws {
    guard let folder = write else { return try deliver(Array(kind.schema.json.lines.utf8), to: nil) }
    try say("Written: \(try writeSchemas(to: folder).joined(separator: ", ")).")
  }
}

/// Writes the schemas of all kinds of files; gives their paths.
func writeSchemas(to folder: String) throws -> [String] {
  do throws(FileFailure) {
    try Files.createFolder(folder)
  } catch {
    complain("\(folder) could not be made: it \(error.sentence).")
    throw Status.notWritten
  }
  return try Schema.files.map { kind in
    let schema = Schema(of: kind)
    let path = "\(folder)/\(schema.fileName)"
    try replace(path, Array(schema.json.lines.utf8))
    return path
  }
}
