package import Checklists
import Expressions
import Screening

/// Who gets another result by a new edition, decided over all answers that one person can give to both.
package struct ResultComparison: Sendable {
  /// What differs for somebody.
  package enum Subject: Hashable, Sendable {
    /// The level; places in the old edition and in the new one.
    case level(from: Int, to: Int)
    /// With the same level: a referral is made now no more, or is made now where it was not.
    case referralIsLost(old: Int), referralIsGained(new: Int)
    /// With the same level: a stop rule is true no more, or is true where it was not.
    case stopRuleIsLost(old: Int), stopRuleIsGained(new: Int)
    /// Treated as a child before, and as an adult now; or the other way round.
    case childBecomesAdult, adultBecomesChild
  }

  /// One thing that differs for somebody, or of which that is not known.
  package struct Difference: Sendable {
    package let subject: Subject
    /// The smallest person; `nil` where there may be none.
    package let person: Person?
    /// For how many of all patterns it is so.
    package let count: AnswerCounts.Found<Natural>
  }

  /// A person as both editions record them.
  package struct Person: Sendable {
    package let old: Witness
    package let new: Witness
  }

  package let matching: Matching
  /// Matched items of which one edition can record other answers than the other one.
  package let answeredOtherwise: [Matching.Entry]
  /// How many complete answer patterns there are for both editions together; `nil` where that is not known.
  package let patterns: Natural?
  /// For how many of them the level differs.
  package let moved: AnswerCounts.Found<Natural>
  /// What differs for somebody, or was not reached, the levels first.
  package let differences: [Difference]

  /// Whether everything was decided.
  package var isComplete: Bool {
    moved.value != nil && differences.allSatisfy { $0.person != nil && $0.count.value != nil }
  }

  /// Whether it is proved that nobody gets another result.
  package var isSame: Bool { isComplete && differences.isEmpty }
}

/// Compares what two editions come to.
///
/// `steps`: how many steps may be taken for one question; one for which that is too few is not reached.
package func compareResults(
  _ old: DecisionGraph,
  _ new: DecisionGraph,
  steps: Int = 4_000_000
) -> ResultComparison {
  let matching = Matching(old, new)
  var comparer = Comparer(matching, old, new, steps: steps)
  return comparer.compare()
}

/// Asks what differs, one question after another.
private struct Comparer {
  typealias Subject = ResultComparison.Subject
  typealias Found = AnswerCounts.Found

  private let matching: Matching
  private let old: Prover
  private let new: Prover
  private var space: TwoEditions
  private let steps: Int
  private let oldLevels: [Signal]
  private let newLevels: [Signal]
  private let isTooLarge: Bool

  init(_ matching: Matching, _ old: DecisionGraph, _ new: DecisionGraph, steps: Int) {
    self.matching = matching
    self.steps = steps
    let (oldUsage, newUsage) = Comparer.usages(matching, old, new)
    self.old = Prover(old, steps: steps, usage: oldUsage)
    self.new = Prover(new, steps: steps, usage: newUsage)
    isTooLarge = max(old.items.count, new.items.count) > DecisionGraph.mostProvedItems
    var space = TwoEditions(matching, self.old.circuits, self.new.circuits)
    let oldConditions = isTooLarge ? [] : self.old.levels()
    let newConditions = isTooLarge ? [] : self.new.levels()
    oldLevels =
      oldConditions.isEmpty
      ? []
      : old.levels.indices.map { [prover = self.old] in
        space.take(fromOld: prover.isLevel($0, oldConditions))
      }
    newLevels =
      newConditions.isEmpty
      ? []
      : new.levels.indices.map { [prover = self.new] in
        space.take(fromNew: prover.isLevel($0, newConditions))
      }
    self.space = space
  }

  /// What is told apart by one edition must be by both, or their answers are not the same ones.
  private static func usages(
    _ matching: Matching,
    _ old: DecisionGraph,
    _ new: DecisionGraph
  ) -> (Usage, Usage) {
    var (oldUsage, newUsage) = (Usage(old), Usage(new))
    for entry in matching.entries {
      guard let item = entry.old, let other = entry.new else { continue }
      let carrier = AnswerCarrier(from: old.items[item], to: new.items[other])
      let before = oldUsage
      oldUsage.join(newUsage, other, to: item)
      newUsage.join(before, item, to: other)
      if carrier.isPlain {
        oldUsage.options[item].formUnion(newUsage.options[other])
        newUsage.options[other] = oldUsage.options[item]
        continue
      }
      oldUsage.options[item] = Set(0..<old.items[item].optionCount)
      newUsage.options[other] = Set(0..<new.items[other].optionCount)
      if old.items[item].kind == .number, new.items[other].kind == .number {
        oldUsage.limits[item].formUnion([
          Int(new.items[other].domain.lowerBound), Int(new.items[other].domain.upperBound),
        ])
        newUsage.limits[other].formUnion([
          Int(old.items[item].domain.lowerBound), Int(old.items[item].domain.upperBound),
        ])
      }
    }
    return (oldUsage, newUsage)
  }

  mutating func compare() -> ResultComparison {
    let patterns = matching.entries.indices.reduce(Optional(Natural.one)) { product, item in
      guard let product, let total = space.total(of: item) else { return nil }
      return product * total
    }
    return ResultComparison(
      matching: matching,
      answeredOtherwise: matching.entries.filter { entry in
        guard let item = entry.old, let other = entry.new else { return false }
        return !AnswerCarrier(from: old.graph.items[item], to: new.graph.items[other]).isPlain
      },
      patterns: patterns,
      moved: moved(),
      differences: isTooLarge ? [] : levelDifferences() + sameLevelDifferences() + childDifferences()
    )
  }

  private func id(old level: Int) -> String { old.graph.checklist.levels[level].id.text }
  private func id(new level: Int) -> String { new.graph.checklist.levels[level].id.text }

  /// Pairs of levels, by place; those of the same id or all others.
  private func pairs(same: Bool) -> [(Int, Int)] {
    old.graph.levels.indices.flatMap { from in
      new.graph.levels.indices.filter { (id(old: from) == id(new: $0)) == same }.map { (from, $0) }
    }
  }

  private mutating func both(_ pair: (Int, Int)) -> Signal {
    space.all([oldLevels[pair.0], newLevels[pair.1]])
  }

  private mutating func isSameLevel() -> Signal {
    var parts: [Signal] = []
    for pair in pairs(same: true) { parts.append(both(pair)) }
    return space.any(parts)
  }

  private mutating func moved() -> Found<Natural> {
    if isTooLarge { return .notReached(lookedAt: [], of: Array(matching.entries.indices)) }
    let signal = !isSameLevel()
    return count(signal)
  }

  private func count(_ signal: Signal) -> Found<Natural> {
    let isTrue = signal.isYes
    switch Count.all(space, isTrue, items: matching.entries.indices, Effort(steps)) {
    case .counted(let number): return .found(number)
    case .tooLarge(let lookedAt, let all): return .notReached(lookedAt: lookedAt, of: all)
    }
  }

  private mutating func levelDifferences() -> [ResultComparison.Difference] {
    var found: [ResultComparison.Difference] = []
    for pair in pairs(same: false) {
      let signal = both(pair)
      if let difference = difference(.level(from: pair.0, to: pair.1), signal) { found.append(difference) }
    }
    return found
  }

  /// - Returns: `nil` where it is proved that nobody is like this.
  private func difference(_ subject: Subject, _ signal: Signal) -> ResultComparison.Difference? {
    switch Search.cheapest(space, signal.isYes, isExpected: true, Effort(steps)) {
    case .never: return nil
    case .tooLarge(let lookedAt, let all):
      return ResultComparison.Difference(
        subject: subject,
        person: nil,
        count: .notReached(lookedAt: lookedAt, of: all)
      )
    case .found(let sheet):
      return ResultComparison.Difference(subject: subject, person: person(sheet), count: count(signal))
    }
  }

  private func person(_ sheet: Search.Sheet) -> ResultComparison.Person {
    func witness(
      _ records: [Int: Record],
      _ item: (Matching.Entry) -> Int?,
      _ graph: DecisionGraph
    ) -> Witness {
      var own = Search.Sheet()
      for (entry, record) in records {
        if let item = item(matching.entries[entry]) { own.records[item] = record }
      }
      return Witness(own, graph)
    }
    return ResultComparison.Person(
      old: witness(sheet.records, \.old, old.graph),
      new: witness(sheet.seconds, \.new, new.graph)
    )
  }

  /// Referrals and stop rules, where the level stays.
  private mutating func sameLevelDifferences() -> [ResultComparison.Difference] {
    let same = isSameLevel()
    let (oldConditions, newConditions) = (old.levels(), new.levels())
    let (oldList, newList) = (old.graph.checklist, new.graph.checklist)
    var before: [String: (place: Int, signal: Signal)] = [:]
    var after: [String: (place: Int, signal: Signal)] = [:]
    for (place, referral) in oldList.referrals.enumerated() {
      before[referral.id.text] = (place, space.take(fromOld: old.isMade(place, oldConditions)))
    }
    for (place, referral) in newList.referrals.enumerated() {
      after[referral.id.text] = (place, space.take(fromNew: new.isMade(place, newConditions)))
    }
    let referrals = lostAndGained(
      (oldList.referrals.map(\.id.text), before),
      (newList.referrals.map(\.id.text), after),
      same,
      lost: Subject.referralIsLost,
      gained: Subject.referralIsGained
    )
    (before, after) = ([:], [:])
    for (place, rule) in oldList.stopRules.enumerated() {
      let truth = old.circuits.truth(old.graph.stopRules[place].condition)
      before[rule.id.text] = (place, space.take(fromOld: truth))
    }
    for (place, rule) in newList.stopRules.enumerated() {
      let truth = new.circuits.truth(new.graph.stopRules[place].condition)
      after[rule.id.text] = (place, space.take(fromNew: truth))
    }
    let rules = lostAndGained(
      (oldList.stopRules.map(\.id.text), before),
      (newList.stopRules.map(\.id.text), after),
      same,
      lost: Subject.stopRuleIsLost,
      gained: Subject.stopRuleIsGained
    )
    return referrals + rules
  }

  private mutating func lostAndGained(
    _ old: (ids: [String], places: [String: (place: Int, signal: Signal)]),
    _ new: (ids: [String], places: [String: (place: Int, signal: Signal)]),
    _ isSameLevel: Signal,
    lost: (Int) -> Subject,
    gained: (Int) -> Subject
  ) -> [ResultComparison.Difference] {
    var found: [ResultComparison.Difference] = []
    for id in old.ids + new.ids.filter({ old.places[$0] == nil }) {
      let (own, other) = (old.places[id], new.places[id])
      if own?.signal == other?.signal { continue }
      let (before, after) = (own?.signal ?? Circuit.no, other?.signal ?? Circuit.no)
      if let own {
        let signal = space.all([isSameLevel, before.isYes, after.isNotYes])
        if let difference = difference(lost(own.place), signal) { found.append(difference) }
      }
      if let other {
        let signal = space.all([isSameLevel, before.isNotYes, after.isYes])
        if let difference = difference(gained(other.place), signal) { found.append(difference) }
      }
    }
    return found
  }

  private mutating func childDifferences() -> [ResultComparison.Difference] {
    let before = space.take(fromOld: old.circuits.child())
    let after = space.take(fromNew: new.circuits.child())
    if before == after { return [] }
    let lost = space.all([before.isYes, after.isNotYes])
    let gained = space.all([before.isNotYes, after.isYes])
    return [
      difference(.childBecomesAdult, lost), difference(.adultBecomesChild, gained),
    ].compactMap(\.self)
  }
}
