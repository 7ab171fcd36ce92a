import Checklists
import Diagnostics

/// An id that means something else than before.
struct IDReused: Rule {
  let code = Code.idReused
  let needsEarlierEdition = true

  let explanation = """
    An id that was used in the field never changes its meaning: a record of last year that says `debt: yes` would be read
    as something that the person never said. Give the new item a new id; if only the words became better, allow it and
    say so.

    Compared with the revision of `--base`: reported when the two names have no word in common that carries meaning.
    """

  let examples: [RuleExample] = [
    RuleExample(
      """
      sections:
        - id: control
          items:
            - id: papers_kept
              name: Somebody else holds the identity papers
      """,
      after: "version: 1"
    ),
    RuleExample(
      """
      sections:
        - id: control
          items:
            - id: ⟦papers_kept
              name: Sleeps at the workplace
      """,
      after: "version: 1"
    ),
    RuleExample(
      """
      sections:
        - id: start
          items:
            - id: ⟦danger_now
              name: Has a debt to a friend
      """,
      after: "version: 3"
    ),
  ]

  func check(_ subject: ChecklistSubject, report: (Diagnostic) -> Void) {
    guard let earlier = subject.earlier else { return }
    var names: [String: Words] = [:]
    for (item, _) in earlier.placedItems { names[item.id.text] = item.name }
    for (item, section) in subject.placedItems {
      guard let name = item.name, let old = names[item.id.text] else { continue }
      let words = subject.lexicon.content(of: name.text)
      guard words.isDisjoint(with: subject.lexicon.content(of: old.text)), name.text != old.text else {
        continue
      }
      report(
        Diagnostic(
          code,
          at: item.id.span,
          "\(item.id.text) meant \"\(old.text)\" in version \(earlier.version). Old records would be misread.",
          labels: [.init(name.span, "what it means now")],
          help: "give this item a new id",
          path: "sections/\(section.id.text)/items/\(item.id.text)"
        )
      )
    }
  }
}
