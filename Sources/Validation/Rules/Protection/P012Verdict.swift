import Checklists
import Diagnostics

/// A result that says what a person is.
struct Verdict: Rule {
  let code = Code.verdict
  let looksAtEntries = true

  let explanation = """
    Whether somebody is a victim of trafficking is decided by the competent authority, after time to recover. A
    screening says which signs there are and whom to bring in. A "no" on paper follows a person for years, and a "yes"
    may bring them before a court as a witness.

    Say "signs" and "refer". This looks at the texts of levels, findings and stop rules.
    """

  let examples: [RuleExample] = [
    """
    levels:
      - id: some_signs
        say: Offer the hotline card. Nobody can tell from this talk whether the person is a victim.
    """,
    """
    levels:
      - id: some_signs
        say: >-
          Never write that the person is a victim. Explain the rights that a victim of trafficking has. Only the team
          says who is a victim.
    """,
    """
    levels:
      - id: some_signs
        say: The person ⟦is a victim. Offer the hotline card.
    """,
    """
    levels:
      - id: no_signs
        title: ⟦Not a victim
    """,
  ]

  func check(_ subject: ChecklistSubject, report: (Diagnostic) -> Void) {
    for (words, owner, path) in subject.checklist.closingTexts {
      for sentence in Sentence.all(in: words.text) where !sentence.has(subject.lexicon.cautions) {
        guard let phrase = sentence.first(of: subject.lexicon.verdicts) else { continue }
        report(
          Diagnostic(
            code,
            at: subject.file.place(of: phrase, in: words.span),
            "The \(owner) says \"\(phrase)\"; a screening says \"signs\" and \"refer\".",
            help: "say which signs there are and what to do",
            path: path
          )
        )
        break
      }
    }
  }
}
