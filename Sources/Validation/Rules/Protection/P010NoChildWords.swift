import Checklists
import Diagnostics
import Expressions

/// Consent or danger without words that a child understands.
struct NoChildWords: Rule {
  let code = Code.noChildWords

  let explanation = """
    A child who does not understand what is asked cannot agree, and cannot say what frightens it. Items about consent and
    about danger therefore need `ask child`, in short sentences and words of everyday life. The item about danger is the
    one in a stop rule that refers to the emergency services.
    """

  let examples: [RuleExample] = [
    """
    sections:
      - id: start
        items:
          - id: danger_now
            ask: Is there somebody near here you are afraid of?
            ask child: Is somebody near here frightening you?
    """,
    """
    sections:
      - id: start
        items:
          - id: ⟦danger_now
            ask child: (left out)
    """,
    """
    sections:
      - id: control
        items:
          - id: ⟦consent_share
            ask: May I tell a colleague?
            consent for: sharing
    """,
  ]

  func check(_ subject: ChecklistSubject, report: (Diagnostic) -> Void) {
    let dangers = subject.checklist.dangerNames
    for (item, section) in subject.placedItems where item.ask != nil && item.askChild == nil {
      guard let reason = item.whyChildWords(in: section, dangers: dangers) else { continue }
      report(
        Diagnostic(
          code,
          at: item.id.span,
          "\(item.id.text) has no `ask child`; \(reason) needs wording for a child.",
          help: "add `ask child:` with short sentences",
          path: "sections/\(section.id.text)/items/\(item.id.text)"
        )
      )
    }
  }
}
