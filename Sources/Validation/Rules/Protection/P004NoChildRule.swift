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
    for var problem in found.isEmpty ? unproved(subject) : found {
      problem.fix = addition(subject)
      report(problem)
    }
  }

  /// Adds the doubt about the age to `treat as child if`; where no item notes it, adds one behind the age.
  private func addition(_ subject: ChecklistSubject) -> Fix? {
    let list = subject.checklist
    let when = list.child.treatAsChildIf
    let doubts = list.placedItems.map(\.item).filter { notesDoubt($0, under: list.child.under) }
    let known = Set(list.placedItems.map(\.item.id.text) + list.findings.map(\.id.text))
    guard doubts.count <= 1, doubts.count == 1 || !known.contains(Self.doubt) else { return nil }
    let doubt = doubts.first?.id.text ?? Self.doubt
    let test = "\(doubt) = yes"
    let parts = if case .any(let parts) = when.expression.kind { parts } else { [when.expression] }
    guard !parts.contains(where: { print($0) == test }), let written = text(of: when, subject.file) else {
      return nil
    }
    let isJoined = if case .all = when.expression.kind { true } else { false }
    var edits = [
      Fix.Edit(written.range, (isJoined ? "(\(written.text))" : written.text) + " or \(test)")
    ]
    if doubts.isEmpty {
      guard let age = list.placedItems.first(where: { $0.item.id.text == list.child.ageFrom.text })?.item,
        let start = subject.file.startOfEntry(holding: age.id.span.start.line),
        let depth = subject.file.indentation(ofLine: start)
      else { return nil }
      let blanks = String(repeating: " ", count: depth)
      let lines = [
        "- id: \(doubt)", "  name: May be under \(list.child.under)", "  look for: \(Self.reasons)",
      ]
      let last = subject.file.block(beginningOn: start).upperBound
      edits.append(subject.file.inserting(lines.map { blanks + $0 }, behind: last))
    }
    return Fix(.offer, edits.sorted { $0.start < $1.start })
  }

  private static let doubt = "may_be_under_limit"
  private static let reasons = "Anything in appearance, behaviour or papers that gives a reason for doubt."

  /// Only the officer answers it, with yes or no, of everybody, it is no sign, and it speaks of the age.
  private func notesDoubt(_ item: Item, under limit: Int) -> Bool {
    guard case .yesOrNo = item.answer, item.lookFor != nil, item.ask == nil, !item.isSign, item.isKept else {
      return false
    }
    return item.onlyIf == nil && item.unless == nil && (item.name?.text.contains("\(limit)") ?? false)
  }

  /// The condition as it is written; `nil` between quotes, or on several lines.
  private func text(of when: When, _ file: SourceFile) -> (text: String, range: Range<Int>)? {
    let span = when.span(of: when.expression, in: file)
    guard span.start.line == span.end.line, when.isWrittenAsRead else { return nil }
    let range = file.byteRange(of: span)
    return (String(decoding: file.bytes[range], as: UTF8.self), range)
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
