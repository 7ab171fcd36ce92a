import Checklists
import Diagnostics

/// A sentence that is too long to be understood when it is heard once.
struct HardToSay: Rule {
  let code = Code.hardToSay
  let looksAtEntries = true

  let explanation = """
    What is spoken is heard once, often through an interpreter and by somebody who is tired or afraid. A sentence should
    have at most 20 words, for a child 12. Cut it in two, or leave out what is not needed.

    Long words are as hard: "Participation is voluntary" instead of "You can say no". Where a formula for it is known
    (English, French, German, Portuguese, Spanish), texts of ten words and more are measured by the length of their
    sentences and words; of plain talk at least 60 of 100 is expected, and 50 is accepted.

    Scripts that do not part words with spaces are not counted.
    """

  let examples: [RuleExample] = [
    """
    sections:
      - id: control
        items:
          - id: first_day
            ask: >-
              I would like to hear how you came here. Take as much time as you want. Begin wherever you like. How did
              the journey start?
    """,
    """
    sections:
      - id: control
        items:
          - id: first_day
            ask: >-
              ⟦Could you tell me how it came about that you left the place where you lived before and ended up in this
              town?
    """,
    """
    sections:
      - id: control
        items:
          - id: first_day
            ask: How did the journey start?
            ask child: ⟦What is the very first thing that you can still remember of your long trip?
    """,
    """
    sections:
      - id: start
        items:
          - id: consent_talk
            ask: >-
              ⟦Participation in this conversation is voluntary. Are you willing to continue under these
              conditions?
    """,
  ]

  func check(_ subject: ChecklistSubject, report: (Diagnostic) -> Void) {
    for text in subject.spokenTexts {
      let limit = text.key == .askChild ? 12 : 20
      let long = text.sentences.filter { $0.words.count > limit }
      if long.isEmpty { measure(text, subject, report) }
      for sentence in long {
        report(
          Diagnostic(
            code,
            at: subject.place(of: sentence, in: text),
            "\(sentence.words.count) words in one sentence; what is spoken should have at most \(limit)"
              + (text.key == .askChild ? " for a child." : "."),
            help: "cut it in two, or leave out what is not needed",
            path: text.path
          )
        )
      }
    }
  }

  /// What is below is called difficult.
  private static let leastEase = 50.0

  private func measure(_ text: SpokenText, _ subject: ChecklistSubject, _ report: (Diagnostic) -> Void) {
    guard let ease = ReadingEase(text.sentences, in: subject.checklist.language.text),
      ease.value < Self.leastEase, let first = ease.heavyWords.first
    else { return }
    report(
      Diagnostic(
        code,
        at: subject.place(of: first, in: text),
        "Long words make this hard to understand when it is heard once: \(ease.heavyWords.prefix(4).joined(separator: ", ")).",
        help: "say it in short words of every day",
        path: text.path
      )
    )
  }
}
