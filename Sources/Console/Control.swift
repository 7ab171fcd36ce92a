/// A sequence that steers the terminal: all that this program ever sends.
///
/// None sets a title, asks the terminal for an answer, touches the clipboard or turns the mouse on.
///
/// Source: ECMA-48 (1991), sections 8.3.21, 8.3.39 and 8.3.41; xterm's control sequences for `?25`, `?1049` and `3J`.
package struct Control: Hashable, Sendable {
  let sequence: String

  private init(_ sequence: String) {
    self.sequence = sequence
  }

  /// Empties the screen and goes to its first cell.
  package static let clear = Control("\u{1B}[H\u{1B}[2J")
  /// Empties the screen and what has scrolled out of it, and goes to the first cell.
  package static let clearAll = Control("\u{1B}[H\u{1B}[2J\u{1B}[3J")
  /// Empties the line from the cursor on.
  package static let clearToEndOfLine = Control("\u{1B}[K")
  /// Empties everything from the cursor on.
  package static let clearToEnd = Control("\u{1B}[J")
  /// Goes to the second screen of a terminal, of which no line is kept, and empties it.
  static let otherScreen = Control("\u{1B}[?1049h\u{1B}[H\u{1B}[2J")
  /// Empties it and goes back to the first.
  static let firstScreen = Control("\u{1B}[H\u{1B}[2J\u{1B}[?1049l")
  package static let hideCursor = Control("\u{1B}[?25l")
  package static let showCursor = Control("\u{1B}[?25h")

  /// Goes to a cell; both count from 1.
  package static func move(row: Int, column: Int) -> Control {
    Control("\u{1B}[\(max(row, 1));\(max(column, 1))H")
  }
}
