package import Checklists
import Expressions
package import Screening

/// Writes assessments as JSON, a line each: `semantics.md` section 9.
package final class AssessmentWriter: Sendable {
  private let graph: DecisionGraph
  private let fields: [AssessmentField]
  private let heads: Fragments
  private let checklist: [UInt8]
  private let items: Fragments
  private let levels: Fragments
  private let stopRules: Fragments
  private let referrals: Fragments
  /// Each with all up to its value.
  private let dimensions: Fragments
  private let findings: Fragments

  package init(_ graph: DecisionGraph, fields: [AssessmentField] = AssessmentField.allCases) {
    func quoted(_ id: String) -> [UInt8] {
      var bytes: [UInt8] = []
      bytes.append(json: id)
      return bytes
    }
    self.graph = graph
    self.fields = fields
    heads = Fragments(
      fields.enumerated().map { index, field in
        Array("\(index == 0 ? "{" : ", ")\"\(field.rawValue)\": ".utf8)
      }
    )
    let list = graph.checklist
    checklist = Array(
      "{\"id\": \"\(list.id.text)\", \"version\": \(list.version), \"digest\": \"\(graph.digest)\"}".utf8
    )
    items = Fragments(graph.items.map { quoted($0.id) })
    levels = Fragments(list.levels.map { quoted($0.id.text) })
    stopRules = Fragments(list.stopRules.map { quoted($0.id.text) })
    referrals = Fragments(list.referrals.map { quoted($0.id.text) })
    dimensions = Fragments(list.dimensions.map { quoted($0.id.text) + Array(": {\"value\": ".utf8) })
    findings = Fragments(list.findings.map { quoted($0.id.text) })
  }

  /// Appends an assessment and a line break.
  ///
  /// `name`: of the response, as JSON with its quotes.
  package func write(_ assessment: Assessment, name: [UInt8], to output: inout [UInt8]) {
    for (place, field) in fields.enumerated() {
      heads.append(place, to: &output)
      write(field, assessment, name, to: &output)
    }
    output.append("}\n")
  }

  /// The document of one assessment, with a line break at its end.
  package func document(_ assessment: Assessment, name: String) -> [UInt8] {
    var json: [UInt8] = []
    json.append(json: name)
    var output: [UInt8] = []
    write(assessment, name: json, to: &output)
    return output
  }

  private func write(
    _ field: AssessmentField,
    _ assessment: Assessment,
    _ name: [UInt8],
    to output: inout [UInt8]
  ) {
    switch field {
    case .assessment: output.append("1")
    case .checklist: output += checklist
    case .response: output += name
    case .level: levels.append(assessment.level, to: &output)
    case .couldBe: write(assessment.couldBe, of: levels, to: &output)
    case .settled: output.append(assessment.isSettled ? "true" : "false")
    case .treatedAs:
      switch assessment.child {
      case .yes: output.append("\"child\"")
      case .no: output.append("\"adult\"")
      case .open, .waiting: output.append("\"open\"")
      }
    case .points: output.append(range: assessment.points)
    case .dimensions: writeDimensions(assessment, to: &output)
    case .findings: writeFindings(assessment, to: &output)
    case .stoppedBy: write(assessment.stoppedBy, of: stopRules, to: &output)
    case .refer: writeReferrals(assessment.referrals, to: &output)
    case .because: write(assessment.because, of: items, to: &output)
    case .wouldDecide: writeWouldDecide(assessment, to: &output)
    case .missing: writeMissing(assessment, to: &output)
    case .notApplicable: write(assessment.notApplicable, of: items, to: &output)
    case .contradictions: write(assessment.contradictions, of: items, to: &output)
    }
  }

  private func write(_ places: [Int], of names: Fragments, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "["))
    for (index, place) in places.enumerated() {
      if index > 0 { output.append(", ") }
      names.append(place, to: &output)
    }
    output.append(UInt8(ascii: "]"))
  }

  private func writeDimensions(_ assessment: Assessment, to output: inout [UInt8]) {
    output.append("{")
    for (index, dimension) in assessment.dimensions.enumerated() {
      if index > 0 { output.append(", ") }
      dimensions.append(index, to: &output)
      switch dimension.value {
      case .positive: output.append("\"positive\", \"strong\": ")
      case .notPositive: output.append("\"not positive\", \"strong\": ")
      case .open: output.append("\"open\", \"strong\": ")
      case .notAssessed: output.append("\"not assessed\", \"strong\": ")
      }
      output.append(range: dimension.strong)
      output.append(", \"medium\": ")
      output.append(range: dimension.medium)
      output.append(", \"weak\": ")
      output.append(range: dimension.weak)
      output.append("}")
    }
    output.append("}")
  }

  private func writeFindings(_ assessment: Assessment, to output: inout [UInt8]) {
    output.append("{")
    for (index, truth) in assessment.findings.enumerated() {
      if index > 0 { output.append(", ") }
      findings.append(index, to: &output)
      switch truth {
      case .yes: output.append(": true")
      case .no: output.append(": false")
      case .open, .waiting: output.append(": \"open\"")
      }
    }
    output.append("}")
  }

  private func writeReferrals(_ lists: Assessment.Referrals, to output: inout [UInt8]) {
    output.append("{\"make_now\": ")
    write(lists.makeNow, of: referrals, to: &output)
    output.append(", \"ask_first\": ")
    write(lists.askFirst, of: referrals, to: &output)
    output.append(", \"not_agreed\": ")
    write(lists.notAgreed, of: referrals, to: &output)
    output.append(", \"consider\": ")
    write(lists.consider, of: referrals, to: &output)
    output.append("}")
  }

  private func writeWouldDecide(_ assessment: Assessment, to output: inout [UInt8]) {
    output.append("{")
    for (index, entry) in assessment.wouldDecide.enumerated() {
      if index > 0 { output.append(", ") }
      levels.append(entry.level, to: &output)
      output.append(": ")
      write(entry.items, of: items, to: &output)
    }
    output.append("}")
  }

  private func writeMissing(_ assessment: Assessment, to output: inout [UInt8]) {
    output.append("{")
    for (index, entry) in assessment.missing.enumerated() {
      if index > 0 { output.append(", ") }
      items.append(entry.item, to: &output)
      switch entry.answer {
      case .declined: output.append(": \"declined\"")
      case .unsure: output.append(": \"unsure\"")
      default: output.append(": \"not asked\"")
      }
    }
    output.append("}")
  }
}
