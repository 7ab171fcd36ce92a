import Checklists
import Expressions

@testable import Screening

/// All answers to a small checklist, worked out by the engine one sheet after another.
struct BruteForce {
  /// What an answer sheet comes to, as far as claims are about it.
  struct Outcome {
    var cost = 0
    var level = 0
    var couldBe: [Int] = []
    var child = Truth.no
    var signs = 0
    var stopped: Set<Int> = []
    var made: Set<Int> = []
    var truths: [Truth] = []
    var positive: [Truth] = []
    var offersHelp = false
    var isKnownChild = false
    /// Items that are yes.
    var present: Set<Int> = []
    /// The age is missing, or may be below the limit.
    var mayBeUnderAge = false
    var promise = Truth.no
  }

  let graph: DecisionGraph
  /// The records of each item.
  let records: [[(said: Answer?, seen: Answer?)]]
  let outcomes: [Outcome]
  /// By item: how far apart sheets are that differ in its next record.
  let strides: [Int]

  /// Gives `nil` where there are more than so many sheets.
  init?(_ graph: DecisionGraph, limit: Int) {
    self.graph = graph
    let records = graph.items.map(BruteForce.records)
    self.records = records
    var strides: [Int] = []
    var count = 1
    for list in records {
      strides.append(count)
      count *= list.count
      if count > limit { return nil }
    }
    self.strides = strides
    var sheet = Worksheet(graph, blank: .notAsked)
    var outcomes: [Outcome] = []
    for number in 0..<count {
      for (item, list) in records.enumerated() {
        let record = list[number / strides[item] % list.count]
        if let said = record.said { sheet.answers.record(said, for: item, on: .said) }
        if let seen = record.seen { sheet.answers.record(seen, for: item, on: .seen) }
      }
      var outcome = BruteForce.outcome(&sheet)
      outcome.cost = graph.items.indices.reduce(0) { cost, item in
        cost + BruteForce.cost(records[item][number / strides[item] % records[item].count], graph.items[item])
      }
      outcomes.append(outcome)
    }
    self.outcomes = outcomes
  }

  /// Which record of an item a sheet holds.
  func record(_ number: Int, _ item: Int) -> Int { number / strides[item] % records[item].count }

  /// The sheet with another record of an item.
  func sheet(_ number: Int, with record: Int, of item: Int) -> Int {
    number + (record - self.record(number, item)) * strides[item]
  }

  /// Sides that do not say what `the rest: no` says.
  static func cost(_ record: (said: Answer?, seen: Answer?), _ item: GraphItem) -> Int {
    [record.said, record.seen].count { answer in
      guard let answer else { return false }
      return item.kind == .yesOrNo ? answer != .no : answer != .notAsked
    }
  }

  /// Every record that the format allows.
  private static func records(_ item: GraphItem) -> [(said: Answer?, seen: Answer?)] {
    var answers: [Answer] = [.yes, .no, .unsure, .declined, .notAsked]
    switch item.kind {
    case .number:
      for low in item.domain {
        for high in low...item.domain.upperBound { answers.append(.number(Int(low)...Int(high))) }
      }
    case .chooseOne: answers += (0..<item.optionCount).map { .option($0) }
    case .chooseAny:
      for set in 1..<1 << item.optionCount {
        let places = (0..<item.optionCount).filter { set & 1 << $0 != 0 }
        if let none = item.noneOfThese, places.contains(none), places.count > 1 { continue }
        answers.append(.options(places))
      }
    case .date: if let day = CalendarDay("2020-05-05") { answers.append(.date(day)) }
    case .text: answers.append(.text("words"))
    case .yesOrNo, .tell: break
    }
    func fitting(_ side: Side) -> [Answer?] {
      guard item.has(side) else { return [nil] }
      return answers.filter { (try? item.fitting($0, on: side)) != nil }
    }
    return fitting(.said).flatMap { said in fitting(.seen).map { (said, $0) } }
  }

  private static func outcome(_ sheet: inout Worksheet) -> Outcome {
    let graph = sheet.graph
    let result = sheet.assess([.dimensions, .findings])
    var outcome = Outcome()
    outcome.level = result.level
    outcome.couldBe = result.couldBe
    outcome.child = result.child
    outcome.stopped = Set(result.stoppedBy)
    outcome.made = Set(result.referrals.makeNow)
    outcome.truths = result.findings
    outcome.positive = result.dimensions.map { dimension in
      switch dimension.value {
      case .positive: .yes
      case .notPositive, .notAssessed: .no
      case .open: .open
      }
    }
    outcome.present = Set(graph.items.indices.filter { sheet.presence($0) == .yes })
    outcome.isKnownChild = sheet.knownChild == .yes
    outcome.mayBeUnderAge = sheet.knownChild != .no
    if let promise = graph.promises.first { outcome.promise = sheet.decide(promise.condition) }
    outcome.signs = signs(sheet, result.child)
    let named = graph.levels[result.level].refer + result.stoppedBy.flatMap { graph.stopRules[$0].refer }
    outcome.offersHelp = named.contains { index in
      let referral = graph.referrals[index]
      guard result.referrals.makeNow.contains(index) else { return false }
      return referral.consent == nil
        || referral.consentNotNeededIf.map { sheet.truth(of: $0) == .yes } ?? false
    }
    return outcome
  }

  /// Signs surely there, for the person as they are treated.
  private static func signs(_ sheet: Worksheet, _ child: Truth) -> Int {
    sheet.graph.items.indices.count { index in
      let item = sheet.graph.items[index]
      let weight = child == .yes ? item.child : item.adult
      let counts = item.source.options.isEmpty || item.yesIf != nil
      return weight.isSign && counts && sheet.presence(index) == .yes
    }
  }
}
