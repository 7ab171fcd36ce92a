import Checklists
import Foundation
import Responses
import Screening
import TestSupport
import Testing

/// What a run gave.
struct Run {
  /// A refused line of a file.
  struct Refused: Hashable {
    let path: String
    let line: Int
  }

  var output: [UInt8] = []
  var refused: [Refused] = []
  /// The places of the faults, in bytes from 1.
  var columns: [Int] = []
  /// How many responses ended at each level.
  var levels: [Int] = []
  var scored = 0
  var refusedCount = 0

  /// The assessments that were written, one a line.
  var documents: [String] {
    output.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
  }
}

/// Scores files with the code that the program runs.
func run(
  _ paths: [String],
  _ graph: DecisionGraph,
  fields: [AssessmentField] = AssessmentField.allCases,
  format: ScoreRun.Format = .ndjson,
  jobs: Int = 1
) async throws -> Run {
  var result = Run()
  let scoring = ScoreRun(graph, fields: fields, format: format, jobs: jobs)
  let totals = try await scoring.run(paths) { bytes in
    result.output += bytes
  } report: { path, line, fault in
    result.refused.append(Run.Refused(path: path, line: line))
    result.columns.append(fault.column)
  } progress: { _ in
  }
  result.levels = totals.levels
  result.scored = totals.scored
  result.refusedCount = totals.refused
  return result
}

/// What must come of the lines of a file, each read a second way and worked out alone.
func expectedRun(_ bytes: [UInt8], _ graph: DecisionGraph, path: String) -> Run {
  var result = Run()
  result.levels = graph.levels.map { _ in 0 }
  var sheet = Worksheet(graph, blank: .notAsked)
  let writer = AssessmentWriter(graph)
  let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  for (index, line) in lines.enumerated() where !line.allSatisfy({ [0x20, 0x09, 0x0D].contains($0) }) {
    guard line.count <= 4 << 20, let response = readPlainly(Array(line)) else {
      result.refused.append(Run.Refused(path: path, line: index + 1))
      continue
    }
    sheet.answers.clear()
    for (place, answer) in response.answers {
      guard let item = graph.items.firstIndex(where: { $0.id == place.item }) else { continue }
      sheet.answers.record(answer, for: item, on: place.side)
    }
    let assessment = sheet.assess()
    result.levels[assessment.level] += 1
    result.output += writer.document(assessment, name: response.name)
  }
  result.scored = result.levels.reduce(0, +)
  result.refusedCount = result.refused.count
  return result
}

/// Demands that lines are scored as each of them alone, in order, by one worker as by several.
///
/// `isInPieces`: whether the bytes arrive in pieces of all sizes, as through a pipe.
func expectScored(
  _ bytes: [UInt8],
  jobs: [Int] = [1, 2],
  isInPieces: Bool = false,
  sourceLocation: SourceLocation = #_sourceLocation
) async throws {
  let graph = try kinds()
  let folder = try TemporaryFolder()
  let path = "\(folder.path)/responses.ndjson"
  let expected = expectedRun(bytes, graph, path: path)
  if !isInPieces { _ = try folder.write(bytes, "responses.ndjson") }
  for jobs in jobs {
    if isInPieces { try writeInPieces(bytes, to: path) }
    let found = try await run([path], graph, jobs: jobs)
    // A million bytes side by side would tell nobody anything.
    if found.output != expected.output {
      let place = zip(found.documents, expected.documents).enumerated().first { $1.0 != $1.1 }?.offset
      Issue.record("document \(place ?? -1) differs, jobs \(jobs)", sourceLocation: sourceLocation)
    }
    #expect(found.refused == expected.refused, sourceLocation: sourceLocation)
    #expect(found.levels == expected.levels, sourceLocation: sourceLocation)
    #expect(found.scored == expected.scored, sourceLocation: sourceLocation)
    #expect(found.refusedCount == expected.refusedCount, sourceLocation: sourceLocation)
  }
}

/// Makes a pipe of that name, into which the bytes are written bit by bit by somebody else.
private func writeInPieces(_ bytes: [UInt8], to path: String) throws {
  try? FileManager.default.removeItem(atPath: path)
  try #require(unsafe mkfifo(path, 0o600) == 0)
  Thread.detachNewThread {
    guard let pipe = FileHandle(forWritingAtPath: path) else { return }
    var dice = Dice(seed: bytes.count)
    var rest = bytes[...]
    while !rest.isEmpty {
      let piece = rest.prefix(dice.pick([1, 100, 4_096, 60_000, 300_000]))
      // Whoever reads has given up where this fails, and says so itself.
      guard (try? pipe.write(contentsOf: Data(piece))) != nil else { return }
      rest = rest.dropFirst(piece.count)
    }
    try? pipe.close()
  }
}
