package import Checklists

/// Which item of one edition is which of another one: by id, and by the former ids that it names under `was`.
package struct Matching: Sendable {
  /// An item that at least one edition has.
  package struct Entry: Hashable, Sendable {
    package let old: Int?
    package let new: Int?
  }

  /// In the order of the new edition; what only the old one has stands behind what it followed there.
  package let entries: [Entry]

  package init(_ old: DecisionGraph, _ new: DecisionGraph) {
    var newOfOld: [Int: Int] = [:]
    let places = Dictionary(
      old.items.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    for (place, item) in new.items.enumerated() {
      if let same = places[item.id] { newOfOld[same] = place }
    }
    let known = Set(newOfOld.values)
    for (place, item) in new.items.enumerated() where !known.contains(place) {
      // Backwards too: the edition to compare with may be the later one.
      let former =
        item.source.was.compactMap { places[$0.text] }
        + old.items.indices.filter { old.items[$0].source.was.contains { $0.text == item.id } }
      if let one = former.first(where: { newOfOld[$0] == nil }) { newOfOld[one] = place }
    }
    let oldOfNew = Dictionary(newOfOld.map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var entries: [Entry] = []
    var waiting: [Int: [Int]] = [:]
    var before = -1
    for place in old.items.indices {
      if let match = newOfOld[place] { before = match } else { waiting[before, default: []].append(place) }
    }
    for place in -1..<new.items.count {
      if place >= 0 { entries.append(Entry(old: oldOfNew[place], new: place)) }
      entries += (waiting[place] ?? []).map { Entry(old: $0, new: nil) }
    }
    self.entries = entries
  }
}

/// The same answer in two editions of one item.
struct AnswerCarrier {
  let from: GraphItem
  let to: GraphItem

  /// The answer as the other edition records it on this side; `nil` where it cannot.
  func carried(_ answer: Answer, on side: Side) -> Answer? {
    var carried: Answer? = answer
    switch answer {
    case .option(let place): carried = options([place])
    case .options(let places): carried = options(places)
    default: break
    }
    return carried.flatMap { try? to.fitting($0, on: side) }
  }

  /// By their ids; one alone is the same whether more could be chosen or not.
  private func options(_ places: [Int]) -> Answer? {
    let ids = places.map { from.source.options[$0].id.text }
    if to.kind == .chooseAny { return try? to.options(ids) }
    return ids.count == 1 ? to.place(of: ids[0]).map { .option($0) } : nil
  }

  /// Whether all answers are the same, by the same numbers.
  var isPlain: Bool {
    from.kind == to.kind && from.hasSaid == to.hasSaid && from.hasSeen == to.hasSeen
      && from.isMakeSure == to.isMakeSure && from.noneOfThese == to.noneOfThese
      && (from.kind == .date || from.domain == to.domain)
      && from.source.options.map(\.id.text) == to.source.options.map(\.id.text)
  }
}
