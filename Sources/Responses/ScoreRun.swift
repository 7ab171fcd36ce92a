import CSystem
package import Checklists
import Files
import Synchronization

/// Scores files of responses in input order, in constant memory, on as many cores as wanted.
package struct ScoreRun {
  package struct Totals: Sendable {
    package var scored = 0
    package var refused = 0
    /// How many responses ended at each level.
    package var levels: [Int]
  }

  package enum Format: String, CaseIterable, Sendable {
    case ndjson, csv
  }

  private let graph: DecisionGraph
  private let fields: [AssessmentField]
  private let format: Format
  private let jobs: Int

  package init(_ graph: DecisionGraph, fields: [AssessmentField], format: Format, jobs: Int) {
    self.graph = graph
    self.fields = fields
    self.format = format
    self.jobs = max(1, jobs)
  }

  ///
  /// Scores everything and tells what was refused.
  ///
  /// `paths`: files in order; none for standard input.
  /// `output`: takes assessments.
  /// `report`: takes each refused line: the path, the line from 1, and why.
  /// `progress`: called now and then with what is done so far.
  /// Fails with when a file cannot be read or the output cannot be written.
  package func run(
    _ paths: [String],
    output: ([UInt8]) throws -> Void,
    report: (String, Int, LineFault) -> Void,
    progress: (Totals) -> Void
  ) async throws -> Totals {
    system_keep_memory()
    var totals = Totals(levels: Array(repeating: 0, count: graph.levels.count))
    let table = AssessmentTable(graph, fields: fields)
    if format == .csv { try output(table.header) }
    let writer: Scorer.Writer =
      format == .csv ? .csv(table) : .ndjson(AssessmentWriter(graph, fields: fields))
    let workers = Workers(graph, fields, writer)
    let names = paths.isEmpty ? ["standard input"] : paths

    var linesDone = Array(repeating: 0, count: names.count)

    func finish(_ block: ScoredBlock) throws {
      for fault in block.faults {
        report(names[block.file], linesDone[block.file] + fault.line + 1, fault.fault)
      }
      linesDone[block.file] += block.lines
      totals.refused += block.faults.count
      for (level, count) in block.levels.enumerated() {
        totals.levels[level] += count
        totals.scored += count
      }
      try output(block.output)
      progress(totals)
    }

    var running: [Task<ScoredBlock, Never>] = []
    for (file, name) in names.enumerated() {
      var source = try ResponseSource(paths.isEmpty ? nil : name, graph)
      while let next = try source.next(file: file) {
        switch next {
        case .fault(let fault, let linesBefore):
          // Faults are told in the order of the lines.
          while !running.isEmpty { try finish(await running.removeFirst().value) }
          var block = ScoredBlock()
          block.faults = [(linesBefore, fault)]
          block.lines = linesBefore + 1
          block.file = file
          try finish(block)
        case .block(let block):
          if jobs == 1 {
            try finish(workers.score(block))
            continue
          }
          running.append(Task { workers.score(block) })
          if running.count > jobs { try finish(await running.removeFirst().value) }
        }
      }
    }
    while !running.isEmpty { try finish(await running.removeFirst().value) }
    return totals
  }
}

/// The scorers that are free; there are as many as work at once.
private final class Workers: Sendable {
  private let free = Mutex<[Scorer]>([])
  private let graph: DecisionGraph
  private let fields: [AssessmentField]
  private let writer: Scorer.Writer

  init(_ graph: DecisionGraph, _ fields: [AssessmentField], _ writer: Scorer.Writer) {
    self.graph = graph
    self.fields = fields
    self.writer = writer
  }

  func score(_ block: ResponseBlock) -> ScoredBlock {
    var worker = free.withLock { $0.popLast() } ?? Scorer(graph, fields: fields, writer: writer)
    let result = worker.score(block)
    free.withLock { $0.append(worker) }
    return result
  }
}
