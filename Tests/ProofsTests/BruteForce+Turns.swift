import Checklists
import Expressions

@testable import Screening

/// What is so when an item has its turn: everything before it is answered, and the rest is pending.
extension BruteForce {
  struct Turn {
    var cost = 0
    var isAsked = false
    /// A stop rule has ended the interview.
    var isEnded = false
  }

  /// By the answers to the items before; for the number after the last item, those to all.
  func turns(of item: Int) -> [Turn] {
    var sheet = Worksheet(graph, blank: .pending)
    let count = item < strides.count ? strides[item] : outcomes.count
    return (0..<count).map { number in
      var turn = Turn()
      for earlier in 0..<item {
        let record = records[earlier][self.record(number, earlier)]
        if let said = record.said { sheet.answers.record(said, for: earlier, on: .said) }
        if let seen = record.seen { sheet.answers.record(seen, for: earlier, on: .seen) }
        turn.cost += BruteForce.cost(record, graph.items[earlier])
      }
      let result = sheet.assess([])
      turn.isEnded = result.stoppedBy.contains { graph.stopRules[$0].ends }
      turn.isAsked = item < graph.items.count && sheet.isReached(item)
      return turn
    }
  }

  private func prefix(_ number: Int, _ item: Int) -> Int { number % strides[item] }

  private var consents: [Int] { graph.items.indices.filter { graph.items[$0].source.consentFor == .talking } }

  /// Something about the person's life is asked, and consent was not asked before.
  var costsOfLateConsent: [Int] {
    let asked = Dictionary(uniqueKeysWithValues: consents.map { ($0, turns(of: $0).map(\.isAsked)) })
    let aboutLife = graph.items.indices.filter {
      graph.items[$0].source.ask != nil && graph.items[$0].source.consentFor == nil
    }
    return aboutLife.flatMap { item in
      turns(of: item).enumerated().filter { number, turn in
        let consented = consents.contains { $0 < item && asked[$0]?[prefix(number, $0)] == true }
        return turn.isAsked && !turn.isEnded && !consented
      }.map(\.element.cost)
    }
  }

  /// Consent to talk is refused, and the interview does not end.
  var costsOfGoingOn: [Int] {
    guard let consent = consents.first else { return [] }
    let before = turns(of: consent)
    return turns(of: consent + 1).enumerated().filter { number, turn in
      records[consent][record(number, consent)].said == .no && before[prefix(number, consent)].isAsked
        && !turn.isEnded
    }.map(\.element.cost)
  }

  /// No question about danger is asked among the first eight items, though the interview does not end before.
  var costsOfLateDanger: [Int] {
    let rules = graph.stopRules.filter { rule in
      rule.refer.contains { graph.checklist.referrals[$0].service == .emergency }
    }
    let dangers = Set(rules.flatMap { namedItems($0.condition) }).sorted()
    let turns = graph.items.indices.map { self.turns(of: $0) }
    func isAsked(_ number: Int, _ item: Int) -> Bool { turns[item][prefix(number, item)].isAsked }
    return outcomes.indices.filter { number in
      dangers.allSatisfy { item in
        let isLate = !isAsked(number, item) || (0..<item).count { isAsked(number, $0) } > 7
        return isLate && !turns[item][prefix(number, item)].isEnded
      }
    }.map { outcomes[$0].cost }
  }

  /// The items that a condition names itself.
  func namedItems(_ condition: Condition) -> [Int] {
    graph.items.indices.filter { item in
      (condition.first...condition.root).contains { step in
        let words = "\(graph.pool.nodes[step])"
        return words.contains("item: \(item),") || words.contains("item: \(item))")
      }
    }
  }
}
