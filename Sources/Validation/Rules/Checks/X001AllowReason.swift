import Diagnostics

/// An allowance that does not say why.
struct AllowReason: Rule {
  let code = Code.allowReason

  let explanation = """
    A problem may stand when somebody decided so, and whoever comes later has to see why. Write the reason after a colon:
    `# allow Q003: agreed with the shelter team`. Before the colon there are only codes, and where it is meant to end a
    day: `# allow Q003 until 2027-01-01: until the new wording is tested`.

    The comment stands on the line before what it is about and holds until the end of that item. In a translation it
    stands in front of an entry, or in front of the header for the whole file.
    """

  private static func allowance(_ comment: String) -> RuleExample {
    RuleExample(
      """
      sections:
        - id: control
          items:
            \(comment)
            - id: afraid
              ask: Aren’t you afraid of him?
      """
    )
  }

  let examples: [RuleExample] = [
    allowance("# allow Q003 until 2027-01-01: agreed with the shelter team"),
    allowance("⟦# allow Q003"),
    allowance("⟦# allow leading:"),
    allowance("⟦# allow Q003 until May: agreed with the shelter team"),
  ]
}
