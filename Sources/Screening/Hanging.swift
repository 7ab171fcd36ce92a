import Checklists
import Expressions

/// The items on which open values hang: `semantics.md` section 4.
struct Hanging {
  private let sheet: Worksheet
  private var items: Set<Int> = []
  private var gatesSeen: Set<Int> = []
  private var findingsSeen: Set<Int> = []
  private var sharesSeen: Set<Share> = []
  private var isChildSeen = false

  /// What of a scope is looked at.
  private enum Share: Hashable {
    case points(Int), signs(Int), strength(Strength, Int), anyStrength(Int), applicability(Int)
  }

  private init(_ sheet: Worksheet) {
    self.sheet = sheet
  }

  /// - Returns: items in file order, among them `tell` items and those that are not kept never, since no condition
  ///   names them. Empty for a settled condition.
  static func items(of condition: Condition, in sheet: Worksheet) -> [Int] {
    var walk = Hanging(sheet)
    walk.visit(condition.root)
    return walk.items.sorted()
  }

  private mutating func visit(_ step: Int) {
    switch sheet.tables.nodes[step] {
    case .constant: return
    case .number, .points, .signs, .strength, .count, .sum, .difference, .product:
      if sheet.numbers[step].isSettled { return }
    default: if !sheet.truths[step].isOpen { return }
    }
    switch sheet.tables.nodes[step] {
    case .all(let parts), .any(let parts), .count(let parts):
      for part in parts.range { visit(Int(sheet.tables.operands[part])) }
    case .not(let part), .product(let part, _): visit(Int(part))
    case .compare(_, let left, let right), .sum(let left, let right), .difference(let left, let right):
      visit(Int(left))
      visit(Int(right))
    case .isYes(let item), .isNo(let item), .isOption(let item, _), .isAmong(let item, _),
      .couldBeYes(let item),
      .couldBeNo(let item), .couldBeOption(let item, _), .couldBeUnder(let item, _),
      .couldBeOver(let item, _),
      .number(let item):
      visit(item: Int(item))
    case .isRecorded(let item, _): visit(item: Int(item), itself: sheet.states[Int(item)].contains(.pending))
    case .said(let item): visit(item: Int(item), side: sheet.answers.said[Int(item)])
    case .seen(let item): visit(item: Int(item), side: sheet.answers.seen[Int(item)])
    case .child: visitChild()
    case .knownChild: visit(item: sheet.graph.child.ageItem)
    case .finding(let finding):
      if findingsSeen.insert(Int(finding)).inserted { visit(sheet.graph.findings[Int(finding)].root) }
    case .positive(let dimension): visit(.anyStrength(sheet.graph.dimensions[Int(dimension)].scope))
    case .assessed(let dimension): visit(.applicability(sheet.graph.dimensions[Int(dimension)].scope))
    case .points(let scope): visit(.points(Int(scope)))
    case .signs(let scope): visit(.signs(Int(scope)))
    case .strength(let strength, let scope): visit(.strength(strength, Int(scope)))
    case .constant: break
    }
  }

  private mutating func visit(item: Int, side: AnswerSheet.Mark) {
    visit(item: item, itself: side != .yes && side != .no)
  }

  private mutating func visit(item: Int) {
    visit(item: item, itself: sheet.states[item].contains(.unsettled))
  }

  private mutating func visit(item: Int, itself: Bool) {
    if itself { items.insert(item) }
    guard sheet.states[item].mayBeInapplicable, gatesSeen.insert(item).inserted else { return }
    for gate in sheet.graph.items[item].gates { visit(gate.condition.root) }
  }

  private mutating func visitChild() {
    guard !isChildSeen else { return }
    isChildSeen = true
    if sheet.knownChild.isOpen { visit(item: sheet.graph.child.ageItem) }
    visit(sheet.graph.child.treatAsChildIf.root)
  }

  private mutating func visit(_ share: Share) {
    guard sharesSeen.insert(share).inserted else { return }
    let scope: Int
    switch share {
    case .points(let place), .signs(let place), .strength(_, let place), .anyStrength(let place),
      .applicability(let place):
      scope = place
    }
    let child = sheet.tables.dependsOnChild[scope] ? sheet.child : .no
    for place in Int(sheet.tables.signStart[scope])..<Int(sheet.tables.signStart[scope + 1]) {
      let (adultSign, childSign) = (sheet.tables.adultSigns[place], sheet.tables.childSigns[place])
      let item = Int(adultSign.item)
      let isOpenForAdult = child != .yes && isOpen(share, adultSign.weight, item)
      if isOpenForAdult || (child != .no && isOpen(share, childSign.weight, item)) { visit(item: item) }
    }
    if child.isOpen { visitChild() }
  }

  /// Whether a sign's own share in a count is open.
  private func isOpen(_ share: Share, _ weight: SignWeight, _ item: Int) -> Bool {
    let state = sheet.states[item]
    guard weight.isSign, !state.isInapplicable else { return false }
    let isOpen = state.mayBePresent && !state.isPresent
    switch share {
    case .applicability: return state.mayBeInapplicable
    case .anyStrength: return isOpen && weight.tally.hasStrength
    case .strength(let strength, _): return isOpen && weight.tally.count(strength) > 0
    case .signs: return isOpen && weight.tally.signs > 0
    case .points:
      if weight.hasOptionPoints { return !sheet.isPointsSettled(item, weight) }
      return isOpen && weight.points > 0
    }
  }
}

extension Worksheet {
  /// Whether the points of a sign that scores by option are known.
  func isPointsSettled(_ item: Int, _ weight: SignWeight) -> Bool {
    let range = pointsByOption(item, tables.optionPoints[Int(weight.optionPoints)])
    return range.lowerBound == range.upperBound
  }
}
