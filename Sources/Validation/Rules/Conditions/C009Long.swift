import Checklists
import Diagnostics

/// A condition that nobody can read at one look.
struct Long: Rule {
  let code = Code.long
  let looksAtEntries = true

  /// So many tests can still be followed.
  private static let limit = 8

  let explanation = """
    A condition that joins many tests hides mistakes: nobody sees that one is missing. Give parts of it a name under
    `findings`, so that the condition reads like the sentence that you would say.
    """

  let examples: [RuleExample] = [
    """
    levels:
      - id: some_doubt
        title: Some doubt
        when: papers_kept = yes and (age is declined or age is unsure or age could be under 25)
        say: Offer to talk another day.
        refer: [hotline]
    """,
    """
    levels:
      - id: some_doubt
        title: Some doubt
        when: >-
          ⟦papers_kept = yes and (age = 20 or age = 22 or age = 24 or age = 26 or age = 28 or age = 30
          or age = 32 or age = 34)
        say: Offer to talk another day.
        refer: [hotline]
    """,
    """
    child:
      under: 18
      age from: age
      treat as child if: >-
        ⟦may_be_under_18 = yes or age is not answered or age could be under 18 or age = 18 or age = 19
        or age = 20 or (age = 21 and not (age is missing)) or age = 22
    """,
  ]

  func check(_ subject: ChecklistSubject, report: (Diagnostic) -> Void) {
    for condition in subject.checklist.conditions {
      let count = condition.when.expression.testCount
      guard count > Self.limit else { continue }
      report(
        Diagnostic(
          code,
          at: condition.span(of: condition.when.expression, in: subject.file),
          "This condition has \(count) tests.",
          help: "give parts of it a name under `findings`, and use the names here",
          path: condition.path
        )
      )
    }
  }
}
