import Diagnostics

/// Finds places in the bytes of a file, quickest when they are asked for in order.
///
/// The steps of a file come in order, so that even a file of one long line is passed only once.
struct SourceCursor {
  private let bytes: [UInt8]
  private var place = Position(line: 1, column: 1)
  private var offset: Int
  private let start: Int

  init(_ file: SourceFile) {
    bytes = file.bytes
    start = file.startOfText
    offset = start
  }

  /// The bytes between two places; those behind the end of a line belong to it.
  mutating func bytes(in span: SourceSpan) -> ArraySlice<UInt8> {
    let start = move(to: span.start)
    return bytes[start..<max(start, move(to: span.end))]
  }

  /// The characters from a place to the end of its line, at most so many.
  mutating func text(from start: Position, upTo limit: Int) -> String {
    let first = move(to: start)
    var end = first
    for _ in 0..<limit {
      guard let (scalar, length) = bytes.scalar(at: end), scalar != "\n", scalar != "\r" else { break }
      end += length
    }
    return String(decoding: bytes[first..<end], as: UTF8.self)
  }

  private mutating func move(to target: Position) -> Int {
    if target < place { (place, offset) = (Position(line: 1, column: 1), start) }
    var (line, column) = (place.line, place.column)
    while offset < bytes.count, line < target.line || line == target.line && column < target.column {
      if bytes[offset] == 0x0A {
        guard line < target.line else { break }
        line += 1
        column = 1
        offset += 1
      } else {
        column += 1
        offset += 1
        while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      }
    }
    place = Position(line: line, column: column)
    return offset
  }
}

/// The three bytes with which some programs begin a file in UTF-8.
let utf8Mark: [UInt8] = [0xEF, 0xBB, 0xBF]

extension SourceFile {
  /// Where the first character is, behind a byte order mark.
  var startOfText: Int { bytes.starts(with: utf8Mark) ? utf8Mark.count : 0 }
}
