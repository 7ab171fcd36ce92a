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
    for (source, changed, count) in try files.flatMap(changes) {
      try replace(source.name, changed.bytes)
      try say("\(source.name): \(count) \(count == 1 ? "place" : "places")")
    }
  }

  private typealias Change = (source: SourceFile, changed: SourceFile, count: Int)

  private func changes(_ path: String) throws -> [Change] {
    let source = try readSource(path)
    let loaded = loadChecklist(source)
    guard let checklist = loaded.value?.checklist else { throw refusal("\(path) has an error", path) }
    let renaming = try self.renaming(in: checklist, path)
    var result = [change(source, renaming.changes(in: checklist, source))]
    let casesPath = (path.hasSuffix(".yaml") ? String(path.dropLast(5)) : path) + ".cases.yaml"
    if Files.exists(casesPath) {
      let source = try readSource(casesPath)
      guard case .cases(let cases) = loadFile(source), let value = cases.value else {
        throw refusal("\(casesPath) has an error", casesPath)
      }
      result.append(change(source, renaming.changes(in: value, source)))
    }
    try prove(result)
    return result.filter { $0.count > 0 }
  }

  private func renaming(in checklist: Checklist, _ path: String) throws -> Renaming {
    do throws(Renaming.Refusal) {
      return try Renaming(old, to: new, kind: kind, in: checklist)
    } catch {
      complain("\(path): \(error.sentence)")
      throw Status.unusable
    }
  }

  private func change(_ source: SourceFile, _ edits: [Fix.Edit]) -> Change {
    (source, source.applying([Fix(.safe, edits)]).file, edits.count)
  }

  /// Reads what would be written: it must be as sound as what was there.
  private func prove(_ changes: [Change]) throws {
    guard let graph = loadChecklist(changes[0].changed).value else {
      throw refusal("\(changes[0].source.name) would not be sound afterwards", changes[0].source.name)
    }
    for (source, changed, _) in changes.dropFirst() {
      guard case .cases(let before) = loadFile(source), case .cases(let after) = loadFile(changed),
        bind(after, to: graph).problems.count <= before.problems.count || bind(after, to: graph).value != nil
      else { throw refusal("\(source.name) would not fit afterwards", source.name) }
    }
  }

  private func refusal(_ reason: String, _ path: String) -> ExitCode {
    complain("\(reason), so nothing was renamed; `screener check \(path)` says more.")
    return Status.unusable
  }
}

extension IDKind: ExpressibleByArgument {}
