import Checklists
import Diagnostics

/// A checklist whose review is due.
struct ReviewDue: Rule {
  let code = Code.reviewDue
  let looksAtEntries = true

  let explanation = """
    Ways of exploiting people change, and so do laws and services. On the day of `review again by` somebody reads the
    checklist anew, mends it and writes the two dates. `--today` sets the day from which is counted.
    """

  let examples: [RuleExample] = [
    """
    review again by: 2026-10-01
    """,
    """
    review again by: ⟦2026-09-30
    """,
    """
    reviewed: 2021-01-15
    review again by: ⟦2022-01-15
    """,
  ]

  func check(_ subject: ChecklistSubject, report: (Diagnostic) -> Void) {
    let due = subject.checklist.reviewAgainBy
    guard let today = subject.setting.today, let day = CalendarDay(due.text), day < today else { return }
    report(
      Diagnostic(
        code,
        at: due.span,
        "This checklist should have been reviewed by \(due.text).",
        help: "review it, and write both dates anew",
        path: "review again by"
      )
    )
  }
}
