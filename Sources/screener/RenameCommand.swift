import ArgumentParser
import Checklists
import Diagnostics
import Files

struct RenameCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rename",
    abstract: "Gives something another id, everywhere in a checklist and its test cases.",
    discussion: """
      An item keeps its old id under `was`, so that old records are still understood. Nothing is written where one \
      of the files has an error, or the new id is taken.
      """
  )

  @Argument(help: "The id that it has.")
  var old: String

  @Argument(help: "The id that it gets.")
  var new: String

  @Argument(help: "Checklists; the cases beside them are changed as well.")
  var files: [String]

  @Option(help: "What the id belongs to, where several things have it: item, level, \"stop rule\" and so on.")
  var kind: IDKind?

  mutating func run() throws {
    // All is looked at before anything is written.
    for change in try files.flatMap(changes) {
      try replace(change.source.name, change.changed.bytes)
      let count = change.edits.count
      try say("\(change.source.name): \(count) \(count == 1 ? "place" : "places")")
    }
  }

  private func changes(_ path: String) throws -> [RenamedFiles.Change] {
    let source = try readSource(path)
    let casesPath = (path.hasSuffix(".yaml") ? String(path.dropLast(5)) : path) + ".cases.yaml"
    let cases = Files.exists(casesPath) ? try readSource(casesPath) : nil
    do throws(Renaming.Refusal) {
      return try RenamedFiles(old, to: new, kind: kind, in: source, cases: cases).changes
    } catch {
      complain("\(error.file ?? path): \(error.sentence)")
      throw Status.unusable
    }
  }
}

extension IDKind: ExpressibleByArgument {}
