import Diagnostics

/// A date that does not exist or is written otherwise.
struct DateForm: LoaderRule {
  let code = Code.date

  let explanation = """
    A date is written year-month-day with four, two and two digits, as in 2026-09-01: the only form that everybody
    reads in the same way.
    """

  let examples: [RuleExample] = [
    """
    reviewed: 2026-09-01
    """,
    """
    reviewed: ⟦2026-13-01
    """,
    """
    review again by: ⟦2027-02-29
    """,
    """
    reviewed: ⟦01.09.2026
    """,
  ]
}
