import Checklists
import Expressions

/// Counting signs and points: `semantics.md` section 4.
extension Worksheet {
  func workOutScope(_ scope: Int) {
    // While `child` is open, everything is worked out for a child and for an adult, and holds what both hold. Where
    // no sign weighs otherwise for a child, the scope may stand before `child` in the order, and one count serves.
    let person = person(in: scope)
    if person != .yes { adultCounts[scope] = counted(scope, forChild: false) }
    if person != .no { childCounts[scope] = counted(scope, forChild: true) }
    let dimension = scope - tables.firstDimension
    guard dimension >= 0 else { return }
    let truth = positive(dimension, scope, person)
    positive[dimension] = truth
    for place in tables.positiveSteps(dimension) { truths[Int(tables.positiveSteps[place])] = truth }
  }

  /// Works out the scope of the whole checklist: the dimensions, which must be worked out, and the signs in none.
  func workOutWhole() {
    let (person, rest) = (person(in: 0), tables.dependsOnChild.count)
    if person != .yes {
      var count = counted(rest, forChild: false)
      for scope in tables.firstDimension..<rest { count.add(adultCounts[scope]) }
      adultCounts[0] = count
    }
    if person != .no {
      var count = counted(rest, forChild: true)
      for scope in tables.firstDimension..<rest {
        count.add(tables.dependsOnChild[scope] ? childCounts[scope] : adultCounts[scope])
      }
      childCounts[0] = count
    }
  }

  /// Whether a scope is counted as for a child.
  private func person(in scope: Int) -> Truth { tables.dependsOnChild[scope] ? child : .no }

  private func counted(_ scope: Int, forChild: Bool) -> ScopeCount {
    var count = ScopeCount()
    let list = forChild ? tables.childSigns : tables.adultSigns
    // No branches: whether a sign is present cannot be foreseen.
    for place in list.places(scope) {
      let sign = list.signs[place]
      count.add(sign.weight.worth, tables.effects[Int(states[sign.item].rawValue)])
    }
    if list.hasOptionPoints[scope] { addOptionPoints(list, scope, to: &count) }
    return count
  }

  /// Adds the points of signs that score by option.
  private func addOptionPoints(_ list: ScopeSigns, _ scope: Int, to count: inout ScopeCount) {
    for place in list.places(scope) where list.signs[place].weight.hasOptionPoints {
      let sign = list.signs[place]
      let state = states[sign.item]
      if state.isInapplicable { continue }
      let points = pointsByOption(Int(sign.item), tables.optionPoints[Int(sign.weight.optionPoints)])
      count.add(points: points, wait: points.lowerBound < points.upperBound && state.waits)
    }
  }

  func pointsByOption(_ item: Int, _ points: [Int]) -> ClosedRange<Int> {
    var range: ClosedRange<Int>
    let known = low[item]
    if tables.facts[item].kind == .chooseOne {
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

  /// With the signs that are surely present the rule holds, or with all that may be present it does not.
  private func isPositive(_ dimension: Int, _ count: ScopeCount) -> Truth {
    // Without branches, as in `Truth`.
    let isSure = tables.rules.holds(dimension, count.present)
    let isPossible = tables.rules.holds(dimension, count.possible)
    let open = Truth.open(waits: count.waiting.hasStrength)
    return isSure ? .yes : isPossible ? open : .no
  }

  private func positive(_ dimension: Int, _ scope: Int, _ person: Truth) -> Truth {
    switch person {
    case .no: isPositive(dimension, adultCounts[scope])
    case .yes: isPositive(dimension, childCounts[scope])
    case .open, .waiting:
      both(isPositive(dimension, adultCounts[scope]), isPositive(dimension, childCounts[scope]))
    }
  }

  private func isAssessed(_ count: ScopeCount) -> Truth {
    let applicability = count.applicability
    return applicability.isSure ? .yes : applicability.isPossible ? .open(waits: applicability.waits) : .no
  }

  /// Whether a dimension, which must be worked out, has a sign that applies.
  func assessed(_ dimension: Int) -> Truth {
    let scope = tables.firstDimension + dimension
    return switch person(in: scope) {
    case .no: isAssessed(adultCounts[scope])
    case .yes: isAssessed(childCounts[scope])
    case .open, .waiting: both(isAssessed(adultCounts[scope]), isAssessed(childCounts[scope]))
    }
  }

  /// What holds for an adult and for a child alike, while `child` is open.
  private func both(_ adult: Truth, _ child: Truth) -> Truth {
    if adult == child, !adult.isOpen { return adult }
    return .open(waits: self.child == .waiting || adult == .waiting || child == .waiting)
  }

  func points(_ scope: Int) -> NumberRange {
    perPerson(scope, ScopeNumber.points)
  }

  func signs(_ scope: Int) -> NumberRange {
    perPerson(scope, ScopeNumber.signs)
  }

  func count(_ strength: Strength, _ scope: Int) -> NumberRange {
    perPerson(scope, ScopeNumber.strength(strength))
  }

  /// A number worked out for an adult, for a child, or for both.
  private func perPerson(_ scope: Int, _ number: ScopeNumber) -> NumberRange {
    switch person(in: scope) {
    case .no: return number.range(adultCounts[scope])
    case .yes: return number.range(childCounts[scope])
    case .open, .waiting:
      let adult = number.range(adultCounts[scope])
      let child = number.range(childCounts[scope])
      let (low, high) = (min(adult.low, child.low), max(adult.high, child.high))
      return NumberRange(
        low,
        high,
        waits: low < high && (self.child == .waiting || adult.waits || child.waits)
      )
    }
  }
}

/// A number that is read off the count of a scope.
private enum ScopeNumber {
  case points
  case signs
  case strength(Strength)

  func range(_ count: ScopeCount) -> NumberRange {
    switch self {
    case .points: NumberRange(count.pointsLow, count.pointsHigh, waits: count.pointsWait)
    case .signs: NumberRange(count.present.signs, count.possible.signs, waits: count.waiting.signs > 0)
    case .strength(let strength):
      NumberRange(
        count.present.count(strength),
        count.possible.count(strength),
        waits: count.waiting.count(strength) > 0
      )
    }
  }
}
