import Checklists
import Expressions
import Testing

@testable import Proofs
@testable import Screening

/// What brute force says of a claim: the cost of the cheapest answers that show it, or that refute it.
private enum Truthful {
  case nobody
  case somebody(cost: Int)

  init(_ costs: some Sequence<Int>) {
    self = costs.min().map { .somebody(cost: $0) } ?? .nobody
  }
}

extension BruteForce {
  private func cheapest(_ isSo: (Outcome) -> Bool) -> Truthful {
    Truthful(outcomes.lazy.filter(isSo).map(\.cost))
  }

  /// Pairs of sheets that differ in the record of one item.
  private func cheapestChange(
    of item: Int,
    _ isMove: (Int, Int) -> Bool,
    _ isLost: (Outcome, Outcome) -> Bool
  ) -> Truthful {
    var costs: [Int] = []
    let count = records[item].count
    for before in 0..<count {
      for after in 0..<count where isMove(before, after) {
        for number in outcomes.indices where record(number, item) == before {
          let other = sheet(number, with: after, of: item)
          if isLost(outcomes[number], outcomes[other]) { costs.append(outcomes[other].cost) }
        }
      }
    }
    return Truthful(costs)
  }

  /// Whether a record by itself makes a sign be there, or not be there.
  private func presence(_ item: Int, _ record: Int) -> (isPresent: Bool, isAbsent: Bool) {
    var sheet = Worksheet(graph, blank: .notAsked)
    if let said = records[item][record].said { sheet.answers.record(said, for: item, on: .said) }
    if let seen = records[item][record].seen { sheet.answers.record(seen, for: item, on: .seen) }
    sheet.place(item, .reached)
    return (sheet.presence(item) == .yes, sheet.absence(item) == .yes)
  }

  private func hasOneChange(_ item: Int, _ before: Int, _ after: Int) -> (Answer?, Answer?)? {
    let (old, new) = (records[item][before], records[item][after])
    if old.said == new.said, old.seen != new.seen { return (old.seen, new.seen) }
    return old.seen == new.seen && old.said != new.said ? (old.said, new.said) : nil
  }

  private func isMoreSigns(_ item: Int) -> (Int, Int) -> Bool {
    let presences = records[item].indices.map { presence(item, $0).isPresent }
    return { before, after in
      !presences[before] && presences[after] && self.hasOneChange(item, before, after) != nil
    }
  }

  private func isSilence(_ item: Int) -> (Int, Int) -> Bool {
    let absences = records[item].indices.map { presence(item, $0).isAbsent }
    return { before, after in
      guard let (old, new) = self.hasOneChange(item, before, after), let old, let new else { return false }
      guard new == .declined || new == .unsure, !old.isMissing else { return false }
      return old == .no || (old != .yes && absences[before])
    }
  }

  /// The first item that `treat as child if` names with yes, unless another one makes everybody a child.
  private var doubt: Truthful? {
    let found = namedItems(graph.child.treatAsChildIf).filter { graph.items[$0].kind == .yesOrNo }.map {
      item in
      cheapest { $0.present.contains(item) && $0.child != .yes }
    }
    return found.first { if case .nobody = $0 { true } else { false } } ?? found.first
  }

  /// What is so of a claim; `nil` for claims that are compared in another way.
  fileprivate func decide(_ claim: Claim, _ withoutGates: BruteForce, _ withoutMeans: BruteForce) -> Truthful?
  {
    switch claim {
    case .levelHappens(let level): return cheapest { $0.level == level }
    case .stopRuleHappens(let rule): return cheapest { $0.stopped.contains(rule) }
    case .findingHappens(let finding): return cheapest { $0.truths[finding] == .yes }
    case .referralIsMade(let referral): return cheapest { $0.made.contains(referral) }
    case .canBeTrue(.finding(let finding)): return withoutGates.cheapest { $0.truths[finding] == .yes }
    case .canBeFalse(.finding(let finding)): return cheapest { $0.truths[finding] == .no }
    case .canBePositive(let dimension, let person):
      return cheapest { outcome in
        guard outcome.positive[dimension] == .yes else { return false }
        switch person {
        case .adult: return outcome.child == .no
        case .knownChild: return outcome.isKnownChild
        case .presumedChild: return outcome.child == .yes && !outcome.isKnownChild
        }
      }
    case .noGap: return cheapest { $0.level == graph.otherwise && $0.signs >= 1 }
    case .promiseIsKept: return cheapest { $0.promise == .yes && $0.level > graph.promises[0].level }
    case .missingAgeMakesAChild: return cheapest { $0.mayBeUnderAge && $0.child != .yes }
    case .doubtMakesAChild: return doubt
    case .helpWithoutConsent(let level): return cheapest { $0.level == level && !$0.offersHelp }
    case .meansDoNotMatterForAChild:
      return Truthful(
        outcomes.indices.lazy.filter { number in
          outcomes[number].child == .yes && outcomes[number].level != withoutMeans.outcomes[number].level
        }.map { outcomes[$0].cost }
      )
    case .moreSignsNeverLower(let level):
      let found = graph.items.indices.filter { graph.items[$0].isSign }.map { item in
        cheapestChange(of: item, isMoreSigns(item)) { $0.level == level && $1.level > level }
      }
      return Truthful(found.compactMap { if case .somebody(let cost) = $0 { cost } else { nil } })
    case .silenceIsNotNo(let item):
      return cheapestChange(of: item, isSilence(item)) { before, after in
        let isDismissed = after.level == graph.otherwise && before.level != graph.otherwise
        return isDismissed
          || (after.level > before.level && !after.couldBe.contains(before.level)
            && before.level < graph.unclear)
      }
    case .itemIsAsked(let item):
      return Truthful(turns(of: item).lazy.filter { $0.isAsked && !$0.isEnded }.map(\.cost))
    case .consentComesFirst: return Truthful(costsOfLateConsent)
    case .refusalEnds: return Truthful(costsOfGoingOn)
    case .dangerComesEarly: return Truthful(costsOfLateDanger)
    default: return nil
    }
  }
}

/// What the comparison of some checklists came to.
private struct Comparison: Sendable {
  var differences: [String] = []
  var refuted: [String: Int] = [:]
  var compared = 0
}

private func compare(seed: Int) -> Comparison? {
  let limit = 1_500
  guard let small = SmallChecklist(seed: seed), let all = BruteForce(small.graph, limit: limit) else {
    return nil
  }
  func varied(_ text: String) -> BruteForce? {
    text == small.text ? all : SmallChecklist(text: text).flatMap { BruteForce($0.graph, limit: limit) }
  }
  guard let withoutGates = varied(SmallChecklist.withoutGates(small.text)),
    let withoutMeans = varied(SmallChecklist.withoutMeans(small.text))
  else { return nil }
  var result = Comparison(compared: 1)
  for proof in prove(small.graph) {
    guard let expected = all.decide(proof.claim, withoutGates, withoutMeans) else { continue }
    let claim = proof.claim.sentence(small.graph)
    switch (proof.claim.isPossibility, proof.outcome, expected) {
    case (true, .proved(let witness?), .somebody(let cost)),
      (false, .refuted(let witness?), .somebody(let cost)):
      if witness.lines.count != cost {
        result.differences.append(
          "seed \(seed): \(claim): \(witness.lines.count) answers, brute force \(cost)"
        )
      }
      if !proof.claim.isPossibility { result.refuted[proof.claim.code, default: 0] += 1 }
    case (true, .refuted(nil), .nobody): result.refuted[proof.claim.code, default: 0] += 1
    case (false, .proved, .nobody): break
    default: result.differences.append("seed \(seed): \(claim): \(proof.outcome), brute force \(expected)")
    }
  }
  return result
}

@Test func `proofs agree with trying all answers on two hundred small checklists`() async {
  var total = Comparison()
  await withTaskGroup(of: Comparison?.self) { group in
    for seed in 1...800 { group.addTask { compare(seed: seed) } }
    for await result in group {
      guard let result else { continue }
      total.differences += result.differences
      total.refuted.merge(result.refuted, uniquingKeysWith: +)
      total.compared += 1
    }
  }
  let differences = total.differences.prefix(20).joined(separator: "\n")
  #expect(differences == "")
  #expect(total.compared >= 200)
  // Claims that do not hold must be among them, or refuting is not tested.
  let codes = [
    "C004", "C005", "L002", "L003", "L005", "L007", "L008", "P001", "P002", "P003", "P004", "P005", "P008",
    "P013", "S003",
  ]
  let rare = codes.filter { total.refuted[$0, default: 0] < 30 }.map {
    "\($0): \(total.refuted[$0, default: 0])"
  }
  #expect(rare == [])
}
