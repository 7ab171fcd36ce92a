import TestSupport
import Testing

/// What the program prints.
private func output(_ arguments: [String]) throws -> String {
  let run = try Program(running: builtExecutable("screener"), arguments)
  #expect(run.status == 0)
  return String(decoding: run.output, as: UTF8.self)
}

/// The commands below `SUBCOMMANDS:` of a help text.
private func commands(in help: String) -> [String] {
  let lines = help.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  let below = lines.drop { !$0.hasPrefix("SUBCOMMANDS:") }.dropFirst().prefix { !$0.isEmpty }
  // A command stands two spaces in; what it does may go on further to the right.
  return below.filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
    .compactMap { $0.split(separator: " ").first.map(String.init) }
}

/// Every command that does something itself, as the words behind `screener`.
private func commands(below words: [String]) throws -> [[String]] {
  let inner = commands(in: try output(words + ["--help"]))
  return inner.isEmpty ? [words] : try inner.flatMap { try commands(below: words + [$0]) }
}

@Test func `the manual page has every command with every option`() throws {
  let page = try output(["manual"])
  let all = try commands(below: [])
  #expect(all.count > 30)
  for command in all {
    let section = page.components(after: ".SS screener \(command.joined(separator: " "))\n")
    #expect(!section.isEmpty)
    let help = try output(command + ["--help"])
    for option in help.matches(of: /\n  (--[a-z-]+)/).map({ String($0.1) }) where option != "--version" {
      #expect(section.contains("\\fB\(option.replacing("-", with: "\\-"))\\fR"))
    }
  }
}

@Test func `nothing in the manual page is taken for a command of troff`() throws {
  let macros: Set = [".TH", ".SH", ".SS", ".TP", ".PP", ".B", ".I"]
  for line in try output(["manual"]).split(separator: "\n") where line.hasPrefix(".") || line.hasPrefix("'") {
    #expect(macros.contains(String(line.prefix { $0 != " " })))
  }
}

@Test(arguments: ["bash", "zsh", "fish"])
func `a shell can complete the commands`(_ shell: String) throws {
  let script = try output(["--generate-completion-script", shell])
  for name in commands(in: try output(["--help"])) { #expect(script.contains(name)) }
}

extension String {
  /// From behind a heading to the next one.
  fileprivate func components(after heading: String) -> Substring {
    guard let range = firstRange(of: heading) else { return "" }
    let rest = self[range.upperBound...]
    return rest.firstRange(of: "\n.S").map { rest[..<$0.lowerBound] } ?? rest
  }
}
