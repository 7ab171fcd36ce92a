import Checklists
import Diagnostics
import Expressions

/// A condition that nobody can read at one look.
struct Long: Rule {
  let code = Code.long
  let looksAtEntries = true

  /// So many tests can still be followed.
  private static let limit = 8

  let explanation = """
    A condition that joins many tests hides mistakes: nobody sees that one is missing. Give parts of it a name under
    `findings`, so that the condition reads like the sentence that you would say.
    """

  let examples: [RuleExample] = [
    """
    levels:
      - id: some_doubt
        title: Some doubt
        when: papers_kept = yes and (age is declined or age is unsure or age could be under 25)
        say: Offer to talk another day.
        refer: [hotline]
    """,
    """
    levels:
      - id: some_doubt
        title: Some doubt
        when: >-
          ⟦papers_kept = yes and (age = 20 or age = 22 or age = 24 or age = 26 or age = 28 or age = 30
          or age = 32 or age = 34)
        say: Offer to talk another day.
        refer: [hotline]
    """,
    """
    child:
      under: 18
      age from: age
      treat as child if: >-
        ⟦may_be_under_18 = yes or age is not answered or age could be under 18 or age = 18 or age = 19
        or age = 20 or (age = 21 and not (age is missing)) or age = 22
    """,
  ]

  func check(_ subject: ChecklistSubject, report: (Diagnostic) -> Void) {
    for condition in subject.checklist.conditions {
      let count = condition.when.expression.testCount
      guard count > Self.limit else { continue }
      report(
        Diagnostic(
          code,
          at: condition.span(of: condition.when.expression, in: subject.file),
          "This condition has \(count) tests.",
          help: "give parts of it a name under `findings`, and use the names here",
          path: condition.path,
          fix: naming(condition, subject)
        )
      )
    }
  }

  /// Gives a part of the condition a name of its own under `findings`.
  private func naming(_ condition: PlacedCondition, _ subject: ChecklistSubject) -> Fix? {
    // `yes if` names no finding, and between quotes a character may have another meaning.
    guard condition.key != "yes if", condition.when.isWrittenAsRead,
      let part = part(of: condition.when.expression)
    else { return nil }
    let list = subject.checklist
    let used = Set(list.placedItems.map(\.item.id.text) + list.findings.map(\.id.text))
    let owner = condition.path.split(separator: "/").dropLast().last ?? ""
    let id = "part_of_\(owner.replacing(" ", with: "_"))"
    guard !used.contains(id), Vocabulary.isID(id) else { return nil }
    let span = condition.when.span(of: part.extent, in: subject.file)
    let edits = [
      Fix.Edit(subject.file.byteRange(of: span), id),
      addition(id, when: print(part), list, subject.file),
    ]
    return Fix(.offer, edits.sorted { $0.start < $1.start })
  }

  /// A part that can be followed, without which the rest can be followed too.
  private func part(of whole: Expression) -> Expression? {
    let parts: [Expression]
    switch whole.kind {
    case .all(let list), .any(let list): parts = list
    default: return nil
    }
    func fits(_ part: Expression) -> Bool {
      part.testCount > 1 && part.testCount <= Self.limit && whole.testCount - part.testCount < Self.limit
    }
    // One in brackets reads best by itself, the longest most of all; otherwise neighbours.
    if let part = parts.filter(fits).max(by: { $0.testCount < $1.testCount }) { return part }
    for count in stride(from: parts.count - 1, to: 1, by: -1) {
      let some = Array(parts.suffix(count))
      let extent = some[0].extent.through(some[count - 1].extent)
      let isAll = if case .all = whole.kind { true } else { false }
      let part = Expression(isAll ? .all(some) : .any(some), extent)
      if fits(part) { return part }
    }
    return nil
  }

  /// The finding, behind the last one or in a list of its own before the stop rules.
  private func addition(_ id: String, when: String, _ list: Checklist, _ file: SourceFile) -> Fix.Edit {
    var lines = ["- id: \(id)", "  title: (to complete) What these tests say together", "  when: \(when)"]
    if let last = list.findings.last, let start = file.startOfEntry(holding: last.id.span.start.line) {
      let blanks = String(repeating: " ", count: file.indentation(ofLine: start) ?? 0)
      return file.inserting(lines.map { blanks + $0 }, behind: file.block(beginningOn: start).upperBound)
    }
    lines = ["findings:"] + lines.map { "  \($0)" }
    let top = list.stopRules.first.flatMap { file.topLine(above: $0.id.span.start.line) } ?? 1
    let place = file.byteRange(ofLines: top...top).lowerBound
    return Fix.Edit(place..<place, lines.map { $0 + file.lineBreak(top) }.joined())
  }
}
