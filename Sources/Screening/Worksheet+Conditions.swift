import Checklists
import Expressions

/// Deciding conditions on ranges: `semantics.md` section 4.
extension Worksheet {
  /// What is possible for a condition; everything that it names must be worked out.
  func decide(_ condition: Condition) -> Truth {
    let root = condition.root
    if decided[root] == round { return truths[root] }
    // Looked up once for all steps.
    let (tables, truths, numbers) = (tables, truths, numbers)
    for place in tables.stepsToWork(condition) {
      let step = Int(tables.steps[place])
      work(step, tables.nodes[step], truths, numbers)
    }
    decided[root] = round
    return truths[root]
  }

  @inline(__always)
  func work(
    _ step: Int,
    _ node: ConditionNode,
    _ truths: Column<Truth>,
    _ numbers: Column<NumberRange>
  ) {
    switch node {
    case .all(let parts):
      var result = Truth.yes
      for part in parts.range { result = result && truths[Int(tables.operands[part])] }
      truths[step] = result
    case .any(let parts):
      var result = Truth.no
      for part in parts.range { result = result || truths[Int(tables.operands[part])] }
      truths[step] = result
    case .not(let part): truths[step] = !truths[Int(part)]
    case .compare(let order, let left, let right):
      truths[step] = number(left).compared(order, number(right))
    case .count(let parts): numbers[step] = count(parts, truths)
    case .sum(let left, let right): numbers[step] = number(left) + number(right)
    case .difference(let left, let right): numbers[step] = number(left) - number(right)
    case .product(let value, let factor): numbers[step] = number(value) * Int(factor)
    case .constant, .number, .points, .signs, .strength, .positive, .child: break
    case .assessed(let dimension): truths[step] = assessed(Int(dimension))
    case .knownChild: truths[step] = knownChild
    case .finding(let finding): truths[step] = truths[tables.findings[finding].root]
    case .isYes(let item): truths[step] = holds(states[Int(item)], .yes)
    case .isNo(let item): truths[step] = holds(states[Int(item)], .no)
    case .isOption(let item, let option): truths[step] = isOption(Int(item), option)
    case .isAmong(let item, let options): truths[step] = isAmong(Int(item), options)
    case .isRecorded(let item, let state): truths[step] = isRecorded(Int(item), state)
    case .said(let item): truths[step] = side(Int(item), answers.said[Int(item)])
    case .seen(let item): truths[step] = side(Int(item), answers.seen[Int(item)])
    case .couldBeYes(let item):
      truths[step] = couldBe(
        Int(item),
        isIn: states[Int(item)].contains(.yes),
        isAll: !states[Int(item)].contains(.no)
      )
    case .couldBeNo(let item):
      truths[step] = couldBe(
        Int(item),
        isIn: states[Int(item)].contains(.no),
        isAll: !states[Int(item)].contains(.yes)
      )
    case .couldBeOption(let item, let option): truths[step] = couldBeOption(Int(item), option)
    case .couldBeUnder(let item, let bound):
      truths[step] = couldBe(Int(item), isIn: low[Int(item)] < bound, isAll: high[Int(item)] < bound)
    case .couldBeOver(let item, let bound):
      truths[step] = couldBe(Int(item), isIn: high[Int(item)] > bound, isAll: low[Int(item)] > bound)
    }
  }

  /// The number that a step gives; what stands ready elsewhere is not written down for each condition once more.
  @inline(__always)
  func number(_ step: Int32) -> NumberRange {
    let node = tables.nodes[Int(step)]
    // Told first, because most comparisons are with one.
    if case .constant(let value) = node { return NumberRange(Int(value), Int(value)) }
    return switch node {
    case .number(let item): numberRange(Int(item))
    case .points(let scope): points(Int(scope))
    case .signs(let scope): signs(Int(scope))
    case .strength(let strength, let scope): count(strength, Int(scope))
    default: numbers[Int(step)]
    }
  }

  private func count(_ parts: ConditionNode.Operands, _ truths: Column<Truth>) -> NumberRange {
    var result = NumberRange(0, 0)
    for part in parts.range {
      let truth = truths[Int(tables.operands[part])]
      result.low += truth == .yes ? 1 : 0
      result.high += truth == .no ? 0 : 1
      result.waits = result.waits || truth == .waiting
    }
    return result
  }

  /// Whether an item is yes, or no: true where nothing else is in its range.
  func holds(_ state: ItemState, _ value: ItemState) -> Truth {
    // Without branches, as in `Truth`.
    let isOnly = state.intersection([.yes, .no, .inapplicable]) == value
    let open = Truth.open(waits: state.waits)
    return state.isDisjoint(with: value) ? .no : isOnly ? .yes : open
  }

  /// A truth about an item's value, where the value may not apply.
  private func held(_ state: ItemState, always: Bool, sometimes: Bool) -> Truth {
    if state.isInapplicable || !sometimes { return .no }
    if always, !state.mayBeInapplicable { return .yes }
    return .open(waits: state.waits)
  }

  private func isOption(_ item: Int, _ option: Int32) -> Truth {
    let known = low[item]
    if tables.facts[item].kind == .chooseOne {
      return held(states[item], always: known == option, sometimes: known < 0 || known == option)
    }
    let isChosen = known >= 0 && answers.isChosen(Int(option), of: item)
    return held(states[item], always: isChosen, sometimes: known < 0 || isChosen)
  }

  private func isAmong(_ item: Int, _ options: ConditionNode.Operands) -> Truth {
    let known = low[item]
    let places = options.range.map { tables.operands[$0] }
    if tables.facts[item].kind == .chooseOne {
      let isKnown = known >= 0 && places.contains(known)
      let isAll = known < 0 && (0..<tables.facts[item].optionCount).allSatisfy(places.contains)
      return held(states[item], always: isKnown || isAll, sometimes: known < 0 || isKnown)
    }
    let isChosen = known >= 0 && places.contains { answers.isChosen(Int($0), of: item) }
    return held(states[item], always: isChosen, sometimes: known < 0 || isChosen)
  }

  /// About the record of what was said, or of what was seen where there is no `ask`.
  private func isRecorded(_ item: Int, _ wanted: RecordState) -> Truth {
    let state = states[item]
    if state.isInapplicable { return .no }
    let mark = answers.said[item] == .none ? answers.seen[item] : answers.said[item]
    let isSo: Bool
    switch mark {
    case .pending: return .waiting
    case .notAsked: isSo = wanted == .notAsked || wanted == .missing
    case .unsure: isSo = wanted == .unsure || wanted == .missing
    case .declined: isSo = wanted == .declined || wanted == .missing
    case .no, .yes, .value: isSo = wanted == .answered
    case .none: isSo = false
    }
    if !isSo { return .no }
    return state.contains(.undecided) ? .waiting : .yes
  }

  private func side(_ item: Int, _ mark: AnswerSheet.Mark) -> Truth {
    let state = states[item]
    if state.isInapplicable { return .no }
    switch mark {
    case .no: return .no
    case .yes: return state.contains(.undecided) ? .waiting : .yes
    default: return .open(waits: state.contains(.pending) || state.contains(.undecided))
    }
  }

  private func couldBe(_ item: Int, isIn: Bool, isAll: Bool) -> Truth {
    let state = states[item]
    if state.isInapplicable || !isIn { return .no }
    if isAll, !state.mayBeInapplicable { return .yes }
    if state.isDisjoint(with: [.pending, .undecided]) { return .yes }
    return .open(waits: state.waits)
  }

  private func couldBeOption(_ item: Int, _ option: Int32) -> Truth {
    let known = low[item]
    if tables.facts[item].kind == .chooseOne {
      return couldBe(item, isIn: known < 0 || known == option, isAll: known == option)
    }
    let isChosen = known >= 0 && answers.isChosen(Int(option), of: item)
    return couldBe(item, isIn: known < 0 || isChosen, isAll: isChosen)
  }
}
