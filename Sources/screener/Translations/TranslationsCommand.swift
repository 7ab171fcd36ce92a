import ArgumentParser
import Translations

struct TranslationsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "translations",
    abstract: "Keeps the translations of checklists: what is missing, changed, drafted, reviewed.",
    discussion: """
      A translation is a PO file, `Translations/CHECKLIST/LANGUAGE.po`, beside the folder `Checklists`. Translators \
      work on it in Poedit, Weblate or an editor, or on a table that `export` and `import` carry.

      Before there is any, the program makes languages out of the source, with which an author sees what translating \
      does to a screen: \(TestLanguage.list). `screener interview CHECKLIST --language xx-long --officer-language \
      xx-long --drafts` shows one; a file in these languages is never written.
      """,
    subcommands: [
      TranslationStatusCommand.self, TranslationUpdateCommand.self, TranslationExportCommand.self,
      TranslationImportCommand.self, TranslationReviewCommand.self, GlossaryCommand.self,
    ]
  )
}

/// A checklist, and where its translations lie.
struct TranslationPlace: ParsableArguments {
  @Argument(help: "The checklist, a YAML file or an id; `screener` for the words of the program itself.")
  var checklist: String

  @Option(help: "The folder of all translations; otherwise `Translations` beside that of the checklist.")
  var folder: String?

  func files() throws -> TranslationFiles { try TranslationFiles(of: checklist, folder: folder) }
}

/// The day that is written into a file.
struct NotedDay: ParsableArguments {
  @Option(help: "The day to note, such as 2026-09-01; otherwise the day by the clock.")
  var today: String?
}
