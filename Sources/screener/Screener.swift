import ArgumentParser
import Checklists
import MarkedYAML

@main
struct Screener: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "screener",
    abstract: "Helps frontline officers notice people who may need protection, and get them to help.",
    discussion: Status.table,
    version: "screener \(release), Swift \(swiftVersion), libyaml \(libyamlVersion)",
    subcommands: [
      InterviewCommand.self, StoreCommand.self, CasesCommand.self, CheckCommand.self, ExplainCommand.self,
      TestCommand.self, AcceptCommand.self,
      ProveCommand.self, DiffCommand.self, ScoreCommand.self, WhyCommand.self, NewCommand.self,
      FormatCommand.self, RenameCommand.self, WatchCommand.self, GraphCommand.self, PrintCommand.self,
      TranslationsCommand.self, SchemaCommand.self, LanguageServerCommand.self, DocumentChecksCommand.self,
      ManualCommand.self,
    ]
  )

  /// Without a command: the checklists that are there.
  mutating func run() async throws {
    let paths = ChecklistFinder.all()
    guard !paths.isEmpty else {
      try say("There is no checklist in \(ChecklistFinder.folders.joined(separator: " or ")).")
      return
    }
    for path in paths {
      guard let list = loadChecklist(try readSource(path)).value?.checklist else {
        try say("\(path)\n  cannot be used: `screener check \(path)` says why\n")
        continue
      }
      let languages = ([list.language] + list.translations).map(\.text).joined(separator: " ")
      let minutes = list.minutes.map { "about \($0) minutes, " } ?? ""
      try say("\(list.id.text): \(list.title.text)")
      try say(
        "  for \(list.audience.map(\.rawValue).joined(separator: ", ")); \(minutes)\(languages), \(list.status.rawValue)\n"
      )
    }
    try say("Begin with: screener interview NAME")
  }

  /// The version of this program.
  static let release = "0.1.0"
}

/// The version of the language that this program was built with.
private var swiftVersion: String {
  #if swift(>=6.4)
    "6.4 or later"
  #elseif swift(>=6.3)
    "6.3"
  #else
    "6.2"
  #endif
}
