import Checklists
import Diagnostics

/// Two levels that say the same words.
struct SameText: Rule {
  let code = Code.sameText
  let looksAtEntries = true

  let explanation = """
    The officer acts on the words of a level. If two levels say the same, one of them is not needed, or its words were
    forgotten when the other was copied.
    """

  let examples: [RuleExample] = [
    """
    levels:
      - id: act_now
        title: Act now
        when: danger_now = yes
        say: Stay with the person and call for help.
        refer: [hotline]
    """,
    """
    levels:
      - id: act_now
        title: Act now
        when: danger_now = yes
        say: Stay with the person.
        refer: [hotline]
      - id: act_soon
        title: Act soon
        when: age could be under 18
        say: ⟦Stay with the person.
        refer: [hotline]
    """,
    """
    levels:
      - id: act_now
        title: Act now
        when: danger_now = yes
        say: >-
          Wish a good
          journey.
        refer: [hotline]
      - id: no_signs
        title: No signs
        when: otherwise
        say: ⟦Wish a good journey.
        refer: [hotline]
    """,
  ]

  func check(_ subject: ChecklistSubject, report: (Diagnostic) -> Void) {
    var firstUse: [String: Level] = [:]
    for level in subject.checklist.levels {
      guard let earlier = firstUse[level.say.text] else {
        firstUse[level.say.text] = level
        continue
      }
      // P007 speaks of these two.
      if case .unclear = earlier.condition, case .otherwise = level.condition { continue }
      report(
        Diagnostic(
          code,
          at: level.say.span,
          "The levels \(earlier.id.text) and \(level.id.text) say exactly the same.",
          labels: [.init(earlier.say.span, "the same words")],
          help: "say what the officer does differently here, or make one level of the two",
          path: "levels/\(level.id.text)/say"
        )
      )
    }
  }
}
