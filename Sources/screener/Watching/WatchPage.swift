import Checklists
import Diagnostics
import Display
import Files
import Validation

/// What is shown after a save: the problems of the file, and what became of its cases.
struct WatchPage {
  /// Each on one line, filtered and styled.
  private(set) var lines: [String] = []
  /// What the cases came to; `nil` where they could not be run.
  private(set) var outcomes: CaseOutcomes?

  private let width: Int
  private let hasColor: Bool

  /// `earlier`: what the cases came to before this save.
  init(_ files: SavedFiles, today: CalendarDay?, earlier: CaseOutcomes?, width: Int, hasColor: Bool) throws {
    self.width = width
    self.hasColor = hasColor
    guard files.isThere else {
      add("\(files.path) is not there at the moment. It is shown again as soon as it is.", .yellow)
      return
    }
    let sources = try files.paths.map(readSource)
    var checkup = Checkup(CheckedFiles(revision: nil), today: today)
    let report = Report(sources.map { checkup.check($0) })
    let text = TextRenderer(width: width, hasColor: hasColor).render(report)
    lines += text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
    try addCases(sources, earlier)
  }

  private mutating func addCases(_ sources: [SourceFile], _ earlier: CaseOutcomes?) throws {
    guard sources.count == 2, let cases = sources.first(where: { $0.name.hasSuffix(".cases.yaml") }),
      let checklist = sources.first(where: { $0.name != cases.name })
    else { return }
    add("")
    guard let outcomes = CaseOutcomes(checklist, cases) else {
      return add("The cases are run again as soon as the errors above are mended.", .yellow)
    }
    self.outcomes = outcomes
    let failed = outcomes.failed
    let toDo = outcomes.list.count { $0.isToDo && $0.isPassed }
    let passed = outcomes.list.count - failed.count - toDo
    add(
      "\(cases.name): \(passed) passed, \(failed.count) failed" + (toDo > 0 ? ", \(toDo) to do" : ""),
      failed.isEmpty ? .green : .red
    )
    let touched = earlier.map { outcomes.touched(since: $0) } ?? []
    if !touched.isEmpty {
      add("Changed by this save:", .bold)
      for (now, before) in touched { add(now, before) }
    }
    let others = failed.filter { outcome in !touched.contains { $0.now == outcome } }
    for outcome in others {
      add("  \(outcome.title): fails (line \(outcome.line))")
      add(differences: outcome)
    }
  }

  private mutating func add(_ now: CaseOutcomes.Outcome, _ before: CaseOutcomes.Outcome) {
    let standing =
      now.isPassed ? (before.isPassed ? "passes" : "passes now") : (before.isPassed ? "fails now" : "fails")
    add("  \(now.title): \(standing) (line \(now.line))")
    for line in now.result where !before.result.contains(line) { add("    now: \(line)") }
    for line in before.result where !now.result.contains(line) { add("    was: \(line)") }
    add(differences: now)
  }

  private mutating func add(differences outcome: CaseOutcomes.Outcome) {
    if outcome.isPassed { return }
    if outcome.differences.isEmpty { add("    it passes now: take `todo` away") }
    for difference in outcome.differences { add("    \(difference)") }
  }

  private mutating func add(_ text: String, _ style: Style = .plain) {
    let indent = text.prefix { $0 == " " }
    let rows =
      text.isEmpty ? [""] : wrap(String(text.dropFirst(indent.count)), width: max(20, width - indent.count))
    lines += rows.map { style.applied(to: indent + $0, isEnabled: hasColor) }
  }
}
