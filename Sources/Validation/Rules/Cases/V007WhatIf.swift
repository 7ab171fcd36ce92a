import Checklists
import Diagnostics
import Proofs
import Screening

/// A mistake in the checklist that no case would notice.
struct UnnoticedMistake: Rule {
  let code = Code.whatIf
  let isOnRequest = true

  let explanation = """
    Cases are there to notice mistakes. So mistakes are made in the checklist, one at a time: a strength one step up or down,
    one point more, a condition that is always or never true, a gate turned round, a line of a rule or a referral left out.
    Each should make a case fail. Not every one can: some change nothing for anybody.

    Looked at with `--only V007`. `screener test --what-if` shows every such place, and what would notice it; `screener test
    --min what-if=70` demands how many have to be noticed.
    """

  private static let expectations = """
      - case: Papers kept
        expect:
          treated as: adult
          points: 1
          refer: [hotline]
          stopped by: [no_consent]
    """

  private static let people = """
      - case: Afraid of somebody, and does not say the age
        said:
          consent_talk: yes
          age: declined
          danger_now: yes
        the rest: no
        expect:
          level: no_signs
          refer: [emergency, hotline]
          stopped by: [danger, wants_to_stop]
      - case: Looks young
        said:
          consent_talk: yes
          age: 34
        seen:
          may_be_under_18: yes
        expect:
          treated as: child
          level: too_little
          refer: [hotline]
    """

  /// Every level names the same number, so that nobody would notice whether it stands here as well.
  private static let checklist = "stop rules:\n  - id: no_consent\n    refer: (left out)"

  let examples: [RuleExample] = [
    RuleExample("cases:\n\(expectations)\n\(people)", in: .cases, beside: checklist),
    RuleExample("cases for: ⟦smallest", in: .cases),
    RuleExample("cases for: ⟦smallest\ncases:\n\(people)", in: .cases, beside: checklist),
  ]

  func check(_ subject: CasesSubject, report: (Diagnostic) -> Void) {
    guard let (graph, cases) = subject.bound else { return }
    let runs = cases.map { CaseRun($0, on: graph) }
    let whatIf = WhatIf(runs, on: graph)
    guard let first = whatIf.unnoticed.first else { return }
    let more = whatIf.unnoticed.count - 1
    var notice = Notice(runs, on: graph)
    report(
      Diagnostic(
        code,
        at: subject.cases.checklist.span,
        "\(first.sentence) That is line \(first.span.start.line) of the checklist"
          + (more > 0
            ? "; there \(more == 1 ? "is 1 more such place." : "are \(more) more such places.")" : "."),
        help: notice.advice(on: first),
        path: "cases for"
      )
    )
  }
}
