package import Expressions

/// One item by itself: what its record comes to when its gates are decided in a given way.
///
/// The proofs ask for this once for every record that an item can have, and so share the meaning of an answer with
/// the interview.
extension Worksheet {
  /// Takes the gates of an item as decided; what is asked next is about this item and its record.
  package mutating func place(_ item: Int, _ standing: Standing) {
    own()
    beginRound()
    workOutItem(item, tables.facts[item], standing)
  }

  /// A step of a condition that looks at nothing but the item that was placed.
  package mutating func truth(ofStep step: Int) -> Truth {
    work(step, tables.nodes[step], truths, numbers)
    return truths[step]
  }

  /// Whether the item is there as a sign.
  package func presence(_ item: Int) -> Truth { holds(states[item], .yes) }

  /// Whether the item is no, where "not applicable" is no answer.
  package func absence(_ item: Int) -> Truth { holds(states[item], .no) }

  package func applicability(_ item: Int) -> Truth {
    if states[item].isInapplicable { return .no }
    return states[item].mayBeInapplicable ? .open : .yes
  }

  package func number(of item: Int) -> NumberRange { numberRange(item) }

  /// The points of an item that scores by option; `points` by option.
  package func pointRange(_ item: Int, _ points: [Int]) -> ClosedRange<Int> {
    states[item].isInapplicable ? 0...0 : pointsByOption(item, points)
  }
}
