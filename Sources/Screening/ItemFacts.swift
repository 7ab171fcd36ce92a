import Checklists
import Expressions

/// An item as it is needed for working out.
struct ItemFacts {
  /// The kinds of items that are worked out differently.
  enum Kind {
    case yesOrNo, number, date, chooseOne, chooseAny, text, tell
  }

  let kind: Kind
  let firstGate: Int32
  let gateCount: Int32
  let low: Int32
  let high: Int32
  let optionCount: Int32
  let hasYesIf: Bool
  let yesIf: Condition

  /// Where its gates stand.
  var gates: Range<Int> { Int(firstGate)..<Int(firstGate + gateCount) }

  init(_ item: GraphItem, gates: Range<Int>) {
    kind =
      switch item.kind {
      case .yesOrNo: .yesOrNo
      case .number: .number
      case .date: .date
      case .chooseOne: .chooseOne
      case .chooseAny: .chooseAny
      case .text: .text
      case .tell: .tell
      }
    firstGate = Int32(gates.lowerBound)
    gateCount = Int32(gates.count)
    low = item.domain.lowerBound
    high = item.domain.upperBound
    optionCount = Int32(item.optionCount)
    hasYesIf = item.yesIf != nil
    yesIf = item.yesIf ?? Condition.none
  }
}
