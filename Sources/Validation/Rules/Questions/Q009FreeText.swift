import Checklists
import Diagnostics

/// An answer in free words, into which names find their way.
struct FreeText: Rule {
  let code = Code.freeText
  let looksAtEntries = true

  let explanation = """
    Whoever may write anything writes names, places and telephone numbers, and whoever finds the record can then find the
    person. No condition can use a text either.

    Is a choice possible (`choose one`, `choose any`)? If not, say in `how` what not to write down.
    """

  let examples: [RuleExample] = [
    """
    sections:
      - id: control
        items:
          - id: remarks
            ask: Is there anything else I should know?
            how: Do not write down names, places or numbers.
            answer: text
    """,
    """
    sections:
      - id: control
        items:
          - id: ⟦remarks
            ask: Is there anything else I should know?
            answer: text
    """,
    """
    sections:
      - id: control
        items:
          - id: ⟦job
            ask: What is your job here?
            how: Let the person take their time.
            answer: text
    """,
  ]

  func check(_ subject: ChecklistSubject, report: (Diagnostic) -> Void) {
    for (item, section) in subject.placedItems {
      guard case .text = item.answer, !warns(item.how, subject.lexicon) else { continue }
      report(
        Diagnostic(
          code,
          at: item.id.span,
          "`answer: text` in \(item.id.text) invites names and places.",
          help: "use `choose one` or `choose any`, or say in `how` what not to write down",
          path: "sections/\(section.id.text)/items/\(item.id.text)/answer"
        )
      )
    }
  }

  private func warns(_ how: Words?, _ lexicon: Lexicon) -> Bool {
    guard let how else { return false }
    // In a language without a list any advice has to do.
    if lexicon.negatives.isEmpty { return true }
    return Sentence.all(in: how.text).contains { $0.has(lexicon.negatives) }
  }
}
