import Checklists
import Screening

/// Reads the responses of a block one after another.
struct ResponseCursor {
  /// What came of a line.
  enum Outcome {
    /// Its answers are with the reader until the next one is read.
    case response
    case fault(LineFault)
  }

  /// How many lines stand before the one read last since the end of the block before.
  private(set) var line = 0

  /// At the end of the block: how many lines there were since the end of the block before.
  var lines: Int { nextLine }

  private let block: ResponseBlock
  private var place = 0
  private var nextLine: Int
  private var table: CSVReader?
  private let records: [(cells: ArraySlice<UInt8>, lines: Int)]

  init(_ block: ResponseBlock) {
    self.block = block
    nextLine = block.linesBefore
    switch block.layout {
    case .ndjson: records = []
    case .csv(let table):
      self.table = table
      records = CSV.records(block.bytes[..<block.count])
    }
  }

  /// Reads the next response.
  ///
  /// `reader`: reads lines of NDJSON; a table brings its own.
  /// Gives `nil` at the end of the block; empty lines are skipped.
  mutating func next(_ reader: inout NDJSONReader) -> Outcome? {
    table == nil ? nextLine(&reader) : nextRecord()
  }

  private mutating func nextLine(_ reader: inout NDJSONReader) -> Outcome? {
    let block = block
    let bytes = block.bytes.span
    while place < block.count {
      line = nextLine
      nextLine += 1
      let start = bytes.afterBlanks(place)
      if start == block.count || bytes[start] == 0x0A {
        place = start + 1
        continue
      }
      defer { place += 1 }
      do throws(LineFault) {
        try reader.read(bytes, &place, before: block.count)
        return .response
      } catch {
        return .fault(error)
      }
    }
    return nil
  }

  private mutating func nextRecord() -> Outcome? {
    while place < records.count {
      let record = records[place]
      place += 1
      line = nextLine
      nextLine += record.lines
      guard !record.cells.isEmpty else { continue }
      do throws(LineFault) {
        try table?.read(record.cells)
        return .response
      } catch {
        return .fault(error)
      }
    }
    return nil
  }

  /// Exchanges the answers read last with another sheet, so that nothing is copied.
  mutating func exchange(_ answers: inout AnswerSheet, _ reader: inout NDJSONReader) {
    if table == nil {
      swap(&answers, &reader.answers)
    } else {
      table?.exchange(&answers)
    }
  }

  /// The name of the response read last, as JSON with its quotes.
  func name(_ reader: NDJSONReader) -> [UInt8] { table?.name ?? reader.name }
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
  ///
  /// A quote that is never closed ends with its line, so that it takes no other line along.
  package static func records(_ bytes: ArraySlice<UInt8>) -> [(cells: ArraySlice<UInt8>, lines: Int)] {
    var records: [(ArraySlice<UInt8>, Int)] = []
    var start = bytes.startIndex
    var firstBreak: Int?
    var lines = 1
    var quotes = CSVQuotes()
    var index = start
    func add(_ end: Int) {
      let isCRLF = end > start && bytes[end - 1] == UInt8(ascii: "\r")
      records.append((bytes[start..<(isCRLF ? end - 1 : end)], lines))
      start = end + 1
      firstBreak = nil
      lines = 1
      quotes = CSVQuotes()
    }
    while start < bytes.endIndex {
      guard index < bytes.endIndex else {
        let end = quotes.isOpen ? firstBreak ?? index : index
        lines = 1
        add(end)
        index = start
        continue
      }
      if quotes.isEnd(bytes[index]) {
        add(index)
      } else if bytes[index] == UInt8(ascii: "\n") {
        firstBreak = firstBreak ?? index
        lines += 1
      }
      index += 1
    }
    return records
  }
}
