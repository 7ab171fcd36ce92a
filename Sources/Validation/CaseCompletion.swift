import Checklists
import Diagnostics
import Proofs
import Screening

/// Offers to write what a file of cases lacks: cases, or what a case expects.
///
/// What is written is what happens today, with a remark to look whether that is right.
struct CaseCompletion {
  let loaded: Loaded<CaseFile>
  let graph: DecisionGraph

  private var file: SourceFile { loaded.file }

  static let remark = "# As it is today: look whether this is right."

  /// The same problem with a way to mend it, where there is one.
  func completing(_ problem: Diagnostic) -> Diagnostic {
    var problem = problem
    switch problem.code {
    case .noExpect: problem.fix = expectation(for: problem)
    case .noCases: problem.fix = cases(for: problem)
    default: break
    }
    return problem
  }

  /// Some cases with the depth of their dashes.
  static func lines(of cases: [String], depth: Int) -> [String] {
    let blanks = String(repeating: " ", count: depth)
    return cases.flatMap { $0.split(separator: "\n").map { blanks + $0.dropFirst(2) } }
  }

  private func cases(for problem: Diagnostic) -> Fix? {
    let place = problem.span.start
    let written = file.line(place.line).dropFirst(place.column - 1)
    guard place.column == 1, written.replacing(" ", with: "") == "cases:[]" else { return nil }
    let cases = Self.lines(of: firstCases(of: graph), depth: 2)
    guard !cases.isEmpty else { return nil }
    let lines = ["cases:", "  \(Self.remark)"] + cases
    let text = lines.joined(separator: file.lineBreak(place.line))
    return Fix(.offer, [.init(lineEnd(from: place), text)])
  }

  private func expectation(for problem: Diagnostic) -> Fix? {
    guard let trial = fix(for: problem, ["settled: yes"]) else { return nil }
    let changed = file.applying([trial.fix]).file
    guard case .cases(let read) = loadFile(changed),
      let bound = bind(read, to: graph).readable?.first(where: {
        $0.source.expect.keySpan.start.line == trial.line
      })
    else { return nil }
    let facts = Proofs.expectation(of: CaseRun(bound, on: graph), on: graph)
    return fix(for: problem, [Self.remark] + facts)?.fix
  }

  /// Lines below `expect`, and the line on which that key then stands; `nil` where the case is not written line by line.
  private func fix(for problem: Diagnostic, _ lines: [String]) -> (fix: Fix, line: Int)? {
    let place = problem.span.start
    let written = file.line(place.line).dropFirst(place.column - 1)
    let blanks = String(repeating: " ", count: place.column - 1)
    let block = ["\(blanks)expect:"] + lines.map { "\(blanks)  \($0)" }
    if written.hasPrefix("expect") {
      guard file.indentation(ofLine: place.line) == place.column - 1,
        written.replacing(" ", with: "") == "expect:{}"
      else { return nil }
      let start = Position(line: place.line, column: 1)
      let text = block.joined(separator: file.lineBreak(place.line))
      return (Fix(.offer, [.init(lineEnd(from: start), text)]), place.line)
    }
    guard let start = file.startOfEntry(holding: place.line),
      file.indentation(ofLine: start).map({ $0 + 3 }) == place.column
    else { return nil }
    let last = file.block(beginningOn: start).upperBound
    return (Fix(.offer, [file.inserting(block, behind: last)]), last + 1)
  }

  /// From a place to the end of its line.
  private func lineEnd(from place: Position) -> Range<Int> {
    let end = Position(line: place.line, column: file.line(place.line).unicodeScalars.count + 1)
    return file.byteRange(of: SourceSpan(place, end))
  }
}
