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
    let parts = tables.levelParts[level]
    let before = (answers.said, answers.seen)
    defer { (answers.said, answers.seen) = before }
    var records: [Record] = []
    for item in child == .yes ? tables.leavingOut[level].forChild : tables.leavingOut[level].forAdult {
      if isRecorded(answers.seen[item]) { records.append(Record(item: item, side: .seen)) }
      if isRecorded(answers.said[item]) { records.append(Record(item: item, side: .said)) }
    }
    var trial = Trial(condition: condition, parts: parts, records: records)
    trial.leaveOut(records.indices, mustKeepSome: false, in: &self)
    let kept = records.filter { isRecorded(answers.mark($0.item, $0.side)) }.map(\.item)
    return Set(kept).filter { graph.items[$0].isListed }.sorted()
  }

  private func isRecorded(_ mark: AnswerSheet.Mark) -> Bool { mark != .pending && mark != .none }

  private struct Record {
    let item: Int
    let side: Side
  }

  private struct Trial {
    let condition: Condition
    let parts: Column<Tables.Step>
    let records: [Record]

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
    private func holds(without stretch: Range<Int>, in sheet: inout Worksheet) -> Bool {
      var marks: [AnswerSheet.Mark] = []
      marks.reserveCapacity(stretch.count)
      for record in records[stretch] {
        marks.append(sheet.answers.mark(record.item, record.side))
        sheet.answers.set(.pending, for: record.item, on: record.side)
      }
      sheet.workOut(parts)
      if sheet.decide(condition) == .yes { return true }
      for (record, mark) in zip(records[stretch], marks) {
        sheet.answers.set(mark, for: record.item, on: record.side)
      }
      return false
    }
  }
}

/// The items on which a level depends, in the order in which they are left out of its reasons.
struct LeavingOut {
  let forAdult: [Int]
  let forChild: [Int]

  /// First what is no sign, then weak, medium, strong signs, each group from the last in the file to the first.
  init(_ level: GraphLevel, _ graph: DecisionGraph) {
    let items = level.parts.compactMap { part in
      if case .item(let item) = part { item } else { nil }
    }
    forAdult = items.sorted {
      LeavingOut.rank($0, graph.items[$0].adult, graph) < LeavingOut.rank($1, graph.items[$1].adult, graph)
    }
    forChild = items.sorted {
      LeavingOut.rank($0, graph.items[$0].child, graph) < LeavingOut.rank($1, graph.items[$1].child, graph)
    }
  }

  /// With the strength `none` an item is no sign for a child; one with points only stands with the weak ones.
  private static func rank(_ item: Int, _ weight: Weight, _ graph: DecisionGraph) -> (Int, Int) {
    (weight.isSign ? 1 + Int(weight.strength?.rawValue ?? 0) : 0, -item)
  }
}
