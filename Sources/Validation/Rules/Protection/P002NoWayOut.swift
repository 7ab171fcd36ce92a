import Checklists
import Diagnostics
import Expressions
import Screening

/// A refusal that does not end the talk.
struct NoWayOut: Rule {
  let code = Code.noWayOut
  let needsProofs = true

  let explanation = """
    A no to the question whether to talk must end the talk, whenever it is said, also when consent is taken back in the
    middle. So a stop rule with `then: end` has to be true as soon as the answer to that question is no.
    """

  let examples: [RuleExample] = [
    """
    stop rules:
      - id: no_consent
        when: consent_talk = no
        then: end
    """,
    """
    sections:
      - id: start
        items:
          - id: ⟦consent_talk
            name: Agrees to talk
    stop rules:
      - id: no_consent
        then: pause
    """,
    """
    sections:
      - id: start
        items:
          - id: ⟦consent_talk
            name: Agrees to talk
    stop rules:
      - id: no_consent
        when: consent_talk = no and danger_now = no
    """,
  ]

  func check(_ subject: ChecklistSubject, report: (Diagnostic) -> Void) {
    var found: [Diagnostic] = []
    look(at: subject) { found.append($0) }
    for problem in found.isEmpty ? unproved(subject) : found { report(problem) }
  }

  private func look(at subject: ChecklistSubject, report: (Diagnostic) -> Void) {
    guard let graph = subject.graph, let consent = subject.checklist.talkingConsent else { return }
    if !graph.items[consent.place].gates.isEmpty {
      // Whether it is asked at all hangs on other answers; P001 looks at that.
      let ends = subject.checklist.stopRules.filter { $0.then == .end }
      if ends.contains(where: { $0.when.expression.names.contains(consent.item.id.text) }) { return }
    }
    var sheet = Worksheet(graph, blank: .pending)
    sheet.answers.record(.no, for: consent.place, on: .said)
    let stopped = sheet.assess([]).stoppedBy
    guard !stopped.contains(where: { graph.stopRules[$0].ends }) else { return }
    report(
      Diagnostic(
        code,
        at: consent.item.id.span,
        "No stop rule ends the talk when \(consent.item.id.text) is answered with no or taken back.",
        help: "add a stop rule with `when: \(consent.item.id.text) = no` and `then: end`",
        path: "sections/\(consent.section.id.text)/items/\(consent.item.id.text)",
        fix: addition(consent.item, subject)
      )
    )
  }

  /// A stop rule before the first one.
  private func addition(_ consent: Item, _ subject: ChecklistSubject) -> Fix? {
    guard let first = subject.checklist.stopRules.first else { return nil }
    let number = first.id.span.start.line
    let line = subject.file.line(number)
    let indentation = line.prefix { $0 == " " }
    guard line.dropFirst(indentation.count).hasPrefix("- id:") else { return nil }
    let start = Position(line: number, column: 1)
    let words = [
      "- id: talk_refused",
      "  when: \(consent.id.text) = no",
      "  then: end",
      "  say: That is all right. Nobody minds.",
    ]
    let text = words.map { "\(indentation)\($0)\n" }.joined()
    return Fix(.offer, [.init(subject.file.byteRange(of: SourceSpan(start, start)), text)])
  }
}
