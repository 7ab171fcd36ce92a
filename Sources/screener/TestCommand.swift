import ArgumentParser
import Checklists
import Diagnostics
import Proofs
import Screening

struct TestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Runs the test cases of checklists.",
    discussion: """
      Of a case that fails, what differs from what it expects is shown, and why. A case with `todo: yes` is known to \
      fail and counts as neither; it fails the run when it passes. Exit status 1 when a case fails, or when the cases \
      come to less than `--min` demands.
      """
  )

  @Argument(help: "Files of cases, checklists whose cases lie beside them, or folders.")
  var paths: [String]

  @Option(
    help: "Only cases whose name contains this text, in capitals or not; what they come to is counted alone."
  )
  var filter: String?

  @Option(
    name: .customLong("format"),
    help: ArgumentHelp(
      "text or junit; with =FILE it goes there. May be given again.",
      valueName: "format[=file]"
    )
  )
  var outputs: [TestOutput] = []

  @Option(help: "The same as `--format text --format junit=FILE`.")
  var junit: String?

  @Flag(help: "Show what no case comes to, with cases to paste.")
  var coverage = false

  @Flag(help: "Make mistakes in the checklist, and show which of them no case notices.")
  var whatIf = false

  @Option(help: "At least so many per cent: \(Minimums.names.map { "\($0)=N" }.joined(separator: ",")).")
  var min: Minimums?

  @Flag(help: "Show for each case which single answer would give it another level.")
  var oneChange = false

  func validate() throws {
    if outputs.count(where: { $0.path == nil }) > 1 {
      throw ValidationError("Only one format can go to standard output; write the other as in `junit=FILE`.")
    }
    if outputs.contains(where: { $0.format == .text && $0.path != nil }) {
      throw ValidationError("Text goes to standard output; write `--format text` without a file.")
    }
  }

  /// Whether standard output is for people.
  private var isText: Bool { !outputs.contains { $0.format == .junit && $0.path == nil } }

  private func say(_ text: String) throws {
    if isText { try screener.say(text) }
  }

  mutating func run() throws {
    var totals = Totals()
    for path in try CasesOnDisk.paths(paths) {
      guard let cases = try CasesOnDisk(path) else {
        totals.isUnusable = true
        continue
      }
      let chosen = cases.chosen(filter)
      try show(chosen, &totals)
      if oneChange { try showOneChange(chosen) }
      if coverage || whatIf || min != nil { try showCoverage(chosen, &totals) }
    }
    let results = Array(JUnitCases().render(totals.suites).utf8)
    for path in outputs.filter({ $0.format == .junit }).map(\.path) + (junit.map { [$0] } ?? []) {
      if let path { try replace(path, results) } else { try write(results) }
    }
    if let filter, totals.passed + totals.failed + totals.toDo == 0, !totals.isUnusable {
      complain("No case has a name that contains \(filter).")
      throw Status.problems
    }
    if totals.toDo > 0 { try say("\(totals.toDo) to do") }
    try say("\(totals.passed) passed, \(totals.failed) failed")
    if totals.isUnusable { throw Status.unusable }
    if totals.failed > 0 || totals.isShort { throw Status.problems }
  }

  private struct Totals {
    var passed = 0
    var failed = 0
    var toDo = 0
    var isUnusable = false
    /// Less is covered than was demanded.
    var isShort = false
    var suites: [JUnitCases.Suite] = []
  }

  private func show(_ cases: CasesOnDisk, _ totals: inout Totals) throws {
    var suite = JUnitCases.Suite(cases.file.name)
    for run in cases.runs {
      let line = run.source.title.span.start.line
      guard run.isPassed else {
        totals.failed += 1
        let lines = differences(run)
        let details = lines.joined() + (run.isMet ? "" : Explanation(run, on: cases.graph).text)
        suite.add(run.source.title.text, line: line, .failed(lines.first?.trimmed ?? "", details: details))
        try say("\(cases.file.name):\(line): \(run.source.title.text)\n\(details)")
        continue
      }
      if run.source.isToDo { totals.toDo += 1 } else { totals.passed += 1 }
      suite.add(run.source.title.text, line: line, run.source.isToDo ? .toDo : .passed)
    }
    totals.suites.append(suite)
  }

  private func differences(_ run: CaseRun) -> [String] {
    if run.isMet { return ["  it passes now: take `todo` away\n"] }
    return run.differences.map { "  \($0.key): expected \($0.expected), found \($0.found)\n" }
  }

  private func showOneChange(_ cases: CasesOnDisk) throws {
    let levels = cases.graph.checklist.levels
    for run in cases.runs {
      let change = OneChange(run.answers, on: cases.graph)
      let line = run.source.title.span.start.line
      try say("\(cases.file.name):\(line): \(run.source.title.text): \(levels[change.level].id.text)")
      for way in change.ways {
        try say("  \(levels[way.level].id.text) with one of: \(way.words(cases.graph))")
      }
      try say(change.ways.isEmpty ? "  no single answer changes the level\n" : "")
    }
  }

  private func showCoverage(_ cases: CasesOnDisk, _ totals: inout Totals) throws {
    let limits = min?.limits ?? [:]
    let isWhatIfShown = whatIf || limits[Minimums.whatIf] != nil
    let words = CoverageWords(cases, minimums: limits, withWhatIf: isWhatIfShown)
    try say(words.table)
    let missing = words.missing(onlyShort: !coverage)
    if !missing.isEmpty { try say(missing) }
    if whatIf || words.isWhatIfShort {
      let unnoticed = words.unnoticed
      if !unnoticed.isEmpty { try say(unnoticed) }
    }
    if !words.isEnough { totals.isShort = true }
  }
}

/// The forms in which results of cases are written.
enum TestFormat: String, CaseIterable, Sendable {
  case text, junit
}

/// A form in which results of cases are written, and where to: `text`, `junit=cases.xml`.
typealias TestOutput = FormattedOutput<TestFormat>

extension String {
  fileprivate var trimmed: String { String(drop { $0 == " " }.prefix { $0 != "\n" }) }
}
