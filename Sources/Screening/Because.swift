import Checklists
import Expressions

/// Reasons: `semantics.md` section 7.
extension Worksheet {
  /// Records that alone, with all others pending, still make the level's condition true, and of which none can be
  /// left out.
  ///
  /// Records are left out for good, one after another, wherever the condition stays true. What is settled stays
  /// settled when answers arrive, so where a whole stretch can be left out at once, each of its records could be left
  /// out in its turn: halving the stretches gives the same set with far fewer trials.
  ///
  /// - Returns: items in file order; none for the levels `unclear` and `otherwise`.
  mutating func because(_ level: Int) -> [Int] {
    guard let condition = graph.levels[level].condition else { return [] }
    let order = tables.leavingOut[level]
    var trial = Trial(condition: condition, parts: tables.levelParts[level])
    for entry in child == .yes ? order.forChild : order.forAdult {
      if entry.isCountedOnly, !states[entry.item].isPresent { continue }
      for side in [Side.seen, .said] {
        let mark = answers.mark(entry.item, side)
        if mark == .pending || mark == .none { continue }
        trial.records.append(Record(item: entry.item, side: side, mark: mark, place: entry.place))
      }
    }
    trial.leaveOut(trial.records.indices, mustKeepSome: false, in: &self)
    var kept: [Int] = []
    for record in trial.records {
      if answers.mark(record.item, record.side) != .pending, tables.isListed[record.item] {
        kept.append(record.item)
      }
      answers.set(record.mark, for: record.item, on: record.side)
    }
    kept.sort()
    return kept.indices.filter { $0 == 0 || kept[$0] != kept[$0 - 1] }.map { kept[$0] }
  }

  private struct Record {
    let item: Int
    let side: Side
    let mark: AnswerSheet.Mark
    /// Of the item among the parts of the level.
    let place: Int
  }

  private struct Trial {
    let condition: Condition
    let parts: LevelParts
    var records: [Record] = []
    /// The parts whose records changed since they were worked out.
    private var stale: [UInt64]

    init(condition: Condition, parts: LevelParts) {
      self.condition = condition
      self.parts = parts
      stale = Array(repeating: 0, count: parts.wordCount)
    }

    /// Leaves out what can be left out of a stretch of records, in order.
    ///
    /// `mustKeepSome`: whether it is known that not the whole stretch can go.
    /// Gives whether the whole stretch went.
    @discardableResult
    mutating func leaveOut(_ stretch: Range<Int>, mustKeepSome: Bool, in sheet: inout Worksheet) -> Bool {
      guard !stretch.isEmpty else { return true }
      if !mustKeepSome, holds(without: stretch, in: &sheet) { return true }
      guard stretch.count > 1 else { return false }
      let middle = stretch.lowerBound + stretch.count / 2
      let firstWent = leaveOut(stretch.lowerBound..<middle, mustKeepSome: false, in: &sheet)
      leaveOut(middle..<stretch.upperBound, mustKeepSome: firstWent, in: &sheet)
      return false
    }

    /// Whether the condition stays true without a stretch; otherwise the stretch is put back.
    private mutating func holds(without stretch: Range<Int>, in sheet: inout Worksheet) -> Bool {
      for index in stretch { set(.pending, records[index], in: &sheet) }
      sheet.update(parts, stale: &stale)
      if case .yes = sheet.decide(condition) { return true }
      // Worked out again with the next stretch.
      for index in stretch { set(records[index].mark, records[index], in: &sheet) }
      return false
    }

    private mutating func set(_ mark: AnswerSheet.Mark, _ record: Record, in sheet: inout Worksheet) {
      sheet.answers.set(mark, for: record.item, on: record.side)
      stale[record.place / 64] |= 1 << UInt64(record.place % 64)
    }
  }
}

/// The items on which a level depends, in the order in which they are left out of its reasons.
struct LeavingOut {
  struct Entry {
    let item: Int
    /// Among the parts of the level.
    let place: Int
    /// Whether its record matters only while it is present as a sign.
    let isCountedOnly: Bool
  }

  let forAdult: [Entry]
  let forChild: [Entry]

  /// First what is no sign, then weak, medium, strong signs, each group from the last in the file to the first.
  init(_ level: GraphLevel, _ graph: DecisionGraph) {
    let countedOnly = Relevance.countedOnly(level, graph)
    let entries = level.parts.enumerated().compactMap { place, part -> Entry? in
      guard case .item(let item) = graph.order[part] else { return nil }
      return Entry(item: item, place: place, isCountedOnly: countedOnly.contains(item))
    }
    func sorted(_ weight: (GraphItem) -> Weight) -> [Entry] {
      entries.map { entry in (entry, LeavingOut.rank(weight(graph.items[entry.item]), entry.item)) }
        .sorted { $0.1 < $1.1 }.map { $0.0 }
    }
    forAdult = sorted(\.adult)
    forChild = sorted(\.child)
  }

  /// With the strength `none` an item is no sign for a child; one with points only stands with the weak ones.
  private static func rank(_ weight: Weight, _ item: Int) -> (Int, Int) {
    (weight.isSign ? 1 + Int(weight.strength?.rawValue ?? 0) : 0, -item)
  }
}
