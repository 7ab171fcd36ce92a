import ArgumentParser
import Checklists
import Diagnostics
import Exports
import Files
import Screening

struct GraphCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "graph",
    abstract: "Draws a checklist: questions, gates, stop rules, dimensions, findings, levels and referrals.",
    discussion: """
      Mermaid is drawn by many editors and web pages where it stands; DOT is for Graphviz; an SVG opens in every \
      browser and needs the program `dot` of Graphviz. With `--case` the path of a test case is marked: what was \
      answered, what counted, what was left out, and what came of it.
      """
  )

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case mermaid, dot, svg
  }

  @Argument(help: "A file, or the id of a checklist in `Checklists/` here or in the data folder.")
  var checklist: String

  @Option(help: "mermaid, dot or svg.")
  var format: Format = .mermaid

  @Option(
    name: .customLong("case"),
    help: "Mark the path of this test case: its name, or a part that no other has."
  )
  var caseName: String?

  @Option(help: "A new file to write; otherwise standard output.")
  var output: String?

  mutating func run() throws {
    let path = try ChecklistFinder.path(of: checklist)
    let graph = try loadRunnable(path)
    var chart = Chart(graph)
    if let caseName { chart = chart.marking(try chosenCase(caseName, of: path), on: graph) }
    switch format {
    case .mermaid: try deliver(Array(MermaidWriter().write(chart).utf8), to: output)
    case .dot: try deliver(Array(DotWriter().write(chart).utf8), to: output)
    case .svg: try deliver(drawing(DotWriter().write(chart)), to: output)
    }
  }

  private func chosenCase(_ name: String, of path: String) throws -> CaseRun {
    guard let cases = try CasesOnDisk(CasesOnDisk.paths([path])[0]) else { throw Status.unusable }
    if let run = cases.runs.first(where: { $0.source.title.text == name }) { return run }
    let chosen = cases.chosen(name).runs
    if chosen.count == 1 { return chosen[0] }
    let names = (chosen.isEmpty ? cases.runs : chosen).map { "  \($0.source.title.text)" }.joined(
      separator: "\n"
    )
    complain(
      chosen.isEmpty
        ? "No case has a name that contains \"\(name)\". There are:\n\(names)"
        : "\(chosen.count) cases have a name that contains \"\(name)\"; name one of them:\n\(names)"
    )
    throw Status.problems
  }

  private func drawing(_ text: String) throws -> [UInt8] {
    guard let dot = ChildProgram.path(of: "dot") else {
      complain(
        "An SVG is drawn by Graphviz, and its program `dot` is not installed here. Either install Graphviz "
          + "(on Debian the package graphviz), or use `--format mermaid`."
      )
      throw Status.notWritten
    }
    guard let bytes = ChildProgram.output(of: dot, ["-Tsvg"], input: Array(text.utf8)) else {
      complain("`\(dot)` could not draw this checklist. `--format dot` writes what it was given.")
      throw Status.notWritten
    }
    return bytes
  }
}
