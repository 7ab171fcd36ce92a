import Expressions

/// How many signs there are: of each strength, and in all; four counts side by side in one word.
struct Tally {
  let counts: UInt64

  init(counts: UInt64) {
    self.counts = counts
  }

  /// A single sign.
  init(_ strength: Strength?, countsAsSign: Bool) {
    counts = (strength.map { 1 << Tally.place($0) } ?? 0) + (countsAsSign ? 1 << 48 : 0)
  }

  func count(_ strength: Strength) -> Int {
    Int(truncatingIfNeeded: counts >> Tally.place(strength) & 0xFFFF)
  }

  /// The lowest bit of the count of a strength.
  @inline(__always)
  private static func place(_ strength: Strength) -> UInt64 {
    switch strength {
    case .weak: 0
    case .medium: 16
    case .strong: 32
    }
  }

  /// Signs of any strength or none.
  var signs: Int { Int(truncatingIfNeeded: counts >> 48) }

  var hasStrength: Bool { counts & 0xFFFF_FFFF_FFFF != 0 }
}

/// What the signs of a scope count, for an adult or for a child.
///
/// The same for the signs that are surely present, those that may be, and those that wait for an answer.
struct ScopeCount {
  /// The counts of a `Tally`, and points.
  typealias Worth = SIMD2<UInt64>

  private var surely = Worth.zero
  private var perhaps = Worth.zero
  private var waits = Worth.zero
  private var applying: UInt64 = 0

  var present: Tally { Tally(counts: surely[0]) }
  var possible: Tally { Tally(counts: perhaps[0]) }
  /// Signs that may or may not be present and wait for an answer.
  var waiting: Tally { Tally(counts: waits[0]) }
  var pointsLow: Int { Int(truncatingIfNeeded: surely[1]) }
  var pointsHigh: Int { Int(truncatingIfNeeded: perhaps[1]) }
  var pointsWait: Bool { waits[1] != 0 }
  var applicability: Applicability { Applicability(counts: applying) }

  @inline(__always)
  mutating func add(_ worth: Worth, _ effect: SignEffect) {
    surely &+= worth & effect.isPresent
    perhaps &+= worth & effect.mayBePresent
    waits &+= worth & effect.waits
    applying &+= effect.applicability
  }

  /// Adds the signs of another scope.
  mutating func add(_ other: ScopeCount) {
    surely &+= other.surely
    perhaps &+= other.perhaps
    waits &+= other.waits
    applying &+= other.applying
  }

  /// Adds points that hang on an option.
  mutating func add(points range: ClosedRange<Int>, wait: Bool) {
    surely[1] &+= UInt64(range.lowerBound)
    perhaps[1] &+= UInt64(range.upperBound)
    if wait { waits[1] &+= 1 }
  }
}
