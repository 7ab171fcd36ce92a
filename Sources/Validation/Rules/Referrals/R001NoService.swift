import Checklists
import Diagnostics

/// A referral that leads nowhere in a place where the checklist is used.
struct NoService: Rule {
  let code = Code.noService

  let explanation = """
    At the end of an interview the officer is told whom to call. If the directory of the place has no entry for a service,
    there is nothing to tell. This is looked at for the places that the cases name (`jurisdiction`) and for
    `--jurisdiction`; directories are looked for in `directories/` beside the checklist.

    Where nobody could confirm a number, write an entry of grade C: the officer is then told so, instead of being shown a
    number that may be wrong.
    """

  let examples: [RuleExample] = [
    """
    levels:
      - id: some_signs
        refer: [hotline, emergency]
    """,
    """
    levels:
      - id: some_signs
        refer: [hotline, child_help]
    referrals:
      - id: ⟦child_help
        service: child_protection
        within: 1 hour
    """,
    """
    levels:
      - id: some_signs
        refer: [hotline, lawyer, doctor]
    referrals:
      - id: ⟦lawyer
        service: legal_aid
        within: 3 days
      - id: ⟦doctor
        service: health
        within: 2 hours
    """,
  ]

  func check(_ subject: ChecklistSubject, report: (Diagnostic) -> Void) {
    for place in subject.setting.jurisdictions {
      let directories = subject.setting.directories(for: place)
      guard !directories.isEmpty else {
        report(
          Diagnostic(
            code,
            at: subject.checklist.id.span,
            "There is no directory for \(place) beside this checklist, so no number can be shown there.",
            help: "add one to `directories/`, with an entry of grade C where nothing is confirmed",
            path: "referrals"
          )
        )
        continue
      }
      let services = Set(directories.flatMap(\.services).map(\.service))
      for referral in subject.checklist.referrals where !services.contains(referral.service) {
        report(
          Diagnostic(
            code,
            at: referral.id.span,
            "\(referral.service.rawValue) has no entry for jurisdiction \(place).",
            help: "add one to the directory; where nothing is confirmed, one of grade C",
            path: "referrals/\(referral.id.text)"
          )
        )
      }
    }
  }
}
