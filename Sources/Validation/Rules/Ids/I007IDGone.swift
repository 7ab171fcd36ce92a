import Checklists
import Diagnostics

/// An item that old records name and nothing replaces.
struct IDGone: Rule {
  let code = Code.idGone
  let needsEarlierEdition = true

  let explanation = """
    Records, translations and cases name an item by its id, for years. When an id disappears, nobody knows whether the
    sign was dropped or renamed. Write the former id into `was` of the item that replaces it. If nothing does, say where
    it stood why it went: `# allow I007: no published list has this sign any more`.

    Compared with the revision of `--base`; the problem is shown at the item that stands there now.
    """

  let examples: [RuleExample] = [
    RuleExample(
      """
      sections:
        - id: control
          items:
            - id: papers_kept
              was: [documents_kept]
      """,
      after: """
        sections:
          - id: control
            items:
              - id: documents_kept
                name: The documents are with somebody else
                look for: Somebody else brings the documents.
        """
    ),
    RuleExample(
      """
      sections:
        - id: work
          title: Work
          items:
            - id: ⟦pay
              ask: What do you get for your work?
      """,
      after: """
        sections:
          - id: work
            title: Work
            items:
              - id: hours
                ask: What is an ordinary day like?
              - id: pay
                ask: What do you get for your work?
        """
    ),
    RuleExample(
      """
      sections:
        - id: control
          items:
            - id: ⟦papers_kept
              sensitive: no
      """,
      after: """
        sections:
          - id: control
            items:
              - id: locked_in
                look for: Doors that lock from the outside.
        """
    ),
  ]

  func check(_ subject: ChecklistSubject, report: (Diagnostic) -> Void) {
    guard let earlier = subject.earlier else { return }
    let items = subject.checklist.placedItems
    let known = Set(items.map(\.item.id.text)).union(items.flatMap(\.item.was).map(\.text))
    let old = earlier.placedItems
    for (index, entry) in old.enumerated() where !known.contains(entry.item.id.text) {
      let place = place(of: index, in: old.map(\.item), among: items.map(\.item))
      report(
        Diagnostic(
          code,
          at: place?.id.span ?? subject.checklist.id.span,
          "The id \(entry.item.id.text) was in version \(earlier.version), and is gone.",
          note: "it stood here",
          help:
            "add `was: [\(entry.item.id.text)]` to the item that replaces it, or allow it here with the reason",
          path: "sections/\(entry.section.id.text)/items/\(entry.item.id.text)"
        )
      )
    }
  }

  /// The item that stands now where a former one stood: the next one that is still there, otherwise the one before.
  private func place(of index: Int, in old: [Item], among items: [Item]) -> Item? {
    let order = old[(index + 1)...].map(\.id.text) + old[..<index].reversed().map(\.id.text)
    return order.lazy.compactMap { id in items.first { $0.id.text == id } }.first
  }
}
