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
            - id: ⟦doors_locked
              name: Cannot leave alone
              look for: Doors that lock from the outside.
      """,
      after: """
        sections:
          - id: control
            items:
              - id: locked_in
                look for: Doors that lock from the outside.
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
    let items = subject.placedItems
    let known = Set(items.map(\.item.id.text)).union(items.flatMap(\.item.was).map(\.text))
    let old = earlier.placedItems
    for (index, entry) in old.enumerated() where !known.contains(entry.item.id.text) {
      let new = replacement(of: entry.item, in: old.map(\.item), among: items.map(\.item))
      let place = place(of: index, in: old.map(\.item), among: items.map(\.item))
      report(
        Diagnostic(
          code,
          at: (new ?? place)?.id.span ?? subject.checklist.id.span,
          "The id \(entry.item.id.text) was in version \(earlier.version), and is gone.",
          note: new == nil ? "it stood here" : "this seems to replace it",
          help:
            "add `was: [\(entry.item.id.text)]` to the item that replaces it, or allow it here with the reason",
          path: "sections/\(entry.section.id.text)/items/\(entry.item.id.text)",
          fix: new.flatMap { naming(entry.item.id.text, in: $0, subject.file) }
        )
      )
    }
  }

  /// The new item that says the same as a former one, or else the only new one where the former one stood.
  private func replacement(of former: Item, in old: [Item], among items: [Item]) -> Item? {
    let known = Set(old.map(\.id.text))
    let new = items.filter { !known.contains($0.id.text) && $0.was.isEmpty }
    let same = new.filter { item in
      [(item.name, former.name), (item.ask, former.ask), (item.lookFor, former.lookFor)].contains {
        $0 != nil && $0?.text == $1?.text
      }
    }
    let candidates =
      same.isEmpty ? new.filter { neighbours(of: $0, items) == neighbours(of: former, old) } : same
    return candidates.count == 1 ? candidates[0] : nil
  }

  /// The items before and behind one.
  private func neighbours(of item: Item, _ items: [Item]) -> [String?] {
    guard let place = items.firstIndex(where: { $0.id.text == item.id.text }) else { return [] }
    return [place > 0 ? items[place - 1].id.text : nil, items.dropFirst(place + 1).first?.id.text]
  }

  /// Adds the former id on a line of its own below the id.
  private func naming(_ former: String, in item: Item, _ file: SourceFile) -> Fix? {
    let line = item.id.span.start.line
    guard let start = file.startOfEntry(holding: line), let depth = file.indentation(ofLine: start),
      file.line(line).drop(while: { $0 == " " || $0 == "-" }).hasPrefix("id:")
    else { return nil }
    let blanks = String(repeating: " ", count: depth + 2)
    return Fix(.offer, [file.inserting(["\(blanks)was: [\(former)]"], behind: line)])
  }

  /// The item that stands now where a former one stood: the next one that is still there, otherwise the one before.
  private func place(of index: Int, in old: [Item], among items: [Item]) -> Item? {
    let order = old[(index + 1)...].map(\.id.text) + old[..<index].reversed().map(\.id.text)
    return order.lazy.compactMap { id in items.first { $0.id.text == id } }.first
  }
}
