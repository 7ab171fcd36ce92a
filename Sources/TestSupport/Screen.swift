import Display

/// What a terminal shows: enough of one to judge what an interview draws.
///
/// Keeps grapheme clusters together, as our own width does. Colours are left out; every sequence that this model does
/// not know is noted, so that a test can demand that there is none.
///
/// Source: ECMA-48 (1991); xterm's control sequences for the private modes.
package struct Screen: Sendable {
  /// A place on the screen, counted from 0.
  package struct Place: Hashable, Sendable {
    package var row = 0
    package var column = 0
  }

  package private(set) var rows: Int
  package private(set) var columns: Int
  package internal(set) var cursor = Place()
  package internal(set) var isCursorVisible = true
  package internal(set) var marksPastes = false
  /// Whether the second screen is shown.
  package internal(set) var isAlternate = false
  /// Lines that went over the top of the first screen.
  package internal(set) var scrollback: [String] = []
  /// Sequences outside this model, without their ESC.
  package internal(set) var unknown: [String] = []

  /// A cell holds a cluster, or nothing where the one before is two cells wide.
  var cells: [[String]]
  var savedCells: [[String]]
  var savedCursor = Place()
  var parser = Parser.text([])

  package init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
    cells = Self.emptyCells(rows, columns)
    savedCells = cells
  }

  /// The rows from top to bottom, without the blanks at their ends.
  package var lines: [String] { cells.map(Self.line) }

  /// All rows down to the last one that is not empty.
  package var text: String {
    let last = lines.lastIndex { !$0.isEmpty } ?? -1
    return lines[...last].joined(separator: "\n")
  }

  /// Takes in what a program writes, however it is cut.
  package mutating func show(_ bytes: [UInt8]) {
    for byte in bytes { take(byte) }
  }

  /// Gives the window another size; what no longer fits is cut off.
  package mutating func resize(rows: Int, columns: Int) {
    func resized(_ old: [[String]]) -> [[String]] {
      var new = Self.emptyCells(rows, columns)
      for row in 0..<min(rows, old.count) {
        for column in 0..<min(columns, old[row].count) { new[row][column] = old[row][column] }
      }
      return new
    }
    cells = resized(cells)
    savedCells = resized(savedCells)
    (self.rows, self.columns) = (rows, columns)
    move(row: cursor.row, column: cursor.column)
  }

  /// Puts one character at the cursor, or joins it to the cluster before.
  mutating func put(_ scalar: Unicode.Scalar) {
    if joinsBefore(scalar) { return }
    let width = scalar.isASCII ? 1 : max(displayWidth(of: String(scalar)), 1)
    if cursor.column + width > columns {
      cursor.column = 0
      lineFeed()
    }
    cells[cursor.row][cursor.column] = String(scalar)
    if width == 2 { cells[cursor.row][cursor.column + 1] = "" }
    cursor.column += width
  }

  private mutating func joinsBefore(_ scalar: Unicode.Scalar) -> Bool {
    let before = cells[cursor.row][..<cursor.column]
    guard let column = before.lastIndex(where: { !$0.isEmpty }) else { return false }
    // Two plain letters never make one; nearly all that is shown is such.
    if scalar.isASCII, before[column].utf8.count == 1 { return false }
    let joined = before[column] + String(scalar)
    guard joined.count == 1 else { return false }
    cells[cursor.row][column] = joined
    if displayWidth(of: joined) == 2, cursor.column == column + 1, cursor.column < columns {
      cells[cursor.row][cursor.column] = ""
      cursor.column += 1
    }
    return true
  }

  mutating func lineFeed() {
    guard cursor.row == rows - 1 else {
      cursor.row += 1
      return
    }
    let first = cells.removeFirst()
    if !isAlternate { scrollback.append(Self.line(first)) }
    cells.append(Self.emptyRow(columns))
  }

  mutating func move(row: Int, column: Int) {
    cursor = Place(row: min(max(row, 0), rows - 1), column: min(max(column, 0), columns - 1))
  }

  mutating func erase(rows erased: Range<Int>) {
    for row in erased { cells[row] = Self.emptyRow(columns) }
  }

  mutating func erase(columns erased: Range<Int>) {
    for column in erased.clamped(to: 0..<columns) { cells[cursor.row][column] = " " }
  }

  mutating func showAlternate(_ isShown: Bool) {
    guard isShown != isAlternate else { return }
    isAlternate = isShown
    if isShown {
      (savedCells, savedCursor) = (cells, cursor)
      erase(rows: 0..<rows)
    } else {
      (cells, cursor) = (savedCells, savedCursor)
      move(row: cursor.row, column: cursor.column)
    }
  }

  private static func emptyRow(_ columns: Int) -> [String] { Array(repeating: " ", count: columns) }

  private static func emptyCells(_ rows: Int, _ columns: Int) -> [[String]] {
    Array(repeating: emptyRow(columns), count: rows)
  }

  private static func line(_ cells: [String]) -> String {
    let end = cells.lastIndex { $0 != " " } ?? -1
    return cells[...end].joined()
  }
}
