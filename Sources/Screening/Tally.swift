import Expressions

/// How many signs there are: of each strength, and in all; four counts side by side in one word.
struct Tally: Equatable {
  private(set) var counts: UInt64 = 0

  /// A single sign.
  init(_ strength: Strength?, countsAsSign: Bool) {
    if let strength { counts += 1 << (16 * UInt64(strength.rawValue)) }
    if countsAsSign { counts += 1 << 48 }
  }

  init() {}

  static func += (left: inout Tally, right: Tally) { left.counts &+= right.counts }

  func count(_ strength: Strength) -> Int {
    Int(truncatingIfNeeded: counts >> (16 * UInt64(strength.rawValue)) & 0xFFFF)
  }

  /// Signs of any strength or none.
  var signs: Int { Int(truncatingIfNeeded: counts >> 48) }

  /// Signs whose strength is in a set: bit 0 weak, bit 1 medium, bit 2 strong.
  func count(ofAny strengths: UInt8) -> Int {
    var sum = 0
    if strengths & 1 != 0 { sum += count(.weak) }
    if strengths & 2 != 0 { sum += count(.medium) }
    if strengths & 4 != 0 { sum += count(.strong) }
    return sum
  }

  var hasStrength: Bool { counts & 0xFFFF_FFFF_FFFF != 0 }
}

/// What the signs of a scope count, for an adult or for a child.
struct ScopeCount {
  /// Signs surely present.
  var present = Tally()
  /// Signs that may be present.
  var possible = Tally()
  /// Signs that may or may not be present and wait for an answer.
  var waiting = Tally()
  var pointsLow = 0
  var pointsHigh = 0
  var pointsWait = false
  /// A sign is surely applicable.
  var surelyApplies = false
  /// A sign may be applicable.
  var mayApply = false
  var applicabilityWaits = false
}
