import ArgumentParser
import Validation

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Says what a code of `check` means, with examples.",
    discussion: "Without a code: all codes with their names."
  )

  @Argument(help: "A code such as Q003, or its name such as leading.")
  var code: String?

  mutating func run() throws {
    guard let code else { return try say(RuleCatalog.all.index) }
    guard let rule = RuleCatalog.all.rule(code) ?? RuleCatalog.all.rule(code.uppercased()) else {
      throw ValidationError(RuleCatalog.all.sentence(unknown: code))
    }
    try say(Page(rule).text)
  }
}

/// Writes `Documentation/checks.md`; only for those who develop the program.
struct DocumentChecksCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "document-checks",
    abstract: "Prints the catalogue of checks as Markdown.",
    shouldDisplay: false
  )

  mutating func run() throws { try write(Array(RuleCatalog.all.document.utf8)) }
}
