import ArgumentParser
import Checklists
import Console
import Diagnostics
import Display
import Files
import Validation

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Checks checklists, directories, test cases and translations.",
    discussion: """
      Exit status 1 when there is an error, 70 when the checker itself failed at a file. Notes and warnings are shown and stop nothing; with `--strict` a warning \
      stops too. `screener explain CODE` says more about a problem. Several formats in one run: \
      `--format text --format sarif=problems.sarif`.
      """
  )

  @Argument(help: "Files, or folders that are looked through.")
  var paths: [String]

  @Option(
    name: .customLong("format"),
    help: ArgumentHelp(
      "text, json, sarif, junit, github, gitlab, checkstyle or rdjson; with =FILE it goes there. May be given again.",
      valueName: "format[=file]"
    )
  )
  var outputs: [ReportOutput] = []

  @Option(help: "Colour: auto, always or never.")
  var color: ColorChoice = .auto

  @Flag(help: "A warning stops, too.")
  var strict = false

  @Option(help: "Only these codes, by id or name, with commas between them.")
  var only: String?

  @Option(
    help: "The day from which what is due is counted, such as 2026-09-01; otherwise the day by the clock."
  )
  var today: String?

  @Option(
    help: "Compare with this git revision: ids that are gone, and editions that should have a new number."
  )
  var base: String?

  @Option(help: "A place, by its ISO 3166 code, beside those that the cases name.")
  var jurisdiction: String?

  @Option(help: "A file of known problems, which are not shown; what protects the person is always shown.")
  var baseline: String?

  @Option(help: "Write the problems of this run to a file of known problems.")
  var writeBaseline: String?

  @Flag(help: "Mend what can be mended without a change of meaning.")
  var fix = false

  @Flag(help: "With --fix: show what else could be mended, one change after another, and ask.")
  var ask = false

  func validate() throws {
    if outputs.count(where: { $0.path == nil }) > 1 {
      throw ValidationError("Only one format can go to standard output; write the others as in `sarif=FILE`.")
    }
    if ask, !fix { throw ValidationError("`--ask` belongs to `--fix`.") }
  }

  mutating func run() throws {
    let day = try chosenDay(today)
    let catalog = try chosenRules()
    let comparesEditions = try canCompare(catalog)
    var checkup = Checkup(
      CheckedFiles(revision: comparesEditions ? base : nil),
      catalog: catalog,
      today: day,
      jurisdiction: jurisdiction,
      comparesEditions: comparesEditions
    )
    let endings = SourcePaths.yaml + SourcePaths.translations
    let sources = try SourcePaths.all(paths, endings: endings).map(readSource)
    // A fault of our own in one file leaves the results for all others alone.
    guardCrashes()
    let failed = failedWorks(environment())
    var found = sources.enumerated().map { index, source in
      if failed.contains(index + 1) { return Checkup<CheckedFiles>.fault(in: source) }
      noteWork(index + 1)
      defer { noteWork(0) }
      return checkup.check(source)
    }
    if fix {
      var mender = try Mender(catalog: catalog, asks: ask, hasColor: hasColor)
      found = try found.map { report in
        report.hasOurFault ? report : try mender.mend(report) { checkup.check($0) }
      }
    }
    let known = KnownProblems(reading: baseline, writing: writeBaseline, catalog: catalog)
    let report = try known.applied(to: Report(found))
    for output in outputs.isEmpty ? [ReportOutput(.text)] : outputs {
      try output.write(report, hasColor: hasColor, isStrict: strict)
    }
    if report.files.contains(where: \.hasOurFault) { throw Status.ownFault }
    if report.count(.error) > 0 || (strict && report.count(.warning) > 0) { throw Status.problems }
  }

  private var hasColor: Bool {
    color.isEnabled(environment: environment(), isTerminal: Files.isTerminal(1))
  }

  private func chosenRules() throws -> RuleCatalog {
    guard let only else { return .all }
    let (catalog, unknown) = RuleCatalog.all.only(
      only.split { $0 == "," || $0 == " " }.map(String.init)
    )
    if let name = unknown.first { throw ValidationError(RuleCatalog.all.sentence(unknown: name)) }
    return catalog
  }

  /// Whether an earlier edition is there; a line says what is left out without one.
  private func canCompare(_ catalog: RuleCatalog) throws -> Bool {
    let codes = catalog.rules.filter { $0.needsEarlierEdition }.map { $0.code.id }.joined(separator: ", ")
    guard !codes.isEmpty else { return false }
    guard let base else {
      complain("Without `--base` nothing was compared with an earlier edition; left out: \(codes).")
      return false
    }
    guard !base.hasPrefix("-"), CheckedFiles.knows(base, beside: paths[0]) else {
      complain("git knows no revision \(base) here, so nothing was compared with it; left out: \(codes).")
      return false
    }
    return true
  }
}

extension Report.File {
  /// Whether the checker failed at this file.
  fileprivate var hasOurFault: Bool { problems.contains { $0.code == .ourFault } }
}

extension ColorChoice: ExpressibleByArgument {}
