import ArgumentParser
import Checklists
import Diagnostics
import Display
import Files
import Validation

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Checks checklists, directories and test cases.",
    discussion: """
      Exit status 1 when there is an error. Notes and warnings are shown and stop nothing; with `--strict` a warning \
      stops too. `screener explain CODE` says more about a problem.
      """
  )

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @Argument(help: "Files, or folders that are looked through.")
  var paths: [String]

  @Option(help: "text or json.")
  var format: Format = .text

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

  mutating func run() throws {
    let day = try chosenDay()
    let catalog = try chosenRules()
    let comparesEditions = try canCompare(catalog)
    var checkup = Checkup(
      CheckedFiles(revision: comparesEditions ? base : nil),
      catalog: catalog,
      today: day,
      jurisdiction: jurisdiction,
      comparesEditions: comparesEditions
    )
    let report = Report(try chosenFiles().map { checkup.check(try readSource($0)) })
    try show(report)
    if report.count(.error) > 0 || (strict && report.count(.warning) > 0) { throw Status.problems }
  }

  private func show(_ report: Report) throws {
    switch format {
    case .text:
      let width = Files.isTerminal(1) ? terminalWidth() : 100
      let hasColor = color.isEnabled(environment: environment(), isTerminal: Files.isTerminal(1))
      try write(Array((TextRenderer(width: width, hasColor: hasColor).render(report)).utf8))
    case .json: try write(Array((JSONRenderer().render(report)).utf8))
    }
  }

  private func chosenFiles() throws -> [String] {
    try paths.flatMap { path in
      guard let found = SourcePaths.find(path), !found.isEmpty else {
        complain(
          "\(path): \(Files.exists(path) ? "there is no YAML file in this folder" : "there is no such file")."
        )
        throw Status.noInput
      }
      return found
    }
  }

  private func chosenDay() throws -> CalendarDay {
    if let today {
      guard let day = CalendarDay(today) else {
        throw ValidationError("\"\(today)\" is not a date; write year-month-day, such as 2026-09-01.")
      }
      return day
    }
    guard let day = dayByTheClock() else {
      throw ValidationError("The clock of this machine shows no date; give one with `--today`.")
    }
    return day
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

extension ColorChoice: ExpressibleByArgument {}
