import Checklists
import Diagnostics

/// A sign that lacks a strength where others have both.
struct PointsOnly: Rule {
  let code = Code.pointsOnly

  let explanation = """
    In a checklist where signs have both a strength and points, a sign with points alone counts for the levels by points
    and for no dimension. Often the strength was forgotten. Add it, or say why not: `# allow S008: …`.
    """

  private static func example(_ marked: String) -> RuleExample {
    RuleExample(
      """
      dimensions:
        - id: work_signs
          title: Conditions of work
          rule:
            positive if any: [1 strong]
      sections:
        - id: work
          title: Work
          dimension: work_signs
          items:
            - id: hours
              name: Works far too many hours
              ask: What is an ordinary day like?
              strength: strong
              points: 2
              source: ilo-2009 / excessive hours
      \(marked)
      """
    )
  }

  let examples: [RuleExample] = [
    """
    sections:
      - id: control
        items:
          - id: hours
            name: Works far too many hours
            ask: What is an ordinary day like?
            points: 2
            source: ilo-2009 / excessive hours
    """,
    example(
      """
        - id: control
          items:
            - id: ⟦papers_kept
              points: 3
      """
    ),
    example(
      """
        - id: control
          dimension: work_signs
          items:
            - id: papers_kept
              name: Someone else keeps the identity papers
              ask: Where is your passport at the moment?
              strength: strong
              points: 1
              source: ilo-2009 / coercion at destination
            - id: ⟦pay
              name: Gets very little pay
              ask: What do you get for your work?
              points: 1
              source: ilo-2009 / pay
      """
    ),
  ]

  func check(_ subject: ChecklistSubject, report: (Diagnostic) -> Void) {
    let items = subject.placedItems
    guard let both = items.first(where: { $0.item.strength != nil && $0.item.points != nil })?.item else {
      return
    }
    for (item, section) in items where item.points != nil && item.strength == nil {
      report(
        Diagnostic(
          code,
          at: item.id.span,
          "\(item.id.text) has points but no strength; other signs have both.",
          labels: [.init(both.id.span, "this one has both")],
          help: "add `strength:`, or allow it with the reason",
          path: "sections/\(section.id.text)/items/\(item.id.text)"
        )
      )
    }
  }
}
