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
/// The same for the signs that are surely present, those that may be, and those that wait for an answer, side by side.
struct ScopeCount {
  private var tallies = SIMD4<UInt64>.zero
  private var points = SIMD4<UInt64>.zero
  private var applying: UInt64 = 0

  var present: Tally { Tally(counts: tallies[0]) }
  var possible: Tally { Tally(counts: tallies[1]) }
  /// Signs that may or may not be present and wait for an answer.
  var waiting: Tally { Tally(counts: tallies[2]) }
  var pointsLow: Int { Int(truncatingIfNeeded: points[0]) }
  var pointsHigh: Int { Int(truncatingIfNeeded: points[1]) }
  var pointsWait: Bool { points[2] != 0 }
  var applicability: Applicability { Applicability(counts: applying) }

  @inline(__always)
  mutating func add(_ weight: SignWeight, _ effect: SignEffect) {
    tallies &+= SIMD4(repeating: weight.tally.counts) & effect.masks
    points &+= SIMD4(repeating: UInt64(UInt32(bitPattern: weight.points))) & effect.masks
    applying &+= effect.applicability
  }

  /// Adds points that hang on an option.
  mutating func add(points range: ClosedRange<Int>, wait: Bool) {
    points &+= [UInt64(range.lowerBound), UInt64(range.upperBound), wait ? 1 : 0, 0]
  }
}
