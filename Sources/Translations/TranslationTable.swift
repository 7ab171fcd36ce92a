package import Diagnostics
import Display
import MarkedYAML
package import Responses

/// Translations as a table, for people who work in spreadsheets.
package enum TranslationTable {
  static let columns = ["id", "kind", "section", "source", "translation", "back", "state"]

  /// All texts of a checklist in one language, a row each under `columns`, in file order.
  static func rows(_ translation: Translation) -> [[String]] {
    translation.states.flatMap { text, state in
      let entry = translation.entry(text.id)
      let back = entry?.remark(POEntry.back) ?? ""
      let count = text.plural == nil ? 1 : translation.forms.count
      return (0..<count).map { form in
        let words = entry.flatMap { $0.texts.indices.contains(form) ? $0.texts[form] : nil } ?? ""
        let id = text.plural == nil ? text.id : SourceText.id(text.id, form: form)
        // The first form is made from the words for one, where the language has more than one form.
        let source = form == 0 && count > 1 ? text.text : text.plural ?? text.text
        return [id, text.kind.rawValue, text.section.oneLine, source, words, back, state.rawValue]
      }
    }
  }

  /// The same as CSV.
  package static func bytes(_ translation: Translation) -> [UInt8] {
    var output: [UInt8] = []
    for row in [columns] + rows(translation) { append(row, to: &output) }
    return output
  }

  private static func append(_ cells: [String], to output: inout [UInt8]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { output.append(UInt8(ascii: ",")) }
      // A quote of the text in front would be taken for the one that keeps formulas away.
      CSV.append(cell.hasPrefix("'") ? "'\(cell)" : cell, to: &output)
    }
    output += [0x0D, 0x0A]
  }

  /// Reads the texts of a table; it needs the columns `id` and `translation`, and may have `source` and `back`.
  ///
  /// - Parameter bytes: in UTF-8, with commas.
  /// - Returns: a text for each row with an id.
  /// - Throws: why the table cannot be read, with its line.
  package static func texts(_ bytes: [UInt8]) throws(LineFault) -> [ImportedText] {
    let mark = [UInt8]([0xEF, 0xBB, 0xBF])
    let records = CSV.records(bytes.starts(with: mark) ? bytes[3...] : bytes[...])
    var line = 1
    var header: [String: Int] = [:]
    var texts: [ImportedText] = []
    for (number, record) in records.enumerated() {
      defer { line += record.lines }
      let cells: [String]
      do throws(LineFault) {
        cells = try CSV.cells(record.cells)
      } catch {
        throw LineFault("line \(line): \(error.cause)", column: error.column)
      }
      guard number > 0 else {
        for (index, cell) in cells.enumerated() where header[cell] == nil { header[cell] = index }
        guard header["id"] != nil, header["translation"] != nil else {
          throw LineFault(
            "line 1: the columns `id` and `translation` are needed, with commas between the cells"
          )
        }
        continue
      }
      func cell(_ name: String) -> String? {
        header[name].flatMap { cells.indices.contains($0) ? composed(unguarded(cells[$0])) : nil }
      }
      guard let id = cell("id"), !id.isEmpty else {
        if cells.contains(where: { !$0.isEmpty }) { throw LineFault("line \(line): the id is missing") }
        continue
      }
      guard cells.allSatisfy({ $0.utf8.count <= POFile.textBytes }) else {
        throw LineFault("line \(line): a cell holds more than 64 KB")
      }
      texts.append(
        ImportedText(id: id, text: cell("translation") ?? "", source: cell("source"), back: cell("back"))
      )
    }
    return texts
  }

  /// What keeps a table from being read at all: broken bytes, and what nobody can see.
  package static func unreadable(_ file: SourceFile) -> [Diagnostic] {
    let scan = scanBytes(of: file)
    return scan.problems + scan.looseIsolates
  }

  /// Takes away the quote that kept a spreadsheet from reading a formula.
  private static func unguarded(_ cell: String) -> String {
    guard cell.hasPrefix("'"), let next = cell.dropFirst().first else { return cell }
    return next == "'" || CSV.beginsFormula(String(next)) ? String(cell.dropFirst()) : cell
  }
}
