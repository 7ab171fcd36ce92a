import ArgumentParser
import MarkedYAML

@main
struct Screener: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "screener",
    abstract: "Helps frontline officers notice people who may need protection, and get them to help.",
    discussion: Status.table,
    version: version,
    subcommands: [CheckCommand.self, TestCommand.self, ScoreCommand.self, WhyCommand.self]
  )

  private static var version: String {
    "screener 0.1.0, Swift \(swiftVersion), libyaml \(libyamlVersion)"
  }
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
