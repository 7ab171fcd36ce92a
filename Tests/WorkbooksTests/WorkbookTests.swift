import TestSupport
import Testing

@testable import Workbooks

/// Texts that spreadsheets like to read as something else, and those that XML cannot hold as they are.
private let words = [
  "=1+1", "+853", "-5", "@SUM(A1)", "=HYPERLINK(\"http://a\")", "1-2", "007", "1E5", "TRUE", "#N/A",
  "'quoted'", " both ",
  "two\nlines", "tab\there", "<b>&amp;</b>", "]]>", "_x000D_", "_x005F_x000D_", "_xyz_", "\u{2068}1\u{2069}",
  "😀", "ကာ\u{200B}ကာ",
  "é", "العربية", String(repeating: "long ", count: 2_000),
]

private func workbook(_ words: [String]) -> Workbook {
  let columns = [
    Workbook.Column("id", width: 20), Workbook.Column("translation", width: 50, isRightToLeft: true),
  ]
  var workbook = Workbook(sheet: "translations", columns: columns)
  for (number, text) in words.enumerated() { workbook.add(["t\(number)", text]) }
  return workbook
}

/// Texts of the second column, behind the row of titles.
private func texts(_ bytes: [UInt8], sheet: String = "translations") throws -> [Cell?] {
  try Workbook.rows(of: bytes, sheet: sheet).dropFirst().map { $0.cells[2] }
}

/// A file of parts, as other programs lay them out.
private func file(
  _ sheet: String,
  shared: String? = nil,
  target: String = "worksheets/sheet1.xml",
  sheets: String = "<sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/>"
) throws -> [UInt8] {
  let type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  var links = "<Relationship Id=\"rId1\" Type=\"\(type)/worksheet\" Target=\"\(target)\"/>"
  links += "<Relationship Id=\"rId2\" Type=\"\(type)/sharedStrings\" Target=\"sharedStrings.xml\"/>"
  links += "<Relationship Id=\"rId3\" Type=\"\(type)/worksheet\" Target=\"/xl/other.xml\"/>"
  var zip = ZipWriter()
  try zip.add(
    "_rels/.rels",
    "<Relationships><Relationship Id=\"a\" Type=\"\(type)/officeDocument\" Target=\"xl/book.xml\"/></Relationships>"
  )
  try zip.add("xl/book.xml", "<workbook xmlns:r=\"r\"><sheets>\(sheets)</sheets></workbook>")
  try zip.add("xl/_rels/book.xml.rels", "<Relationships>\(links)</Relationships>")
  if let shared { try zip.add("xl/sharedStrings.xml", shared) }
  try zip.add("xl/worksheets/sheet1.xml", "<worksheet><sheetData>\(sheet)</sheetData></worksheet>")
  try zip.add(
    "xl/other.xml",
    "<worksheet><sheetData><row><c t=\"str\"><v>other</v></c></row></sheetData></worksheet>"
  )
  return zip.file
}

private func rows(_ bytes: [UInt8], sheet: String = "S") -> Result<[[Int: Cell]], WorkbookFault> {
  do throws(WorkbookFault) {
    return .success(try Workbook.rows(of: bytes, sheet: sheet).map(\.cells))
  } catch {
    return .failure(error)
  }
}

@Test func `every text comes back as it was`() throws {
  let read = try texts(workbook(words).bytes())
  #expect(read.count == words.count)
  for (cell, text) in zip(read, words) {
    let isSame = cell == .text(text)
    #expect(isSame, "\(text.prefix(30)): \(String(describing: cell).prefix(60))")
  }
}

/// Opens a file with openpyxl, checks that every cell is a text, and saves what it read.
private func throughOpenpyxl(_ bytes: [UInt8]) throws -> [UInt8] {
  let folder = try TemporaryFolder()
  let path = try folder.write(bytes, "in.xlsx")
  let script = """
    import sys, openpyxl
    book = openpyxl.load_workbook(sys.argv[1])
    sheet = book["translations"]
    assert sheet.freeze_panes == "A2", sheet.freeze_panes
    for row in sheet.iter_rows():
        for cell in row:
            assert cell.value is None or cell.data_type == "s", (cell.coordinate, cell.data_type)
            assert cell.number_format == "@", (cell.coordinate, cell.number_format)
    book.save(sys.argv[2])
    """
  let run = try Program(running: "/usr/bin/python3", ["-c", script, path, "\(folder.path)/out.xlsx"])
  try #require(run.status == 0, "\(run.errors)")
  let copy = try Program(running: "/bin/cat", ["\(folder.path)/out.xlsx"])
  return copy.output
}

@Test func `a second program reads only texts, and what it saves is read as it was`() throws {
  // openpyxl takes a text that it read for a formula when it writes it; it is then refused, and never silently changed.
  let (formulas, plain) = (words.filter { $0.hasPrefix("=") }, words.filter { !$0.hasPrefix("=") })
  for (cell, text) in zip(try texts(throughOpenpyxl(workbook(plain).bytes())), plain) {
    let isSame = cell == .text(text)
    #expect(isSame, "\(text.prefix(30)): \(String(describing: cell).prefix(60))")
  }
  let after = try texts(throughOpenpyxl(workbook(formulas).bytes()))
  #expect(zip(after, formulas).allSatisfy { $0 == .formula || $0 == .text($1) })
}

@Test func `a cell that would lose letters is not written`() {
  let long = String(repeating: "a", count: 32_768)
  #expect(throws: WorkbookFault.self) { _ = try workbook(["short", long]).bytes() }
}

@Test func `shared and inline texts are read, with their formats and without readings`() throws {
  let shared = """
    <sst><si><t>one</t></si><si><r><rPr><b/></rPr><t>bold</t></r><r><t xml:space="preserve"> and not</t></r></si>\
    <si><t>漢字</t><rPh sb="0" eb="2"><t>かんじ</t></rPh></si></sst>
    """
  let sheet = """
    <row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>\
    <row r="5"><c t="s"><v>2</v></c><c t="inlineStr"><is><r><t>in</t></r><r><t>line_x000D__x000A_</t></r></is></c></row>
    """
  let expected: [[Int: Cell]] = [
    [1: .text("one"), 3: .text("bold and not")], [1: .text("漢字"), 2: .text("inline\n")],
  ]
  #expect(rows(try file(sheet, shared: shared)) == .success(expected))
}

@Test func `formulas, numbers, dates, and errors are told from texts, and empty cells are none`() throws {
  let sheet = """
    <row><c t="str"><f>A1&amp;B1</f><v>x</v></c><c><v>45000</v></c><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c>\
    <c t="d"><v>2026-09-01</v></c><c s="1"/><c t="str"><v>y</v></c></row>
    """
  let expected: [[Int: Cell]] = [[1: .formula, 2: .value, 3: .value, 4: .value, 5: .value, 7: .text("y")]]
  #expect(rows(try file(sheet)) == .success(expected))
}

@Test func `the sheet of the name is read, and otherwise the first`() throws {
  let sheets =
    "<sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/><sheet name=\"T\" sheetId=\"2\" r:id=\"rId3\"/>"
  let bytes = try file("<row><c t=\"str\"><v>first</v></c></row>", sheets: sheets)
  #expect(rows(bytes, sheet: "T") == .success([[1: .text("other")]]))
  #expect(rows(bytes, sheet: "U") == .success([[1: .text("first")]]))
  let absolute = try file("", target: "/xl/worksheets/../other.xml")
  #expect(rows(absolute) == .failure(.noSheet))
  let upward = try file("", target: "worksheets/../other.xml")
  #expect(rows(upward) == .success([[1: .text("other")]]))
}

@Test(arguments: [
  "<row r=\"0\"/>", "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>x</v></c></row><row r=\"2\"/>",
  "<row r=\"9999999\"/>",
  "<row r=\"1\"><c r=\"A2\"/></row>", "<row r=\"1\"><c r=\"B1\"/><c r=\"A1\"/></row>",
  "<row><c r=\"1A\"/></row>",
  "<row><c r=\"XFE1\"/></row>", "<row><c t=\"s\"><v>0</v></c></row>", "<row><c t=\"s\"><v>-1</v></c></row>",
])
func `a sheet whose places or numbers do not fit is damaged`(_ sheet: String) throws {
  #expect(rows(try file(sheet)) == .failure(.damaged))
}

@Test func `a workbook that names files elsewhere fetches none`() throws {
  let type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
  var zip = ZipWriter()
  try zip.add(
    "_rels/.rels",
    "<Relationships><Relationship Id=\"a\" Type=\"\(type)\" Target=\"file:///etc/passwd\" TargetMode=\"External\"/></Relationships>"
  )
  #expect(rows(zip.file) == .failure(.notWorkbook))
  let hostile = try file("<row/></sheetData></worksheet><!DOCTYPE x><worksheet><sheetData>")
  #expect(rows(hostile) == .failure(.declaration(part: "xl/worksheets/sheet1.xml")))
}

@Test(.timeLimit(.minutes(10)), arguments: 0..<40)
func `a sheet with broken letters is answered`(_ seed: Int) throws {
  var dice = Dice(seed: seed)
  let sound =
    "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>a&amp;b</t></is></c><c r=\"B1\" t=\"s\"><v>0</v></c></row>"
  for _ in 0..<20 {
    var bytes = Array(sound.utf8)
    let signs = Array("<>/&;\"'!?=\u{0}\u{7F} 0AZ".utf8)
    for _ in 0...dice.next(below: 3) { bytes[dice.next(below: bytes.count)] = dice.pick(signs) }
    let text = String(decoding: bytes, as: UTF8.self)
    if case .failure(let fault) = rows(try file(text, shared: "<sst><si><t>x</t></si></sst>")) {
      #expect(
        fault == .damaged || fault == .malformed(part: "xl/worksheets/sheet1.xml")
          || fault == .declaration(part: "xl/worksheets/sheet1.xml")
      )
    }
  }
}
