import Checklists
import Diagnostics

/// A language in which the talk is possible and the help is not.
struct NoLanguage: Rule {
  let code = Code.noLanguage

  let explanation = """
    Somebody who was spoken to in Arabic and then calls a line that speaks English alone is left alone. For each language
    in which the checklist is offered, and each service to which it refers, one confirmed entry should speak it. Entries
    without `languages` are not known and are not reported.
    """

  let examples: [RuleExample] = [
    RuleExample(
      """
      translations: [pt]
      levels:
        - id: some_signs
          refer: [hotline, doctor]
      referrals:
        - id: doctor
          service: health
          within: 2 hours
      """,
      with: """
        services:
          - id: xa_health
            service: health
            name: Example service
            phone: +000 0002
            open: always
            languages: [en, pt-MO]
            verified: 2026-09-01
            verified by: official page
            grade: A
        """
    ),
    RuleExample(
      """
      translations: [ar]
      levels:
        - id: some_signs
          refer: [hotline, doctor]
      referrals:
        - id: ⟦doctor
          service: health
          within: 2 hours
      """,
      with: """
        services:
          - id: xa_health
            service: health
            name: Example service
            phone: +000 0002
            open: always
            languages: [en, pt]
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
          within: 2 days
      """,
      with: """
        services:
          - id: xa_legal_aid
            service: legal_aid
            name: Example service
            phone: +000 0002
            open: always
            languages: [zh-Hant]
            verified: 2026-09-01
            verified by: official page
            grade: A
        """
    ),
  ]

  func check(_ subject: ChecklistSubject, report: (Diagnostic) -> Void) {
    let list = subject.checklist
    let offered = ([list.language] + list.translations).map(\.text)
    for place in subject.setting.jurisdictions {
      for referral in list.referrals where referral.service != .interpreter {
        let entries = subject.setting.directories(for: place).flatMap { $0.confirmed(referral.service) }
        guard !entries.isEmpty, entries.allSatisfy({ !$0.languages.isEmpty }) else { continue }
        let spoken = Set(entries.flatMap(\.languages).map { base($0.text) })
        guard let tag = offered.first(where: { !spoken.contains(base($0)) }) else { continue }
        let lost = LanguageName.of(tag)
        report(
          Diagnostic(
            code,
            at: referral.id.span,
            "The checklist is offered in \(lost); no entry for \(referral.service.rawValue) in \(place) speaks it.",
            help: "add an entry that does, or say in `caution` to call with an interpreter and allow this",
            path: "referrals/\(referral.id.text)"
          )
        )
      }
    }
  }

  /// The language without its country or script.
  private func base(_ tag: String) -> Substring { tag.prefix { $0 != "-" } }
}
