import Checklists
import Diagnostics
import Proofs
import Screening

/// Something of a checklist to which no case comes.
struct CaseCoverage: Rule {
  let code = Code.coverage
  let isOnRequest = true

  let explanation = """
    What no case comes to can be wrong without anybody noticing: a level, a stop rule, a referral that is made, asked about
    or refused, a line of a dimension rule, a sign, a condition that is true, false or open. What no answers at all come to
    is not asked for, and cases that fail count for nothing.

    Looked at with `--only V006`. `screener test --coverage` shows every such place, and cases to paste; `screener test
    --min levels=100,signs=80` demands how much has to be covered.
    """

  private static let others = """
      - case: Nothing came up
        said:
          consent_talk: yes
          age: 34
        the rest: no
        expect:
          level: no_signs
      - case: Does not know where the passport is
        said:
          consent_talk: yes
          papers_kept: unsure
        seen:
          danger_now: yes
        the rest: no
        expect:
          level: too_little
          refer: [emergency, hotline]
    """

  private static let silent = """
      - case: Would rather not say the age
        said:
          consent_talk: yes
          age: declined
        the rest: no
        expect:
          stopped by: [wants_to_stop]
    """

  let examples: [RuleExample] = [
    RuleExample("cases:\n\(others)\n\(silent)", in: .cases),
    RuleExample("cases for: ⟦smallest", in: .cases),
    RuleExample("cases for: ⟦smallest\ncases:\n\(others)", in: .cases),
  ]

  func check(_ subject: CasesSubject, report: (Diagnostic) -> Void) {
    guard let (graph, cases) = subject.bound else { return }
    let coverage = Coverage(cases.map { CaseRun($0, on: graph) }, on: graph)
    let missing = coverage.missing
    guard let first = missing.first else { return }
    let more = missing.count - 1
    report(
      Diagnostic(
        code,
        at: subject.cases.checklist.span,
        "No case \(first.target.words(graph)) (line \(first.span.start.line) of the checklist)"
          + (more > 0 ? ", and to \(more) more \(more == 1 ? "place" : "places") no case comes." : "."),
        help: "run `screener test --coverage`, which shows cases to paste",
        path: "cases for",
        fix: addition(of: coverage.cases, to: subject)
      )
    )
  }

  /// Puts cases behind the last one.
  private func addition(of cases: [String], to subject: CasesSubject) -> Fix? {
    guard !cases.isEmpty, let last = subject.cases.cases.last?.title.span.start.line,
      let start = subject.file.startOfEntry(holding: last),
      let depth = subject.file.indentation(ofLine: start)
    else { return nil }
    let remark = String(repeating: " ", count: depth) + CaseCompletion.remark
    let lines = [remark] + CaseCompletion.lines(of: cases, depth: depth)
    let end = subject.file.block(beginningOn: start).upperBound
    return Fix(.offer, [subject.file.inserting(lines, behind: end)])
  }
}
