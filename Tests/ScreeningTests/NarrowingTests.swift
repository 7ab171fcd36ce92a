import Checklists
import Expressions
import Screening
import TestSupport
import Testing

/// Checklists so small that every answer to every side is tried, and larger ones; made once for all tests.
private let graphs = Result {
  let whole = try [62, 99, 108, 116, 174, 201, 224, 271, 288, 297].map { seed in
    try RandomChecklists(seed: seed, count: 1, isSmall: true).list[0].graph
  }
  let small = try RandomChecklists(seed: 120, count: 12, isSmall: true).list.map(\.graph)
  let larger = try RandomChecklists(seed: 200, count: 4, isSmall: false).list.map(\.graph)
  return (whole, part: small + larger)
}

/// Visits all states of small checklists, and so many states of larger ones.
private func forEachSpace(part limit: Int, _ visit: (AnswerSpace) throws -> Void) throws {
  let (whole, part) = try graphs.get()
  var dice = Dice(seed: 7)
  for graph in whole {
    let space = AnswerSpace(graph, limit: 8_000, &dice)
    #expect(space.isWhole)
    try visit(space)
  }
  for graph in part { try visit(AnswerSpace(graph, limit: limit, &dice)) }
}

/// What became wider or was settled and did not stay when one pending side was answered: `semantics.md` section 1.
///
/// From this it follows for all pending sides together, since each can be answered after the other.
private func broken(_ before: Assessment, _ after: Assessment, _ graph: DecisionGraph) -> [String] {
  var broken: [String] = []
  func demand(_ holds: Bool, _ what: String) { if !holds { broken.append(what) } }
  func narrows(_ before: ClosedRange<Int>, _ after: ClosedRange<Int>) -> Bool {
    before.lowerBound <= after.lowerBound && after.upperBound <= before.upperBound
  }
  /// A value that is open and does not wait hangs on nothing that is pending.
  func stays(_ before: Truth, _ after: Truth) -> Bool { before == .waiting || before == after }

  let isDismissed = before.level == graph.unclear && after.level == graph.otherwise
  demand(
    after.level == before.level || before.couldBe.contains(after.level) || isDismissed,
    "the level is none of those that were possible"
  )
  demand(after.couldBe.allSatisfy(before.couldBe.contains), "it could be a level that it could not be")
  demand(narrows(before.points, after.points), "points")
  demand(stays(before.child, after.child), "child")
  demand(zip(before.findings, after.findings).allSatisfy(stays), "a finding")
  for (before, after) in zip(before.dimensions, after.dimensions) {
    demand(before.value == .open || before.value == after.value, "a dimension")
    demand(narrows(before.strong, after.strong), "strong signs")
    demand(narrows(before.medium, after.medium), "medium signs")
    demand(narrows(before.weak, after.weak), "weak signs")
  }
  demand(before.stoppedBy.allSatisfy(after.stoppedBy.contains), "a stop rule")
  demand(before.notApplicable.allSatisfy(after.notApplicable.contains), "an item that is not applicable")
  demand(
    before.contradictions.allSatisfy {
      after.contradictions.contains($0) || after.notApplicable.contains($0)
    },
    "a contradiction"
  )
  demand(
    before.missing.allSatisfy { after.missing.contains($0) || after.notApplicable.contains($0.item) },
    "a missing answer"
  )
  for level in after.wouldDecide {
    let items = before.wouldDecide.first { $0.level == level.level }?.items ?? []
    demand(level.items.allSatisfy(items.contains), "an item would decide that would not")
  }
  let isSame = after.level == before.level && after.referrals == before.referrals
  demand(!before.isSettled || (after.isSettled && isSame), "what was settled changed")
  let isAllSame = isSame && after.couldBe == before.couldBe && after.stoppedBy == before.stoppedBy
  demand(!before.offersToFinish || (after.offersToFinish && isAllSame), "the offer to finish was wrong")
  return broken
}

@Test(.timeLimit(.minutes(10)))
func `however what is pending is answered, nothing widens and what is settled stays`() throws {
  var faults: Set<String> = []
  var (steps, changes, settled) = (0, 0, 0)
  try forEachSpace(part: 900) { space in
    let assessments = space.assessments([.dimensions, .findings, .wouldDecide, .items])
    for (state, before) in assessments.enumerated() {
      for side in space.sides where space.digit(side, of: state) == 0 {
        for digit in 1...side.answers.count {
          let after = assessments[state + digit * side.stride]
          for what in broken(before, after, space.graph) {
            faults.insert("\(space.graph.checklist.id.text): \(what)")
          }
          steps += 1
          if before.level != after.level { changes += 1 }
          if before.isSettled { settled += 1 }
        }
      }
    }
  }
  #expect(faults == [])
  // Otherwise the checklists would be too dull to show anything.
  #expect(steps > 100_000)
  #expect(changes > 5_000)
  #expect(settled > 5_000)
}

/// Reasons as `semantics.md` section 7 says to find them: left out one record after another, with everything worked
/// out anew each time.
private struct PlainReasons {
  var sheet: Worksheet
  let level: Int

  /// - Returns: the records that are left.
  static func find(
    _ records: [Place: Answer],
    _ level: Int,
    isChild: Bool,
    _ graph: DecisionGraph
  ) -> Set<Place> {
    var reasons = PlainReasons(sheet: Worksheet(graph, blank: .pending), level: level)
    for (place, answer) in records { reasons.sheet.answers.record(answer, for: place.item, on: place.side) }
    var left = records
    let order = records.keys.sorted {
      let ranks = (rank($0, isChild, graph), rank($1, isChild, graph))
      return ranks.0 < ranks.1
    }
    for place in order {
      guard let answer = left.removeValue(forKey: place) else { continue }
      reasons.sheet.answers.set(.pending, for: place.item, on: place.side)
      if !reasons.holds() {
        reasons.sheet.answers.record(answer, for: place.item, on: place.side)
        left[place] = answer
      }
    }
    return Set(left.keys)
  }

  /// A level that was not true with more records is not true with fewer, so the first that is true is the same one.
  private mutating func holds() -> Bool { sheet.assess([]).level == level }

  /// First what is no sign, then by strength; from the last in the file to the first; what was seen before what was
  /// said.
  private static func rank(_ place: Place, _ isChild: Bool, _ graph: DecisionGraph) -> (Int, Int, Int) {
    let item = graph.items[place.item].source
    var group = 0
    if item.strength != nil || item.points != nil {
      var strength = item.strength
      if isChild, case .strength(let other) = item.strengthChild { strength = other }
      group = 1 + Int((strength ?? .weak).rawValue)
      if isChild, item.strengthChild == Item.ChildStrength.none { group = 0 }
    }
    return (group, -place.item, place.side == .seen ? 0 : 1)
  }
}

@Test(.timeLimit(.minutes(10)))
func `because alone makes the level, none of it can be left out, and the strongest reasons stay`() throws {
  var faults: Set<String> = []
  var (reasons, several) = (0, 0)
  try forEachSpace(part: 400) { space in
    let graph = space.graph
    var sheet = Worksheet(graph, blank: .pending)
    // A prime number of states apart, so that all digits come by.
    for state in stride(from: 0, to: space.count, by: space.count > 2_000 ? 13 : 3) {
      let records = space.records(state)
      sheet.answers.clear()
      for (place, answer) in records { sheet.answers.record(answer, for: place.item, on: place.side) }
      let found = sheet.assess(.because)
      guard graph.levels[found.level].condition != nil else {
        if !found.because.isEmpty { faults.insert("\(graph.checklist.id.text): reasons for a closing level") }
        continue
      }
      let left = PlainReasons.find(records, found.level, isChild: found.child == .yes, graph)
      if found.because != Set(left.map(\.item)).sorted() {
        faults.insert("\(graph.checklist.id.text), state \(state): \(found.because)")
      }
      // Of the records left, each is needed.
      for omitted in left {
        var alone = Worksheet(graph, blank: .pending)
        for place in left where place != omitted {
          if let answer = records[place] { alone.answers.record(answer, for: place.item, on: place.side) }
        }
        if alone.assess([]).level == found.level { faults.insert("\(graph.checklist.id.text): not needed") }
      }
      reasons += 1
      if found.because.count > 1 { several += 1 }
    }
  }
  #expect(faults == [])
  #expect(reasons > 1_000)
  #expect(several > 200)
}
