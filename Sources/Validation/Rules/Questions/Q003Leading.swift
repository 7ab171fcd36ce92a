import Diagnostics

/// A question that puts the answer into the person's mouth.
struct Leading: Rule {
  let code = Code.leading
  let looksAtEntries = true

  let explanation = """
    Somebody who is afraid, or wants to please, says yes to "You were beaten, weren't you?". The answer is then worth
    nothing, neither for help nor before a court, and a child may come to believe it.

    Ask so that every answer is equally easy: "What happens when somebody makes a mistake?"
    """

  let examples: [RuleExample] = [
    """
    sections:
      - id: control
        items:
          - id: mistakes
            ask: What happens when somebody makes a mistake?
    """,
    """
    sections:
      - id: control
        items:
          - id: mistakes
            ask: ⟦You were beaten, weren’t you?
    """,
    """
    sections:
      - id: control
        items:
          - id: afraid
            ask: ⟦Aren’t you afraid of him?
    """,
    """
    sections:
      - id: control
        items:
          - id: afraid
            ask: Let us talk about the boss. ⟦He is not kind to you, right?
    """,
  ]

  func check(_ subject: ChecklistSubject, report: (Diagnostic) -> Void) {
    for text in subject.spokenTexts {
      for sentence in text.sentences where sentence.isQuestion && leads(sentence, subject.lexicon) {
        report(
          Diagnostic(
            code,
            at: subject.place(of: sentence, in: text),
            "\"\(sentence.text)?\" puts the answer into the person's mouth.",
            help: "ask so that every answer is equally easy",
            path: text.path
          )
        )
      }
    }
  }

  private func leads(_ sentence: Sentence, _ lexicon: Lexicon) -> Bool {
    if sentence.begins(with: lexicon.leadingStarts) { return true }
    // What hangs on after the last comma: "…, right?"
    guard let comma = sentence.commas.lastIndex(of: true), comma + 1 < sentence.words.count else {
      return false
    }
    return sentence.ends(with: lexicon.leadingEnds, from: comma + 1)
  }
}
