import Diagnostics
import Proofs

/// An interview that leaves nothing with the person.
struct NoReferral: ProofRule {
  let code = Code.noReferral

  let explanation = """
    Whoever says no to being passed on goes away with nothing, unless the level also names help that needs no consent: a
    number to call, information to take along. Every end of an interview leaves something with the person.
    """

  private static func example(_ list: String) -> RuleExample {
    RuleExample(
      """
      sections:
        - id: control
          items:
            - id: consent_share
              ask: May I tell a colleague?
              ask child: May I tell somebody?
              consent for: sharing
      levels:
        - id: some_signs
          refer: \(list)
      referrals:
        - id: lawyer
          service: hotline
          within: 3 days
          consent: consent_share
        - id: visit
          service: hotline
          within: 5 days
          only if: age > 60
      stop rules:
        - id: no_consent
          refer: [hotline, visit]
        - id: wants_to_stop
          refer: [lawyer]
      """
    )
  }

  let examples: [RuleExample] = [
    example("[hotline, lawyer]"),
    example("⟦[lawyer]"),
    example("⟦[visit]"),
  ]

  func problem(_ refuted: RefutedClaim, _ subject: ChecklistSubject) -> ProofProblem? {
    guard case .helpWithoutConsent(let level) = refuted.claim else { return nil }
    if SilenceIsNo().offersLess(level, refuted.graph) { return nil }
    return ProofProblem(
      message: "\(refuted.levels.after) leaves nothing with this person: \(refuted.person).",
      help: "add a referral that needs no consent, such as the hotline"
    )
  }
}
