import Checklists
import Expressions

/// The items on which open values hang: `semantics.md` section 4.
struct Hanging {
  private let sheet: Worksheet
  private var isFound: [Bool]
  private var areGatesSeen: [Bool]
  private var isFindingSeen: [Bool]
  /// By scope and what of it is looked at.
  private var isShareSeen: [Bool]
  private var isChildSeen = false

  /// What of a scope is looked at.
  private enum Share: Int, CaseIterable {
    case points, signs, weak, medium, strong, anyStrength, applicability

    init(_ strength: Strength) {
      switch strength {
      case .weak: self = .weak
      case .medium: self = .medium
      case .strong: self = .strong
      }
    }
  }

  private init(_ sheet: Worksheet) {
    self.sheet = sheet
    isFound = Array(repeating: false, count: sheet.tables.facts.count)
    areGatesSeen = isFound
    isFindingSeen = Array(repeating: false, count: sheet.tables.findings.count)
    isShareSeen = Array(repeating: false, count: sheet.tables.dependsOnChild.count * Share.allCases.count)
  }

  /// - Returns: items in file order, among them `tell` items and those that are not kept never, since no condition
  ///   names them. Empty for a settled condition.
  static func items(of condition: Condition, in sheet: Worksheet) -> [Int] {
    var walk = Hanging(sheet)
    walk.visit(condition.root)
    return walk.isFound.indices.filter { walk.isFound[$0] }
  }

  private mutating func visit(_ step: Int) {
    switch sheet.tables.nodes[step] {
    case .constant: return
    case .number, .points, .signs, .strength, .count, .sum, .difference, .product:
      if sheet.number(Int32(step)).isSettled { return }
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
    case .knownChild: visit(item: sheet.tables.ageItem)
    case .finding(let finding):
      if isFindingSeen[Int(finding)] { return }
      isFindingSeen[Int(finding)] = true
      visit(sheet.tables.findings[finding].root)
    case .positive(let dimension): visit(.anyStrength, of: sheet.tables.firstDimension + Int(dimension))
    case .assessed(let dimension): visit(.applicability, of: sheet.tables.firstDimension + Int(dimension))
    case .points(let scope): visit(.points, of: Int(scope))
    case .signs(let scope): visit(.signs, of: Int(scope))
    case .strength(let strength, let scope): visit(Share(strength), of: Int(scope))
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
    if itself { isFound[item] = true }
    guard sheet.states[item].mayBeInapplicable, !areGatesSeen[item] else { return }
    areGatesSeen[item] = true
    for gate in sheet.tables.facts[item].gates { visit(sheet.tables.gates[gate].condition.root) }
  }

  private mutating func visitChild() {
    guard !isChildSeen else { return }
    isChildSeen = true
    if sheet.knownChild.isOpen { visit(item: sheet.tables.ageItem) }
    visit(sheet.tables.presumption.root)
  }

  private mutating func visit(_ share: Share, of scope: Int) {
    let place = scope * Share.allCases.count + share.rawValue
    if isShareSeen[place] { return }
    isShareSeen[place] = true
    let child = sheet.tables.dependsOnChild[scope] ? sheet.child : .no
    if child != .yes { visit(share, of: scope, sheet.tables.adultSigns) }
    if child != .no { visit(share, of: scope, sheet.tables.childSigns) }
    if child.isOpen { visitChild() }
  }

  private mutating func visit(_ share: Share, of scope: Int, _ list: ScopeSigns) {
    for place in list.places(scope) {
      let sign = list.signs[place]
      if isOpen(share, sign.weight, Int(sign.item)) { visit(item: Int(sign.item)) }
    }
  }

  /// Whether a sign's own share in a count is open.
  private func isOpen(_ share: Share, _ weight: SignWeight, _ item: Int) -> Bool {
    let state = sheet.states[item]
    if state.isInapplicable { return false }
    let isOpen = state.mayBePresent && !state.isPresent
    switch share {
    case .applicability: return state.mayBeInapplicable
    case .anyStrength: return isOpen && weight.tally.hasStrength
    case .weak: return isOpen && weight.tally.count(.weak) > 0
    case .medium: return isOpen && weight.tally.count(.medium) > 0
    case .strong: return isOpen && weight.tally.count(.strong) > 0
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
