import Expressions

/// The pairs of truths that one signal in a first sheet and one in a second can have, as far as their structure tells.
///
/// It may hold pairs that never occur, and leaves out none that does. So what it excludes is proved without a search.
struct PairSet: Hashable {
  private var bits: UInt16

  static let all = PairSet(bits: 0b1_1111_1111)
  static let equal = PairSet { $0 == $1 }
  /// The second is no less true than the first.
  static let rises = PairSet { $0 <= $1 }
  static let falls = PairSet { $0 >= $1 }
  /// The second is as the first, or open.
  static let widens = PairSet { $0 == $1 || $1 == 1 }
  static let narrows = PairSet { $0 == $1 || $0 == 1 }

  private init(bits: UInt16) { self.bits = bits }

  init() { bits = 0 }

  private init(_ holds: (Int32, Int32) -> Bool) {
    bits = 0
    for before in Int32(0)..<3 {
      for after in Int32(0)..<3 where holds(before, after) { insert(before, after) }
    }
  }

  mutating func insert(_ before: Int32, _ after: Int32) { bits |= 1 << UInt16(before * 3 + after) }

  func contains(_ before: Int32, _ after: Int32) -> Bool { bits & 1 << UInt16(before * 3 + after) != 0 }

  func isSubset(of other: PairSet) -> Bool { bits & ~other.bits == 0 }

  var pairs: [(before: Int32, after: Int32)] {
    (Int32(0)..<9).filter { bits & 1 << UInt16($0) != 0 }.map { ($0 / 3, $0 % 3) }
  }

  /// The pairs that come out of two sets.
  func joined(_ other: PairSet, _ join: (Int32, Int32) -> Int32) -> PairSet {
    var result = PairSet()
    for first in pairs {
      for second in other.pairs {
        result.insert(join(first.before, second.before), join(first.after, second.after))
      }
    }
    return result
  }
}

/// How the ends of a sum, or of two counts, move from one sheet to the other.
struct Movement {
  private(set) var rises = true
  private(set) var falls = true
  private(set) var widens = true
  private(set) var narrows = true

  mutating func add(low: (before: Int, after: Int), high: (before: Int, after: Int)) {
    rises = rises && low.after >= low.before && high.after >= high.before
    falls = falls && low.after <= low.before && high.after <= high.before
    widens = widens && low.after <= low.before && high.after >= high.before
    narrows = narrows && low.after >= low.before && high.after <= high.before
  }

  /// What can become of a truth that holds the more the higher the ends are.
  var pairs: PairSet {
    if rises && falls { return .equal }
    return rises ? .rises : falls ? .falls : widens ? .widens : narrows ? .narrows : .all
  }

  /// The same for a truth that holds for one number only.
  var pairsOfEquality: PairSet { rises && falls ? .equal : widens ? .widens : narrows ? .narrows : .all }
}
