import Checklists
import Diagnostics
import Expressions
import MarkedYAML

/// `x != no`, which does not mean what most readers take it for.
struct NotEqualNo: Rule {
  let code = Code.notEqualNo
  let looksAtEntries = true

  let explanation = """
    `debt != no` looks like "anything but a no". But when the answer was declined, unsure or not asked, nobody knows
    whether it would have been a no, so the condition is open and not true.

    To ask everybody but those who said no, write `unless: debt = no`. To look for a yes, write `debt = yes`. To take a
    missing answer as a reason too, write `debt = yes or debt is missing`.
    """

  let examples: [RuleExample] = [
    """
    sections:
      - id: debt_talk
        title: Debts
        items:
          - id: debt_more
            ask: Who lent you the money?
            unless: papers_kept = no
    """,
    """
    sections:
      - id: debt_talk
        title: Debts
        items:
          - id: debt_more
            ask: Who lent you the money?
            only if: ⟦papers_kept != no
    """,
    """
    levels:
      - id: some_doubt
        title: Some doubt
        when: age > 60 and (⟦papers_kept != no or papers_kept is declined)
        say: Offer to talk another day.
        refer: [hotline]
    """,
  ]

  func check(_ subject: ChecklistSubject, report: (Diagnostic) -> Void) {
    for condition in subject.checklist.conditions {
      for part in condition.when.expression.descendants {
        guard case .compare(.unequal, let item, let word) = part.kind, case .name("no") = word.kind else {
          continue
        }
        let name = print(item)
        let isWhole = condition.role == .onlyIf && part == condition.when.expression
        report(
          Diagnostic(
            code,
            at: condition.span(of: part, in: subject.file),
            "`\(name) != no` is open, and so not true, when \(name) was declined or not asked.",
            help: isWhole
              ? "if you mean \"unless the person said no\", write `unless: \(name) = no`"
              : "write `\(name) = yes`, or add `or \(name) is missing` if a missing answer counts too",
            path: condition.path,
            fix: isWhole ? turned(condition, name, subject.file) : nil
          )
        )
      }
    }
  }

  /// `only if: x != no` as `unless: x = no`; `nil` where it goes over several lines.
  private func turned(_ condition: PlacedCondition, _ name: String, _ file: SourceFile) -> Fix? {
    let span = condition.when.node.span
    let line = file.line(span.start.line)
    guard span.start.line == span.end.line, let key = line.firstRange(of: /only[ _-]if: */) else {
      return nil
    }
    let column = line.unicodeScalars.distance(from: line.startIndex, to: key.lowerBound) + 1
    let whole = SourceSpan(Position(line: span.start.line, column: column), span.end)
    return Fix(.offer, [.init(file.byteRange(of: whole), "unless: \(name) = no")])
  }
}
