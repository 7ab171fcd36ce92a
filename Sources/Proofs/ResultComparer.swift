import BigInt
import Checklists
import Expressions
import Screening

/// Asks what differs, one question after another.
struct ResultComparer {
  typealias Subject = ResultComparison.Subject
  typealias Found = AnswerCounts.Found

  let matching: Matching
  let old: Prover
  let new: Prover
  private var space: TwoEditions
  let steps: Int
  private let oldLevels: [Signal]
  private let newLevels: [Signal]
  private let isTooLarge: Bool

  init(_ matching: Matching, _ old: DecisionGraph, _ new: DecisionGraph, steps: Int) {
    self.matching = matching
    self.steps = steps
    let (oldUsage, newUsage) = ResultComparer.usages(matching, old, new)
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
    let patterns = matching.entries.indices.reduce(Optional(BigUInt(1))) { product, item in
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

  mutating func both(_ pair: (Int, Int)) -> Signal {
    space.all([oldLevels[pair.0], newLevels[pair.1]])
  }

  private mutating func isSameLevel() -> Signal {
    var parts: [Signal] = []
    for pair in pairs(same: true) { parts.append(both(pair)) }
    return space.any(parts)
  }

  mutating func moved() -> Found<BigUInt> {
    if isTooLarge { return .notReached(lookedAt: [], of: Array(matching.entries.indices)) }
    let signal = !isSameLevel()
    return count(signal)
  }

  func count(_ signal: Signal) -> Found<BigUInt> {
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

  func person(_ sheet: Search.Sheet) -> ResultComparison.Person {
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
    func referrals(_ prover: Prover) -> [Named] {
      let conditions = prover.levels()
      return prover.graph.checklist.referrals.enumerated().map { place, referral in
        Named(id: referral.id.text, signal: prover.isMade(place, conditions))
      }
    }
    func stopRules(_ prover: Prover) -> [Named] {
      prover.graph.checklist.stopRules.enumerated().map { place, rule in
        Named(id: rule.id.text, signal: prover.circuits.truth(prover.graph.stopRules[place].condition))
      }
    }
    return lostAndGained(
      referrals(old),
      referrals(new),
      same,
      lost: Subject.referralIsLost,
      gained: Subject.referralIsGained
    )
      + lostAndGained(
        stopRules(old),
        stopRules(new),
        same,
        lost: Subject.stopRuleIsLost,
        gained: Subject.stopRuleIsGained
      )
  }

  /// Something that may be so, by the id under which both editions have it.
  private struct Named {
    let id: String
    let signal: Signal
  }

  private mutating func lostAndGained(
    _ old: [Named],
    _ new: [Named],
    _ isSameLevel: Signal,
    lost: (Int) -> Subject,
    gained: (Int) -> Subject
  ) -> [ResultComparison.Difference] {
    var found: [ResultComparison.Difference] = []
    let before = old.map { space.take(fromOld: $0.signal) }
    let after = new.map { space.take(fromNew: $0.signal) }
    for (place, named) in old.enumerated() {
      let other = new.firstIndex { $0.id == named.id }
      let now = other.map { after[$0] } ?? Circuit.no
      if before[place] == now { continue }
      let isLost = space.all([isSameLevel, before[place].isYes, now.isNotYes])
      if let difference = difference(lost(place), isLost) { found.append(difference) }
      guard let other else { continue }
      let isGained = space.all([isSameLevel, before[place].isNotYes, now.isYes])
      if let difference = difference(gained(other), isGained) { found.append(difference) }
    }
    for (place, named) in new.enumerated() where !old.contains(where: { $0.id == named.id }) {
      let isGained = space.all([isSameLevel, after[place].isYes])
      if let difference = difference(gained(place), isGained) { found.append(difference) }
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
