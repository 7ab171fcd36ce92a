/// A cell of a sheet from a stranger.
package enum Cell: Hashable, Sendable {
  case text(String)
  case formula
  /// A number, a date, a yes or no, an error: what a spreadsheet made of what was typed.
  case value
}

/// A row that has cells.
package struct SheetRow: Sendable {
  /// Counted from 1.
  package let number: Int
  /// By their columns, counted from 1.
  package let cells: [Int: Cell]

  /// How the cell of a column is called, such as `E12`.
  package func place(_ column: Int) -> String { CellPlace(column: column, row: number).text }
}

/// Reads the cells of one sheet.
struct SheetReader {
  private static let cells = 500_000

  private let shared: [String]
  private(set) var rows: [SheetRow] = []

  private var row = 0
  private var column = 0
  private var count = 0
  private var cells: [Int: Cell] = [:]
  private var cell = OpenCell()

  /// What is known of a cell before its end.
  private struct OpenCell {
    var kind = ""
    var hasFormula = false
    var value = ""
    var inline = ""
    var isEmpty = true
  }

  /// Reads the part of a sheet; cells point by number to `shared` texts.
  init(_ bytes: [UInt8], part: String, shared: [String]) throws(WorkbookFault) {
    self.shared = shared
    var xml = try XMLReader(bytes, part: part)
    var path: [String] = []
    while let event = try xml.next() {
      switch event {
      case .start(let name, let attributes):
        path.append(name)
        try begin(path, attributes)
      case .end:
        try end(path)
        path.removeLast()
      case .text(let text): add(text, path)
      }
    }
  }

  private mutating func begin(_ path: [String], _ attributes: [String: String]) throws(WorkbookFault) {
    guard path.count > 2, path[1] == "sheetData" else { return }
    switch path.dropFirst(2) {
    case ["row"]:
      row = attributes["r"].flatMap { Int($0) } ?? row + 1
      guard (1...CellPlace.rows).contains(row), row > rows.last?.number ?? 0 else { throw .damaged }
      column = 0
    case ["row", "c"]:
      if let written = attributes["r"] {
        guard let place = CellPlace(written), place.row == row, place.column > column else { throw .damaged }
        column = place.column
      } else {
        column += 1
      }
      count += 1
      guard count <= Self.cells, column <= CellPlace.columns else { throw .tooLarge }
      cell = OpenCell()
      cell.kind = attributes["t"] ?? "n"
    case ["row", "c", "f"]: cell.hasFormula = true
    case ["row", "c", "v"], ["row", "c", "is"]: cell.isEmpty = false
    default: break
    }
  }

  private mutating func add(_ text: String, _ path: [String]) {
    guard path.count > 4, path[1] == "sheetData" else { return }
    switch path.dropFirst(2) {
    case ["row", "c", "v"]: cell.value += text
    case ["row", "c", "is", "t"], ["row", "c", "is", "r", "t"]: cell.inline += text
    default: break
    }
  }

  private mutating func end(_ path: [String]) throws(WorkbookFault) {
    guard path.count > 2, path[1] == "sheetData" else { return }
    switch path.dropFirst(2) {
    case ["row"]:
      if !cells.isEmpty { rows.append(SheetRow(number: row, cells: cells)) }
      cells = [:]
    case ["row", "c"]: cells[column] = try finished()
    default: break
    }
  }

  /// The cell at its end; `nil` where it has a format and nothing else.
  private func finished() throws(WorkbookFault) -> Cell? {
    if cell.hasFormula { return .formula }
    if cell.isEmpty { return nil }
    switch cell.kind {
    case "s":
      guard let index = Int(cell.value), shared.indices.contains(index) else { throw .damaged }
      return .text(shared[index])
    case "inlineStr": return .text(CellText.read(cell.inline))
    case "str": return .text(CellText.read(cell.value))
    default: return .value
    }
  }
}
