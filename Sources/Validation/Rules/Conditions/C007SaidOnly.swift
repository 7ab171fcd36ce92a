import Checklists
import Diagnostics
import Expressions

/// `seen(x)` or `said(x)` of an item that has both sides.
struct SaidOnly: Rule {
  let code = Code.saidOnly

  let explanation = """
    An item with both `ask` and `look for` is one sign with two kinds of evidence: it is there as soon as the person says
    so or the officer sees it. `seen(x)` leaves out what the person says, `said(x)` what the officer sees.

    Write `x = yes` unless you need just one of the two. Where you do, say why: `# allow C007: …`.
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
    stop rules:
      - id: danger
        when: ⟦seen(danger_now)
        then: pause
        say: First we see that you are safe.
        refer: [emergency]
    """,
    """
    levels:
      - id: some_fear
        title: Some fear
        when: papers_kept = yes and not ⟦said(danger_now)
        say: Offer to talk another day.
        refer: [hotline]
    """,
  ]

  func check(_ subject: ChecklistSubject, report: (Diagnostic) -> Void) {
    for condition in subject.checklist.conditions {
      for part in condition.when.expression.descendants {
        guard case .call(let side, let arguments) = part.kind, side == "seen" || side == "said",
          case .name(let name)? = arguments.first?.kind,
          let item = subject.placedItems.first(where: { $0.item.id.text == name })?.item,
          item.ask != nil, item.lookFor != nil
        else { continue }
        let ignored = side == "seen" ? "what the person says" : "what the officer sees"
        report(
          Diagnostic(
            code,
            at: condition.span(of: part, in: subject.file),
            "`\(side)(\(name))` ignores \(ignored); the item has `\(side == "seen" ? "ask" : "look for")` too.",
            labels: [.init(item.id.span, "the item")],
            help: "write `\(name) = yes`, or allow it with the reason",
            path: condition.path
          )
        )
      }
    }
  }
}
