import ArgumentParser
import Files
import LanguageServer

struct LanguageServerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lsp",
    abstract: "Helps with writing checklists inside an editor; the editor starts it.",
    discussion: """
      Speaks the Language Server Protocol on standard input and output: problems while you write, completion, \
      explanations, definitions, renaming and quick fixes. Documentation/authors.md says how to set up an editor.
      """
  )

  @Option(
    help: "The day from which what is due is counted, such as 2026-09-01; otherwise the day by the clock."
  )
  var today: String?

  /// Many editors say by this how they speak; there is no other way here.
  @Flag(name: .customLong("stdio"), help: "Speak on standard input and output, as is done anyway.")
  var usesStandardStreams = false

  mutating func run() throws {
    let day = try today.map { try chosenDay($0) }
    if Files.isTerminal(0) {
      complain("An editor starts this and speaks with it; to check files: screener check.")
    }
    var server = LanguageServer(disk: CheckedFiles(revision: nil), version: Screener.release) {
      day ?? dayByTheClock()
    }
    while true {
      switch server.next {
      case .read: try write(read(into: &server))
      case .readWithin(let time):
        let isReady = ByteStream.standardInput.isReady(within: time)
        try write(isReady ? read(into: &server) : server.work())
      case .work: try write(server.work())
      case .exit(let status): throw ExitCode(status)
      }
    }
  }

  /// Reads what is there; at the end the server does what it was asked to, and ends.
  private func read(into server: inout LanguageServer<CheckedFiles>) -> [UInt8] {
    var bytes: [UInt8] = []
    let count = try? ByteStream.standardInput.read(upTo: 1 << 16, appendingTo: &bytes)
    guard let count, count > 0 else { return server.end() }
    server.take(bytes)
    return []
  }
}
