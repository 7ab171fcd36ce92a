import Checklists
import Diagnostics
import Expressions

/// What is to be so of everybody: levels and referrals.
extension Prover {
  mutating func proveLevels() {
    let list = graph.checklist
    let conditions = levels()
    let otherwise = list.levels[graph.otherwise]
    let hasSign = circuits.count(.signs(scope: 0), isAtLeast: 1).isYes
    let gap = circuits.circuit.all([hasSign, isLevel(graph.otherwise, conditions)])
    claim(.noGap, isImpossible: gap, otherwise.id.span, "levels/\(otherwise.id.text)")
    for (index, promise) in graph.promises.enumerated() {
      let written = list.promises[index]
      let holds = circuits.truth(promise.condition).isYes
      let broken = circuits.circuit.all([holds, !isAtLeast(promise.level, conditions)])
      claim(.promiseIsKept(index), isImpossible: broken, written.when.span, "always/\(index + 1)")
    }
    for (index, level) in list.levels.enumerated() {
      let signal = circuits.circuit.all([isLevel(index, conditions), !offersHelp(index)])
      claim(
        .helpWithoutConsent(level: index),
        isImpossible: signal,
        level.refer.span,
        "levels/\(level.id.text)/refer"
      )
    }
    proveMoreSigns(conditions)
    proveSilence(conditions)
  }

  /// Whether the result is this level or a more serious one.
  private func isAtLeast(_ level: Int, _ conditions: [Signal]) -> Signal {
    if level == graph.otherwise { return Circuit.yes }
    if level == graph.unclear { return circuits.circuit.any(conditions.map(\.isNotNo)) }
    return circuits.circuit.any(conditions[...level].map(\.isYes))
  }

  /// Whether a referral of a level, or of a stop rule that is true, can be made whoever agrees.
  private func offersHelp(_ level: Int) -> Signal {
    func isFree(_ index: Int) -> Signal {
      let referral = graph.referrals[index]
      let applies = referral.onlyIf.map { circuits.truth($0).isYes } ?? Circuit.yes
      if referral.consent == nil { return applies }
      let notNeeded = referral.consentNotNeededIf.map { circuits.truth($0).isYes } ?? Circuit.no
      return circuits.circuit.all([applies, notNeeded])
    }
    let rules = graph.stopRules.map { rule in
      let free = rule.refer.map(isFree)
      return circuits.circuit.all([circuits.truth(rule.condition).isYes, circuits.circuit.any(free)])
    }
    return circuits.circuit.any(graph.levels[level].refer.map(isFree) + rules)
  }

  /// Whether the first sheet has a level and the second a less serious one.
  private func falls(from level: Int, _ before: [Signal], _ after: [Signal]) -> Signal {
    if level == graph.unclear {
      return circuits.circuit.all([isLevel(level, before)] + after.map(\.isNo))
    }
    if before[...level] == after[...level] { return Circuit.no }
    return circuits.circuit.all([isLevel(level, before)] + after[...level].map(\.isNotYes))
  }

  private mutating func proveMoreSigns(_ conditions: [Signal]) {
    let levels = 0...graph.unclear
    var worst: [Int: Search.Result] = [:]
    for role in roles(of: graph.items.indices.filter { graph.items[$0].isSign }) {
      let pairs = self.pairs(role[0], \.becomesPresent)
      if pairs.isEmpty { continue }
      let after = self.levels(Variation(movedItem: role[0]))
      let moves = Moves(item: role[0], pairs: pairs)
      // Where every condition of a level can only become truer, nothing needs to be searched.
      if keep(conditions, after, moves, within: .rises) { continue }
      let falls = levels.map { self.falls(from: $0, conditions, after) }
      // All levels at once; one by one only where one of them does fall.
      let result = search(circuits.circuit.any(falls), moves: moves, isExpected: false)
      if case .never = result { continue }
      for level in levels {
        let single = search(falls[level], moves: moves, isExpected: false)
        if isWorse(single, than: worst[level]) { worst[level] = single }
      }
    }
    for level in levels {
      let written = graph.checklist.levels[level]
      let claim = Claim.moreSignsNeverLower(level: level)
      add(claim, outcome(worst[level] ?? .never), span(of: written), "levels/\(written.id.text)/when")
    }
  }

  /// Whether the structure of the conditions tells how far they change.
  private func keep(_ before: [Signal], _ after: [Signal], _ moves: Moves, within limit: PairSet) -> Bool {
    var comparing = Comparing(circuits, moves)
    return zip(before, after).allSatisfy { comparing.pairs($0, $1).isSubset(of: limit) }
  }

  private func span(of level: Level) -> SourceSpan {
    if case .when(let when) = level.condition { when.span } else { level.id.span }
  }

  /// A smaller person shows more; that something was not reached counts only where there is nobody to show.
  private func isWorse(_ result: Search.Result, than known: Search.Result?) -> Bool {
    switch (result, known) {
    case (.never, _): false
    case (_, nil), (_, .never?): true
    case (.found(let new), .found(let old)?): new.cost < old.cost
    case (.found, .tooLarge?): true
    case (.tooLarge, _): false
    }
  }

  private mutating func proveSilence(_ conditions: [Signal]) {
    let withNo = graph.items.indices.filter { !pairs($0, \.fallsSilent).isEmpty }
    for role in roles(of: withNo) {
      let after = levels(Variation(movedItem: role[0]))
      let moves = Moves(item: role[0], pairs: self.pairs(role[0], \.fallsSilent))
      // Where every condition of a level stays as it is or becomes open, the level stays, or could be.
      if keep(conditions, after, moves, within: .widens) {
        for item in role {
          add(.silenceIsNotNo(item: item), .proved(nil), graph.items[item].source.id.span, path(ofItem: item))
        }
        continue
      }
      let lost = (0...graph.unclear).map { level -> Signal in
        if level == graph.unclear { return falls(from: level, conditions, after) }
        if conditions[...level] == after[...level] { return Circuit.no }
        return circuits.circuit.all(
          [isLevel(level, conditions), after[level].isNo] + after[..<level].map(\.isNotYes)
        )
      }
      let result = search(circuits.circuit.any(lost), moves: moves, isExpected: false)
      for item in role {
        let own = item == role[0] ? result : result.exchanged(role[0], item)
        add(.silenceIsNotNo(item: item), outcome(own), graph.items[item].source.id.span, path(ofItem: item))
      }
    }
  }

  /// Items that cannot be told from one another by any condition, the first of each kind first.
  private func roles(of items: [Int]) -> [[Int]] {
    struct Role: Hashable {
      let single: Int?
      let sides: [Bool]
      let adult: Weight
      let child: Weight
      let dimension: Int?
      let section: Int?
      let gates: [Int]
    }
    let usage = circuits.table.usage
    var order: [Role] = []
    var members: [Role: [Int]] = [:]
    for item in items {
      let facts = graph.items[item]
      let isAlone = usage.isNamed.contains(item) || facts.kind != .yesOrNo
      let role = Role(
        single: isAlone ? item : nil,
        sides: [facts.hasSaid, facts.hasSeen, facts.isMakeSure],
        adult: facts.adult,
        child: facts.child,
        dimension: facts.dimension,
        section: usage.scopes.contains(1 + facts.section) ? facts.section : nil,
        gates: facts.gates.map { $0.isOnlyIf ? $0.condition.root : -1 - $0.condition.root }
      )
      if members[role] == nil { order.append(role) }
      members[role, default: []].append(item)
    }
    return order.compactMap { members[$0] }
  }

  /// The pairs of records between which there is a change of some kind, as places among the records of an item.
  private func pairs(_ item: Int, _ isMove: (RecordPair) -> Bool) -> [(before: Int, after: Int)] {
    let records = circuits.table.records(of: item)
    guard !records.areTooMany else { return [] }
    let present = circuits.table.truths(item, .isPresent)
    let absent = circuits.table.truths(item, .isAbsent)
    var pairs: [(before: Int, after: Int)] = []
    for before in records.list.indices {
      for after in records.list.indices where after != before {
        let pair = RecordPair(
          before: records.list[before],
          after: records.list[after],
          wasPresent: present[before * 3] == .yes,
          isPresent: present[after * 3] == .yes,
          wasAbsent: absent[before * 3] == .yes
        )
        if isMove(pair) { pairs.append((before, after)) }
      }
    }
    return pairs
  }
}

/// Two records of one item.
struct RecordPair {
  let before: Record
  let after: Record
  let wasPresent: Bool
  let isPresent: Bool
  let wasAbsent: Bool

  /// The side in which they differ, if it is only one.
  private var changed: (before: Checklists.Answer?, after: Checklists.Answer?)? {
    if before.seen == after.seen { return (before.said, after.said) }
    return before.said == after.said ? (before.seen, after.seen) : nil
  }

  /// A sign that was not there, or not surely, is there by one answer.
  var becomesPresent: Bool { !wasPresent && isPresent && changed != nil }

  /// One answer that said no is not given.
  var fallsSilent: Bool {
    guard let changed, let old = changed.before, !old.isMissing else { return false }
    guard changed.after == .declined || changed.after == .unsure else { return false }
    return old == .no || (old != .yes && wasAbsent)
  }
}

extension Search.Result {
  /// The same with the answers to two items exchanged.
  func exchanged(_ first: Int, _ second: Int) -> Search.Result {
    guard case .found(var sheet) = self else { return self }
    (sheet.records[first], sheet.records[second]) = (sheet.records[second], sheet.records[first])
    if let moved = sheet.seconds.removeValue(forKey: first) { sheet.seconds[second] = moved }
    return .found(sheet)
  }
}
