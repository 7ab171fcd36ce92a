package import Diagnostics

/// Bytes in which `⟦` stands before every place where a problem is expected.
package struct MarkedPlaces: Sendable {
  /// The bytes without the marks.
  package let bytes: [UInt8]
  package let places: [Position]

  private static let mark = Array("⟦".utf8)

  package init(_ marked: [UInt8]) {
    var bytes: [UInt8] = []
    var places: [Position] = []
    var (line, column) = (1, 1)
    var rest = marked[...]
    while let byte = rest.first {
      if rest.starts(with: Self.mark) {
        places.append(Position(line: line, column: column))
        rest = rest.dropFirst(Self.mark.count)
        continue
      }
      bytes.append(byte)
      rest = rest.dropFirst()
      if byte == UInt8(ascii: "\n") {
        (line, column) = (line + 1, 1)
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
      // A byte order mark at the very beginning is no column.
      if bytes == [0xEF, 0xBB, 0xBF] { column = 1 }
    }
    self.bytes = bytes
    self.places = places
  }
}
