import Checklists
import Diagnostics
import Expressions
import Foundation
import Screening
import Testing

private func graph(_ name: String) throws -> DecisionGraph {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
  let bytes = try Data(contentsOf: folder.appending(path: "\(name).yaml"))
  let loaded = loadChecklist(SourceFile(name: "\(name).yaml", bytes: Array(bytes)))
  for problem in loaded.problems { Issue.record("\(problem.code.id) \(problem.message)") }
  return try #require(loaded.value)
}

/// The first case of `labour-indicators`, with danger declined and consent to share unsure: `semantics.md` section 9.
private func sample(_ graph: DecisionGraph) throws -> Worksheet {
  var sheet = Worksheet(graph, blank: .notAsked)
  let yes: Set = [
    "private_place", "interpreter", "consent_talk", "consent_notes", "job_differs", "pay_differs",
    "long_hours",
    "little_pay", "papers_kept", "debt_grows",
  ]
  for (index, item) in graph.items.enumerated() {
    for side in [Side.said, .seen] where item.has(side) && item.kind == .yesOrNo {
      let isYes = yes.contains(item.id) && (side == .said || item.id == "papers_kept")
      sheet.answers.record(isYes ? .yes : .no, for: index, on: side)
    }
    switch item.id {
    case "age": sheet.answers.record(.number(34...34), for: index, on: .said)
    case "brought_by": sheet.answers.record(try item.options(["recruited", "housed"]), for: index, on: .said)
    case "danger_now": sheet.answers.record(.declined, for: index, on: .said)
    case "consent_share": sheet.answers.record(.unsure, for: index, on: .said)
    default: break
    }
  }
  return sheet
}

// The printed sample leaves `make_now` empty although the level names the hotline, which needs no consent: section 6
// decides, and the hotline is made now.
@Test func `the sample of the contract comes out as section 6 decides`() throws {
  let graph = try graph("labour-indicators")
  var sheet = try sample(graph)
  let result = sheet.assess()
  let levels = graph.checklist.levels.map(\.id.text)
  let referrals = graph.checklist.referrals.map(\.id.text)
  #expect(levels[result.level] == "strong_signs")
  #expect(result.couldBe.map { levels[$0] } == ["act_now"])
  #expect(!result.isSettled)
  #expect(result.child == .no)
  #expect(result.points == 16...16)
  #expect(result.findings == [.yes, .yes])
  #expect(result.referrals.makeNow.map { referrals[$0] } == ["hotline"])
  #expect(
    result.referrals.askFirst.map { referrals[$0] } == [
      "identification_team", "shelter", "health", "legal_aid", "labour_inspection",
    ]
  )
  #expect(result.referrals.consider.map { referrals[$0] } == ["emergency"])
  #expect(
    result.because.map { graph.items[$0].id } == [
      "age", "may_be_under_18", "brought_by", "long_hours", "little_pay", "papers_kept", "debt_grows",
    ]
  )
  #expect(result.wouldDecide.map { $0.items.map { graph.items[$0].id } } == [["danger_now"]])
  #expect(result.missing.map { graph.items[$0.item].id } == ["danger_now", "consent_share"])
  #expect(result.notApplicable.map { graph.items[$0].id } == ["unfit_for_child", "no_school"])
  #expect(result.contradictions.isEmpty)
}

@Test func `because alone still makes the level, and none of it can be left out`() throws {
  let graph = try graph("labour-indicators")
  var sheet = try sample(graph)
  let result = sheet.assess()
  func level(without omitted: Int?) -> Int {
    var alone = Worksheet(graph, blank: .pending)
    for item in result.because where item != omitted {
      for side in [Side.said, .seen] where graph.items[item].has(side) {
        if let answer = sheet.answers.answer(item, side) { alone.answers.record(answer, for: item, on: side) }
      }
    }
    return alone.assess().level
  }
  #expect(level(without: nil) == result.level)
  for item in result.because { #expect(level(without: item) != result.level) }
}

@Test(
  arguments: [
    (1, 0, 0, false), (0, 2, 0, false), (0, 2, 1, true), (0, 1, 9, false), (0, 0, 9, false), (1, 0, 1, true),
    (1, 1, 0, true), (2, 0, 0, true), (0, 3, 0, true),
  ]
)
func `rule A of the ILO holds as in its boundary table`(
  strong: Int,
  medium: Int,
  weak: Int,
  expected: Bool
) throws {
  let words = ["2 strong", "1 strong + 1 medium or weak", "3 medium", "2 medium + 1 weak"]
  let lines = try words.map { GraphRuleLine(try #require(RuleLine.terms(of: $0))) }
  let counts = [weak, medium, strong]
  let holds = lines.contains { line in
    line.demands.allSatisfy { demand in
      (0..<3).reduce(0) { $0 + (demand.strengths & (1 << $1) != 0 ? counts[$1] : 0) } >= demand.count
    }
  }
  #expect(holds == expected)
}

@Test func `a line of a rule holds exactly when distinct signs serve its terms`() throws {
  let lines = [
    "1 strong or medium + 1 medium or weak", "2 medium or weak + 1 strong + 1 weak",
    "1 medium + 1 strong or medium or weak",
  ]
  for text in lines {
    let terms = try #require(RuleLine.terms(of: text))
    let line = GraphRuleLine(terms)
    for counts in (0..<64).map({ [$0 % 4, $0 / 4 % 4, $0 / 16] }) {
      let demanded = line.demands.allSatisfy { demand in
        (0..<3).reduce(0) { $0 + (demand.strengths & (1 << $1) != 0 ? counts[$1] : 0) } >= demand.count
      }
      #expect(demanded == canServe(terms.flatMap { Array(repeating: $0.strengths, count: $0.count) }, counts))
    }
  }
}

/// Tries every way of giving each place of a line a sign of its own.
private func canServe(_ places: [Set<Strength>], _ counts: [Int]) -> Bool {
  guard let place = places.first else { return true }
  return place.contains { strength in
    var left = counts
    left[Int(strength.rawValue)] -= 1
    return left[Int(strength.rawValue)] >= 0 && canServe(Array(places.dropFirst()), left)
  }
}

@Test func `an adult after a child is counted as if nobody had been before`() throws {
  let graph = try graph("labour-indicators")
  var fresh = try sample(graph)
  let expected = fresh.assess()
  var used = try sample(graph)
  let age = graph.child.ageItem
  used.answers.record(.number(15...15), for: age, on: .said)
  #expect(used.assess().child == .yes)
  used.answers.record(.number(34...34), for: age, on: .said)
  let result = used.assess()
  #expect(result == expected)
}
