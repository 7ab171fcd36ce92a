/// What is possible for an item, given its record and its gates.
struct ItemState: OptionSet {
  let rawValue: UInt8

  /// Yes is in its range.
  static let yes = ItemState(rawValue: 1)
  /// No is in its range.
  static let no = ItemState(rawValue: 2)
  /// "Not applicable" is in its range.
  static let inapplicable = ItemState(rawValue: 4)
  /// Its record leaves more than one value.
  static let unsettled = ItemState(rawValue: 8)
  /// One of its sides is pending, and it is not surely inapplicable.
  static let pending = ItemState(rawValue: 16)
  /// A gate is open and waits.
  static let undecided = ItemState(rawValue: 32)
  /// An `only if` is open for good, and no value is recorded.
  static let leftOut = ItemState(rawValue: 64)

  var isInapplicable: Bool { intersection([.yes, .no, .inapplicable]) == .inapplicable }
  var mayBeInapplicable: Bool { contains(.inapplicable) }
  var isPresent: Bool { intersection([.yes, .no, .inapplicable]) == .yes }
  var mayBePresent: Bool { contains(.yes) }

  /// Whether a value of this item that is open hangs on something pending.
  var waits: Bool { isSuperset(of: [.unsettled, .pending]) || contains(.undecided) }

  /// A yes-or-no item by what was said and what was seen.
  ///
  /// Source: the table of `semantics.md` section 2.
  static func table(_ said: AnswerSheet.Mark, _ seen: AnswerSheet.Mark) -> ItemState {
    var state: ItemState
    if said == .yes || seen == .yes {
      state = .yes
    } else if said == .none {
      state = seen == .no ? .no : [.yes, .no, .unsettled]
    } else {
      // Not seeing a sign never turns a missing answer into a no, and while a side is pending it may still be yes.
      state = said == .no && seen != .pending ? .no : [.yes, .no, .unsettled]
    }
    if said == .pending || seen == .pending { state.insert(.pending) }
    return state
  }

  /// The table for all pairs of marks: said times eight plus seen.
  static let all: [ItemState] = (0..<64).map { pair in
    let said = AnswerSheet.Mark(rawValue: UInt8(pair / 8)) ?? .none
    let seen = AnswerSheet.Mark(rawValue: UInt8(pair % 8)) ?? .none
    return table(said, seen)
  }
}

/// Whether an item is asked.
package enum Standing: BitwiseCopyable, Sendable {
  case reached
  case inapplicable
  /// A gate is open and waits.
  case undecided
  /// An `only if` is open for good.
  case leftOut
}

/// What the state of a sign does to a count.
struct SignEffect {
  /// All ones where the sign is present, where it may be, where it waits for an answer; otherwise 0.
  let isPresent: ScopeCount.Worth
  let mayBePresent: ScopeCount.Worth
  let waits: ScopeCount.Worth
  /// What it adds to the counts of `Applicability`.
  let applicability: UInt64

  init(_ state: ItemState) {
    func mask(_ isSo: Bool) -> ScopeCount.Worth { ScopeCount.Worth(repeating: isSo ? .max : 0) }
    isPresent = mask(state.isPresent)
    mayBePresent = mask(state.mayBePresent)
    waits = mask(state.mayBePresent && !state.isPresent && state.waits)
    applicability = Applicability(state).counts
  }

  /// For all states, by their raw value.
  static let all: [SignEffect] = (0...UInt8.max).map { SignEffect(ItemState(rawValue: $0)) }
}

/// How many signs may apply, surely apply, and wait for an answer that decides whether they do: three counts in one word.
struct Applicability {
  var counts: UInt64 = 0

  init(_ state: ItemState) {
    if state.isInapplicable { return }
    counts = 1
    if !state.mayBeInapplicable { counts += 1 << 16 } else if state.waits { counts += 1 << 32 }
  }

  init(counts: UInt64) {
    self.counts = counts
  }

  var isPossible: Bool { counts & 0xFFFF != 0 }
  var isSure: Bool { counts >> 16 & 0xFFFF != 0 }
  var waits: Bool { counts >> 32 != 0 }
}
