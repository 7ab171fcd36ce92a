/// The bytes of a file and the name under which the author knows it.
package struct SourceFile: Sendable {
  /// The path as it was given on the command line.
  package let name: String
  package let bytes: [UInt8]
  private let lineStarts: [Int]

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    var starts = [0]
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(index + 1)
    }
    lineStarts = starts
  }

  /// How many lines the file has; a line break at its end opens no further one.
  package var lineCount: Int {
    lineStarts.last == bytes.count && lineStarts.count > 1 ? lineStarts.count - 1 : lineStarts.count
  }

  /// Where a line begins in the bytes; `nil` where there is no such line.
  package func startOfLine(_ number: Int) -> Int? {
    lineStarts.indices.contains(number - 1) ? lineStarts[number - 1] : nil
  }

  /// The text of a line without its break.
  ///
  /// - Parameter number: counts from 1.
  /// - Returns: the text, with what is not UTF-8 replaced; empty where there is no such line.
  package func line(_ number: Int) -> String {
    guard lineStarts.indices.contains(number - 1) else { return "" }
    let start = lineStarts[number - 1]
    var end = number < lineStarts.count ? lineStarts[number] - 1 : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return String(decoding: bytes[start..<max(start, end)], as: UTF8.self)
  }

  /// The place of a character in the bytes; behind the end of a line, the place of its break.
  package func offset(of place: Position) -> Int {
    guard lineStarts.indices.contains(place.line - 1) else { return bytes.count }
    var offset = lineStarts[place.line - 1]
    // A byte order mark at the very beginning is no column.
    if offset == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
    var column = 1
    while column < place.column, offset < bytes.count, bytes[offset] != UInt8(ascii: "\n") {
      offset += 1
      while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      column += 1
    }
    return offset
  }
}
