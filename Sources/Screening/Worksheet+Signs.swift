import Checklists
import Expressions

/// Counting signs and points: `semantics.md` section 4.
extension Worksheet {
  mutating func workOutScope(_ scope: Int) {
    // While `child` is open, everything is worked out for a child and for an adult, and holds what both hold. Where
    // no sign weighs otherwise for a child, the scope may stand before `child` in the order, and one count serves.
    let person = person(in: scope)
    if person != .yes { adultCounts[scope] = counted(scope, forChild: false) }
    if person != .no { childCounts[scope] = counted(scope, forChild: true) }
    let dimension = scope - (graph.scopes.count - graph.dimensions.count)
    guard dimension >= 0 else { return }
    positive[dimension] = perPerson(scope, waits: { $0.waiting.hasStrength }) { isPositive(dimension, $0) }
    assessed[dimension] = perPerson(scope, waits: \.applicabilityWaits) {
      $0.surelyApplies ? .yes : $0.mayApply ? .open : .no
    }
  }

  /// Whether a scope is counted as for a child.
  private func person(in scope: Int) -> Truth { weights.dependsOnChild[scope] ? child : .no }

  private func counted(_ scope: Int, forChild: Bool) -> ScopeCount {
    var count = ScopeCount()
    for sign in weights.signs[scope] {
      let weight = forChild ? sign.child : sign.adult
      guard weight.isSign else { continue }
      let state = states[Int(sign.item)]
      if state.isInapplicable { continue }
      count.mayApply = true
      if state.mayBeInapplicable {
        count.applicabilityWaits = count.applicabilityWaits || state.waits
      } else {
        count.surelyApplies = true
      }
      if weight.optionPoints >= 0 {
        let points = pointsByOption(Int(sign.item), weights.optionPoints[Int(weight.optionPoints)])
        count.pointsLow += points.lowerBound
        count.pointsHigh += points.upperBound
        if points.lowerBound < points.upperBound, state.waits { count.pointsWait = true }
      }
      if !state.mayBePresent { continue }
      count.possible += weight.tally
      count.pointsHigh += Int(weight.points)
      if state.isPresent {
        count.present += weight.tally
        count.pointsLow += Int(weight.points)
      } else if state.waits {
        count.waiting += weight.tally
        if weight.points > 0 { count.pointsWait = true }
      }
    }
    return count
  }

  func pointsByOption(_ item: Int, _ points: [Int]) -> ClosedRange<Int> {
    var range: ClosedRange<Int>
    let known = low[item]
    if facts[item].kind == .chooseOne {
      range = known >= 0 ? points[Int(known)]...points[Int(known)] : (points.min() ?? 0)...(points.max() ?? 0)
    } else if known >= 0 {
      let sum = points.indices.reduce(0) { $0 + (answers.isChosen($1, of: item) ? points[$1] : 0) }
      range = sum...sum
    } else {
      range = 0...points.reduce(0, +)
    }
    if states[item].mayBeInapplicable { range = min(0, range.lowerBound)...range.upperBound }
    return range
  }

  private func isPositive(_ dimension: Int, _ count: ScopeCount) -> Truth {
    let lines = graph.dimensions[dimension].lines
    func holds(_ tally: Tally) -> Bool {
      lines.contains { line in line.demands.allSatisfy { tally.count(ofAny: $0.strengths) >= $0.count } }
    }
    if holds(count.present) { return .yes }
    return holds(count.possible) ? .open : .no
  }

  /// A truth worked out for an adult, for a child, or for both.
  ///
  /// `waits`: whether a sign on which the truth hangs, when it is open, waits.
  private func perPerson(_ scope: Int, waits: (ScopeCount) -> Bool, _ truth: (ScopeCount) -> Truth) -> Truth {
    switch person(in: scope) {
    case .no: return waiting(truth(adultCounts[scope]), waits(adultCounts[scope]))
    case .yes: return waiting(truth(childCounts[scope]), waits(childCounts[scope]))
    case .open, .waiting:
      let adult = truth(adultCounts[scope])
      let child = truth(childCounts[scope])
      if adult == child, !adult.isOpen { return adult }
      return .open(waits: self.child == .waiting || waits(adultCounts[scope]) || waits(childCounts[scope]))
    }
  }

  private func waiting(_ truth: Truth, _ waits: Bool) -> Truth {
    truth.isOpen ? .open(waits: waits) : truth
  }

  /// A number worked out for an adult, for a child, or for both.
  private func perPerson(_ scope: Int, _ range: (ScopeCount) -> NumberRange) -> NumberRange {
    switch person(in: scope) {
    case .no: return range(adultCounts[scope])
    case .yes: return range(childCounts[scope])
    case .open, .waiting:
      let adult = range(adultCounts[scope])
      let child = range(childCounts[scope])
      let (low, high) = (min(adult.low, child.low), max(adult.high, child.high))
      return NumberRange(
        low,
        high,
        waits: low < high && (self.child == .waiting || adult.waits || child.waits)
      )
    }
  }

  func points(_ scope: Int) -> NumberRange {
    perPerson(scope) { NumberRange($0.pointsLow, $0.pointsHigh, waits: $0.pointsWait) }
  }

  func signs(_ scope: Int) -> NumberRange {
    perPerson(scope) { NumberRange($0.present.signs, $0.possible.signs, waits: $0.waiting.signs > 0) }
  }

  func count(_ strength: Strength, _ scope: Int) -> NumberRange {
    perPerson(scope) {
      NumberRange(
        $0.present.count(strength),
        $0.possible.count(strength),
        waits: $0.waiting.count(strength) > 0
      )
    }
  }
}
