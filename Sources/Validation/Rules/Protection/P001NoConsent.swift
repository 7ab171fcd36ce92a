import Checklists
import Diagnostics

/// Questions about somebody's life before a yes to being asked.
struct NoConsent: Rule {
  let code = Code.noConsent
  let needsProofs = true

  let explanation = """
    Nobody is questioned without having agreed to talk. An item with `consent for: talking` comes before every other
    `ask` that is not about consent itself. It is asked of everybody: without `only if` and `unless`, unless the
    questions after it stand behind the same ones.

    What the officer sees to or looks for (`make sure`, `look for`) may come before it.
    """

  let examples: [RuleExample] = [
    """
    sections:
      - id: start
        items:
          - id: consent_notes
            ask: May I write some of it down?
            ask child: May I write this down?
            consent for: keeping notes
    """,
    """
    sections:
      - id: start
        items:
          - id: ⟦consent_talk
            consent for: (left out)
    """,
    """
    sections:
      - id: start
        items:
          - id: consent_talk
            consent for: keeping notes
      - id: control
        items:
          - id: ⟦consent_late
            ask: May I ask you a few questions?
            ask child: Is it all right if I ask you things?
            consent for: talking
    stop rules:
      - id: no_consent
        when: consent_late = no
    """,
    """
    sections:
      - id: start
        items:
          - id: consent_talk
            consent for: keeping notes
          - id: ⟦consent_old
            ask: May I ask you a few questions?
            ask child: Is it all right if I ask you things?
            consent for: talking
            unless: may_be_under_18 = yes
          - id: danger_now
            ask: (left out)
            ask child: (left out)
    stop rules:
      - id: no_consent
        when: consent_old = no
    """,
  ]

  func check(_ subject: ChecklistSubject, report: (Diagnostic) -> Void) {
    var found: [Diagnostic] = []
    look(at: subject) { found.append($0) }
    for problem in found.isEmpty ? unproved(subject) : found { report(problem) }
  }

  private func look(at subject: ChecklistSubject, report: (Diagnostic) -> Void) {
    let items = subject.placedItems
    guard let firstAsk = items.firstIndex(where: { $0.item.ask != nil && $0.item.consentFor == nil }) else {
      return
    }
    guard let consent = subject.checklist.talkingConsent else {
      let first = items.first { $0.item.ask != nil } ?? items[firstAsk]
      report(
        Diagnostic(
          code,
          at: first.item.id.span,
          "No item has `consent for: talking`, so people are questioned who did not agree to talk.",
          note: "the first question",
          help: "ask for consent in an item of its own before this one",
          path: "sections/\(first.section.id.text)/items/\(first.item.id.text)",
          fix: addition(before: first.item, subject.file)
        )
      )
      return
    }
    let path = "sections/\(consent.section.id.text)/items/\(consent.item.id.text)"
    if firstAsk < consent.place {
      report(
        Diagnostic(
          code,
          at: consent.item.id.span,
          "\(consent.item.id.text) comes after the first question about the person's life, \(items[firstAsk].item.id.text).",
          labels: [.init(items[firstAsk].item.id.span, "asked before")],
          help: "put it before \(items[firstAsk].item.id.text)",
          path: path
        )
      )
      return
    }
    let gates = consent.item.gates(in: consent.section)
    let later = items[consent.place...].first { item, section in
      item.ask != nil && item.consentFor == nil && !gates.isSubset(of: item.gates(in: section))
    }
    guard let later else { return }
    report(
      Diagnostic(
        code,
        at: consent.item.id.span,
        "\(consent.item.id.text) is not asked of everybody who is asked \(later.item.id.text).",
        labels: [.init(later.item.id.span, "asked also without consent")],
        help: "take `only if` and `unless` away from it, and from its section",
        path: path
      )
    )
  }

  /// An item that asks for consent, to be put before another.
  private func addition(before item: Item, _ file: SourceFile) -> Fix? {
    let number = item.id.span.start.line
    let line = file.line(number)
    let indentation = line.prefix { $0 == " " }
    guard line.dropFirst(indentation.count).hasPrefix("- id:") else { return nil }
    let start = Position(line: number, column: 1)
    let words = [
      "- id: consent_talk",
      "  name: Agrees to talk",
      "  ask: You do not have to answer, and you may stop whenever you want. May I ask you a few questions?",
      "  ask child: You may stop at any time. Is it all right if I ask you things?",
      "  consent for: talking",
      "",
    ]
    let text = words.map { "\(indentation)\($0)\n" }.joined().replacing("\(indentation)\n", with: "\n")
    return Fix(.offer, [.init(file.byteRange(of: SourceSpan(start, start)), text)])
  }
}
