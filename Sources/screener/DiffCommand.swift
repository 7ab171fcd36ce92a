import ArgumentParser
import Checklists
import Diagnostics
import Editions
import Files
import Proofs
import Validation

struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Shows what a new edition of a checklist changes, and who gets another result by it.",
    discussion: """
      OLD and NEW are files, or files of a git revision such as HEAD~1:Checklists/first-contact.yaml; \
      `screener diff --base REVISION FILE` compares a file with itself in a revision. Who gets another level, another \
      referral or stop rule, or counts as a child no longer, is decided over all answers that one person can give to \
      both editions, and shown with the smallest example of each. An item is the same in both when it has the same id, \
      or names its old one under `was`; what only one edition has can have any answer.

      Exit status 0 when everything was decided, whatever differs; 1 when something was not, or with `--same` when \
      anybody gets another result.
      """
  )

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, markdown, json
  }

  @Argument(
    help: ArgumentHelp(
      "The edition before and the one after; with --base only the one after.",
      valueName: "old> <new"
    )
  )
  var editions: [String]

  @Option(
    help: ArgumentHelp("Compare the file with what it was in this git revision.", valueName: "revision")
  )
  var base: String?

  @Option(help: "text, markdown (for a pull request) or json.")
  var format: Format = .text

  @Flag(help: "Demand that nobody gets another result: exit status 1 otherwise.")
  var same = false

  @Option(
    help: ArgumentHelp("How many steps of the search may be taken for one question.", valueName: "number")
  )
  var steps = 4_000_000

  mutating func validate() throws {
    guard steps > 0 else { throw ValidationError("`--steps` counts from 1.") }
    let count = base == nil ? 2 : 1
    guard editions.count == count else {
      throw ValidationError(
        base == nil
          ? "Name two editions, the old one first." : "With `--base` name one file, the new edition."
      )
    }
  }

  mutating func run() throws {
    let old = try base.map { try Edition(editions[0], in: $0) } ?? Edition(editions[0])
    let new = try Edition(editions[editions.count - 1])
    let scoring = ScoringChange.all(from: old.graph.checklist, to: new.graph.checklist)
    let report = EditionReport(
      old.graph,
      new.graph,
      names: (old.name, new.name),
      steps: steps,
      scoring: scoring
    )
    switch format {
    case .text: try say(report.text)
    case .markdown: try say(report.markdown)
    case .json: try write(Array("\(report.json.description)\n".utf8))
    }
    if !report.results.isComplete || (same && !report.results.isSame) { throw Status.problems }
  }
}

/// A checklist as it is on the disk, or as it was in a git revision.
private struct Edition {
  let name: String
  let graph: DecisionGraph

  /// `path`: a file, or `REVISION:PATH` as git writes it.
  init(_ path: String) throws {
    name = path
    if !Files.exists(path), let colon = path.firstIndex(of: ":"), !path.hasPrefix("-") {
      let revision = String(path[..<colon])
      guard CheckedFiles.knows(revision, beside: "") else { throw Edition.unknown(revision) }
      guard let bytes = CheckedFiles.bytes(of: path) else { throw Edition.missing(path) }
      graph = try loadRunnable(SourceFile(name: String(path[path.index(after: colon)...]), bytes: bytes))
    } else {
      graph = try loadRunnable(path)
    }
  }

  init(_ path: String, in revision: String) throws {
    name = "\(path) in \(revision)"
    guard !revision.hasPrefix("-"), CheckedFiles.knows(revision, beside: path) else {
      throw Edition.unknown(revision)
    }
    guard let file = CheckedFiles(revision: revision).earlier(path) else { throw Edition.missing(name) }
    graph = try loadRunnable(file)
  }

  private static func unknown(_ revision: String) -> ExitCode {
    complain("git knows no revision \(revision) here.")
    return Status.noInput
  }

  private static func missing(_ name: String) -> ExitCode {
    complain("\(name): git knows no such file in this revision.")
    return Status.noInput
  }
}
