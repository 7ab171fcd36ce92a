/// A source of chance that gives the same in every run.
///
/// Source: SplitMix64 (Steele, Lea and Flood, 2014).
package struct Dice: RandomNumberGenerator, Sendable {
  private var state: UInt64

  package init(seed: Int) {
    state = UInt64(truncatingIfNeeded: seed)
  }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  /// A number from 0; the limit is at least 1.
  package mutating func next(below limit: Int) -> Int { Int(next() % UInt64(limit)) }

  /// True in so many of a hundred throws.
  package mutating func chance(_ percent: Int) -> Bool { next(below: 100) < percent }

  /// One of a list that is not empty.
  package mutating func pick<Value>(_ values: [Value]) -> Value { values[next(below: values.count)] }
}
