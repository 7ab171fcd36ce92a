import Checklists
import Diagnostics

/// Cases that are said to be older than what they test.
struct OldAsOf: Rule {
  let code = Code.oldAsOf
  let needsEarlierEdition = true

  let explanation = """
    `as of` is the day from which ages of numbers and dates are counted in these cases. A day before the checklist existed
    is a slip, mostly in the year. The first day is that of the first commit of the checklist; outside git nothing is said.
    """

  let examples: [RuleExample] = [
    RuleExample("as of: 2026-09-01", in: .cases, after: "format: 1"),
    RuleExample("as of: ⟦2026-08-31", in: .cases, after: "format: 1"),
    RuleExample("as of: ⟦2016-09-15", in: .cases, after: "format: 1"),
  ]

  func check(_ subject: CasesSubject, report: (Diagnostic) -> Void) {
    guard let asOf = subject.cases.asOf, let first = subject.earlier?.firstDay, asOf < first else { return }
    report(
      Diagnostic(
        code,
        at: subject.file.place(ofTopKey: "as of"),
        "`as of: \(asOf.text)` is before the first version of this checklist (\(first.text)).",
        help: "write a day on which it existed",
        path: "as of"
      )
    )
  }
}
