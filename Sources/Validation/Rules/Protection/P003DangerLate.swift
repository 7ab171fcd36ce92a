import Checklists
import Diagnostics
import Expressions

/// Danger that is asked about late, or never.
struct DangerLate: Rule {
  let code = Code.dangerLate
  let needsProofs = true

  /// Among so many items the one about danger must be.
  private static let limit = 8

  let explanation = """
    If somebody is in danger now, nothing else matters, and a talk may be broken off at any moment. The item about danger
    is among the first \(limit), and a stop rule sends to the emergency services when it is true. By that stop rule the
    program knows which item it is.
    """

  let examples: [RuleExample] = [
    """
    stop rules:
      - id: danger
        when: danger_now = yes
        then: pause
        say: First we see that you are safe.
        refer: [emergency]
    """,
    """
    sections:
      - id: control
        items:
          - id: door_closed
            make sure: The door is closed.
          - id: phone_away
            make sure: Your telephone is silent.
          - id: water_there
            make sure: There is water on the table.
          - id: ⟦danger_late
            ask: Is there somebody near here you are afraid of?
            ask child: Is somebody near here frightening you?
    stop rules:
      - id: danger
        when: danger_late = yes
    """,
    """
    sections:
      - id: start
        items:
          - id: ⟦danger_now
            only if: may_be_under_18 = no
    """,
    """
    stop rules:
      - id: ⟦no_consent
        say: That is all right, and thank you.
      - id: danger
        refer: [hotline]
    levels:
      - id: some_signs
        refer: [hotline, emergency]
    """,
  ]

  func check(_ subject: ChecklistSubject, report: (Diagnostic) -> Void) {
    var found: [Diagnostic] = []
    look(at: subject) { found.append($0) }
    for problem in found.isEmpty ? unproved(subject) : found { report(problem) }
  }

  private func look(at subject: ChecklistSubject, report: (Diagnostic) -> Void) {
    let list = subject.checklist
    let rules = list.dangerRules
    guard !rules.isEmpty else {
      guard let first = list.stopRules.first else { return }
      report(
        Diagnostic(
          code,
          at: first.id.span,
          "No stop rule sends to the emergency services, so nothing happens when somebody is in danger.",
          note: "the stop rules begin here",
          help:
            "add an item about danger among the first \(Self.limit), and a stop rule that refers to `emergency`",
          path: "stop rules"
        )
      )
      return
    }
    let named = rules.reduce(into: Set<String>()) {
      $0.formUnion(namedItems(in: $1.when.expression.names, list))
    }
    let items = list.placedItems
    guard let place = items.firstIndex(where: { named.contains($0.item.id.text) }), place >= Self.limit else {
      return
    }
    report(
      Diagnostic(
        code,
        at: items[place].item.id.span,
        "The question about danger, \(items[place].item.id.text), is item \(place + 1); it must be among the first \(Self.limit).",
        labels: rules.prefix(1).map {
          .init($0.id.span, "this stop rule makes it the question about danger")
        },
        help: "move it to the beginning",
        path: "sections/\(items[place].section.id.text)/items/\(items[place].item.id.text)"
      )
    )
  }

  /// The names in a condition and in the findings that it names.
  private func namedItems(in names: Set<String>, _ list: Checklist) -> Set<String> {
    let findings = list.findings.filter { names.contains($0.id.text) }
    // Findings cannot stand in a circle here: those are refused before.
    return findings.reduce(names) { $0.union(namedItems(in: $1.when.expression.names, list)) }
  }
}
