import Diagnostics

/// Looks up the names of a condition, checks that the types fit, and writes its steps into a pool.
package struct Checker {
  let names: Names
  /// The item whose `yes if` this is; there, only `answer`, whole numbers and options are named.
  let own: Names.Item?
  var pool: ConditionPool
  var problems: [ConditionProblem] = []

  private init(_ names: Names, own: Names.Item?, pool: ConditionPool) {
    self.names = names
    self.own = own
    self.pool = pool
  }

  /// Compiles a condition into the pool.
  ///
  /// - Parameters:
  ///   - expression: the condition as it was read.
  ///   - own: the item whose `yes if` it is; `nil` for every other condition.
  ///   - names: the ids of the checklist.
  ///   - pool: where the steps are appended; what a faulty condition leaves there is never used.
  /// - Returns: the condition, or all that is wrong with it (I003 or C003); nothing where it names what is broken itself.
  package static func compile(
    _ expression: Expression,
    yesIfOf own: Names.Item? = nil,
    names: Names,
    into pool: inout ConditionPool
  ) -> Result<Condition, ConditionProblems> {
    let first = pool.nodes.count
    var checker = Checker(names, own: own, pool: pool)
    pool = ConditionPool()
    defer { pool = checker.pool }
    let root = checker.truth(expression)
    guard let root, checker.problems.isEmpty else {
      return .failure(ConditionProblems(list: checker.problems))
    }
    return .success(Condition(first: first, root: Int(root)))
  }

  /// The step for a test; `nil` where a problem was reported.
  mutating func truth(_ expression: Expression) -> Int32? {
    let extent = expression.extent
    switch expression.kind {
    case .name(let name): return named(name, extent)
    case .not(let inner): return truth(inner).map { pool.append(.not($0), extent) }
    case .all(let parts): return truths(parts).map { pool.append(.all(pool.list($0)), extent) }
    case .any(let parts): return truths(parts).map { pool.append(.any(pool.list($0)), extent) }
    case .compare(let comparison, let left, let right): return compare(comparison, left, right, extent)
    case .between(let value, let low, let high): return between(value, low, high, extent)
    case .among(let item, let options): return among(item, options, extent)
    case .state(let item, let state, let isNegated):
      guard let step = recorded(item, state, extent) else { return nil }
      return isNegated ? pool.append(.not(step), extent) : step
    case .couldBe(let item, let possibility): return couldBe(item, possibility, extent)
    case .call(let name, let arguments): return truthCall(name, arguments, extent)
    case .number, .sum, .difference, .product:
      return report(.compare, extent, Wording.numberAlone(expression))
    }
  }

  private mutating func truths(_ parts: [Expression]) -> [Int32]? {
    let steps = parts.map { truth($0) }
    return steps.contains(nil) ? nil : steps.compactMap { $0 }
  }

  private mutating func named(_ name: String, _ extent: Extent) -> Int32? {
    if own != nil { return report(.compare, extent, Wording.onlyAnswer(name)) }
    switch name {
    case "child": return pool.append(.child, extent)
    case "adult":
      let child = pool.append(.child, extent)
      return pool.append(.not(child), extent)
    case "known_child": return pool.append(.knownChild, extent)
    case "points", "signs", "answer":
      return report(.compare, extent, Wording.numberAlone(Expression(.name(name), extent)))
    default: break
    }
    if let finding = names.findings[name] { return pool.append(.finding(finding), extent) }
    if let item = names.items[name] { return report(.compare, extent, Wording.itemAlone(item)) }
    return unknown(name, extent, Wording.unknownFinding(name, names))
  }

  private mutating func truthCall(_ name: String, _ arguments: [Expression], _ extent: Extent) -> Int32? {
    guard let function = function(name, arguments, extent) else { return nil }
    guard function.givesTruth else {
      return report(.compare, extent, Wording.numberAlone(Expression(.call(name, arguments), extent)))
    }
    if own != nil { return report(.compare, extent, Wording.onlyAnswer(name)) }
    switch function {
    case .said, .seen:
      guard let item = item(arguments[0]) else { return nil }
      guard item.kind == .yesOrNo, function == .said ? item.hasSaid : item.hasSeen else {
        return report(.compare, extent, Wording.noSuchSide(function, item))
      }
      return pool.append(function == .said ? .said(item: item.index) : .seen(item: item.index), extent)
    default:
      guard let dimension = dimension(arguments[0]) else { return nil }
      let isPositive = function == .positive
      return pool.append(
        isPositive ? .positive(dimension: dimension) : .assessed(dimension: dimension),
        extent
      )
    }
  }

  mutating func compare(
    _ comparison: Comparison,
    _ left: Expression,
    _ right: Expression,
    _ extent: Extent
  )
    -> Int32?
  {
    // A word on the right is an answer where the item on the left has such answers, otherwise a number.
    guard case .name(let leftName) = left.kind, case .name(let word) = right.kind,
      !isNumber(leftName, against: word)
    else { return compareNumbers(comparison, left, right, extent) }
    guard let item = item(left) else { return nil }
    guard let step = equal(item, word, right.extent, extent) else { return nil }
    switch comparison {
    case .equal: return step
    case .unequal: return pool.append(.not(step), extent)
    default: return report(.compare, extent, Wording.notOrdered(comparison, item, word))
    }
  }

  /// Whether `left = word` compares two numbers.
  private func isNumber(_ left: String, against word: String) -> Bool {
    if left == "points" || left == "signs" { return true }
    let item = left == "answer" ? own : names.items[left]
    guard let item, item.kind == .number else { return false }
    return word != "yes" && word != "no"
  }

  private mutating func equal(
    _ item: Names.Item,
    _ word: String,
    _ wordExtent: Extent,
    _ extent: Extent
  ) -> Int32? {
    if word == "yes" || word == "no" {
      guard item.hasYes, own == nil else { return report(.compare, extent, Wording.noYes(item, word)) }
      return pool.append(word == "yes" ? .isYes(item: item.index) : .isNo(item: item.index), extent)
    }
    guard item.isChoice else { return report(.compare, extent, Wording.notAnAnswer(item, word)) }
    guard let option = option(word, of: item, wordExtent) else { return nil }
    return pool.append(.isOption(item: item.index, option: option), extent)
  }

  private mutating func among(_ left: Expression, _ options: [Expression], _ extent: Extent) -> Int32? {
    guard let item = item(left) else { return nil }
    guard item.isChoice else { return report(.compare, extent, Wording.notAChoice(item)) }
    var found: [Int32] = []
    for expression in options {
      guard case .name(let word) = expression.kind else { continue }
      if let option = option(word, of: item, expression.extent) { found.append(option) }
    }
    guard found.count == options.count else { return nil }
    return pool.append(.isAmong(item: item.index, pool.list(found)), extent)
  }

  private mutating func recorded(_ left: Expression, _ state: RecordState, _ extent: Extent) -> Int32? {
    guard let item = item(left) else { return nil }
    if own != nil { return report(.compare, extent, Wording.onlyAnswer("is \(state.rawValue)")) }
    return pool.append(.isRecorded(item: item.index, state), extent)
  }

  private mutating func couldBe(_ left: Expression, _ possibility: Possibility, _ extent: Extent) -> Int32? {
    guard let item = item(left) else { return nil }
    if own != nil { return report(.compare, extent, Wording.onlyAnswer("could be")) }
    switch possibility {
    case .under(let bound), .over(let bound):
      guard item.kind == .number else { return report(.compare, extent, Wording.notANumber(item)) }
      let isUnder = possibility == .under(bound)
      return pool.append(
        isUnder
          ? .couldBeUnder(item: item.index, Int32(bound)) : .couldBeOver(item: item.index, Int32(bound)),
        extent
      )
    case .word("yes"), .word("no"):
      let isYes = possibility == .word("yes")
      guard item.hasYes else { return report(.compare, extent, Wording.noYes(item, isYes ? "yes" : "no")) }
      return pool.append(isYes ? .couldBeYes(item: item.index) : .couldBeNo(item: item.index), extent)
    case .word(let word):
      guard item.isChoice else { return report(.compare, extent, Wording.notAnAnswer(item, word)) }
      guard let option = option(word, of: item, extent) else { return nil }
      return pool.append(.couldBeOption(item: item.index, option: option), extent)
    }
  }
}

/// Numbers.
extension Checker {
  private mutating func compareNumbers(
    _ comparison: Comparison,
    _ left: Expression,
    _ right: Expression,
    _ extent: Extent
  ) -> Int32? {
    guard let a = number(left), let b = number(right) else { return nil }
    switch comparison {
    case .equal: return pool.append(.compare(.equal, a, b), extent)
    case .unequal:
      let equal = pool.append(.compare(.equal, a, b), extent)
      return pool.append(.not(equal), extent)
    case .less: return pool.append(.compare(.less, a, b), extent)
    case .lessOrEqual: return pool.append(.compare(.lessOrEqual, a, b), extent)
    case .more: return pool.append(.compare(.more, a, b), extent)
    case .moreOrEqual: return pool.append(.compare(.moreOrEqual, a, b), extent)
    }
  }

  private mutating func between(
    _ value: Expression,
    _ low: Expression,
    _ high: Expression,
    _ extent: Extent
  ) -> Int32? {
    guard let number = number(value), let low = self.number(low), let high = self.number(high) else {
      return nil
    }
    let isFrom = pool.append(.compare(.moreOrEqual, number, low), extent)
    let isTo = pool.append(.compare(.lessOrEqual, number, high), extent)
    return pool.append(.all(pool.list([isFrom, isTo])), extent)
  }

  private mutating func number(_ expression: Expression) -> Int32? {
    let extent = expression.extent
    switch expression.kind {
    case .number(let value): return pool.append(.constant(Int32(value)), extent)
    case .sum(let left, let right):
      guard let a = number(left), let b = number(right) else { return nil }
      return pool.append(.sum(a, b), extent)
    case .difference(let left, let right):
      guard let a = number(left), let b = number(right) else { return nil }
      return pool.append(.difference(a, b), extent)
    case .product(let value, let factor):
      return number(value).map { pool.append(.product($0, Int32(factor)), extent) }
    case .call(let name, let arguments): return numberCall(name, arguments, extent)
    case .name(let name): return namedNumber(name, expression)
    default: return report(.compare, extent, Wording.noNumber(expression))
    }
  }

  private mutating func namedNumber(_ name: String, _ expression: Expression) -> Int32? {
    let extent = expression.extent
    if own == nil {
      if name == "points" { return pool.append(.points(scope: 0), extent) }
      if name == "signs" { return pool.append(.signs(scope: 0), extent) }
    }
    if Vocabulary.words.contains(name), name != "answer" {
      return report(.compare, extent, own == nil ? Wording.noNumber(expression) : Wording.onlyAnswer(name))
    }
    if names.findings[name] != nil, names.items[name] == nil {
      return report(.compare, extent, Wording.noNumber(expression))
    }
    guard let item = item(expression) else { return nil }
    guard item.kind == .number else { return report(.compare, extent, Wording.notANumber(item)) }
    return pool.append(.number(item: item.index), extent)
  }

  private mutating func numberCall(_ name: String, _ arguments: [Expression], _ extent: Extent) -> Int32? {
    guard let function = function(name, arguments, extent) else { return nil }
    switch function {
    case .said, .seen, .positive, .assessed:
      return report(.compare, extent, Wording.noNumber(Expression(.call(name, arguments), extent)))
    case .count: return truths(arguments).map { pool.append(.count(pool.list($0)), extent) }
    default: break
    }
    if own != nil { return report(.compare, extent, Wording.onlyAnswer(name)) }
    switch function {
    case .points: return scope(arguments[0]).map { pool.append(.points(scope: $0), extent) }
    case .signs: return scope(arguments[0]).map { pool.append(.signs(scope: $0), extent) }
    default:
      guard let dimension = dimension(arguments[0]), let strength = Strength(name) else { return nil }
      return pool.append(.strength(strength, scope: 1 + names.sectionCount + dimension), extent)
    }
  }
}

/// All that is wrong with one condition.
package struct ConditionProblems: Error, Sendable {
  package let list: [ConditionProblem]
}
