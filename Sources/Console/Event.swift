/// What happens to an interview on a terminal.
package enum Event: Hashable, Sendable {
  case key(Key)
  /// The window has another size: draw again.
  case resized
  /// The program was stopped and goes on: draw again.
  case continued
  case terminate(Signal)
  /// The terminal is gone, or its input ended; comes again each time one asks.
  case endOfInput
}

/// A signal that asks the program to end.
package enum Signal: Int32, Sendable {
  case hangUp = 1
  case interrupt = 2
  case quit = 3
  case terminate = 15
}

/// The size of a window in cells.
package struct WindowSize: Hashable, Sendable {
  /// What is assumed where a terminal does not know its size.
  package static let usual = WindowSize(rows: 24, columns: 80)

  package let rows: Int
  package let columns: Int

  package init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
  }
}
