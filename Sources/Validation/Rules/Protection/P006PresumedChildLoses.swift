import Checklists
import Diagnostics
import Expressions

/// A sign that is not asked of people who are only presumed to be children.
struct PresumedChildLoses: Rule {
  let code = Code.presumedChildLoses
  let looksAtEntries = true

  let explanation = """
    `child` is also true of people whose age is not known. If a scored question is left out for them and they turn out to
    be adults, a sign was lost; and with it perhaps the level that would have helped them.

    Leave scored questions out for those only who are known to be children: `unless: known_child`. For a presumed child
    the sign then counts as `strength child` says.
    """

  let examples: [RuleExample] = [
    """
    sections:
      - id: control
        items:
          - id: papers_kept
            unless: known_child
    """,
    """
    sections:
      - id: control
        items:
          - id: papers_kept
            unless: ⟦child
    """,
    """
    sections:
      - id: work
        title: Work
        only if: danger_now = no and ⟦adult
        items:
          - id: pay
            name: Gets very little pay
            ask: What do you get for your work?
            points: 1
            source: ilo-2009 / pay
    """,
  ]

  func check(_ subject: ChecklistSubject, report: (Diagnostic) -> Void) {
    for section in subject.checklist.sections {
      let path = "sections/\(section.id.text)"
      let signs = section.items.filter(\.isSign)
      if let sign = signs.first {
        look(section.onlyIf, isOnlyIf: true, sign, "\(path)/only if", subject, report)
        look(section.unless, isOnlyIf: false, sign, "\(path)/unless", subject, report)
      }
      for item in signs {
        look(item.onlyIf, isOnlyIf: true, item, "\(path)/items/\(item.id.text)/only if", subject, report)
        look(item.unless, isOnlyIf: false, item, "\(path)/items/\(item.id.text)/unless", subject, report)
      }
    }
  }

  private func look(
    _ when: When?,
    isOnlyIf: Bool,
    _ sign: Item,
    _ path: String,
    _ subject: ChecklistSubject,
    _ report: (Diagnostic) -> Void
  ) {
    guard let when else { return }
    for (word, part) in losses(in: when.expression, whenTrue: !isOnlyIf) {
      let span = when.span(of: part, in: subject.file)
      let better = word == "child" ? "known_child" : "not known_child"
      report(
        Diagnostic(
          code,
          at: span,
          "`\(word)` here leaves \(sign.id.text) out for people who are only presumed to be children.",
          help: "write `\(better)`",
          path: path,
          fix: Fix(.safe, [.init(subject.file.byteRange(of: span), better)])
        )
      )
    }
  }

  /// The words that leave an item out because a person counts as a child.
  ///
  /// `whenTrue`: whether the item is left out when the condition is true, as with `unless`.
  private func losses(in condition: Expression, whenTrue: Bool) -> [(word: String, part: Expression)] {
    switch condition.kind {
    case .name("child") where whenTrue: [("child", condition)]
    case .name("adult") where !whenTrue: [("adult", condition)]
    case .not(let inner): losses(in: inner, whenTrue: !whenTrue)
    case .all(let parts), .any(let parts): parts.flatMap { losses(in: $0, whenTrue: whenTrue) }
    default: []
    }
  }
}
