import Checklists
import Diagnostics

/// A sentence that is too long to be understood when it is heard once.
struct HardToSay: Rule {
  let code = Code.hardToSay
  let looksAtEntries = true

  let explanation = """
    What is spoken is heard once, often through an interpreter and by somebody who is tired or afraid. A sentence should
    have at most 20 words, for a child 12. Cut it in two, or leave out what is not needed.

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
  ]

  func check(_ subject: ChecklistSubject, report: (Diagnostic) -> Void) {
    for text in subject.spokenTexts {
      let limit = text.key == .askChild ? 12 : 20
      for sentence in text.sentences where sentence.words.count > limit {
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
}
