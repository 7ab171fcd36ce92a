import Checklists
import Files

/// A file of responses, cut into blocks; whether it is NDJSON or a table is seen from its name or its beginning.
struct ResponseSource: ~Copyable {
  private var cutter: LineCutter
  private let graph: DecisionGraph
  private let isTable: Bool
  private var table: CSVReader?
  private var linesBefore = 0

  /// What a source gives.
  enum Piece {
    case block(ResponseBlock)
    /// A line that cannot be read at all, with how many lines stand before it as before a block.
    case fault(LineFault, linesBefore: Int)
  }

  /// `path`: `nil` for standard input.
  init(_ path: String?, _ graph: DecisionGraph) throws(FileFailure) {
    var cutter = LineCutter(try ResponseSource.open(path))
    let beginning = try cutter.peek()
    self.cutter = cutter
    self.graph = graph
    let name = path ?? ""
    if name.hasSuffix(".csv") {
      isTable = true
    } else {
      let isNDJSON = [".ndjson", ".jsonl", ".json"].contains(where: name.hasSuffix)
      isTable = !isNDJSON && ResponseSource.looksLikeTable(beginning)
    }
  }

  private static var tooLong: LineFault {
    LineFault("the line is longer than \(LineCutter.longestLine >> 20) MB")
  }

  private static func open(_ path: String?) throws(FileFailure) -> ByteStream {
    guard let path else { return ByteStream.standardInput }
    return try ByteStream(reading: path)
  }

  /// The header of a table names `response`.
  private static func looksLikeTable(_ beginning: ArraySlice<UInt8>) -> Bool {
    let line = beginning.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    guard line.first != UInt8(ascii: "{"), let cells = try? CSV.cells(line) else { return false }
    return cells.contains("response")
  }

  /// - Returns: the next piece; `nil` at the end.
  mutating func next(file: Int) throws(FileFailure) -> Piece? {
    if isTable, table == nil { return try readHeader(file: file) }
    guard let piece = try cutter.next(quotes: isTable) else { return nil }
    switch piece {
    case .tooLong:
      defer { linesBefore = 0 }
      return .fault(Self.tooLong, linesBefore: linesBefore)
    case .lines(let bytes, let count):
      defer { linesBefore = 0 }
      let layout: ResponseBlock.Layout = if let table { .csv(table) } else { .ndjson }
      return .block(
        ResponseBlock(bytes: bytes, count: count, linesBefore: linesBefore, file: file, layout: layout)
      )
    }
  }

  /// Reads the header; with a faulty one nothing of the table is scored.
  private mutating func readHeader(file: Int) throws(FileFailure) -> Piece? {
    guard let piece = try cutter.next(quotes: true, atMost: 1) else { return nil }
    do {
      guard case .lines(let bytes, let count) = piece else { throw Self.tooLong }
      let record = CSV.records(bytes[..<count]).first
      table = try CSVReader(graph, header: record?.cells ?? [])
      linesBefore = record?.lines ?? 1
      return try next(file: file)
    } catch let fault as LineFault {
      while try cutter.next(quotes: true) != nil {}
      return .fault(
        LineFault("\(fault.cause); nothing in this table is scored", column: fault.column),
        linesBefore: 0
      )
    } catch let failure as FileFailure {
      throw failure
    } catch {
      return nil
    }
  }
}
