/// The whole numbers that are still possible, and whether there may be none because the item is not applicable.
///
/// Source: `semantics.md` sections 1 and 4.
@usableFromInline
package struct NumberRange: Hashable, BitwiseCopyable, Sendable {
  /// Whether an item with this number applies.
  @usableFromInline
  package enum Applicability: UInt8, BitwiseCopyable, Sendable {
    case surely
    case perhaps
    case never
  }

  @usableFromInline package var low: Int
  @usableFromInline package var high: Int
  @usableFromInline package var applies: Applicability
  /// Whether it hangs on a pending item; false for a settled range.
  @usableFromInline package var waits: Bool

  @inlinable
  package init(_ low: Int, _ high: Int, applies: Applicability = .surely, waits: Bool = false) {
    self.low = low
    self.high = high
    self.applies = applies
    self.waits = waits
  }

  @inlinable package var isSettled: Bool { applies == .never || (applies == .surely && low == high) }

  /// As a part of a sum: what is not applicable counts 0, and the result is always a number.
  @inlinable package var inArithmetic: NumberRange {
    switch applies {
    case .surely: self
    case .perhaps: NumberRange(min(low, 0), max(high, 0), waits: waits)
    case .never: NumberRange(0, 0)
    }
  }
}

extension NumberRange {
  @inlinable package static func + (left: NumberRange, right: NumberRange) -> NumberRange {
    let (a, b) = (left.inArithmetic, right.inArithmetic)
    return NumberRange(a.low + b.low, a.high + b.high, waits: a.waits || b.waits)
  }

  @inlinable package static func - (left: NumberRange, right: NumberRange) -> NumberRange {
    let (a, b) = (left.inArithmetic, right.inArithmetic)
    return NumberRange(a.low - b.high, a.high - b.low, waits: a.waits || b.waits)
  }

  /// `factor`: a whole number from 0.
  @inlinable package static func * (value: NumberRange, factor: Int) -> NumberRange {
    let number = value.inArithmetic
    return NumberRange(number.low * factor, number.high * factor, waits: factor > 0 && number.waits)
  }

  /// Whether a comparison holds for every possible pair of values, for none, or for some.
  ///
  /// What is not applicable compares with nothing; `!=` is `not (… = …)` and decided by the caller.
  @inlinable package func compared(_ order: Order, _ other: NumberRange) -> Truth {
    let (always, sometimes) =
      switch order {
      case .equal:
        (low == high && other.low == other.high && low == other.low, low <= other.high && other.low <= high)
      case .less: (high < other.low, low < other.high)
      case .lessOrEqual: (high <= other.low, low <= other.high)
      case .more: (low > other.high, high > other.low)
      case .moreOrEqual: (low >= other.high, high >= other.low)
      }
    // Without branches, as in `Truth`.
    let isSure = always && applies.rawValue | other.applies.rawValue == Applicability.surely.rawValue
    let isNone = !sometimes || applies == .never || other.applies == .never
    let open = Truth.open(waits: waits || other.waits)
    return isNone ? .no : isSure ? .yes : open
  }

  /// The comparisons that hold for no value that is not applicable.
  @usableFromInline
  package enum Order: UInt8, BitwiseCopyable, Sendable {
    case equal
    case less
    case lessOrEqual
    case more
    case moreOrEqual
  }
}
