package import Checklists
import Expressions
package import Proofs

/// One thing that a new edition says otherwise.
package struct EditionChange: Hashable, Sendable {
  package let kind: ChangeKind
  /// The part of the checklist, by its id.
  package let subject: String
  /// What of it, in plain words; empty where the whole part is new or gone.
  package let what: String
  /// As it was written; `nil` where nothing was.
  package let before: String?
  package let after: String?

  /// What happened, in one line without the words themselves.
  package var sentence: String {
    switch (what.isEmpty, before, after) {
    case (true, nil, _): "\(subject) is new"
    case (true, _, nil): "\(subject) is gone"
    case (false, nil, _): "\(subject): \(what) (new)"
    case (false, _, nil): "\(subject): \(what) (gone)"
    default: "\(subject): \(what)"
    }
  }
}

/// All that a new edition of a checklist says otherwise, by what it is about and in the order of the file.
package struct EditionChanges: Sendable {
  package private(set) var list: [EditionChange] = []

  package init(_ old: DecisionGraph, _ new: DecisionGraph, _ matching: Matching) {
    let names = Renamed(old, new, matching)
    addItems(old, new, matching, names)
    let before = old.checklist.parts
    let after = new.checklist.parts
    func areSame(_ part: EditionPart, _ other: EditionPart) -> Bool {
      part.noun == other.noun && (part.isNamedByCondition ? names.current(part.id) : part.id) == other.id
    }
    for part in after {
      let same = before.first { areSame($0, part) }
      if let same { compare(same, part, names) } else { add(part, isNew: true) }
    }
    for part in before where !after.contains(where: { areSame(part, $0) }) { add(part, isNew: false) }
    let kinds = ChangeKind.allCases
    list = kinds.flatMap { kind in list.filter { $0.kind == kind } }
  }

  package func all(_ kind: ChangeKind) -> [EditionChange] { list.filter { $0.kind == kind } }

  private mutating func add(_ part: EditionPart, isNew: Bool) {
    list.append(
      EditionChange(
        kind: part.kind,
        subject: part.name,
        what: "",
        before: isNew ? nil : part.title,
        after: isNew ? part.title : nil
      )
    )
  }

  private mutating func compare(_ old: EditionPart, _ new: EditionPart, _ names: Renamed) {
    // Options may come and go, so facts are matched by what they say.
    for fact in new.facts {
      let before = old.facts.first { $0.name == fact.name }?.value
      let hasIDs = [.flow, .scoring, .referral].contains(fact.kind)
      add(new.name, fact.kind, fact.name, hasIDs ? before.map(names.current) : before, fact.value)
    }
    for fact in old.facts where !new.facts.contains(where: { $0.name == fact.name }) {
      add(new.name, fact.kind, fact.name, fact.value, nil)
    }
  }

  private mutating func add(
    _ subject: String,
    _ kind: ChangeKind,
    _ what: String,
    _ before: String?,
    _ after: String?
  ) {
    guard before != after else { return }
    let changesSides = (before == nil || after == nil) && Item.isAboutSides(what)
    list.append(
      EditionChange(
        kind: changesSides ? .flow : kind,
        subject: subject,
        what: what,
        before: before,
        after: after
      )
    )
  }
}

/// Items.
extension EditionChanges {
  private func part(_ graph: DecisionGraph, _ item: Int) -> EditionPart {
    let facts = graph.items[item]
    return EditionPart(
      noun: "",
      id: facts.id,
      kind: facts.isSign ? .scoring : .flow,
      title: facts.source.title,
      facts: facts.source.facts(in: graph.checklist.sections[facts.section])
    )
  }

  private mutating func addItems(
    _ old: DecisionGraph,
    _ new: DecisionGraph,
    _ matching: Matching,
    _ names: Renamed
  ) {
    for entry in matching.entries {
      switch (entry.old, entry.new) {
      case (let item?, let other?):
        let (before, after) = (part(old, item), part(new, other))
        if before.id != after.id {
          list.append(
            EditionChange(
              kind: .edition,
              subject: after.id,
              what: "its id",
              before: before.id,
              after: after.id
            )
          )
        }
        compare(before, after, names)
      case (let item?, nil): add(part(old, item), isNew: false)
      case (nil, let item?): add(part(new, item), isNew: true)
      case (nil, nil): break
      }
    }
    addMoves(old, new, matching)
  }

  /// Items that stand at another place among those that both editions have.
  private mutating func addMoves(_ old: DecisionGraph, _ new: DecisionGraph, _ matching: Matching) {
    let both = matching.entries.compactMap { entry in entry.old.flatMap { old in entry.new.map { (old, $0) } }
    }
    let staying = Set(longestRise(both.map(\.0)))
    for (place, (item, other)) in both.enumerated() where !staying.contains(place) {
      func predecessor(_ graph: DecisionGraph, _ item: Int) -> String {
        item == 0 ? "comes first" : "comes after \(graph.items[item - 1].id)"
      }
      let change = EditionChange(
        kind: .flow,
        subject: new.items[other].id,
        what: "its place",
        before: predecessor(old, item),
        after: predecessor(new, other)
      )
      list.append(change)
    }
  }

  /// The places of as many numbers as can stay where they are so that they rise.
  private func longestRise(_ numbers: [Int]) -> [Int] {
    var best: [(length: Int, before: Int?)] = []
    for (place, number) in numbers.enumerated() {
      let earlier = (0..<place).filter { numbers[$0] < number }
      let before = earlier.max { best[$0].length < best[$1].length }
      best.append((1 + (before.map { best[$0].length } ?? 0), before))
    }
    var rise: [Int] = []
    var next = best.indices.max { best[$0].length < best[$1].length }
    while let place = next {
      rise.append(place)
      next = best[place].before
    }
    return rise
  }
}

/// Ids that items have got instead of former ones.
private struct Renamed {
  private var ids: [String: String] = [:]

  init(_ old: DecisionGraph, _ new: DecisionGraph, _ matching: Matching) {
    for entry in matching.entries {
      guard let item = entry.old, let other = entry.new else { continue }
      if old.items[item].id != new.items[other].id { ids[old.items[item].id] = new.items[other].id }
    }
  }

  /// A text of the old edition with the ids of the new one.
  func current(_ text: String) -> String {
    if ids.isEmpty { return text }
    var result = ""
    var word = ""
    for character in text + " " {
      if character.isLetter || character.isNumber || character == "_" {
        word.append(character)
      } else {
        result += ids[word] ?? word
        result.append(character)
        word = ""
      }
    }
    return String(result.dropLast())
  }
}
