import BigInt

/// Counts all answers that make a signal true.
///
/// It goes through them as the search does, and adds up where that compares.
struct Count {
  enum Result {
    case counted(BigUInt)
    /// Too many steps; so many of the items were looked at.
    case tooLarge(lookedAt: [Int], of: [Int])
  }

  private let plan: Plan
  private let effort: Effort
  private var outer: Gathering
  private var inner: Gathering
  private var memos: [MemoKey: Memo] = [:]
  /// By position: how many answers each choice stands for.
  private let sizes: [[BigUInt]]
  /// By position: how many ways there are to answer all items from there on, of the plan and beside it.
  private let ways: [BigUInt]

  private struct MemoKey: Hashable {
    let group: Int
    let values: [Int32]
  }

  /// What the items of a group come to, and in how many ways.
  private struct Memo {
    let states: StateTable
    let counts: [BigUInt]
  }

  /// `items`: all that are answered, also those on which the signal does not depend.
  static func all(
    _ space: some AnswerSpace,
    _ signal: Signal,
    items: some Sequence<Int>,
    _ effort: Effort
  ) -> Result {
    let plan = Plan(space, root: signal)
    if let item = plan.unplannedItem { return .tooLarge(lookedAt: [], of: [item]) }
    let planned = Set(plan.items.map(\.item))
    var others = BigUInt(1)
    for item in items where !planned.contains(item) {
      guard let total = space.total(of: item) else { return .tooLarge(lookedAt: [], of: [item]) }
      others = others * total
    }
    var count = Count(plan, space, others: others, effort)
    return count.run()
  }

  private init(_ plan: Plan, _ space: some AnswerSpace, others: BigUInt, _ effort: Effort) {
    self.plan = plan
    self.effort = effort
    outer = Gathering(plan)
    inner = Gathering(plan)
    sizes = plan.items.map { item in
      var sizes = Array(repeating: BigUInt(0), count: item.choices.count)
      for (number, size) in space.sizes(of: item.item).enumerated() {
        sizes[item.choiceOfNumber[number]] = sizes[item.choiceOfNumber[number]] + size
      }
      return sizes
    }
    var ways = [others]
    for sizes in sizes.reversed() { ways.append((ways.last ?? 1) * sizes.reduce(0, +)) }
    self.ways = ways.reversed()
  }

  private mutating func run() -> Result {
    for node in plan.settled { outer.complete(node) }
    if outer.outcome >= 0 { return .counted(outer.outcome == 2 ? ways[0] : 0) }
    var columns = plan.liveColumns(from: 0)
    var table = StateTable(width: columns.count)
    var tally = [BigUInt(1)]
    _ = table.insert(outer.values, columns)
    var sum = BigUInt(0)
    for (number, group) in plan.groups.enumerated() {
      let next = plan.liveColumns(from: group.positions.upperBound)
      var following = StateTable(width: next.count)
      var followingTally: [BigUInt] = []
      var settled = BigUInt(0)
      outer.forget()
      for state in 0..<table.count {
        table.load(state, columns, into: &outer.values)
        guard let memo = memo(number), effort.spend(memo.counts.count) else {
          return .tooLarge(lookedAt: plan.lookedAt(before: number), of: plan.items.map(\.item))
        }
        for (effect, count) in memo.counts.enumerated() {
          outer.outcome = -1
          table.load(state, columns, into: &outer.values)
          outer.leave(group, with: memo.states, effect)
          switch outer.outcome {
          case 2: settled += count * tally[state]
          case 0, 1: break
          default: followingTally.add(count * tally[state], to: following.insert(outer.values, next))
          }
        }
      }
      sum += settled * ways[group.positions.upperBound]
      (table, tally, columns) = (following, followingTally, next)
    }
    return .counted(sum)
  }

  private mutating func memo(_ number: Int) -> Memo? {
    let group = plan.groups[number]
    let key = MemoKey(group: number, values: inner.enter(group, from: outer))
    if let known = memos[key] { return known }
    var table = StateTable(width: group.columns.count)
    var tally = [BigUInt(1)]
    _ = table.insert(inner.values, group.columns)
    for position in group.positions {
      let columns = plan.columns(of: group, after: position)
      var next = StateTable(width: columns.count)
      var nextTally: [BigUInt] = []
      guard effort.spend(table.count * sizes[position].count) else { return nil }
      for state in 0..<table.count {
        for (choice, size) in sizes[position].enumerated() {
          table.load(state, group.columns, into: &inner.values)
          inner.take(choice, at: position)
          nextTally.add(size * tally[state], to: next.insert(inner.values, columns))
        }
      }
      (table, tally) = (next, nextTally)
    }
    let memo = Memo(states: table, counts: tally)
    memos[key] = memo
    return memo
  }
}

extension [BigUInt] {
  /// Adds to a number that is there, or puts it behind the others.
  fileprivate mutating func add(_ number: BigUInt, to place: Int) {
    if place == count { append(number) } else { self[place] += number }
  }
}
