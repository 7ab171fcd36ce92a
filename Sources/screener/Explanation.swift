import Checklists
import Expressions
import Screening

/// The way from answers to a level, in words: what `why` prints for one response.
struct Explanation {
  private(set) var text = ""

  init(_ sheet: inout Worksheet, name: String) {
    let assessment = sheet.assess()
    // The reasons leave other answers behind in the worksheet.
    _ = sheet.assess([])
    let list = sheet.graph.checklist
    let level = list.levels[assessment.level]
    line("\(name): \(level.id.text), \(level.title.text)")
    if assessment.couldBe.isEmpty {
      line("  could be nothing higher")
    } else {
      line("  could still be: \(assessment.couldBe.map { list.levels[$0].id.text }.joined(separator: ", "))")
    }
    line("  treated as \(assessment.child == .yes ? "child" : assessment.child == .no ? "adult" : "open")")
    line("  child: known child \(word(sheet.knownChild))")
    show(sheet.trace(list.child.treatAsChildIf, sheet.graph.child.treatAsChildIf), in: sheet, depth: 3)
    line("LEVELS")
    for index in 0...assessment.level { show(level: index, in: sheet) }
    showDimensions(assessment, sheet)
    line("BECAUSE")
    if assessment.because.isEmpty { line("  no level above was reached") }
    for item in assessment.because {
      let source = sheet.graph.items[item].source
      line("  \(answers([item], sheet)): \(source.title)\(citation(source.source))")
    }
    line("POINTS \(words(assessment.points))")
    showReferrals(assessment, sheet)
  }

  /// Why a case does not come to what it expects, of its differences only.
  init(_ run: CaseRun, on graph: DecisionGraph) {
    var sheet = Worksheet(graph, blank: .notAsked)
    sheet.answers = run.answers
    let assessment = sheet.assess()
    _ = sheet.assess([])
    for difference in run.differences { show(run.test.expected[difference.place], assessment, &sheet) }
  }

  mutating func line(_ words: String) { text += words + "\n" }

  mutating func show(level index: Int, in sheet: Worksheet) {
    let level = sheet.graph.checklist.levels[index]
    guard case .when(let when) = level.condition, let condition = sheet.graph.levels[index].condition else {
      return line("  \(level.id.text)")
    }
    let truth = sheet.truth(of: condition)
    line("  \(level.id.text): \(word(truth))")
    show(sheet.trace(when, condition), in: sheet, depth: 2)
    if truth.isOpen { line("    hangs on \(answers(sheet.hanging(condition), sheet))") }
  }

  mutating func show(_ trace: Trace, in sheet: Worksheet, depth: Int) {
    line("\(String(repeating: "  ", count: depth))\(word(trace.truth)): \(trace.text)")
    for part in trace.parts { show(part, in: sheet, depth: depth + 1) }
  }

  private mutating func showDimensions(_ assessment: Assessment, _ sheet: Worksheet) {
    guard !assessment.dimensions.isEmpty else { return }
    line("DIMENSIONS")
    for index in assessment.dimensions.indices { show(dimension: index, assessment, sheet) }
  }

  mutating func show(dimension index: Int, _ assessment: Assessment, _ sheet: Worksheet) {
    let dimension = assessment.dimensions[index]
    let source = sheet.graph.checklist.dimensions[index]
    line("  \(source.id.text): \(dimension.value.rawValue)")
    line(
      "    strong \(words(dimension.strong)), medium \(words(dimension.medium)), weak \(words(dimension.weak))"
    )
    if let met = sheet.lineMet(in: index) {
      line(
        "    by the line \(met.words.text)\(citation((source.rule ?? sheet.graph.checklist.dimensionRule)?.source))"
      )
    }
    for item in sheet.signsPresent(in: index) {
      line("    sign \(sheet.graph.items[item].id)\(citation(sheet.graph.items[item].source.source))")
    }
  }

  private mutating func showReferrals(_ assessment: Assessment, _ sheet: Worksheet) {
    line("REFERRALS")
    let lists = assessment.referrals
    for (title, list) in [
      ("make now", lists.makeNow), ("ask first", lists.askFirst), ("not agreed", lists.notAgreed),
      ("consider", lists.consider),
    ] where !list.isEmpty {
      line("  \(title): \(list.map { sheet.graph.checklist.referrals[$0].id.text }.joined(separator: ", "))")
    }
    if !assessment.stoppedBy.isEmpty {
      line(
        "  stopped by: \(assessment.stoppedBy.map { sheet.graph.checklist.stopRules[$0].id.text }.joined(separator: ", "))"
      )
    }
  }

  private func citation(_ citation: Citation?) -> String {
    citation.map { "  (\($0.source.text) / \($0.place))" } ?? ""
  }

  private func words(_ range: ClosedRange<Int>) -> String {
    range.lowerBound == range.upperBound
      ? "\(range.lowerBound)" : "\(range.lowerBound) to \(range.upperBound)"
  }

  func word(_ truth: Truth) -> String {
    switch truth {
    case .yes: "true"
    case .no: "false"
    case .open, .waiting: "open"
    }
  }

  /// Items with what is recorded for them.
  func answers(_ items: [Int], _ sheet: Worksheet) -> String {
    items.map { item in
      let facts = sheet.graph.items[item]
      let records = [Side.said, .seen].compactMap { side in
        sheet.answers.answer(item, side).map { "\(facts.words($0)), \(side.rawValue)" }
      }
      return records.isEmpty ? facts.id : "\(facts.id) (\(records.joined(separator: "; ")))"
    }
    .joined(separator: ", ")
  }
}
