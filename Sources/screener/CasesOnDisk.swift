import Checklists
import Diagnostics
import Files
import Screening

/// A file of test cases with its checklist, and what comes of the cases.
struct CasesOnDisk {
  let file: SourceFile
  let checklistPath: String
  let graph: DecisionGraph
  /// Of all cases, in the order of the file.
  let runs: [CaseRun]

  /// Reads and runs the cases of a file; `nil` where they or their checklist cannot be used: the problems are then shown.
  init?(_ path: String) throws {
    try self.init(readSource(path))
  }

  init?(_ source: SourceFile) throws {
    guard case .cases(let loaded) = loadFile(source) else {
      complain("\(source.name) holds no test cases.")
      return nil
    }
    guard let file = loaded.value else {
      CasesOnDisk.report(loaded.file, loaded.problems)
      return nil
    }
    checklistPath = SourcePaths.folder(of: source.name) + file.checklist.text + ".yaml"
    let checklist = loadChecklist(try readSource(checklistPath))
    guard let graph = checklist.value else {
      CasesOnDisk.report(checklist.file, checklist.problems)
      return nil
    }
    let bound = bind(loaded, to: graph)
    guard let cases = bound.value else {
      CasesOnDisk.report(bound.file, bound.problems)
      return nil
    }
    self.file = loaded.file
    self.graph = graph
    runs = cases.map { CaseRun($0, on: graph) }
  }

  private init(_ all: CasesOnDisk, _ runs: [CaseRun]) {
    file = all.file
    checklistPath = all.checklistPath
    graph = all.graph
    self.runs = runs
  }

  /// Those whose name contains a text, in capitals or not; all where there is none.
  func chosen(_ text: String?) -> CasesOnDisk {
    guard let text = text?.lowercased() else { return self }
    return CasesOnDisk(self, runs.filter { $0.source.title.text.lowercased().contains(text) })
  }

  /// The files of cases that paths mean.
  static func paths(_ paths: [String]) throws -> [String] {
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

  private static func report(_ file: SourceFile, _ problems: [Diagnostic]) {
    let errors = problems.filter { $0.code.severity == .error }
    complain(TextRenderer(width: 100, hasColor: false).render(Report([Report.File(file, errors)])))
  }
}
