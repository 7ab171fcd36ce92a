/// The condition as text, with just the brackets that it needs; reading it again gives the same tree.
package func print(_ expression: Expression) -> String {
  switch expression.kind {
  case .name(let name): name
  case .number(let number): String(number)
  case .call(let function, let arguments): "\(function)(\(arguments.map(print).joined(separator: ", ")))"
  case .not(let inner): "not \(bracketed(inner))"
  case .all(let parts): parts.map(bracketed).joined(separator: " and ")
  case .any(let parts): parts.map(bracketed).joined(separator: " or ")
  case .compare(let comparison, let left, let right): "\(print(left)) \(comparison.rawValue) \(print(right))"
  case .between(let value, let low, let high): "\(print(value)) between \(print(low)) and \(print(high))"
  case .among(let item, let options): "\(print(item)) in (\(options.map(print).joined(separator: ", ")))"
  case .state(let item, let state, let isNegated):
    "\(print(item)) is \(isNegated ? "not " : "")\(state.rawValue)"
  case .couldBe(let item, .word(let word)): "\(print(item)) could be \(word)"
  case .couldBe(let item, .under(let bound)): "\(print(item)) could be under \(bound)"
  case .couldBe(let item, .over(let bound)): "\(print(item)) could be over \(bound)"
  case .sum(let left, let right): "\(print(left)) + \(print(right))"
  case .difference(let left, let right): "\(print(left)) - \(print(right))"
  case .product(let value, let factor): "\(print(value)) * \(factor)"
  }
}

private func bracketed(_ expression: Expression) -> String {
  switch expression.kind {
  case .all, .any: "(\(print(expression)))"
  default: print(expression)
  }
}
