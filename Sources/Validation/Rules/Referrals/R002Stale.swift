import Checklists
import Diagnostics

/// A number that nobody has verified for a long time.
struct Stale: Rule {
  let code = Code.stale

  let explanation = """
    Help lines close and numbers move. An entry that was verified longer ago than `check again after` has to be verified
    again: call it, or look at the operator's own page, and write the new date.

    This never stops an interview; the officer sees with each number when it was last verified. `--today` sets the day
    from which is counted, so that the calendar stops a weekly run and not somebody's change.
    """

  let examples: [RuleExample] = [
    RuleExample(
      """
      services:
        - id: xa_emergency
          verified: 2026-04-05
      """,
      in: .directory
    ),
    RuleExample(
      """
      services:
        - id: ⟦xa_emergency
          verified: 2026-04-03
      """,
      in: .directory
    ),
    RuleExample(
      """
      check again after: 20 days
      services:
        - id: ⟦xa_line
          languages: [en]
        - id: ⟦xa_emergency
          languages: [en]
      """,
      in: .directory
    ),
  ]

  func check(_ subject: DirectorySubject, report: (Diagnostic) -> Void) {
    guard let today = subject.setting.today else { return }
    let limit = subject.directory.checkAgainAfter
    for entry in subject.directory.services where entry.isConfirmed {
      guard let verified = entry.verified else { continue }
      let age = today.daysSinceYearZero - verified.daysSinceYearZero
      guard age > limit else { continue }
      report(
        Diagnostic(
          code,
          at: entry.id.span,
          "\(entry.id.text) was last verified \(age) days ago (limit \(limit)).",
          help: "verify the number and write the new date, or write `grade: C`",
          path: "services/\(entry.id.text)/verified"
        )
      )
    }
  }
}
