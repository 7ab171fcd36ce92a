import Diagnostics

/// Reads the condition language of the format, section 9.
package struct Parser {
  private let tokens: [Token]
  private var position = 0
  private var depth = 0

  private init(_ tokens: [Token]) {
    self.tokens = tokens
  }

  /// The tree of a condition.
  ///
  /// - Throws: C001 or C002 with the first place that cannot be read.
  package static func parse(_ text: String) throws(ConditionProblem) -> Expression {
    var lexer = Lexer(text)
    var parser = Parser(try lexer.tokens())
    let result = try parser.condition()
    guard case .end = parser.token.kind else { throw parser.unexpected(after: result) }
    return result
  }

  var token: Token { tokens[position] }

  private mutating func condition() throws(ConditionProblem) -> Expression {
    let first = try test()
    guard let joint = joint else { return first }
    var parts = [first]
    while takes(word: joint) { parts.append(try test()) }
    if let other = self.joint {
      throw ConditionProblem(
        .andOr,
        at: token.extent,
        "`a \(joint) b \(other) c` can be read in two ways.",
        help: "use brackets, either `(a \(joint) b) \(other) c` or `a \(joint) (b \(other) c)`"
      )
    }
    let extent = first.extent.through(parts[parts.count - 1].extent)
    return Expression(joint == "and" ? .all(parts) : .any(parts), extent)
  }

  private var joint: String? {
    guard case .word(let word) = token.kind, word == "and" || word == "or" else { return nil }
    return word
  }

  private mutating func test() throws(ConditionProblem) -> Expression {
    depth += 1
    defer { depth -= 1 }
    guard depth <= ConditionLimit.depth else {
      throw ConditionProblem(
        .unreadable,
        at: token.extent,
        "More than \(ConditionLimit.depth) brackets stand inside each other here.",
        help: "give parts of it a name under `findings`"
      )
    }
    let start = token.extent
    if takes(word: "not") {
      let inner = try test()
      return Expression(.not(inner), start.through(inner.extent))
    }
    if takes(symbol: .open) {
      let inner = try condition()
      let end = token.extent
      try expect(.close, "to close the bracket")
      return Expression(inner.kind, start.through(end))
    }
    return try tail(of: try number())
  }

  /// What may follow the first name or number of a test.
  private mutating func tail(of left: Expression) throws(ConditionProblem) -> Expression {
    if let comparison {
      position += 1
      let right = try number()
      return Expression(.compare(comparison, left, right), left.extent.through(right.extent))
    }
    if takes(word: "between") {
      let low = try number()
      guard takes(word: "and") else { throw expected("`and` and the upper number") }
      let high = try number()
      return Expression(.between(left, low, high), left.extent.through(high.extent))
    }
    if takes(word: "in") { return try options(of: left) }
    if takes(word: "is") { return try state(of: left) }
    if takes(word: "could") { return try possibility(of: left) }
    return left
  }

  private var comparison: Comparison? {
    guard case .symbol(let symbol) = token.kind else { return nil }
    return Comparison(rawValue: symbol.rawValue)
  }

  private mutating func options(of item: Expression) throws(ConditionProblem) -> Expression {
    try expect(.open, "and the options")
    var options: [Expression] = []
    repeat {
      let extent = token.extent
      options.append(Expression(.name(try name("an option")), extent))
    } while takes(symbol: .comma)
    let end = token.extent
    try expect(.close, "after the last option")
    return Expression(.among(item, options), item.extent.through(end))
  }

  private mutating func state(of item: Expression) throws(ConditionProblem) -> Expression {
    // `is not asked` is the state; its opposite is `is not not asked`.
    let words = (0..<3).map { word(ahead: $0) }
    let (state, isNegated, count): (RecordState, Bool, Int)
    switch (words[0], words[1], words[2]) {
    case ("not", "asked", _): (state, isNegated, count) = (.notAsked, false, 2)
    case ("not", "not", "asked"): (state, isNegated, count) = (.notAsked, true, 3)
    case ("not", let word?, _):
      guard let known = RecordState(rawValue: word) else { throw unknownState(at: 1) }
      (state, isNegated, count) = (known, true, 2)
    case (let word?, _, _):
      guard let known = RecordState(rawValue: word) else { throw unknownState(at: 0) }
      (state, isNegated, count) = (known, false, 1)
    default: throw unknownState(at: 0)
    }
    position += count
    let extent = item.extent.through(tokens[position - 1].extent)
    return Expression(.state(item, state, isNegated: isNegated), extent)
  }

  private func unknownState(at offset: Int) -> ConditionProblem {
    let token = tokens[min(position + offset, tokens.count - 1)]
    let isValue = token.kind == .word("yes") || token.kind == .word("no")
    return ConditionProblem(
      .unreadable,
      at: token.extent,
      "After `is` stands answered, declined, unsure, not asked or missing.",
      help: isValue ? "write `= \(describe(token))` to compare with an answer" : "write one of these five",
      // `is not yes` could be meant in two ways: an answer other than yes, or none.
      replacement: isValue && offset == 0
        ? .init(extent: tokens[position - 1].extent.through(token.extent), text: "= \(describe(token))") : nil
    )
  }

  private mutating func possibility(of item: Expression) throws(ConditionProblem) -> Expression {
    guard takes(word: "be") else { throw expected("`be`, as in `could be yes`") }
    let word = try name("yes, no, an option, `under` or `over`")
    let possibility: Possibility
    if word == "under" || word == "over" {
      guard case .number(let bound) = token.kind else { throw expected("a whole number") }
      position += 1
      possibility = word == "under" ? .under(bound) : .over(bound)
    } else {
      possibility = .word(word)
    }
    let end = tokens[position - 1].extent
    return Expression(.couldBe(item, possibility), item.extent.through(end))
  }

  private mutating func number() throws(ConditionProblem) -> Expression {
    var left = try term()
    while true {
      if takes(symbol: .plus) {
        let right = try term()
        left = Expression(.sum(left, right), left.extent.through(right.extent))
      } else if takes(symbol: .minus) {
        let right = try term()
        left = Expression(.difference(left, right), left.extent.through(right.extent))
      } else {
        return left
      }
    }
  }

  private mutating func term() throws(ConditionProblem) -> Expression {
    let value = try value()
    guard takes(symbol: .times) else { return value }
    guard case .number(let factor) = token.kind else { throw expected("a whole number after `*`") }
    let extent = value.extent.through(token.extent)
    position += 1
    return Expression(.product(value, factor), extent)
  }

  private mutating func value() throws(ConditionProblem) -> Expression {
    let start = token.extent
    if case .number(let number) = token.kind {
      position += 1
      return Expression(.number(number), start)
    }
    let word = try name("the id of an item or a finding, or a number")
    guard takes(symbol: .open) else { return Expression(.name(word), start) }
    var arguments = [try argument()]
    while takes(symbol: .comma) { arguments.append(try argument()) }
    let end = token.extent
    try expect(.close, "after `\(word)(…`")
    return Expression(.call(word, arguments), start.through(end))
  }

  private mutating func argument() throws(ConditionProblem) -> Expression { try condition() }
}

/// Looking at tokens.
extension Parser {
  private func word(ahead offset: Int) -> String? {
    guard position + offset < tokens.count, case .word(let word) = tokens[position + offset].kind else {
      return nil
    }
    return word
  }

  private mutating func takes(word: String) -> Bool {
    guard token.kind == .word(word) else { return false }
    position += 1
    return true
  }

  private mutating func takes(symbol: Symbol) -> Bool {
    guard token.kind == .symbol(symbol) else { return false }
    position += 1
    return true
  }

  private mutating func expect(_ symbol: Symbol, _ purpose: String) throws(ConditionProblem) {
    guard takes(symbol: symbol) else { throw expected("`\(symbol.rawValue)` \(purpose)") }
  }

  private mutating func name(_ wanted: String) throws(ConditionProblem) -> String {
    guard case .word(let word) = token.kind,
      !["and", "or", "not", "in", "is", "between", "be"].contains(word)
    else {
      throw expected(wanted)
    }
    position += 1
    return word
  }

  private func describe(_ token: Token) -> String {
    switch token.kind {
    case .word(let word): word
    case .number(let number): String(number)
    case .symbol(let symbol): symbol.rawValue
    case .end: "the end"
    }
  }

  private func expected(_ wanted: String) -> ConditionProblem {
    if case .end = token.kind {
      return ConditionProblem(
        .unreadable,
        at: token.extent,
        "The condition ends here, but \(wanted) should follow."
      )
    }
    return ConditionProblem(
      .unreadable,
      at: token.extent,
      "I cannot read this condition from here: `\(describe(token))`. Expected is \(wanted)."
    )
  }

  private func unexpected(after read: Expression) -> ConditionProblem {
    let help: String
    switch token.kind {
    case .symbol(.close): help = "delete this bracket, or open one before it"
    case .word("yes"), .word("no"): help = "put `=` before `\(describe(token))`"
    default: help = "join two conditions with `and` or `or`"
    }
    return ConditionProblem(
      .unreadable,
      at: token.extent,
      "I cannot read this condition from here: `\(describe(token))`.",
      help: help
    )
  }
}
