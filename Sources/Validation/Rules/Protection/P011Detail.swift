import Diagnostics

/// A request for more than a screening needs.
struct Detail: Rule {
  let code = Code.detail
  let looksAtEntries = true

  let explanation = """
    A screening finds out whether somebody needs help, not what exactly was done. To tell it again and again hurts, and a
    detailed account that was taken down badly can be used against the person later. Ask whether something happens, never
    to describe it.
    """

  let examples: [RuleExample] = [
    """
    sections:
      - id: control
        items:
          - id: violence
            ask: What happens when somebody makes a mistake? You do not have to describe it.
    """,
    """
    sections:
      - id: control
        items:
          - id: work
            ask: What exactly is your work? How would you describe your room?
    """,
    """
    sections:
      - id: control
        items:
          - id: violence
            ask: ⟦Describe what he did to you.
    """,
    """
    sections:
      - id: control
        items:
          - id: violence
            ask: What was the journey like?
            ask child: Can you ⟦tell me everything about it?
    """,
  ]

  func check(_ subject: ChecklistSubject, report: (Diagnostic) -> Void) {
    for text in subject.spokenTexts where text.key == .ask || text.key == .askChild {
      for sentence in text.sentences where !sentence.has(subject.lexicon.negatives) {
        guard let words = sentence.first(of: subject.lexicon.details) else { continue }
        report(
          Diagnostic(
            code,
            at: subject.place(of: words, in: text),
            "\"\(words)\" asks for details that a screening does not need.",
            help: "ask whether it happens, not what exactly was done",
            path: text.path
          )
        )
        break
      }
    }
  }
}
