import ArgumentParser
import Checklists
import Diagnostics
import Responses
import Translations
import Workbooks

struct TranslationImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Takes texts from a translator's PO file or table, as drafts.",
    discussion: """
      Only texts are carried. A table needs the columns `id` and `translation`, and may have `source` and `back` (what \
      the translation says, in the language of the source); of a workbook the sheet `translations` is read, or the first \
      one. An empty translation changes nothing. Reviewed texts stay \
      unless `--replace-reviewed` is given. Exit status 1 when something was not taken.
      """
  )

  @OptionGroup var place: TranslationPlace

  @Argument(help: "A language such as fr or zh-Hant.")
  var language: String

  @Argument(help: "A file that ends in .po, .csv or .xlsx.")
  var file: String

  @Option(help: "Who or what made the translation.")
  var by: String

  @Option(help: "A sentence to keep at the top of the file.")
  var remark: String?

  @Flag(help: "Take texts also in place of reviewed ones.")
  var replaceReviewed = false

  @OptionGroup var noted: NotedDay

  mutating func run() throws {
    let files = try place.files()
    let texts = try read()
    var translation = try files.load(try checkedLanguage(language))
    let before = translation.file.bytes
    let outcome = translation.take(
      texts,
      by: by,
      replacingReviewed: replaceReviewed,
      on: try noted.day()
    )
    if let remark { translation.addRemark(remark) }
    if translation.file.bytes != before { try files.save(translation) }
    try say(
      "\(outcome.taken.count) texts taken, \(outcome.same.count) as they were, \(outcome.empty.count) without words"
    )
    for id in outcome.kept {
      complain("\(id) is reviewed and was kept; `--replace-reviewed` takes the new words.")
    }
    for id in outcome.unknown { complain("\(id) is not a text of \(files.name).") }
    if outcome.hasRest { throw Status.problems }
  }

  private func read() throws -> [ImportedText] {
    if file.hasSuffix(".po") { return ImportedText.all(in: try TranslationFiles.read(file)) }
    if file.hasSuffix(".xlsx") { return try readWorkbook() }
    let source = try readSource(file)
    let problems = TranslationTable.unreadable(source)
    guard problems.isEmpty else {
      complain(TextRenderer(width: 100, hasColor: false).render(Report([Report.File(source, problems)])))
      throw Status.unusable
    }
    do throws(LineFault) {
      return try TranslationTable.texts(source.bytes)
    } catch {
      complain("\(file), \(error.cause).")
      throw Status.unusable
    }
  }
  private func readWorkbook() throws -> [ImportedText] {
    let bytes = try readBytes(file)
    do throws(WorkbookFault) {
      return try TranslationTable.texts(ofWorkbook: bytes)
    } catch {
      complain("\(file) \(error.sentence).")
      throw Status.unusable
    }
  }
}
