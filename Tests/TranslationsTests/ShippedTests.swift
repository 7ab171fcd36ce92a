import Checklists
import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Translations

private let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
  .standardizedFileURL

/// The PO files that we ship, from the root of the repository on.
let shipped: [String] = {
  let folder = root.appending(path: "Translations").path
  let paths = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
  return paths.filter { $0.hasSuffix(".po") }.sorted()
}()

func shippedFile(_ path: String) throws -> POFile {
  let bytes = [UInt8](try Data(contentsOf: root.appending(path: "Translations/\(path)")))
  return try #require(readPO(SourceFile(name: path, bytes: bytes)).file)
}

@Test func `translations are shipped`() { #expect(shipped.count > 10) }

@Test(arguments: shipped)
func `nothing that we ship claims to be reviewed`(_ path: String) throws {
  let entries = try shippedFile(path).entries.filter { !$0.isHeader && $0.isTranslated }
  #expect(entries.allSatisfy { !$0.claimsReview && $0.isFuzzy && $0.remark(POEntry.draftBy) != nil })
}

@Test(arguments: shipped)
func `gettext accepts what we ship`(_ path: String) throws {
  let place = root.appending(path: "Translations/\(path)").path
  let check = try Program(
    running: "/usr/bin/msgfmt",
    ["--check", "--check-accelerators", "--use-fuzzy", "--output-file=/dev/null", place]
  )
  #expect(check.status == 0 && check.errors == "", "\(check.errors)")
}

@Test(arguments: shipped.filter { !$0.hasPrefix("glossary/") })
func `a shipped file is up to date with its checklist`(_ path: String) throws {
  let parts = path.split(separator: "/")
  let language = String(parts[1].dropLast(3))
  if parts[0] == ProgramText.name {
    return try expectUpToDate(Translation(ofProgram: try shippedFile(path), language: language))
  }
  let name = "Checklists/\(parts[0]).yaml"
  let source = SourceFile(name: name, bytes: [UInt8](try Data(contentsOf: root.appending(path: name))))
  let checklist = try #require(loadChecklist(source).value?.checklist)
  try expectUpToDate(Translation(try shippedFile(path), language: language, of: checklist, path: name))
}

private func expectUpToDate(_ shipped: Translation) throws {
  var translation = shipped
  let before = translation.file.bytes
  translation.update(on: try #require(monday))
  #expect(translation.file.bytes == before, "run `screener translations update`")
}
