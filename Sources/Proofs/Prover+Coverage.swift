import Checklists
import Expressions

/// Answers that come to a target.
extension Prover {
  /// The smallest person who comes to a target; `conditions` are those of the targets.
  mutating func search(_ target: CoverageTarget, _ conditions: [StatedCondition]) -> Search.Result {
    guard let signal = signal(target, conditions) else { return .never }
    return search(signal.isYes, isExpected: true)
  }

  private func signal(_ target: CoverageTarget, _ conditions: [StatedCondition]) -> Signal? {
    switch target {
    case .level(let place): return isLevel(place, levels())
    case .stopRule(let place): return circuits.truth(graph.stopRules[place].condition)
    case .referral(let place, let list): return signal(place, list)
    case .line(let line, let dimension?): return signal(line, in: [dimension])
    case .line(let line, nil):
      let places = graph.checklist.dimensions.indices.filter { graph.checklist.dimensions[$0].rule == nil }
      return signal(line, in: places)
    case .sign(let item): return signal(sign: item)
    case .condition(let place, let value):
      guard let stated = conditions.first(where: { $0.place == place }) else { return nil }
      var variation = Variation()
      // `yes if` looks at the record alone.
      if case .yesIf = place { variation.ignoresGates = true }
      let truth = circuits.truth(stated.condition, variation)
      switch value {
      case .yes: return truth.isYes
      case .no: return truth.isNo
      case .open: return truth.isOpen
      }
    }
  }

  private func signal(_ referral: Int, _ list: CoverageTarget.ReferralList) -> Signal {
    let conditions = levels()
    if list == .makeNow { return isMade(referral, conditions) }
    let refuses = graph.referrals[referral].consent.map { circuits.question($0, .isAbsent) } ?? Circuit.no
    return circuits.circuit.all([
      stays(referral, conditions), isFree(referral).isNotYes,
      list == .notAgreed ? refuses.isYes : refuses.isNotYes,
    ])
  }

  private func signal(_ line: Int, in dimensions: [Int]) -> Signal {
    circuits.circuit.any(
      dimensions.map { circuits.positive($0, lines: [graph.dimensions[$0].lines[line]]).isYes }
    )
  }

  private func signal(sign item: Int) -> Signal {
    let facts = graph.items[item]
    var parts = [circuits.question(item, .isPresent).isYes]
    if !facts.child.isSign { parts.append(circuits.child().isNo) }
    if !facts.adult.isSign { parts.append(circuits.child().isYes) }
    return circuits.circuit.all(parts)
  }
}
