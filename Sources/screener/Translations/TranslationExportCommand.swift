import ArgumentParser
import Files
import Translations

struct TranslationExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes a language for translators: as PO, as a table, or as a page to read."
  )

  enum Target: String, CaseIterable, ExpressibleByArgument {
    case po, csv, html
  }

  @OptionGroup var place: TranslationPlace

  @Argument(help: "A language such as fr or zh-Hant.")
  var language: String

  @Option(help: "po, csv or html.")
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
      case .html: Array(ScreenPage(translation).html.utf8)
      }
    try deliver(bytes, to: output)
  }
}
