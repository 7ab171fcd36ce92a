import Checklists
import Diagnostics

/// Help that is needed now, from a service that sleeps at night.
struct NotOpen: Rule {
  let code = Code.notOpen

  let explanation = """
    A referral with `within: now` is made in the middle of the night, too. If every confirmed entry for its service has
    hours, nobody answers then. Add an entry that is `open: always`, or give the officer more time.
    """

  let examples: [RuleExample] = [
    """
    referrals:
      - id: emergency
        within: now
    """,
    RuleExample(
      """
      levels:
        - id: some_signs
          refer: [hotline, doctor]
      referrals:
        - id: ⟦doctor
          service: health
          within: now
      """,
      with: """
        services:
          - id: xa_health
            service: health
            name: Example service
            phone: +000 0002
            open: Monday to Friday 9:00 to 17:00
            verified: 2026-09-01
            verified by: official page
            grade: A
        """
    ),
    RuleExample(
      """
      levels:
        - id: some_signs
          refer: [hotline, lawyer]
      referrals:
        - id: ⟦lawyer
          service: legal_aid
          within: now
      """,
      with: """
        services:
          - id: xa_legal_aid
            service: legal_aid
            name: Example service
            phone: +000 0002
            open: every day 8:00 to 22:00
            verified: 2026-09-01
            verified by: official page
            grade: A
        """
    ),
  ]

  func check(_ subject: ChecklistSubject, report: (Diagnostic) -> Void) {
    for place in subject.setting.jurisdictions {
      for referral in subject.checklist.referrals where referral.within == .now {
        let entries = subject.setting.directories(for: place).flatMap { $0.confirmed(referral.service) }
        guard let first = entries.first, !entries.contains(where: { $0.open?.text == "always" }) else {
          continue
        }
        report(
          Diagnostic(
            code,
            at: referral.id.span,
            "\(referral.id.text) is used for `within: now`, but \(first.id.text) is open \(first.open?.text ?? "at times").",
            help: "add an entry for \(place) that is `open: always`, or give more time",
            path: "referrals/\(referral.id.text)/within"
          )
        )
      }
    }
  }
}
