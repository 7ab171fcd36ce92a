import ArgumentParser
import Checklists
import Diagnostics
import Files
import Screening

struct TestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Runs the test cases of checklists.",
    discussion: """
      Each difference from what a case expects is shown. A case with `todo: yes` is known to fail; it fails the run \
      when it passes.
      """
  )

  @Argument(help: "Files of cases, checklists whose cases lie beside them, or folders.")
  var paths: [String]

  mutating func run() throws {
    var passed = 0
    var failed = 0
    var isUnusable = false
    for path in try casePaths() {
      guard let runs = try run(path) else {
        isUnusable = true
        continue
      }
      for run in runs {
        if run.source.isToDo != run.differences.isEmpty {
          passed += 1
        } else {
          failed += 1
          try show(run, of: path)
        }
      }
    }
    try say("\(passed) passed, \(failed) failed")
    if isUnusable { throw Status.unusable }
    if failed > 0 { throw Status.problems }
  }

  private func casePaths() throws -> [String] {
    var found: [String] = []
    for path in paths {
      var cases = (SourcePaths.find(path) ?? []).filter { $0.hasSuffix(".cases.yaml") }
      if cases.isEmpty, path.hasSuffix(".yaml"), Files.exists("\(path.dropLast(5)).cases.yaml") {
        cases = ["\(path.dropLast(5)).cases.yaml"]
      }
      guard !cases.isEmpty else {
        complain("\(path): no file of test cases is there; its name would end in `.cases.yaml`.")
        throw Status.noInput
      }
      found += cases
    }
    return found
  }

  /// Gives `nil` where the cases or their checklist cannot be used; the problems are then shown.
  private func run(_ path: String) throws -> [CaseRun]? {
    guard case .cases(let loaded) = loadFile(try readSource(path)) else { return nil }
    guard let file = loaded.value else { return report(loaded.file, loaded.problems) }
    let checklist = SourcePaths.folder(of: path) + file.checklist.text + ".yaml"
    let graph = loadChecklist(try readSource(checklist))
    guard let value = graph.value else { return report(graph.file, graph.problems) }
    let bound = bind(loaded, to: value)
    guard let cases = bound.value else { return report(bound.file, bound.problems) }
    return cases.map { CaseRun($0, on: value) }
  }

  private func report(_ file: SourceFile, _ problems: [Diagnostic]) -> [CaseRun]? {
    let errors = problems.filter { $0.code.severity == .error }
    complain(TextRenderer(width: 100, hasColor: false).render(Report([Report.File(file, errors)])))
    return nil
  }

  private func show(_ run: CaseRun, of path: String) throws {
    try say("\(path):\(run.source.title.span.start.line): \(run.source.title.text)")
    if run.source.isToDo { try say("  it passes now: take `todo` away") }
    for difference in run.differences {
      try say("  \(difference.key): expected \(difference.expected), found \(difference.found)")
    }
    try say("")
  }
}
