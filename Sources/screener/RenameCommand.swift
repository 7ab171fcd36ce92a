import ArgumentParser
import Checklists
import Diagnostics
import Files
import Translations

struct RenameCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rename",
    abstract: "Gives something another id, everywhere in a checklist, its test cases and its translations.",
    discussion: """
      In translations the ids change and the line numbers beside them; reviews stay, since no word changes. An item keeps its old id under `was`, so that old records are still understood. Nothing is written where one \
      of the files has an error, or the new id is taken.
      """
  )

  @Argument(help: "The id that it has.")
  var old: String

  @Argument(help: "The id that it gets.")
  var new: String

  @Argument(help: "Checklists; the cases and translations beside them are changed as well.")
  var files: [String]

  @Option(help: "What the id belongs to, where several things have it: item, level, \"stop rule\" and so on.")
  var kind: IDKind?

  mutating func run() throws {
    // All is looked at before anything is written.
    for change in try files.flatMap(changes) {
      try replace(change.file.name, change.file.bytes)
      try say("\(change.file.name): \(change.count) \(change.count == 1 ? change.what : "\(change.what)s")")
    }
  }

  /// A file as it is to be written, and how much of it is changed.
  private struct Change {
    let file: SourceFile
    let count: Int
    let what: String
  }

  private func changes(_ path: String) throws -> [Change] {
    let source = try readSource(path)
    let casesPath = (path.hasSuffix(".yaml") ? String(path.dropLast(5)) : path) + ".cases.yaml"
    let cases = Files.exists(casesPath) ? try readSource(casesPath) : nil
    let changes: [RenamedFiles.Change]
    do throws(Renaming.Refusal) {
      changes = try RenamedFiles(old, to: new, kind: kind, in: source, cases: cases).changes
    } catch {
      complain("\(error.file ?? path): \(error.sentence)")
      throw Status.unusable
    }
    let renamed = changes.first { $0.source.name == path }?.changed ?? source
    return changes.map { Change(file: $0.changed, count: $0.edits.count, what: "place") }
      + (try translations(source, renamed))
  }

  /// The translations in which something changes.
  private func translations(_ source: SourceFile, _ renamed: SourceFile) throws -> [Change] {
    guard let before = loadChecklist(source).value?.checklist,
      let after = loadChecklist(renamed).value?.checklist
    else { return [] }
    let id = before.id.text
    let folder = "\(TranslationFiles.root(of: id, beside: source.name))/\(id)"
    return try Files.names(in: folder).filter { $0.hasSuffix(".po") }.compactMap { name in
      let file = try readSource("\(folder)/\(name)")
      let language = String(name.dropLast(3))
      guard let texts = RenamedTexts(file, language: language, before: before, after: after) else {
        complain(
          "\(file.name): The file has an error, so nothing was renamed; `screener check \(file.name)` says more."
        )
        throw Status.unusable
      }
      guard texts.changed.bytes != file.bytes else { return nil }
      return Change(file: texts.changed, count: texts.count, what: "text")
    }
  }
}

extension IDKind: ExpressibleByArgument {}
