import Checklists

/// How much may be looked at before a proof is given up.
///
/// It is counted in steps: an answer, or what a group of items comes to, taken in one state.
final class Effort {
  /// Steps that may still be taken.
  private(set) var left: Int

  init(_ limit: Int) { left = limit }

  /// - Returns: whether there were still so many.
  func spend(_ steps: Int) -> Bool {
    left -= steps
    return left >= 0
  }
}

/// Looks through all answers for the cheapest ones that make a signal true.
///
/// Source: a frontier dynamic programme; what the items of a group come to is worked out once for all states that look
/// the same from within it.
struct Search {
  enum Result {
    /// No answers do.
    case never
    case found(Sheet)
    /// Too many steps; so many of the items were looked at.
    case tooLarge(lookedAt: [Int], of: [Int])
  }

  /// Records by item; an item that is not in it may have any.
  struct Sheet {
    var cost = 0
    var records: [Int: Record] = [:]
    /// What is recorded in the second of two sheets.
    var seconds: [Int: Record] = [:]
  }

  private let plan: Plan
  private let effort: Effort
  private let bound: Int32
  private var outer: Gathering
  private var inner: Gathering
  private var memos: [Memo] = []
  private var memoPlaces: [MemoKey: Int] = [:]
  /// What was chosen in the outer search: a memo, and one of its effects.
  private var effects: [(memo: Int32, effect: Int32)] = []
  private var best: (cost: Int32, state: Int32, chosen: Int32, group: Int)?

  private struct MemoKey: Hashable {
    let group: Int
    let values: [Int32]
  }

  /// What the items of a group come to.
  private struct Memo {
    var paths: [Ways.Path] = []
    var last: StateTable
    var ways = Ways()
    /// The number of its first effect in the outer search.
    var firstEffect: Int32 = 0
    var isTooLarge = false
  }

  private init(_ plan: Plan, _ effort: Effort, bound: Int32) {
    self.plan = plan
    self.effort = effort
    self.bound = bound
    outer = Gathering(plan)
    inner = Gathering(plan)
  }

  /// - Parameters:
  ///   - space: the answers, with the circuit of the signal.
  ///   - signal: what is to be true; it depends on answers.
  ///   - isExpected: whether it is likely to be found with few answers; then these are tried first.
  ///   - effort: what may be spent.
  /// - Returns: the cheapest answers.
  static func cheapest(
    _ space: some AnswerSpace,
    _ signal: Signal,
    isExpected: Bool,
    _ effort: Effort
  ) -> Result {
    let isConstant = space.circuit.constant(signal)
    if isConstant == 0 || isConstant == 1 { return .never }
    let plan = Plan(space, root: signal)
    if let item = plan.unplannedItem { return .tooLarge(lookedAt: [], of: [item]) }
    for bound in isExpected ? [0, 1, 2, 3, 5, 8, Int32.max] : [Int32.max] {
      var search = Search(plan, effort, bound: bound)
      switch search.run(space) {
      case .never: if bound == .max { return .never }
      case let result: return result
      }
    }
    return .never
  }

  private mutating func run(_ space: some AnswerSpace) -> Result {
    for node in plan.settled { outer.complete(node) }
    if outer.outcome >= 0 { return outer.outcome == 2 ? .found(Sheet()) : .never }
    var columns = plan.liveColumns(from: 0)
    var table = StateTable(width: columns.count)
    var ways = Ways()
    ways.note(table.insert(outer.values, columns), cost: 0, before: -1, chosen: -1)
    var paths: [Ways.Path] = []
    for number in plan.groups.indices {
      let next = plan.liveColumns(from: plan.groups[number].positions.upperBound)
      var following = StateTable(width: next.count)
      var followingWays = Ways()
      outer.forget()
      for state in 0..<table.count {
        let cost = ways.cost[state]
        if cost >= limit { continue }
        table.load(state, columns, into: &outer.values)
        let memo = memo(number)
        if memos[memo].isTooLarge || !effort.spend(memos[memo].last.count) { return tooLarge(number) }
        for effect in 0..<memos[memo].last.count {
          let total = cost + memos[memo].ways.cost[effect]
          if total >= limit { continue }
          outer.outcome = -1
          table.load(state, columns, into: &outer.values)
          outer.leave(plan.groups[number], with: memos[memo].last, effect)
          let chosen = memos[memo].firstEffect + Int32(effect)
          switch outer.outcome {
          case 2: best = (total, Int32(state), chosen, number)
          case 0, 1: break
          default:
            let place = following.insert(outer.values, next)
            followingWays.note(place, cost: total, before: Int32(state), chosen: chosen)
          }
        }
      }
      paths.append(ways.path())
      (table, ways, columns) = (following, followingWays, next)
    }
    guard let best else { return .never }
    return .found(sheet(best.cost, best.state, best.chosen, best.group, paths, space))
  }

  /// Costs from here on are of no interest.
  private var limit: Int32 { best?.cost ?? (bound == .max ? .max : bound + 1) }

  private func tooLarge(_ group: Int) -> Result {
    .tooLarge(lookedAt: plan.lookedAt(before: group), of: plan.items.map(\.item))
  }

  /// What a group comes to, seen from the state of the outer search.
  private mutating func memo(_ number: Int) -> Int {
    let group = plan.groups[number]
    let key = MemoKey(group: number, values: inner.enter(group, from: outer))
    if let known = memoPlaces[key] { return known }
    var memo = workOut(group)
    memo.firstEffect = Int32(effects.count)
    for effect in 0..<memo.last.count { effects.append((Int32(memos.count), Int32(effect))) }
    memoPlaces[key] = memos.count
    memos.append(memo)
    return memos.count - 1
  }

  private mutating func workOut(_ group: Plan.Group) -> Memo {
    var table = StateTable(width: group.columns.count)
    var ways = Ways()
    ways.note(table.insert(inner.values, group.columns), cost: 0, before: -1, chosen: -1)
    var memo = Memo(last: table)
    for position in group.positions {
      let columns = plan.columns(of: group, after: position)
      var next = StateTable(width: columns.count)
      var nextWays = Ways()
      let item = plan.items[position]
      guard effort.spend(table.count * item.choices.count) else {
        memo.isTooLarge = true
        return memo
      }
      for state in 0..<table.count {
        for (choice, facts) in item.choices.enumerated() {
          let cost = ways.cost[state] + facts.cost
          if bound < .max, cost > bound { continue }
          table.load(state, group.columns, into: &inner.values)
          inner.take(choice, at: position)
          let place = next.insert(inner.values, columns)
          nextWays.note(place, cost: cost, before: Int32(state), chosen: Int32(choice))
        }
      }
      memo.paths.append(nextWays.path())
      (table, ways) = (next, nextWays)
    }
    memo.last = table
    memo.ways = ways
    return memo
  }

  /// Follows the way back.
  private func sheet(
    _ cost: Int32,
    _ lastState: Int32,
    _ lastChosen: Int32,
    _ lastGroup: Int,
    _ paths: [Ways.Path],
    _ space: some AnswerSpace
  ) -> Sheet {
    var sheet = Sheet()
    sheet.cost = Int(cost)
    var state = Int(lastState)
    var chosen = Int(lastChosen)
    for number in (0...lastGroup).reversed() {
      let (memo, effect) = effects[chosen]
      var inside = Int(effect)
      let positions = plan.groups[number].positions
      for (path, position) in zip(memos[Int(memo)].paths, positions).reversed() {
        let item = plan.items[position]
        let records = space.records(item.choices[Int(path.chosen[inside])].number, of: item.item)
        sheet.records[item.item] = records.first
        sheet.seconds[item.item] = records.second
        inside = Int(path.before[inside])
      }
      if number > 0 {
        chosen = Int(paths[number].chosen[state])
        state = Int(paths[number].before[state])
      }
    }
    return sheet
  }
}
