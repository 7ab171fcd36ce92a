import Checklists
import Diagnostics
import Expressions
import Screening

/// A child that would be treated as an adult.
struct NoChildRule: Rule {
  let code = Code.noChildRule
  let needsProofs = true

  let explanation = """
    Whose age is not known may be a child and is treated as one until it is verified. And who says 20 but looks younger
    may be a child too: the officer must be able to note the doubt, and the doubt must decide.

    This is tested with a person whose age is declined, unsure or not asked, and with one who says an age above the limit
    and about whom everything else is still open. In `treat as child if` name the item with which the doubt is noted:
    `age is not answered or may_be_under_18 = yes`.
    """

  let examples: [RuleExample] = [
    """
    child:
      under: 18
      age from: age
      treat as child if: may_be_under_18 = yes
    """,
    """
    child:
      under: 18
      age from: age
      treat as child if: ⟦age is not answered or age could be under 18
    """,
    """
    child:
      under: 18
      age from: age
      treat as child if: ⟦age is not answered or (may_be_under_18 = yes and danger_now = yes)
    """,
    """
    child:
      under: 18
      age from: age
      treat as child if: ⟦may_be_under_18 = yes
    sections:
      - id: control
        items:
          - id: age
            ask: How old are you?
            answer: number
            at least: 18
            at most: 120
    """,
  ]

  func check(_ subject: ChecklistSubject, report: (Diagnostic) -> Void) {
    var found: [Diagnostic] = []
    look(at: subject) { found.append($0) }
    for problem in found.isEmpty ? unproved(subject) : found { report(problem) }
  }

  private func look(at subject: ChecklistSubject, report: (Diagnostic) -> Void) {
    guard let graph = subject.graph else { return }
    let rule = subject.checklist.child
    let age = graph.items[graph.child.ageItem]
    var sheet = Worksheet(graph, blank: .notAsked)
    for (answer, words) in [(Answer.declined, "declined"), (.unsure, "unsure"), (.notAsked, "not asked")] {
      sheet.answers.record(answer, for: graph.child.ageItem, on: .said)
      guard sheet.assess([]).child != .yes else { continue }
      tell("Nothing says what happens when the age is \(words): such a person would be treated as an adult.")
      return
    }
    let adultAge = max(graph.child.under, Int(age.domain.lowerBound))
    guard adultAge <= Int(age.domain.upperBound) else { return }
    sheet.answers = AnswerSheet(graph, blank: .pending)
    sheet.answers.record(.number(adultAge...adultAge), for: graph.child.ageItem, on: .said)
    _ = sheet.assess([])
    guard sheet.truth(of: graph.child.treatAsChildIf) == .no else { return }
    tell("Nobody who says \(adultAge) can be treated as a child, however great the doubt is.")

    func tell(_ message: String) {
      report(
        Diagnostic(
          code,
          at: rule.treatAsChildIf.span(of: rule.treatAsChildIf.expression, in: subject.file),
          message,
          help: "write `\(rule.ageFrom.text) is not answered or` and the item with which the doubt is noted",
          path: "child/treat as child if"
        )
      )
    }
  }
}
