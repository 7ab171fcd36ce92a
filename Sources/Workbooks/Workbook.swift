/// One sheet of texts as a file in the format XLSX, which spreadsheets open.
///
/// Source: ISO/IEC 29500-1 (2016), sections 8 and 18.
package struct Workbook: Sendable {
  package struct Column: Sendable {
    package let title: String
    /// In letters.
    package let width: Int
    package let isRightToLeft: Bool

    package init(_ title: String, width: Int, isRightToLeft: Bool = false) {
      self.title = title
      self.width = width
      self.isRightToLeft = isRightToLeft
    }
  }

  /// The name of the sheet that is written, and of the one that is looked for among others.
  package let sheet: String
  package let columns: [Column]
  package private(set) var rows: [[String]] = []

  package init(sheet: String, columns: [Column]) {
    self.sheet = sheet
    self.columns = columns
  }

  /// Adds a row with a text for each column.
  package mutating func add(_ row: [String]) { rows.append(row) }

  /// The file.
  ///
  /// Every cell is typed as text and formatted as text, so that no word becomes a formula, a date or a number, neither
  /// when the file is opened nor when somebody types over it.
  ///
  /// - Throws: which cell cannot hold its text.
  package func bytes() throws(WorkbookFault) -> [UInt8] {
    var zip = ZipWriter()
    try zip.add("[Content_Types].xml", Self.contentTypes)
    try zip.add("_rels/.rels", Self.relationships([("officeDocument", "xl/workbook.xml")]))
    try zip.add("xl/workbook.xml", workbook)
    try zip.add(
      "xl/_rels/workbook.xml.rels",
      Self.relationships([("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml")])
    )
    try zip.add("xl/styles.xml", Self.styles)
    try zip.add("xl/worksheets/sheet1.xml", try cells())
    return zip.file
  }

  private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  private static let main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
  private static let document = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006"
  private static let type = "application/vnd.openxmlformats-officedocument.spreadsheetml"

  private static let contentTypes = """
    \(head)<Types xmlns="\(package)/content-types">\
    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
    <Override PartName="/xl/workbook.xml" ContentType="\(type).sheet.main+xml"/>\
    <Override PartName="/xl/worksheets/sheet1.xml" ContentType="\(type).worksheet+xml"/>\
    <Override PartName="/xl/styles.xml" ContentType="\(type).styles+xml"/></Types>
    """

  private static func relationships(_ list: [(kind: String, target: String)]) -> String {
    let lines = list.enumerated().map { index, entry in
      "<Relationship Id=\"rId\(index + 1)\" Type=\"\(document)/\(entry.kind)\" Target=\"\(entry.target)\"/>"
    }
    return "\(head)<Relationships xmlns=\"\(package)/relationships\">\(lines.joined())</Relationships>"
  }

  private var workbook: String {
    """
    \(Self.head)<workbook \(Self.main) xmlns:r="\(Self.document)"><bookViews><workbookView/></bookViews>\
    <sheets><sheet name="\(CellText.written(sheet))" sheetId="1" r:id="rId1"/></sheets></workbook>
    """
  }

  /// The formats of cells by number: 0 any, 1 the titles, 2 text, 3 text from right to left.
  ///
  /// 49 is the format of text.
  private static let styles = """
    \(head)<styleSheet \(main)><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>\
    <font><b/><sz val="11"/><name val="Calibri"/></font></fonts>\
    <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>\
    <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
    <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
    <cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>\
    <xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>\
    \(textFormat(""))\(textFormat(" readingOrder=\"2\""))</cellXfs>\
    <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>
    """

  private static func textFormat(_ order: String) -> String {
    "<xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" quotePrefix=\"1\" applyNumberFormat=\"1\""
      + " applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"\(order)/></xf>"
  }

  private func cells() throws(WorkbookFault) -> String {
    var text = "\(Self.head)<worksheet \(Self.main)><sheetViews><sheetView workbookViewId=\"0\">"
    text +=
      "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>"
    text += "<cols>"
    for (index, column) in columns.enumerated() {
      text += "<col min=\"\(index + 1)\" max=\"\(index + 1)\" width=\"\(column.width)\" customWidth=\"1\""
      text += " style=\"\(format(column))\"/>"
    }
    text += "</cols><sheetData>"
    for (index, row) in ([columns.map(\.title)] + rows).enumerated() {
      text += "<row r=\"\(index + 1)\">"
      for (number, words) in row.enumerated() where !words.isEmpty {
        let place = CellPlace(column: number + 1, row: index + 1).text
        guard words.utf16.count <= CellText.limit else {
          throw .cell(place, "would hold more than the \(CellText.limit) letters that a spreadsheet keeps")
        }
        let style = index == 0 || number >= columns.count ? 1 : format(columns[number])
        text += "<c r=\"\(place)\" s=\"\(style)\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"
        text += "\(CellText.written(words))</t></is></c>"
      }
      text += "</row>"
    }
    return text + "</sheetData></worksheet>"
  }

  private func format(_ column: Column) -> Int { column.isRightToLeft ? 3 : 2 }
}
