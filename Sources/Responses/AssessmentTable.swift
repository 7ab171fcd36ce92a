package import Checklists
import Expressions
package import Screening

/// Writes assessments as a table: lists joined by `|`, ranges as `16 to 22`.
package struct AssessmentTable: Sendable {
  private let graph: DecisionGraph
  private let fields: [AssessmentField]

  package init(_ graph: DecisionGraph, fields: [AssessmentField]) {
    self.graph = graph
    self.fields = fields
  }

  /// The first line.
  package var header: [UInt8] {
    var output: [UInt8] = []
    write(fields.flatMap(columns), to: &output)
    return output
  }

  /// `name`: of the response, as JSON with its quotes.
  package func write(_ assessment: Assessment, name: [UInt8], to output: inout [UInt8]) {
    let response = decodedName(name)
    write(fields.flatMap { cells($0, assessment, response) }, to: &output)
  }

  private func write(_ cells: [String], to output: inout [UInt8]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { output.append(",") }
      CSV.append(cell, to: &output)
    }
    output.append("\r\n")
  }

  private func columns(_ field: AssessmentField) -> [String] {
    let list = graph.checklist
    return switch field {
    case .checklist: ["checklist.id", "checklist.version", "checklist.digest"]
    case .dimensions:
      list.dimensions.flatMap { dimension in
        ["value", "strong", "medium", "weak"].map { "dimensions.\(dimension.id.text).\($0)" }
      }
    case .findings: list.findings.map { "findings.\($0.id.text)" }
    case .refer: ["make_now", "ask_first", "not_agreed", "consider"].map { "refer.\($0)" }
    case .wouldDecide: list.levels.dropLast(2).map { "would_decide.\($0.id.text)" }
    default: [field.rawValue]
    }
  }

  private func cells(_ field: AssessmentField, _ assessment: Assessment, _ response: String) -> [String] {
    let list = graph.checklist
    func items(_ places: [Int]) -> String { places.map { graph.items[$0].id }.joined(separator: "|") }
    func levels(_ places: [Int]) -> String { places.map { list.levels[$0].id.text }.joined(separator: "|") }
    func referrals(_ places: [Int]) -> String {
      places.map { list.referrals[$0].id.text }.joined(separator: "|")
    }
    switch field {
    case .assessment: return ["1"]
    case .checklist: return [list.id.text, String(list.version), graph.digest]
    case .response: return [response]
    case .level: return levels([assessment.level]).asCell
    case .couldBe: return levels(assessment.couldBe).asCell
    case .settled: return [assessment.isSettled ? "true" : "false"]
    case .treatedAs: return [assessment.child == .yes ? "child" : assessment.child == .no ? "adult" : "open"]
    case .points: return [words(assessment.points)]
    case .dimensions:
      return assessment.dimensions.flatMap {
        [$0.value.rawValue, words($0.strong), words($0.medium), words($0.weak)]
      }
    case .findings: return assessment.findings.map { $0 == .yes ? "true" : $0 == .no ? "false" : "open" }
    case .stoppedBy:
      return assessment.stoppedBy.map { list.stopRules[$0].id.text }.joined(separator: "|").asCell
    case .refer:
      let lists = assessment.referrals
      return [lists.makeNow, lists.askFirst, lists.notAgreed, lists.consider].map(referrals)
    case .because: return items(assessment.because).asCell
    case .wouldDecide:
      return list.levels.indices.dropLast(2).map { level in
        items(assessment.wouldDecide.first { $0.level == level }?.items ?? [])
      }
    case .missing:
      let entries = assessment.missing.map { "\(graph.items[$0.item].id): \(words($0.answer))" }
      return entries.joined(separator: "|").asCell
    case .notApplicable: return items(assessment.notApplicable).asCell
    case .contradictions: return items(assessment.contradictions).asCell
    }
  }

  private func words(_ range: ClosedRange<Int>) -> String {
    range.lowerBound == range.upperBound
      ? "\(range.lowerBound)" : "\(range.lowerBound) to \(range.upperBound)"
  }

  private func words(_ answer: Answer) -> String {
    switch answer {
    case .declined: "declined"
    case .unsure: "unsure"
    default: "not asked"
    }
  }
}

extension String {
  fileprivate var asCell: [String] { [self] }
}
