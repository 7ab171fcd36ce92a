import Diagnostics

/// A question that sounds like blame.
struct WhyQuestion: Rule {
  let code = Code.whyQuestion
  let looksAtEntries = true

  let explanation = """
    "Why did you stay?" is heard as "you should have left". People who were threatened or made to do things blame
    themselves already, and then say nothing more.

    Ask what happened, or what would have happened: "What would have happened if you had left?"
    """

  let examples: [RuleExample] = [
    """
    sections:
      - id: control
        items:
          - id: stayed
            ask: What would have happened if you had left?
    """,
    """
    sections:
      - id: control
        items:
          - id: stayed
            ask: ⟦Why did you stay?
    """,
    """
    sections:
      - id: control
        items:
          - id: stayed
            ask: That was a long time. ⟦So why did you not call the police?
    """,
  ]

  func check(_ subject: ChecklistSubject, report: (Diagnostic) -> Void) {
    for text in subject.spokenTexts {
      for sentence in text.sentences where sentence.begins(with: subject.lexicon.whyStarts) {
        report(
          Diagnostic(
            code,
            at: subject.place(of: sentence, in: text),
            "\"\(sentence.text)?\" sounds like blame.",
            help: "ask what happened, or \"what would have happened if …\"",
            path: text.path
          )
        )
      }
    }
  }
}
