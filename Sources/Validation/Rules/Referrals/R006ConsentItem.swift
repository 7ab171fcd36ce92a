import Diagnostics

/// Consent that nobody was asked for.
struct ConsentItem: LoaderRule {
  let code = Code.consentItem

  let explanation = """
    `consent` of a referral names the item in which the person agrees to it. Another item says nothing about consent,
    and people would be reported who did not agree. Name an item with `consent for`.
    """

  let examples: [RuleExample] = [
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
        refer: [hotline, lawyer]
    referrals:
      - id: lawyer
        service: hotline
        within: 3 days
        consent: consent_share
    """,
    """
    referrals:
      - id: hotline
        consent: ⟦papers_kept
    """,
    """
    levels:
      - id: some_signs
        refer: [hotline, lawyer]
    referrals:
      - id: lawyer
        service: hotline
        within: 3 days
        consent: ⟦danger_now
    """,
  ]
}
