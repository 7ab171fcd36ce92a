import Checklists
import Diagnostics

/// Two items that are one fact and count as two.
struct CountedTwice: Rule {
  let code = Code.countedTwice
  let looksAtEntries = true

  let explanation = """
    When the same fact is asked in two items, one answer counts twice: two strong signs where there is one. The rule that
    was published, and the limits of the levels, are then met by people for whom they were not meant.

    Put both into one item, with `ask` and `look for`: that is one sign with two kinds of evidence. Two items are
    reported when they cite the same place of the same source and the name of one has no word that counts beyond those of
    the other.
    """

  let examples: [RuleExample] = [
    """
    sections:
      - id: control
        items:
          - id: debt_kept
            name: Someone else keeps a book of debts
            ask: Who writes down what you owe?
            points: 1
            source: ilo-2009 / debts at destination
    """,
    """
    sections:
      - id: promises
        title: Promises
        items:
          - id: job_differs
            name: The work, the place or the employer is not what was promised
            ask: What were you told about the work?
            points: 1
            source: ilo-2009 / deceptive recruitment
          - id: home_differs
            name: The place to live is not what was promised
            ask: What were you told about the room?
            points: 1
            source: ilo-2009 / deceptive recruitment
    """,
    """
    sections:
      - id: control
        items:
          - id: ⟦papers_gone
            name: The identity papers are with someone else
            look for: The papers come out of a drawer of the employer.
            points: 1
            source: ilo-2009 / coercion at destination
    """,
    """
    sections:
      - id: debts
        title: Debts
        items:
          - id: debt_book
            name: Has a debt to the employer
            ask: What do you owe to somebody here?
            points: 1
            source: ilo-2009 / debt
          - id: ⟦debt_grows
            name: The debt to the employer grows
            ask: How does the sum change from month to month?
            points: 1
            source: ilo-2009 / debt
    """,
  ]

  func check(_ subject: ChecklistSubject, report: (Diagnostic) -> Void) {
    let items = subject.placedItems
    let byCitation = Dictionary(grouping: items.indices) { citation(of: items[$0].item) }
    for (citation, places) in byCitation where citation != nil && places.count > 1 {
      check(places.map { items[$0] }, subject.lexicon, report)
    }
  }

  private struct Citation: Hashable {
    let source: String
    let place: String
  }

  private func citation(of item: Item) -> Citation? {
    guard item.isSign, item.name != nil, let source = item.source, !source.place.isEmpty else { return nil }
    return Citation(source: source.source.text, place: source.place)
  }

  private func check(
    _ items: [(item: Item, section: Section)],
    _ lexicon: Lexicon,
    _ report: (Diagnostic) -> Void
  ) {
    var earlier: [(item: Item, words: Set<String>)] = []
    for (item, section) in items {
      let words = lexicon.content(of: item.name?.text ?? "")
      defer { earlier.append((item, words)) }
      guard let twin = earlier.first(where: { isSame($0.words, words) })?.item else { continue }
      report(
        Diagnostic(
          code,
          at: item.id.span,
          "\(twin.id.text) and \(item.id.text) look like the same fact: the same place of the source and similar names.",
          labels: [.init(twin.id.span, "the first one")],
          help: "put both into one item, with `ask` and `look for`",
          path: "sections/\(section.id.text)/items/\(item.id.text)"
        )
      )
    }
  }

  private func isSame(_ left: Set<String>, _ right: Set<String>) -> Bool {
    let shared = left.intersection(right).count
    return shared >= 2 && shared == min(left.count, right.count)
  }
}
