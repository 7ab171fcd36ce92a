extension Workbook {
  /// Reads the cells of a file from a stranger.
  ///
  /// - Parameters:
  ///   - bytes: in the format XLSX.
  ///   - name: of the sheet that is read; where no sheet has it, the first one is.
  /// - Returns: the rows that have cells, in their order.
  /// - Throws: why it is not read.
  package static func rows(of bytes: [UInt8], sheet name: String) throws(WorkbookFault) -> [SheetRow] {
    var archive = try ZipArchive(bytes)
    let root = try links(from: "", in: &archive)
    guard let main = root.first(where: { $0.kind == "officeDocument" })?.target,
      let workbook = try archive.part(main)
    else { throw .notWorkbook }
    let links = try links(from: main, in: &archive)
    let sheets = try sheets(of: workbook, part: main)
    guard let sheet = sheets.first(where: { $0.name == name }) ?? sheets.first,
      let target = links.first(where: { $0.id == sheet.link && $0.kind == "worksheet" })?.target,
      let cells = try archive.part(target)
    else { throw .noSheet }
    var shared: [String] = []
    if let place = links.first(where: { $0.kind == "sharedStrings" })?.target,
      let texts = try archive.part(place)
    {
      shared = try sharedTexts(texts, part: place)
    }
    return try SheetReader(cells, part: target, shared: shared).rows
  }

  /// From one part of the file to another.
  private struct Link {
    let id: String
    /// The last word of its type.
    let kind: String
    /// The name of the part.
    let target: String
  }

  /// The links that a part has to others; none where there are none.
  private static func links(from part: String, in archive: inout ZipArchive) throws(WorkbookFault) -> [Link] {
    let folder = part.lastIndex(of: "/").map { String(part[...$0]) } ?? ""
    let place = "\(folder)_rels/\(part.dropFirst(folder.count)).rels"
    guard let bytes = try archive.part(place) else { return [] }
    var xml = try XMLReader(bytes, part: place)
    var links: [Link] = []
    while let event = try xml.next() {
      guard case .start("Relationship", let attributes) = event, attributes["TargetMode"] != "External",
        let id = attributes["Id"], let type = attributes["Type"], let target = attributes["Target"]
      else { continue }
      let kind = type.split(separator: "/").last.map(String.init) ?? ""
      links.append(Link(id: id, kind: kind, target: resolved(target, in: folder)))
    }
    return links
  }

  private static func resolved(_ target: String, in folder: String) -> String {
    if target.hasPrefix("/") { return String(target.dropFirst()) }
    var parts = folder.split(separator: "/")
    for part in target.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }

  private static func sheets(
    of bytes: [UInt8],
    part: String
  ) throws(WorkbookFault) -> [(name: String, link: String)] {
    var xml = try XMLReader(bytes, part: part)
    var sheets: [(String, String)] = []
    while let event = try xml.next() {
      guard case .start("sheet", let attributes) = event, let name = attributes["name"],
        let link = attributes.first(where: { $0.key.hasSuffix(":id") })?.value
      else { continue }
      sheets.append((name, link))
    }
    return sheets
  }

  /// The texts to which cells point; readings that stand above letters are left out.
  private static func sharedTexts(_ bytes: [UInt8], part: String) throws(WorkbookFault) -> [String] {
    var xml = try XMLReader(bytes, part: part)
    var path: [String] = []
    var texts: [String] = []
    var text = ""
    while let event = try xml.next() {
      switch event {
      case .start(let name, _): path.append(name)
      case .text(let words):
        if path.dropFirst() == ["si", "t"] || path.dropFirst() == ["si", "r", "t"] { text += words }
      case .end:
        if path.count == 2, path.last == "si" {
          texts.append(CellText.read(text))
          text = ""
        }
        path.removeLast()
      }
    }
    return texts
  }
}
