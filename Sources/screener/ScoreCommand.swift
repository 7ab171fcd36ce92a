import ArgumentParser
import Checklists
import Files
import Responses

struct ScoreCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract: "Scores responses: NDJSON or CSV in, an assessment a line out.",
    discussion: """
      Lines that cannot be read are reported on standard error with their number and cause, are counted, and make the \
      exit status 1; all others are scored, in order.
      """
  )

  @Argument(help: "The checklist, a YAML file.")
  var checklist: String

  @Argument(help: "Files of responses; without any, standard input.")
  var responses: [String] = []

  @Option(help: "How many responses are worked on at once; without it, one for each core.")
  var jobs: Int?

  @Option(help: "Only these keys of the assessment, joined by commas.")
  var fields: String?

  @Option(help: "ndjson or csv.")
  var format: ScoreRun.Format = .ndjson

  @Flag(help: "Print on standard error how many responses ended at each level.")
  var summary = false

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("`--jobs` counts from 1.") }
    if let fields, let unknown = AssessmentField.list(fields).unknown {
      let known = AssessmentField.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("`\(unknown)` is not a key of an assessment. The keys are \(known).")
    }
  }

  mutating func run() async throws {
    let graph = try loadRunnable(checklist)
    let wanted = fields.flatMap { AssessmentField.list($0).fields } ?? AssessmentField.allCases
    let run = ScoreRun(graph, fields: wanted, format: format, jobs: jobs ?? processorCount())
    let showsProgress = Files.isTerminal(2) && !Files.isTerminal(1)
    let totals: ScoreRun.Totals
    do {
      totals = try await run.run(responses) { bytes in
        try ByteStream.standardOutput.write(bytes)
      } report: { path, line, fault in
        complain(describe(path, line, fault))
      } progress: { totals in
        if showsProgress { showProgress(totals) }
      }
    } catch let failure as FileFailure {
      complain("\(failure.path) \(failure.sentence).")
      throw failure.path == "standard output" ? Status.notWritten : Status.noInput
    }
    if showsProgress { complain("") }
    if summary { showSummary(totals, graph) }
    if totals.refused > 0 {
      complain("\(totals.refused) of \(totals.refused + totals.scored) lines were refused.")
      throw Status.problems
    }
  }

  private func showProgress(_ totals: ScoreRun.Totals) {
    let line = "\r\(totals.scored) scored, \(totals.refused) refused"
    // A progress line that cannot be shown harms nothing.
    try? ByteStream.standardError.write(Array(line.utf8))
  }

  private func showSummary(_ totals: ScoreRun.Totals, _ graph: DecisionGraph) {
    let width = graph.checklist.levels.map(\.id.text.count).max() ?? 0
    for (level, count) in zip(graph.checklist.levels, totals.levels) {
      let id = level.id.text
      complain("\(id)\(String(repeating: " ", count: width - id.count + 2))\(count)")
    }
  }
}

extension ScoreRun.Format: ExpressibleByArgument {}

/// A refused line: where it stands and why it gives no assessment.
func describe(_ path: String, _ line: Int, _ fault: LineFault) -> String {
  "\(path):\(line)\(fault.column > 0 ? ":\(fault.column)" : ""): \(fault.cause)."
}
