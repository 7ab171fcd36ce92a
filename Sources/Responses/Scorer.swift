import Checklists
import Screening

/// What comes of a block of responses.
package struct ScoredBlock: Sendable {
  /// Assessments, a line each.
  package var output: [UInt8] = []
  /// Lines that were refused, each with how many lines stand before it since the end of the block before.
  package var faults: [(line: Int, fault: LineFault)] = []
  /// How many lines there were since the end of the block before.
  package var lines = 0
  /// The place of the file in the order given.
  package var file = 0
  /// How many responses ended at each level.
  package var levels: [Int] = []
}

/// Scores one response after another; a worker has one of its own.
struct Scorer: Sendable {
  private var sheet: Worksheet
  private var reader: NDJSONReader
  private var assessment = Assessment()
  /// What the largest output so far took, and a little more.
  private var outputSize = 0
  private let parts: AssessmentParts
  private let writer: Writer

  /// How assessments are written.
  enum Writer: Sendable {
    case ndjson(AssessmentWriter)
    case csv(AssessmentTable)
  }

  init(_ graph: DecisionGraph, fields: [AssessmentField], writer: Writer) {
    sheet = Worksheet(graph, blank: .notAsked)
    reader = NDJSONReader(graph)
    parts = AssessmentField.parts(fields)
    self.writer = writer
  }

  mutating func score(_ block: ResponseBlock) -> ScoredBlock {
    var result = ScoredBlock()
    result.levels = Array(repeating: 0, count: sheet.graph.levels.count)
    result.output.reserveCapacity(outputSize)
    var cursor = ResponseCursor(block)
    while let outcome = cursor.next(&reader) {
      switch outcome {
      case .response:
        cursor.exchange(&sheet.answers, &reader)
        assess(cursor.name(reader), &result)
        cursor.exchange(&sheet.answers, &reader)
      case .fault(let fault): result.faults.append((cursor.line, fault))
      }
    }
    outputSize = max(outputSize, result.output.count + result.output.count / 8)
    result.lines = cursor.lines
    result.file = block.file
    return result
  }

  private mutating func assess(_ name: [UInt8], _ result: inout ScoredBlock) {
    sheet.assess(parts, into: &assessment)
    result.levels[assessment.level] += 1
    switch writer {
    case .ndjson(let writer): writer.write(assessment, name: name, to: &result.output)
    case .csv(let table): table.write(assessment, name: name, to: &result.output)
    }
  }
}
