import Diagnostics

/// A question to which one answer is not enough.
struct TwoInOne: Rule {
  let code = Code.twoInOne
  let looksAtEntries = true

  let explanation = """
    "Are you tired and hungry?" asks two things. A yes may mean both or one of them, and a no may hide one of them. So
    the answer cannot be understood, and neither can the result.

    Ask openly ("How do you feel today?"), or make two items of it. Pairs that mean one thing, such as "come and go",
    are not reported; nor is "or" between things of which each is the sign, since a yes to one of them is a yes. A choice
    to which a yes is no answer is: "Did you come alone or with others?"
    """

  let examples: [RuleExample] = [
    """
    sections:
      - id: control
        items:
          - id: outings
            ask: Are you free to come and go?
    """,
    """
    sections:
      - id: control
        items:
          - id: journey
            ask: Could you tell me how and when you came here?
    """,
    """
    sections:
      - id: control
        items:
          - id: tired
            ask: ⟦Are you tired and hungry?
    """,
    """
    sections:
      - id: control
        items:
          - id: beaten
            ask: >-
              I ask this of everybody. ⟦Has anybody here hit you,
              and do you still feel it?
    """,
    """
    sections:
      - id: control
        items:
          - id: beaten
            ask: Has anybody here hit you, or shouted at you?
          - id: visits
            ask: May somebody from the union come and see you?
          - id: pay_back
            ask: Is there anything to pay back, and how will you do that?
    """,
    """
    sections:
      - id: control
        items:
          - id: with_whom
            ask: ⟦Did you come here alone or with others?
    """,
  ]

  func check(_ subject: ChecklistSubject, report: (Diagnostic) -> Void) {
    for text in subject.spokenTexts where text.key == .ask || text.key == .askChild {
      for sentence in text.sentences where sentence.isQuestion && isDouble(sentence, subject.lexicon) {
        report(
          Diagnostic(
            code,
            at: subject.place(of: sentence, in: text),
            "\"\(sentence.text)?\" asks two things; a yes or a no cannot be understood.",
            help: "ask openly, or make two items of it",
            path: text.path
          )
        )
      }
    }
  }

  private func isDouble(_ sentence: Sentence, _ lexicon: Lexicon) -> Bool {
    guard sentence.begins(with: lexicon.yesNoStarts), !sentence.begins(with: lexicon.politeStarts) else {
      return false
    }
    let joined = sentence.words.count { lexicon.joiners.contains($0) }
    let harmless = sentence.matches(of: lexicon.pairs).count
    return joined > harmless || sentence.has(lexicon.choices)
  }
}
