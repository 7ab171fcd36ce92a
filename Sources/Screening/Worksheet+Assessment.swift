import Checklists
import Expressions

/// The result: `semantics.md` section 6.
extension Worksheet {
  /// Works out the answers as they stand.
  ///
  /// `parts`: what is wanted beside the level, the points, stop rules and referrals.
  package mutating func assess(_ parts: AssessmentParts = .all) -> Assessment {
    var result = Assessment()
    assess(parts, into: &result)
    return result
  }

  /// The same, into a result whose memory serves again.
  package mutating func assess(_ parts: AssessmentParts, into result: inout Assessment) {
    own()
    workOut(parts, into: &result)
    // Last, because it works out other answers in the same place.
    if parts.contains(.because) { result.because = because(result.level) }
  }

  /// All but the reasons.
  private func workOut(_ parts: AssessmentParts, into result: inout Assessment) {
    workOut()
    result.clear()
    result.child = child
    let points = points(0)
    result.points = points.low...points.high
    for referral in named.indices { named[referral] = 0 }
    var waits = false
    findLevel(&result, &waits)
    findStopRules(&result, &waits)
    refer(&result, &waits)
    if parts.contains(.dimensions) { result.dimensions = graph.dimensions.indices.map(dimension) }
    if parts.contains(.findings) {
      result.findings = tables.findings.indices.map { truths[tables.findings[$0].root] }
    }
    if parts.contains(.wouldDecide) { result.wouldDecide = result.couldBe.map(wouldDecide) }
    if parts.contains(.items) { listItems(&result) }
  }

  /// The first level that is true; those that are open above it are kept.
  private func findLevel(_ result: inout Assessment, _ waits: inout Bool) {
    var level: Int?
    for index in tables.levels.indices {
      let truth = decide(tables.levels[index])
      if case .no = truth { continue }
      if case .yes = truth {
        level = index
        break
      }
      result.couldBe.append(index)
      if case .waiting = truth { waits = true }
      nameReferrals(ofLevel: index, 1)
    }
    result.level = level ?? (result.couldBe.isEmpty ? graph.otherwise : graph.unclear)
    nameReferrals(ofLevel: result.level, 2)
  }

  private func findStopRules(_ result: inout Assessment, _ waits: inout Bool) {
    for index in tables.stopRules.indices {
      let truth = decide(tables.stopRules[index])
      if case .no = truth { continue }
      var isTrue = false
      if case .yes = truth { isTrue = true }
      if isTrue { result.stoppedBy.append(index) }
      if case .waiting = truth { waits = true }
      for referral in graph.stopRules[index].refer { named[referral] = max(named[referral], isTrue ? 2 : 1) }
    }
  }

  /// `strength`: 2 where they are named by the result itself, 1 where they are by what is open.
  private func nameReferrals(ofLevel level: Int, _ strength: UInt8) {
    for place in Int(tables.levelReferStart[level])..<Int(tables.levelReferStart[level + 1]) {
      let referral = tables.levelRefer[place]
      named[Int(referral)] = max(named[referral], strength)
    }
  }

  private func refer(_ result: inout Assessment, _ waits: inout Bool) {
    var consentWaits = false
    for place in tables.referralsByRank.indices {
      let referral = Int(tables.referralsByRank[place])
      if named[referral] == 0 { continue }
      let rule = tables.referrals[referral]
      let applies = rule.onlyIf.map { decide($0) } ?? .yes
      if case .waiting = applies { waits = true }
      if case .no = applies { continue }
      if named[referral] == 1 || applies.isOpen {
        result.referrals.consider.append(referral)
        continue
      }
      let consent = rule.consent.map { holds(states[$0], .yes) } ?? .yes
      let notNeeded = rule.consentNotNeededIf.map { decide($0) } ?? .no
      if consent.isYes || notNeeded.isYes {
        result.referrals.makeNow.append(referral)
        continue
      }
      if let item = rule.consent, holds(states[item], .no).isYes {
        result.referrals.notAgreed.append(referral)
      } else {
        result.referrals.askFirst.append(referral)
      }
      if consent.isWaiting || notNeeded.isWaiting { consentWaits = true }
    }
    result.isSettled = result.couldBe.isEmpty && result.referrals.consider.isEmpty && !consentWaits
    result.offersToFinish = !waits && !consentWaits
  }

  private func dimension(_ index: Int) -> Assessment.Dimension {
    let scope = tables.firstDimension + index
    func range(_ strength: Strength) -> ClosedRange<Int> {
      let count = count(strength, scope)
      return count.low...count.high
    }
    let value: Assessment.DimensionValue =
      switch (assessed(index), positive[index]) {
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
    Assessment.WouldDecide(level: level, items: Hanging.items(of: tables.levels[level], in: self))
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
