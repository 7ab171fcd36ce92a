import Checklists
import Screening

/// What comes of a block of responses.
package struct ScoredBlock: Sendable {
  /// Assessments, a line each.
  package var output: [UInt8] = []
  /// Lines that were refused, with their numbers in the file.
  package var faults: [(file: Int, line: Int, fault: LineFault)] = []
  /// How many responses ended at each level.
  package var levels: [Int] = []
}

/// Scores one response after another; a worker has one of its own.
struct Scorer: Sendable {
  private var sheet: Worksheet
  private var reader: NDJSONReader
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
    result.output.reserveCapacity(block.count / 2)
    switch block.layout {
    case .ndjson: scoreLines(block, &result)
    case .csv(let table): scoreRecords(block, table, &result)
    }
    return result
  }

  private mutating func scoreLines(_ block: ResponseBlock, _ result: inout ScoredBlock) {
    let bytes = block.bytes.span
    var start = 0
    var line = block.firstLine
    while start < block.count {
      var end = start
      end = bytes.lineEnd(from: start, before: block.count)
      if bytes.afterBlanks(start) < end {
        do {
          try reader.read(bytes, start..<end)
          swap(&sheet.answers, &reader.answers)
          assess(reader.name, &result)
          swap(&sheet.answers, &reader.answers)
        } catch {
          result.faults.append((block.file, line, error))
        }
      }
      start = end + 1
      line += 1
    }
  }

  private mutating func scoreRecords(_ block: ResponseBlock, _ table: CSVReader, _ result: inout ScoredBlock)
  {
    var table = table
    var line = block.firstLine
    for record in CSV.records(block.bytes[..<block.count]) {
      defer { line += record.lines }
      guard !record.cells.isEmpty else { continue }
      do {
        try table.read(record.cells)
        swap(&sheet.answers, &table.answers)
        assess(table.name, &result)
        swap(&sheet.answers, &table.answers)
      } catch {
        result.faults.append((block.file, line, error))
      }
    }
  }

  private mutating func assess(_ name: [UInt8], _ result: inout ScoredBlock) {
    let assessment = sheet.assess(parts)
    result.levels[assessment.level] += 1
    switch writer {
    case .ndjson(let writer): writer.write(assessment, name: name, to: &result.output)
    case .csv(let table): table.write(assessment, name: name, to: &result.output)
    }
  }
}

extension Span<UInt8> {
  /// The place of the next line break, or the end.
  func lineEnd(from start: Int, before end: Int) -> Int {
    var place = start
    // Eight bytes at a time: a byte is a line break where taking 1 from it, after xor, borrows.
    while place &+ 8 <= end {
      let word = word(at: place) ^ 0x0A0A_0A0A_0A0A_0A0A
      let hit = (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
      if hit != 0 { return place &+ hit.trailingZeroBitCount / 8 }
      place &+= 8
    }
    while place < end, self[place] != 0x0A { place &+= 1 }
    return place
  }
}

extension CSV {
  /// Cuts whole records, each with how many lines it takes.
  static func records(_ bytes: ArraySlice<UInt8>) -> [(cells: ArraySlice<UInt8>, lines: Int)] {
    var records: [(ArraySlice<UInt8>, Int)] = []
    var start = bytes.startIndex
    var isQuoted = false
    var lines = 1
    func add(_ end: Int) {
      var end = end
      if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
      records.append((bytes[start..<end], lines))
    }
    for index in bytes.indices {
      if bytes[index] == UInt8(ascii: "\"") { isQuoted.toggle() }
      guard bytes[index] == UInt8(ascii: "\n") else { continue }
      if isQuoted {
        lines += 1
      } else {
        add(index)
        start = index + 1
        lines = 1
      }
    }
    if start < bytes.endIndex { add(bytes.endIndex) }
    return records
  }
}
