import Checklists
import Diagnostics
import Proofs
import Screening

/// What the cases of one checklist come to, as it is printed.
struct CoverageWords {
  private let cases: CasesOnDisk
  private let coverage: Coverage
  private let whatIf: WhatIf?
  private let minimums: [String: Int]

  /// So many places and cases are shown for one checklist.
  private static let mostPlaces = 50
  private static let mostCases = 10

  /// - Parameters:
  ///   - cases: a file with its checklist.
  ///   - minimums: by name, in per cent.
  ///   - withWhatIf: whether mistakes are made in the checklist.
  init(_ cases: CasesOnDisk, minimums: [String: Int], withWhatIf: Bool) {
    self.cases = cases
    self.minimums = minimums
    coverage = Coverage(cases.runs, on: cases.graph)
    whatIf = withWhatIf ? WhatIf(cases.runs, on: cases.graph) : nil
  }

  /// Whether it is at least what was demanded.
  var isEnough: Bool { Minimums.names.allSatisfy { !isShort($0) } }

  var isWhatIfShort: Bool { isShort(Minimums.whatIf) }

  private func isShort(_ name: String) -> Bool {
    guard let limit = minimums[name] else { return false }
    if name == Minimums.whatIf { return whatIf.map { $0.percent < limit } ?? false }
    return coverage.counts.contains { $0.kind.rawValue == name && $0.percent < limit }
  }

  /// The table.
  var table: String {
    var rows = coverage.counts.map { count in
      row(
        count.kind.rawValue,
        count.reached,
        count.possible,
        count.percent,
        count.impossible > 0 ? "  (\(count.impossible) cannot happen)" : ""
      )
    }
    if let whatIf {
      rows.append(row(Minimums.whatIf, whatIf.noticed, whatIf.all, whatIf.percent, " noticed"))
    }
    return "\(cases.checklistPath): what the cases come to\n" + rows.joined()
  }

  private func row(_ name: String, _ reached: Int, _ all: Int, _ percent: Int, _ more: String) -> String {
    func right(_ number: Int, _ width: Int) -> String {
      String(repeating: " ", count: max(0, width - "\(number)".count)) + "\(number)"
    }
    let start = "  " + name + String(repeating: " ", count: max(0, 12 - name.count))
    var text = "\(start)\(right(reached, 5)) of \(right(all, 4))  \(right(percent, 3)) %\(more)"
    if let limit = minimums[name] { text += percent < limit ? "  below \(limit) %" : "  at least \(limit) %" }
    return text + "\n"
  }

  /// The places to which no case comes, and cases that do; where only some kinds fall short, of these.
  func missing(onlyShort: Bool) -> String {
    let missing = coverage.missing.filter { !onlyShort || isShort($0.target.kind.rawValue) }
    if missing.isEmpty { return "" }
    var text = ""
    for entry in missing.prefix(CoverageWords.mostPlaces) {
      text += "\(place(entry.span)): no case \(entry.target.words(cases.graph))."
      text += entry.isUndecided ? " It was too much to find somebody who does. (V006)\n" : " (V006)\n"
    }
    text += rest(missing.count, CoverageWords.mostPlaces, "such place", "such places")
    if !coverage.cases.isEmpty {
      text += "\nTo paste below `cases:`, after a look at whether what they expect is right:\n\n"
      text += coverage.cases.prefix(CoverageWords.mostCases).joined(separator: "\n")
      text += rest(coverage.cases.count, CoverageWords.mostCases, "case", "cases")
    }
    return text
  }

  /// The mistakes that no case notices, with what would notice them.
  var unnoticed: String {
    guard let whatIf, !whatIf.unnoticed.isEmpty else { return "" }
    var notice = Notice(cases.runs, on: cases.graph)
    var text = ""
    for entry in whatIf.unnoticed.prefix(CoverageWords.mostPlaces) {
      text += "\(place(entry.span)): \(entry.sentence) (V007)\n  help: \(notice.advice(on: entry))\n"
    }
    return text + rest(whatIf.unnoticed.count, CoverageWords.mostPlaces, "such place", "such places")
  }

  private func place(_ span: SourceSpan) -> String { "\(cases.checklistPath):\(span.start.line)" }

  private func rest(_ count: Int, _ shown: Int, _ one: String, _ many: String) -> String {
    let more = count - shown
    return more > 0 ? "and \(more) more \(more == 1 ? one : many)\n" : ""
  }
}
