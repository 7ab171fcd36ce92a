import Checklists
import Screening

/// Why an expectation of a test case is not met.
extension Explanation {
  mutating func show(_ expected: BoundCase.Expected, _ assessment: Assessment, _ sheet: inout Worksheet) {
    switch expected {
    case .level(let level):
      show(levels: [level, assessment.level], &sheet)
      showReasons(assessment, sheet)
    case .couldBe(let levels):
      show(levels: Set(levels).symmetricDifference(assessment.couldBe), &sheet)
    case .treatedAs: showChild(sheet)
    case .points:
      let signs = sheet.graph.items.indices.filter { sheet.isSignPresent($0) }
      line("  signs: \(signs.isEmpty ? "none" : answers(signs, sheet))")
    case .dimension(let dimension, _): show(dimension: dimension, assessment, sheet)
    case .refer(let expected): showReferrals(expected, assessment.referrals.makeNow, &sheet)
    case .referAfterAsking(let expected): showReferrals(expected, assessment.referrals.askFirst, &sheet)
    case .notAgreed(let expected): showReferrals(expected, assessment.referrals.notAgreed, &sheet)
    case .stoppedBy(let expected):
      for index in Set(expected).symmetricDifference(assessment.stoppedBy).sorted() {
        let rule = sheet.graph.checklist.stopRules[index]
        line("  \(rule.id.text)")
        show(sheet.trace(rule.when, sheet.graph.stopRules[index].condition), in: sheet, depth: 2)
      }
    case .shown(let items), .notShown(let items): showGates(items, &sheet)
    case .settled: showSettled(assessment, sheet)
    }
  }

  private mutating func show(levels: Set<Int>, _ sheet: inout Worksheet) {
    for index in levels.sorted() {
      // The result did not look below the level that is true.
      if let condition = sheet.graph.levels[index].condition { _ = sheet.decided(condition) }
      show(level: index, in: sheet)
    }
  }

  private mutating func showReasons(_ assessment: Assessment, _ sheet: Worksheet) {
    if !assessment.because.isEmpty { line("  because: \(answers(assessment.because, sheet))") }
    for entry in assessment.wouldDecide {
      let level = sheet.graph.checklist.levels[entry.level].id.text
      line("  would decide \(level): \(answers(entry.items, sheet))")
    }
  }

  private mutating func showChild(_ sheet: Worksheet) {
    line("  child: known child \(word(sheet.knownChild))")
    let rule = sheet.graph.checklist.child
    show(sheet.trace(rule.treatAsChildIf, sheet.graph.child.treatAsChildIf), in: sheet, depth: 3)
  }

  /// Of the referrals that differ, what decides about them.
  private mutating func showReferrals(_ expected: [Int], _ found: [Int], _ sheet: inout Worksheet) {
    for index in Set(expected).symmetricDifference(found).sorted() {
      let source = sheet.graph.checklist.referrals[index]
      let referral = sheet.graph.referrals[index]
      line("  \(source.id.text)")
      if let when = source.onlyIf, let condition = referral.onlyIf {
        line("    only if")
        _ = sheet.decided(condition)
        show(sheet.trace(when, condition), in: sheet, depth: 3)
      }
      if let consent = referral.consent { line("    consent \(answers([consent], sheet))") }
      if let when = source.consentNotNeededIf, let condition = referral.consentNotNeededIf {
        line("    consent not needed if")
        _ = sheet.decided(condition)
        show(sheet.trace(when, condition), in: sheet, depth: 3)
      }
    }
  }

  private mutating func showGates(_ items: [Int], _ sheet: inout Worksheet) {
    for item in items {
      let facts = sheet.graph.items[item]
      let section = sheet.graph.checklist.sections[facts.section]
      let gates = [section.onlyIf, section.unless, facts.source.onlyIf, facts.source.unless].compactMap(
        \.self
      )
      line("  \(facts.id): \(sheet.isReached(item) ? "shown" : "not shown")")
      for (when, gate) in zip(gates, facts.gates) {
        line("    \(gate.isOnlyIf ? "only if" : "unless")")
        _ = sheet.decided(gate.condition)
        show(sheet.trace(when, gate.condition), in: sheet, depth: 3)
      }
    }
  }

  /// What is still open.
  private mutating func showSettled(_ assessment: Assessment, _ sheet: Worksheet) {
    let list = sheet.graph.checklist
    let levels = assessment.couldBe.map { list.levels[$0].id.text }
    if !levels.isEmpty { line("  could still be: \(levels.joined(separator: ", "))") }
    let referrals = assessment.referrals.consider.map { list.referrals[$0].id.text }
    if !referrals.isEmpty { line("  to be considered: \(referrals.joined(separator: ", "))") }
  }
}
