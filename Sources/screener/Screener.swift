import ArgumentParser
import Checklists

@main
struct Screener: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "screener",
    abstract: "Helps frontline officers notice people who may need protection, and get them to help.",
    discussion: """
      Exit status: 0 fine; 1 refused lines; 64 used wrongly; 65 a checklist that cannot be used; 66 no such file; \
      74 could not be written.
      """,
    subcommands: [ScoreCommand.self]
  )
}
