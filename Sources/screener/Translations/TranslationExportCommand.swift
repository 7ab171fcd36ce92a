import ArgumentParser
import Files
import Translations
import Workbooks

struct TranslationExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes a language for translators: as PO, as a table, or as a page to read.",
    discussion: """
      A table in XLSX opens in any spreadsheet; every cell is a text, so nothing in it becomes a formula, a date or a \
      number. The languages \(TestLanguage.list) are made by the program.
      """
  )

  enum Target: String, CaseIterable, ExpressibleByArgument {
    case po, csv, xlsx, html
  }

  @OptionGroup var place: TranslationPlace

  @Argument(help: "A language such as fr or zh-Hant.")
  var language: String

  @Option(help: "po, csv, xlsx or html.")
  var to: Target

  @Option(help: "A new file to write; otherwise standard output.")
  var output: String?

  @OptionGroup var noted: NotedDay

  mutating func run() throws {
    var translation = try place.files().load(try checkedLanguage(language))
    translation.update(on: try noted.day())
    let bytes =
      switch to {
      case .po: translation.file.bytes
      case .csv: TranslationTable.bytes(translation)
      case .xlsx: try workbook(translation)
      case .html: Array(ScreenPage(translation).html.utf8)
      }
    try deliver(bytes, to: output)
  }

  private func workbook(_ translation: Translation) throws -> [UInt8] {
    if output == nil, Files.isTerminal(1) {
      throw ValidationError("A workbook is no text; name a file for it with `--output`.")
    }
    do throws(WorkbookFault) {
      return try TranslationTable.workbook(translation)
    } catch {
      complain("The workbook \(error.sentence).")
      throw Status.unusable
    }
  }
}
