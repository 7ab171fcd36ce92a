package import Checklists
package import Proofs

/// What a new edition of a checklist changes: what it says, who gets another result, and which number it should have.
package struct EditionReport: Sendable {
  package let old: DecisionGraph
  package let new: DecisionGraph
  /// Where the two were read.
  package let names: (old: String, new: String)
  package let changes: EditionChanges
  package let results: ResultComparison
  package let next: NextEdition

  /// Compares two editions.
  ///
  /// - Parameters:
  ///   - old: the edition before.
  ///   - new: the edition after.
  ///   - names: where they were read.
  ///   - steps: how many steps may be taken for one question about results.
  ///   - scoring: the changes of what comes out, counted by kind, as D004 counts them.
  package init(
    _ old: DecisionGraph,
    _ new: DecisionGraph,
    names: (old: String, new: String),
    steps: Int,
    scoring: [String]
  ) {
    self.old = old
    self.new = new
    self.names = names
    results = compareResults(old, new, steps: steps)
    changes = EditionChanges(old, new, results.matching)
    next = NextEdition(old.checklist, new.checklist, changes, results, scoring: scoring)
  }

  var title: String {
    let (before, after) = (old.checklist, new.checklist)
    let name = before.id.text == after.id.text ? before.id.text : "\(before.id.text) -> \(after.id.text)"
    return "\(name): version \(before.version) -> version \(after.version)"
  }

  /// What the two editions do not have in common, and how that was dealt with, as whole sentences.
  var remarks: [String] {
    let entries = results.matching.entries
    func names(_ items: [String]) -> String { items.joined(separator: ", ") }
    let gone = entries.compactMap { $0.new == nil ? $0.old.map { old.items[$0] } : nil }.filter(isAnswered)
    let added = entries.compactMap { $0.old == nil ? $0.new.map { new.items[$0] } : nil }.filter(isAnswered)
    var remarks: [String] = []
    if !gone.isEmpty { remarks.append("Only the old edition has \(names(gone.map(\.id))).") }
    if !added.isEmpty { remarks.append("Only the new edition has \(names(added.map(\.id))).") }
    if !gone.isEmpty || !added.isEmpty {
      remarks.append("A person answers the items of both editions; what only one has can have any answer.")
    }
    if !gone.isEmpty, !added.isEmpty {
      remarks.append("If one of them is another one under a new id, write its old id under `was`.")
    }
    let otherwise = results.answeredOtherwise.compactMap { entry in entry.new.map { new.items[$0].id } }
    if !otherwise.isEmpty {
      remarks.append(
        "\(names(otherwise)) can be answered otherwise than before; an answer that only one edition can record goes together with every answer in the other one."
      )
    }
    return remarks
  }

  private func isAnswered(_ item: GraphItem) -> Bool { item.kind != .tell }

  /// What is said of everything that was compared, as whole sentences.
  var summary: [String] {
    let count = results.patterns.map { "all \($0.text) complete answer patterns" } ?? "all answers"
    guard results.isComplete else {
      return [
        "Too large to be decided in full: what stands as not decided may be so for somebody or for nobody."
      ]
    }
    if results.isSame {
      return [
        "Nobody: over \(count) the level, the referrals to make now, the stop rules and who counts as a child are the same. This is proved."
      ]
    }
    var sentences = ["Decided over \(count) that one person can give to both editions, not over samples."]
    if let moved = results.moved.value, let patterns = results.patterns {
      let share =
        moved == .zero
        ? "The level stays the same for all of them."
        : "The level differs for \(Share(moved, of: patterns).text) of them."
      sentences.append("\(share) Patterns are not people: how often each of them occurs is not known.")
    }
    return sentences
  }

  /// The differences by what they are about, each with its heading.
  var groups: [(heading: String, differences: [ResultComparison.Difference])] {
    let all = results.differences
    func isChild(_ difference: ResultComparison.Difference) -> Bool {
      [.childBecomesAdult, .adultBecomesChild].contains(difference.subject)
    }
    let levels = all.filter { DifferenceWords($0, old, new).isLevel }
    let children = all.filter(isChild)
    let others = all.filter { !DifferenceWords($0, old, new).isLevel && !isChild($0) }
    return [
      ("Another level", levels), ("The same level, and something else differs", others),
      ("Who counts as a child", children),
    ].filter { !$0.1.isEmpty }
  }
}

extension ChangeKind {
  var heading: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
}
