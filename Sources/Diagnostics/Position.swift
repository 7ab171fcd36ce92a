/// A place in a file, as an editor shows it.
package struct Position: Hashable, Comparable, Sendable {
  /// Counts from 1.
  package var line: Int { Int(storedLine) }
  /// Counts Unicode scalars from 1.
  package var column: Int { Int(storedColumn) }

  /// Half the size of `Int`: every text of a file carries two of these.
  private var storedLine: Int32
  private var storedColumn: Int32

  package init(line: Int, column: Int) {
    storedLine = Int32(clamping: line)
    storedColumn = Int32(clamping: column)
  }

  package static func < (left: Position, right: Position) -> Bool {
    (left.storedLine, left.storedColumn) < (right.storedLine, right.storedColumn)
  }
}

/// The stretch of a file between two places; `end` is the place after its last character.
package struct SourceSpan: Hashable, Sendable {
  package var start: Position
  package var end: Position

  package init(_ start: Position, _ end: Position) {
    self.start = start
    self.end = end
  }

  /// The beginning of a file, for what concerns the whole of it.
  package static let fileStart = SourceSpan(Position(line: 1, column: 1), Position(line: 1, column: 1))
}
