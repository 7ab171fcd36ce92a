/// What is still possible for a statement: that it is true, that it is false, or both.
///
/// An open value is one of two: it *waits* when an item on which it hangs is pending, otherwise it is open for good.
///
/// Nothing here asks with a branch what a truth is: answers cannot be foreseen, and each wrong guess of the processor
/// costs more than all else.
///
/// Source: `semantics.md` sections 1 and 4; Kleene's strong logic, as in FEEL (OMG DMN 1.5) with null for open.
@usableFromInline
package enum Truth: UInt8, BitwiseCopyable, Sendable {
  case no
  case waiting
  case open
  case yes
}

extension Truth {
  @inlinable package init(_ value: Bool) { self = value ? .yes : .no }

  /// An open value.
  ///
  /// - Parameter waits: whether a pending answer may still settle it.
  /// - Returns: `.waiting` or `.open`.
  @inlinable package static func open(waits: Bool) -> Truth { waits ? .waiting : .open }

  @inlinable package var isOpen: Bool { self == .open || self == .waiting }
  @inlinable package var isYes: Bool { self == .yes }
  @inlinable package var isWaiting: Bool { self == .waiting }

  @inlinable package static func && (left: Truth, right: Truth) -> Truth {
    left.rawValue < right.rawValue ? left : right
  }

  @inlinable package static func || (left: Truth, right: Truth) -> Truth {
    left.rankInOr > right.rankInOr ? left : right
  }

  /// As `rawValue`, but with `open` before `waiting`: its two bits the other way round.
  @inlinable var rankInOr: UInt8 { rawValue << 1 & 2 | rawValue >> 1 }

  @inlinable package static prefix func ! (value: Truth) -> Truth {
    switch value {
    case .no: .yes
    case .yes: .no
    case .waiting, .open: value
    }
  }
}
