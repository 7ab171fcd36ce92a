import Display

/// A line of a file as far as it fits, and where the mark under it goes.
struct Excerpt {
  private(set) var text = ""
  /// Cells before the mark.
  private(set) var markStart = 0
  /// Cells under which the mark goes; 0 where it stands after the end of the line.
  private(set) var markWidth = 0

  /// A grapheme cluster as it is shown.
  private struct Cell {
    let text: String
    let width: Int
    /// Where it begins in the line, in scalars.
    let offset: Int
    let scalarCount: Int

    func touches(_ marked: Range<Int>) -> Bool {
      offset < marked.upperBound && marked.lowerBound < offset + scalarCount
    }
  }

  /// Cuts a line so that the beginning of the mark, and its end where there is room, can be seen.
  ///
  /// - Parameters:
  ///   - line: as it stands in the file.
  ///   - marked: counted in scalars from 0.
  ///   - room: in cells.
  init(_ line: String, marking marked: Range<Int>, room: Int) {
    let cells = Self.cells(of: line)
    let from = cells.firstIndex { $0.offset + $0.scalarCount > marked.lowerBound } ?? cells.endIndex
    let to = max(from, cells.lastIndex { $0.touches(marked) }.map { $0 + 1 } ?? from)
    let window = Self.window(over: cells, showing: from..<to, room: room)

    if window.lowerBound > 0 { text = "…" }
    for index in window {
      if index == from { markStart = displayWidth(of: text) }
      text += cells[index].text
    }
    if from >= window.upperBound { markStart = displayWidth(of: text) }
    if window.upperBound < cells.endIndex { text += "…" }
    markWidth = cells[from..<min(to, window.upperBound)].reduce(0) { $0 + $1.width }
    while text.last == " ", displayWidth(of: text) > markStart + markWidth { text.removeLast() }
  }

  private static func cells(of line: String) -> [Cell] {
    var offset = 0
    var column = 0
    return line.map { cluster in
      // Editors differ in how far a tab goes; here it goes to the next multiple of four.
      let text = cluster == "\t" ? String(repeating: " ", count: 4 - column % 4) : legible(String(cluster))
      let cell = Cell(
        text: text,
        width: displayWidth(of: text),
        offset: offset,
        scalarCount: cluster.unicodeScalars.count
      )
      offset += cell.scalarCount
      column += cell.width
      return cell
    }
  }

  /// Chooses which cells are shown, leaving a cell for each `…`.
  private static func window(over cells: [Cell], showing marked: Range<Int>, room: Int) -> Range<Int> {
    func width(_ range: Range<Int>) -> Int { cells[range].reduce(0) { $0 + $1.width } }

    if width(cells.indices) <= room { return cells.indices }
    var start = 0
    if width(0..<marked.upperBound) > room - 1 {
      // As much of what stands before as a third of the room holds, more where the mark is short.
      start = marked.lowerBound
      let marks = min(width(marked), room - 2)
      let before = max(room / 3, 0)
      while start > 0, width(start - 1..<marked.lowerBound) <= min(before, room - 2 - marks) { start -= 1 }
    }
    var end = start
    var taken = start > 0 ? 1 : 0
    while end < cells.endIndex, taken + cells[end].width <= room - 1 {
      taken += cells[end].width
      end += 1
    }
    return start..<end
  }
}
