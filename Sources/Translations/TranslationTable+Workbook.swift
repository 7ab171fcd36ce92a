import Diagnostics
import Display
package import Workbooks

/// The same table as a workbook, for people who work in Excel or LibreOffice.
extension TranslationTable {
  private static let sheet = "translations"
  /// How wide a column is, in letters.
  private static let widths = [
    "id": 28, "kind": 20, "section": 20, "source": 50, "translation": 50, "back": 40,
  ]

  /// All texts of a checklist in one language, a row each, in file order.
  ///
  /// - Throws: which cell cannot hold its text.
  package static func workbook(_ translation: Translation) throws(WorkbookFault) -> [UInt8] {
    let runsLeft = LanguageTag(translation.language).isRightToLeft
    let columns = columns.map { title in
      Workbook.Column(title, width: widths[title] ?? 12, isRightToLeft: runsLeft && title == "translation")
    }
    var workbook = Workbook(sheet: sheet, columns: columns)
    for row in rows(translation) { workbook.add(row) }
    return try workbook.bytes()
  }

  /// Reads the texts of a workbook; its first row names the columns as in CSV.
  ///
  /// - Parameter bytes: in the format XLSX.
  /// - Returns: a text for each row with an id.
  /// - Throws: why it cannot be read, with its cell.
  package static func texts(ofWorkbook bytes: [UInt8]) throws(WorkbookFault) -> [ImportedText] {
    let rows = try Workbook.rows(of: bytes, sheet: sheet)
    guard let header = rows.first else { throw .noSheet }
    var columns: [String: Int] = [:]
    for (column, cell) in header.cells {
      guard case .text(let title) = cell else { continue }
      columns[title.trimmed] = min(column, columns[title.trimmed] ?? column)
    }
    guard columns["id"] != nil, columns["translation"] != nil else {
      throw .cell(
        header.place(1),
        "is in the row of titles, and the titles `id` and `translation` are needed there"
      )
    }
    var texts: [ImportedText] = []
    for row in rows.dropFirst() {
      func text(_ name: String) throws(WorkbookFault) -> String? {
        guard let column = columns[name] else { return nil }
        return try words(of: row.cells[column], at: row.place(column))
      }
      let translation = try text("translation") ?? ""
      guard let id = try text("id"), !id.isEmpty else {
        guard translation.isEmpty else { throw .cell(row.place(columns["id"] ?? 1), "must hold an id") }
        continue
      }
      texts.append(
        ImportedText(id: id, text: translation, source: try text("source"), back: try text("back"))
      )
    }
    return texts
  }

  /// The words of a cell, which somebody must have typed as words.
  private static func words(of cell: Cell?, at place: String) throws(WorkbookFault) -> String {
    switch cell {
    case nil: return ""
    case .formula: throw .cell(place, "holds a formula; write the words themselves")
    case .value:
      throw .cell(place, "holds a number or a date; format it as text and write the words anew")
    case .text(let text):
      guard text.utf8.count <= POFile.textBytes else { throw .cell(place, "holds more than 64 KB") }
      let hidden = unreadable(SourceFile(name: place, bytes: Array(text.utf8))).first
      if let hidden {
        let message = hidden.message.hasSuffix(".") ? String(hidden.message.dropLast()) : hidden.message
        throw .cell(place, "holds what nobody can see: \(message)")
      }
      return composed(text)
    }
  }
}
