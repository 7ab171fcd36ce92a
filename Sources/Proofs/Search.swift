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
    /// The item with another answer in the second sheet, and that answer.
    var moved: (item: Int, record: Record)?
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
    var paths: [StateTable.Path] = []
    var last: StateTable
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
  ///   - circuits: holds the signal.
  ///   - signal: what is to be true.
  ///   - moves: the answers that make up the change between two sheets; `nil` for one sheet.
  ///   - isExpected: whether it is likely to be found with few answers; then these are tried first.
  ///   - effort: what may be spent.
  /// - Returns: the cheapest answers.
  static func cheapest(
    _ circuits: Circuits,
    _ signal: Signal,
    moves: Moves? = nil,
    isExpected: Bool,
    _ effort: Effort
  ) -> Result {
    let isConstant = circuits.circuit.constant(signal)
    if isConstant == 0 || isConstant == 1 { return .never }
    if isConstant == 2, moves == nil { return .found(Sheet()) }
    let plan = Plan(circuits, root: signal, moves: moves)
    guard plan.overfullItem == nil else {
      return .tooLarge(lookedAt: [], of: plan.overfullItem.map { [$0] } ?? [])
    }
    for bound in isExpected ? [0, 1, 2, 3, 5, 8, Int32.max] : [Int32.max] {
      var search = Search(plan, effort, bound: bound)
      switch search.run(circuits) {
      case .never: if bound == .max { return .never }
      case let result: return result
      }
    }
    return .never
  }

  private mutating func run(_ circuits: Circuits) -> Result {
    for node in plan.settled { outer.complete(node) }
    if outer.outcome >= 0 { return outer.outcome == 2 ? .found(Sheet()) : .never }
    var columns = liveColumns(from: 0)
    var table = StateTable(width: columns.count)
    table.insert(outer.values, columns, cost: 0, before: -1, chosen: -1)
    var paths: [StateTable.Path] = []
    for number in plan.groups.indices {
      let next = liveColumns(from: plan.groups[number].positions.upperBound)
      var following = StateTable(width: next.count)
      outer.forget()
      for state in 0..<table.count {
        let cost = table.cost[state]
        if cost >= limit { continue }
        table.load(state, columns, into: &outer.values)
        let memo = memo(number, bound: limit - cost)
        if memos[memo].isTooLarge || !effort.spend(memos[memo].last.count) { return tooLarge(number) }
        for effect in 0..<memos[memo].last.count {
          let total = cost + memos[memo].last.cost[effect]
          if total >= limit { continue }
          outer.outcome = -1
          table.load(state, columns, into: &outer.values)
          merge(memo, effect, number)
          let chosen = memos[memo].firstEffect + Int32(effect)
          switch outer.outcome {
          case 2: best = (total, Int32(state), chosen, number)
          case 0, 1: break
          default:
            following.insert(outer.values, next, cost: total, before: Int32(state), chosen: chosen)
          }
        }
      }
      paths.append(table.path())
      table = following
      columns = next
    }
    guard let best else { return .never }
    return .found(sheet(best.cost, best.state, best.chosen, best.group, paths, circuits))
  }

  /// Costs from here on are of no interest.
  private var limit: Int32 { best?.cost ?? (bound == .max ? .max : bound + 1) }

  private func tooLarge(_ group: Int) -> Result {
    let all = plan.items.map(\.item)
    return .tooLarge(lookedAt: Array(all[..<plan.groups[group].positions.lowerBound]), of: all)
  }

  /// Where values stand that may still make a difference from a position on.
  private func liveColumns(from position: Int) -> [Int] {
    (0..<plan.nodeCount).filter { plan.isLive($0, from: position) }.flatMap { node in
      plan.slots[node]..<plan.slots[node] + plan.kinds[node].slotCount
    }
  }

  private mutating func merge(_ memo: Int, _ effect: Int, _ number: Int) {
    let group = plan.groups[number]
    for node in group.inner { outer.values[plan.slots[node]] = Plan.gone }
    let last = memos[memo].last
    var offset = 0
    for node in group.border {
      let count = plan.kinds[node].slotCount
      let first = last.value(effect, offset)
      if first != Plan.gone { outer.merge(node, first, count == 2 ? last.value(effect, offset + 1) : 0) }
      offset += count
    }
    for position in group.positions {
      for node in plan.completed[position] where !plan.isInner[node] { outer.complete(node) }
    }
  }

  /// What a group comes to, seen from the state of the outer search.
  private mutating func memo(_ number: Int, bound: Int32) -> Int {
    let group = plan.groups[number]
    inner.forget()
    for node in group.inner {
      for slot in plan.slots[node]..<plan.slots[node] + plan.kinds[node].slotCount {
        inner.values[slot] = outer.values[slot]
      }
    }
    for node in group.border where !outer.isGone(node) {
      for (offset, value) in outer.emptyValues(node).enumerated() {
        inner.values[plan.slots[node] + offset] = value
      }
    }
    let key = MemoKey(group: number, values: group.columns.map { inner.values[$0] })
    if let known = memoPlaces[key] { return known }
    var memo = workOut(group)
    memo.firstEffect = Int32(effects.count)
    for effect in 0..<memo.last.count { effects.append((Int32(memos.count), Int32(effect))) }
    memoPlaces[key] = memos.count
    memos.append(memo)
    return memos.count - 1
  }

  private mutating func workOut(_ group: Plan.Group) -> Memo {
    for node in inner.isHeldBack.indices { inner.isHeldBack[node] = false }
    for node in group.border { inner.isHeldBack[node] = true }
    let border = group.border.flatMap { plan.slots[$0]..<plan.slots[$0] + plan.kinds[$0].slotCount }
    var table = StateTable(width: group.columns.count)
    table.insert(inner.values, group.columns, cost: 0, before: -1, chosen: -1)
    var memo = Memo(last: table)
    for position in group.positions {
      let isLast = position == group.positions.upperBound - 1
      // At the end all inner nodes are complete, and only what goes out tells states apart.
      let columns = isLast ? border : group.columns
      var next = StateTable(width: columns.count)
      let item = plan.items[position]
      guard effort.spend(table.count * item.choices.count) else {
        memo.isTooLarge = true
        return memo
      }
      for state in 0..<table.count {
        for (choice, facts) in item.choices.enumerated() {
          let cost = table.cost[state] + facts.cost
          if bound < .max, cost > bound { continue }
          table.load(state, group.columns, into: &inner.values)
          inner.take(choice, item)
          for node in plan.completed[position] where plan.isInner[node] { inner.complete(node) }
          next.insert(inner.values, columns, cost: cost, before: Int32(state), chosen: Int32(choice))
        }
      }
      memo.paths.append(next.path())
      table = next
    }
    memo.last = table
    return memo
  }

  /// Follows the way back.
  private func sheet(
    _ cost: Int32,
    _ lastState: Int32,
    _ lastChosen: Int32,
    _ lastGroup: Int,
    _ paths: [StateTable.Path],
    _ circuits: Circuits
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
        let choice = item.choices[Int(path.chosen[inside])]
        let records = circuits.table.records(of: item.item).list
        sheet.records[item.item] = records[choice.record]
        if let moved = choice.moved { sheet.moved = (item.item, records[moved]) }
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
