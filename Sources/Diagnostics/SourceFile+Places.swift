extension SourceFile {
  /// The place of a byte, counted from 0, as an editor shows it.
  package func position(at offset: Int) -> Position {
    let line = line(at: offset)
    let start = self.offset(of: Position(line: line, column: 1))
    let characters = bytes[min(start, offset)..<min(offset, bytes.count)].count { $0 & 0xC0 != 0x80 }
    return Position(line: line, column: characters + 1)
  }

  /// The column of a place in bytes of UTF-8, counted from 1.
  func byteColumn(of place: Position) -> Int {
    offset(of: place) - offset(of: Position(line: place.line, column: 1)) + 1
  }

  /// The number of the line in which a byte stands.
  package func line(at offset: Int) -> Int {
    var (low, high) = (1, max(lineCount, 1) + 1)
    // The last line whose beginning is not behind the byte; behind the last break a new line begins.
    while low < high {
      let middle = (low + high + 1) / 2
      if startOfLine(middle).map({ $0 <= offset }) ?? false { low = middle } else { high = middle - 1 }
    }
    return low
  }
}
