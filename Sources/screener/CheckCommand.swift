import ArgumentParser
import Checklists
import Diagnostics
import Display
import Files

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Checks checklists, directories and test cases.",
    discussion: "Exit status 1 when there is an error. Notes and warnings are shown and stop nothing."
  )

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @Argument(help: "Files, or folders that are looked through.")
  var paths: [String]

  @Option(help: "text or json.")
  var format: Format = .text

  @Option(help: "Colour: auto, always or never.")
  var color: ColorChoice = .auto

  mutating func run() throws {
    var files: [Report.File] = []
    for path in paths {
      guard let found = SourcePaths.find(path), !found.isEmpty else {
        complain(
          "\(path): \(Files.exists(path) ? "there is no YAML file in this folder" : "there is no such file")."
        )
        throw Status.noInput
      }
      files += try found.map(check)
    }
    let report = Report(files)
    switch format {
    case .text:
      let width = Files.isTerminal(1) ? terminalWidth() : 100
      let hasColor = color.isEnabled(environment: environment(), isTerminal: Files.isTerminal(1))
      try write(Array((TextRenderer(width: width, hasColor: hasColor).render(report)).utf8))
    case .json: try write(Array((JSONRenderer().render(report)).utf8))
    }
    if report.count(.error) > 0 { throw Status.problems }
  }

  private func check(_ path: String) throws -> Report.File {
    let loaded = loadFile(try readSource(path))
    guard case .cases(let cases) = loaded, let value = cases.value else {
      return Report.File(loaded.file, loaded.problems)
    }
    let checklist = SourcePaths.folder(of: path) + value.checklist.text + ".yaml"
    guard Files.exists(checklist) else {
      let missing = Diagnostic(
        .unknownID,
        at: value.checklist.span,
        "There is no checklist \(value.checklist.text).yaml beside this file.",
        help: "write the id of the checklist whose cases these are",
        path: "cases for"
      )
      return Report.File(loaded.file, loaded.problems + [missing])
    }
    // Cases of a checklist that is broken itself are not looked at further.
    guard let graph = loadChecklist(try readSource(checklist)).value else {
      return Report.File(loaded.file, loaded.problems)
    }
    return Report.File(loaded.file, bind(cases, to: graph).problems)
  }
}

extension ColorChoice: ExpressibleByArgument {}
