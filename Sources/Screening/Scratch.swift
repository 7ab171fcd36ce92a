import Expressions

/// What was worked out from the answers of one response; it serves for the next one again.
///
/// Unchecked, because only a worksheet that nobody shares it with writes to it (`Worksheet.own`).
final class Scratch: @unchecked Sendable {
  /// A single one, and a column all the same: so what works it out need not change the worksheet.
  let child: Column<Truth>
  /// The number of the round; likewise.
  let round: Column<UInt32>
  let states: Column<ItemState>
  let low: Column<Int32>
  let high: Column<Int32>
  let truths: Column<Truth>
  let numbers: Column<NumberRange>
  /// In which round a condition was last decided, by its root.
  let decided: Column<UInt32>
  let adultCounts: Column<ScopeCount>
  let childCounts: Column<ScopeCount>
  let positive: Column<Truth>
  /// Whether items are asked, by the place of their first gate, and in which round that was found out.
  let standings: Column<Standing>
  let standingRound: Column<UInt32>
  /// Whether a referral is named by the level or a stop rule (2), only by what is open (1), or not at all (0).
  let named: Column<UInt8>

  init(items: Int, gates: Int, nodes: Int, scopes: Int, dimensions: Int, referrals: Int) {
    child = Column(repeating: .waiting, count: 1)
    round = Column(repeating: 0, count: 1)
    states = Column(repeating: [], count: items)
    low = Column(repeating: 0, count: items)
    high = Column(repeating: 0, count: items)
    truths = Column(repeating: .open, count: nodes)
    numbers = Column(repeating: NumberRange(0, 0), count: nodes)
    decided = Column(repeating: 0, count: nodes)
    adultCounts = Column(repeating: ScopeCount(), count: scopes)
    childCounts = Column(repeating: ScopeCount(), count: scopes)
    positive = Column(repeating: .no, count: dimensions)
    standings = Column(repeating: .reached, count: gates)
    standingRound = Column(repeating: 0, count: gates)
    named = Column(repeating: 0, count: referrals)
  }

  /// Another one with the same contents.
  init(copying other: Scratch) {
    child = Column(copying: other.child)
    round = Column(copying: other.round)
    states = Column(copying: other.states)
    low = Column(copying: other.low)
    high = Column(copying: other.high)
    truths = Column(copying: other.truths)
    numbers = Column(copying: other.numbers)
    decided = Column(copying: other.decided)
    adultCounts = Column(copying: other.adultCounts)
    childCounts = Column(copying: other.childCounts)
    positive = Column(copying: other.positive)
    standings = Column(copying: other.standings)
    standingRound = Column(copying: other.standingRound)
    named = Column(copying: other.named)
  }

  deinit {
    child.free()
    round.free()
    states.free()
    low.free()
    high.free()
    truths.free()
    numbers.free()
    decided.free()
    adultCounts.free()
    childCounts.free()
    positive.free()
    standings.free()
    standingRound.free()
    named.free()
  }
}
