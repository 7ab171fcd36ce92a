extension Expression {
  /// The parts of which it is made, from left to right.
  package var parts: [Expression] {
    switch kind {
    case .name, .number: []
    case .call(_, let arguments): arguments
    case .not(let inner), .state(let inner, _, _), .couldBe(let inner, _), .product(let inner, _): [inner]
    case .all(let parts), .any(let parts): parts
    case .compare(_, let left, let right), .sum(let left, let right), .difference(let left, let right):
      [left, right]
    case .between(let value, let low, let high): [value, low, high]
    case .among(let item, let options): [item] + options
    }
  }

  /// The condition and all of which it is made.
  package var descendants: [Expression] { [self] + parts.flatMap(\.descendants) }

  /// The names in it, whatever they name.
  package var names: Set<String> {
    Set(
      descendants.compactMap { part in
        if case .name(let name) = part.kind { name } else { nil }
      }
    )
  }
}
