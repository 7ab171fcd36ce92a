package import Checklists
import Diagnostics
import Expressions
import Screening

/// Something of a checklist that at least one test case should come to.
package enum CoverageTarget: Hashable, Sendable {
  /// What comes of a referral that a result names.
  package enum ReferralList: String, CaseIterable, Sendable {
    case makeNow = "refer"
    case askFirst = "refer after asking"
    case notAgreed = "not agreed"
  }

  /// What comes of a condition.
  package enum Value: String, CaseIterable, Sendable {
    case yes = "true"
    case no = "false"
    case open
  }

  case level(Int)
  case stopRule(Int)
  case referral(Int, ReferralList)
  /// A line of the rule of a dimension or, where that is `nil`, of the common rule.
  case line(Int, dimension: Int?)
  case sign(Int)
  case condition(ConditionPlace, Value)

  /// The kinds that are counted by themselves, in the order in which they are shown.
  package enum Kind: String, CaseIterable, Sendable {
    case levels
    case stops
    case referrals
    case rules
    case signs
    case conditions
  }

  package var kind: Kind {
    switch self {
    case .level: .levels
    case .stopRule: .stops
    case .referral: .referrals
    case .line: .rules
    case .sign: .signs
    case .condition: .conditions
    }
  }

  /// What no case does, as the end of a sentence that begins with "no case".
  package func words(_ graph: DecisionGraph) -> String {
    let list = graph.checklist
    switch self {
    case .level(let place): return "reaches the level \(list.levels[place].id.text)"
    case .stopRule(let place): return "is stopped by \(list.stopRules[place].id.text)"
    case .referral(let place, .makeNow): return "makes the referral \(list.referrals[place].id.text)"
    case .referral(let place, .askFirst):
      return "has the referral \(list.referrals[place].id.text) to be asked about first"
    case .referral(let place, .notAgreed):
      return "has the referral \(list.referrals[place].id.text) not agreed to"
    case .line(let line, let dimension?):
      return "meets the line \(written(line, dimension, graph)) of \(list.dimensions[dimension].id.text)"
    case .line(let line, nil): return "meets the line \(written(line, nil, graph)) of the dimension rule"
    case .sign(let item): return "has the sign \(graph.items[item].id)"
    case .condition(let place, let value): return "has \(place.words(graph)) \(value.rawValue)"
    }
  }

  private func written(_ line: Int, _ dimension: Int?, _ graph: DecisionGraph) -> String {
    let rule = dimension.map { graph.checklist.dimensions[$0].rule } ?? graph.checklist.dimensionRule
    return rule?.lines[line].words.text ?? ""
  }
}

/// All targets of a checklist, with their places.
struct CoverageTargets {
  struct Entry {
    let target: CoverageTarget
    let span: SourceSpan
  }

  let entries: [Entry]
  let conditions: [StatedCondition]

  init(_ graph: DecisionGraph) {
    let list = graph.checklist
    var entries: [Entry] = []
    func add(_ target: CoverageTarget, _ span: SourceSpan) {
      entries.append(Entry(target: target, span: span))
    }
    for (index, level) in list.levels.enumerated() { add(.level(index), level.id.span) }
    for (index, rule) in list.stopRules.enumerated() { add(.stopRule(index), rule.id.span) }
    for (index, referral) in list.referrals.enumerated() {
      add(.referral(index, .makeNow), referral.id.span)
      guard let consent = referral.consent else { continue }
      add(.referral(index, .askFirst), consent.span)
      add(.referral(index, .notAgreed), consent.span)
    }
    for (line, written) in (list.dimensionRule?.lines ?? []).enumerated() {
      add(.line(line, dimension: nil), written.words.span)
    }
    for (index, dimension) in list.dimensions.enumerated() {
      for (line, written) in (dimension.rule?.lines ?? []).enumerated() {
        add(.line(line, dimension: index), written.words.span)
      }
    }
    for (index, item) in graph.items.enumerated() where item.isSign { add(.sign(index), item.source.id.span) }
    // What an author promises is no part of the result.
    conditions = StatedCondition.all(of: graph).filter { if case .promise = $0.place { false } else { true } }
    for stated in conditions {
      for value in CoverageTarget.Value.allCases { add(.condition(stated.place, value), stated.when.span) }
    }
    self.entries = entries
  }

  /// The targets to which some answers come; `sheet` is left with these answers worked out.
  func reached(by answers: AnswerSheet, in sheet: inout Worksheet) -> Set<CoverageTarget> {
    let graph = sheet.graph
    sheet.answers = answers
    let result = sheet.assess([])
    var found: Set<CoverageTarget> = [.level(result.level)]
    found.formUnion(result.stoppedBy.map { .stopRule($0) })
    found.formUnion(result.referrals.makeNow.map { .referral($0, .makeNow) })
    found.formUnion(result.referrals.askFirst.map { .referral($0, .askFirst) })
    found.formUnion(result.referrals.notAgreed.map { .referral($0, .notAgreed) })
    for (index, dimension) in graph.checklist.dimensions.enumerated() {
      let owner = dimension.rule == nil ? nil : index
      found.formUnion(sheet.linesMet(in: index).map { .line($0, dimension: owner) })
    }
    for (index, item) in graph.items.enumerated() where item.isSign && sheet.isSignPresent(index) {
      found.insert(.sign(index))
    }
    for stated in conditions {
      switch sheet.decided(stated.condition) {
      case .yes: found.insert(.condition(stated.place, .yes))
      case .no: found.insert(.condition(stated.place, .no))
      case .open, .waiting: found.insert(.condition(stated.place, .open))
      }
    }
    return found
  }
}
