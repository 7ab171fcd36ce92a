import Checklists
import Diagnostics

/// A question that must be answered with "no" for the sign to be there.
struct UpsideDown: Rule {
  let code = Code.upsideDown
  let looksAtEntries = true

  let explanation = """
    "Can you go out?" for the sign "Cannot go out": the person says no, and the officer has to record yes, because what
    is recorded is whether the name of the sign is true. In a hurry that goes wrong, and the sign is lost.

    Ask openly ("How do you spend your free time?"), or turn the question round so that a yes shows the sign.
    """

  let examples: [RuleExample] = [
    """
    sections:
      - id: control
        items:
          - id: locked_in
            name: Cannot leave the house alone
            ask: What would happen if you went for a walk?
            points: 1
            source: ilo-2009 / coercion at destination
    """,
    """
    sections:
      - id: control
        items:
          - id: locked_in
            name: Cannot leave the house alone
            ask: ⟦Can you leave the house?
            points: 1
            source: ilo-2009 / coercion at destination
    """,
    """
    sections:
      - id: control
        items:
          - id: unpaid
            name: Works without pay
            ask: Now about money. ⟦Are you paid for your work?
            points: 1
            source: ilo-2009 / coercion at destination
    """,
  ]

  func check(_ subject: ChecklistSubject, report: (Diagnostic) -> Void) {
    for text in subject.spokenTexts where text.key == .ask || text.key == .askChild {
      guard case .yesOrNo? = text.item?.answer, let name = text.item?.name else { continue }
      for sentence in text.sentences
      where sentence.isQuestion && sentence.begins(with: subject.lexicon.abilityStarts)
        && Sentence.all(in: name.text).contains(where: { $0.has(subject.lexicon.negatives) })
      {
        report(
          Diagnostic(
            code,
            at: subject.place(of: sentence, in: text),
            "\"\(sentence.text)?\" can be answered with \"no\", and then the sign \"\(name.text)\" is there.",
            labels: [.init(name.span, "what a yes means")],
            help: "ask openly, or turn the question round",
            path: text.path
          )
        )
      }
    }
  }
}
