import Checklists
import Expressions

/// The result: `semantics.md` section 6.
extension Worksheet {
  /// Works out the answers as they stand.
  ///
  /// `parts`: what is wanted beside the level, the points, stop rules and referrals.
  package mutating func assess(_ parts: AssessmentParts = .all) -> Assessment {
    own()
    workOut()
    var result = Assessment()
    result.child = child
    let points = points(0)
    result.points = points.low...points.high
    var levelsWait = false
    result.level = firstLevel(&result.couldBe, &levelsWait)
    let openStopRules = stopRules(&result.stoppedBy, &levelsWait)
    refer(&result, openStopRules, &levelsWait)
    if parts.contains(.dimensions) { result.dimensions = graph.dimensions.indices.map(dimension) }
    if parts.contains(.findings) { result.findings = graph.findings.map { truths[$0.root] } }
    if parts.contains(.wouldDecide) { result.wouldDecide = result.couldBe.map(wouldDecide) }
    if parts.contains(.items) { listItems(&result) }
    // Last, because it works out other answers in the same place.
    if parts.contains(.because) { result.because = because(result.level) }
    return result
  }

  /// The first level that is true; those that are open above it are kept.
  private mutating func firstLevel(_ couldBe: inout [Int], _ waits: inout Bool) -> Int {
    for index in tables.levels.indices {
      switch decide(tables.levels[index]) {
      case .yes: return index
      case .no: break
      case .open: couldBe.append(index)
      case .waiting:
        couldBe.append(index)
        waits = true
      }
    }
    return couldBe.isEmpty ? graph.otherwise : graph.unclear
  }

  /// - Returns: the rules that are open.
  private mutating func stopRules(_ stoppedBy: inout [Int], _ waits: inout Bool) -> [Int] {
    var open: [Int] = []
    for index in tables.stopRules.indices {
      switch decide(tables.stopRules[index]) {
      case .yes: stoppedBy.append(index)
      case .no: break
      case .open: open.append(index)
      case .waiting:
        open.append(index)
        waits = true
      }
    }
    return open
  }

  private mutating func refer(_ result: inout Assessment, _ openStopRules: [Int], _ waits: inout Bool) {
    for referral in named.indices { named[referral] = 0 }
    for level in result.couldBe { for referral in graph.levels[level].refer { named[referral] = 1 } }
    for rule in openStopRules { for referral in graph.stopRules[rule].refer { named[referral] = 1 } }
    for referral in graph.levels[result.level].refer { named[referral] = 2 }
    for rule in result.stoppedBy { for referral in graph.stopRules[rule].refer { named[referral] = 2 } }
    var consentWaits = false
    for place in tables.referralsByRank.indices {
      let referral = Int(tables.referralsByRank[place])
      if named[referral] == 0 { continue }
      let rule = tables.referrals[referral]
      let applies = rule.onlyIf.map { decide($0) } ?? .yes
      if applies == .waiting { waits = true }
      if applies == .no { continue }
      if named[referral] == 1 || applies.isOpen {
        result.referrals.consider.append(referral)
        continue
      }
      let consent = rule.consent.map { holds(states[$0], .yes) } ?? .yes
      let notNeeded = rule.consentNotNeededIf.map { decide($0) } ?? .no
      if consent == .yes || notNeeded == .yes {
        result.referrals.makeNow.append(referral)
        continue
      }
      if let item = rule.consent, holds(states[item], .no) == .yes {
        result.referrals.notAgreed.append(referral)
      } else {
        result.referrals.askFirst.append(referral)
      }
      if consent == .waiting || notNeeded == .waiting { consentWaits = true }
    }
    result.isSettled = result.couldBe.isEmpty && result.referrals.consider.isEmpty && !consentWaits
    result.offersToFinish = !waits && !consentWaits
  }

  private func dimension(_ index: Int) -> Assessment.Dimension {
    let scope = graph.dimensions[index].scope
    func range(_ strength: Strength) -> ClosedRange<Int> {
      let count = count(strength, scope)
      return count.low...count.high
    }
    let value: Assessment.DimensionValue =
      switch (assessed[index], positive[index]) {
      case (.no, _): .notAssessed
      case (.yes, .yes): .positive
      case (.yes, .no): .notPositive
      default: .open
      }
    return Assessment.Dimension(
      value: value,
      strong: range(.strong),
      medium: range(.medium),
      weak: range(.weak)
    )
  }

  private func wouldDecide(_ level: Int) -> Assessment.WouldDecide {
    let items = graph.levels[level].condition.map { Hanging.items(of: $0, in: self) } ?? []
    return Assessment.WouldDecide(level: level, items: items)
  }

  private func listItems(_ result: inout Assessment) {
    for place in tables.listedItems.indices {
      let index = Int(tables.listedItems[place])
      if states[index].isInapplicable {
        result.notApplicable.append(index)
        continue
      }
      let said = answers.said[index]
      let seen = answers.seen[index]
      switch said == .none ? seen : said {
      case .notAsked: result.missing.append(.init(item: index, answer: .notAsked))
      case .unsure: result.missing.append(.init(item: index, answer: .unsure))
      case .declined: result.missing.append(.init(item: index, answer: .declined))
      default: break
      }
      if (said == .yes && seen == .no) || (said == .no && seen == .yes) {
        result.contradictions.append(index)
      }
    }
  }
}
