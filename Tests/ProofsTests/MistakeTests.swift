import Checklists
import Expressions
import TestSupport
import Testing

@testable import Proofs
@testable import Screening

/// The same mistake made by hand in the text of the checklist.
private struct ByHand: CustomTestStringConvertible {
  let subject: String
  let instead: String
  let old: String
  let new: String

  init(_ subject: String, _ instead: String, _ old: String, _ new: String) {
    self.subject = subject
    self.instead = instead
    self.old = old
    self.new = new
  }

  var testDescription: String { "\(subject): \(instead)" }
}

/// Every mistake that can be made in the checklist of the cases, in the order of the file.
private let byHand = [
  ByHand(
    "`treat as child if`",
    "always true",
    "if: age is not answered",
    "if: age is answered or age is not answered"
  ),
  ByHand(
    "`treat as child if`",
    "never true",
    "if: age is not answered",
    "if: age is answered and age is not answered"
  ),
  ByHand("The line 1 strong of work", "missing", "[1 strong, 1 medium + 1 weak]", "[1 medium + 1 weak]"),
  ByHand("The line 1 medium + 1 weak of work", "missing", "[1 strong, 1 medium + 1 weak]", "[1 strong]"),
  ByHand("`only if` of the section marks", "always true", "    only if: share is not declined\n", ""),
  ByHand(
    "`only if` of the section marks",
    "never true",
    "only if: share is not declined",
    "only if: age is answered and age is not answered"
  ),
  ByHand("`only if` of the section marks", "`unless`", "only if: share is not", "unless: share is not"),
  ByHand("The strength of hours", "medium", "strength: strong\n", "strength: medium\n"),
  ByHand("The strength for a child of hours", "weak", "strength child: medium", "strength child: weak"),
  ByHand("The strength for a child of hours", "strong", "strength child: medium", "strength child: strong"),
  ByHand("The strength of pay", "weak", "strength: medium\n", "strength: weak\n"),
  ByHand("The strength of pay", "strong", "strength: medium\n", "strength: strong\n"),
  ByHand("The points of pay", "one more", "points: 2", "points: 3"),
  ByHand("The points for a child of pay", "one more", "points child: 3", "points child: 4"),
  ByHand("The strength of school", "medium", "strength: weak\n", "strength: medium\n"),
  ByHand("The strength for a child of school", "weak", "strength child: none", "strength child: weak"),
  ByHand(
    "`unless` of school",
    "always true",
    "unless: hours = no",
    "unless: age is answered or age is not answered"
  ),
  ByHand("`unless` of school", "never true", "        unless: hours = no\n", ""),
  ByHand("`unless` of school", "`only if`", "unless: hours = no", "only if: hours = no"),
  ByHand("The points for bought of way", "one more", "bought: 2", "bought: 3"),
  ByHand("The points for brought of way", "one more", "brought: 1", "brought: 2"),
  ByHand("`when` of the finding bought", "always true", "when: way = bought", "when: points >= 0"),
  ByHand("`when` of the finding bought", "never true", "when: way = bought", "when: points < 0"),
  ByHand("`when` of the stop rule bought_once", "always true", "when: bought\n", "when: points >= 0\n"),
  ByHand("`when` of the stop rule bought_once", "never true", "when: bought\n", "when: points < 0\n"),
  ByHand(
    "line in `refer` of the stop rule bought_once",
    "missing",
    "wait.\n    refer: [line]",
    "wait.\n    refer: []"
  ),
  ByHand("`when` of the level high", "always true", "when: positive(work)", "when: points >= 0"),
  ByHand("`when` of the level high", "never true", "when: positive(work)", "when: points < 0"),
  ByHand("line in `refer` of the level high", "missing", "[line, team]", "[team]"),
  ByHand("team in `refer` of the level high", "missing", "[line, team]", "[line]"),
  ByHand("`when` of the level low", "always true", "when: points >= 3", "when: points >= 0"),
  ByHand("`when` of the level low", "never true", "when: points >= 3", "when: points < 0"),
  ByHand("line in `refer` of the level low", "missing", "Wait.\n    refer: [line]", "Wait.\n    refer: []"),
  ByHand(
    "`consent not needed if` of the referral team",
    "always true",
    "needed if: child",
    "needed if: points >= 0"
  ),
  ByHand(
    "`consent not needed if` of the referral team",
    "never true",
    "needed if: child",
    "needed if: points < 0"
  ),
  ByHand("`only if` of the referral team", "always true", "    only if: pay = yes\n    within", "    within"),
  ByHand("`only if` of the referral team", "never true", "only if: pay = yes", "only if: points < 0"),
]

@Test func `every strength, point, condition, gate, line and referral is gone through`() throws {
  let graph = try #require(CaseChecklist()).graph
  let found = Set(Mistake.all(in: graph).map { "\($0.subject): \($0.instead)" })
  let expected = Set(byHand.map { "\($0.subject): \($0.instead)" })
  #expect(found == expected)
}

@Test(arguments: byHand)
private func `a mistake in the graph does what the same mistake in the text does`(_ mistake: ByHand) throws {
  let graph = try #require(CaseChecklist()).graph
  let entry = Mistake.all(in: graph).first { $0.subject == mistake.subject && $0.instead == mistake.instead }
  let change = try #require(entry).change
  let text = CaseChecklist.text.replacing(mistake.old, with: mistake.new, maxReplacements: 1)
  #expect(text != CaseChecklist.text)
  let other = try #require(CaseChecklist(text)).graph
  var sheet = Worksheet(graph.changed(by: change), blank: .notAsked)
  var rewritten = Worksheet(other, blank: .notAsked)
  var differences: [String] = []
  for seed in 0..<400 {
    var dice = Dice(seed: seed)
    sheet.answers = .byChance(graph, &dice)
    rewritten.answers = AnswerSheet(other, blank: .notAsked)
    for item in graph.items.indices {
      for side in [Side.said, .seen] {
        if let answer = sheet.answers.answer(item, side) {
          rewritten.answers.record(answer, for: item, on: side)
        }
      }
    }
    let found = sheet.assess([.dimensions, .findings])
    let expected = rewritten.assess([.dimensions, .findings])
    if found != expected { differences.append("\(seed): \(found) instead of \(expected)") }
  }
  #expect(differences.isEmpty, "\(differences.first ?? "")")
}

extension AnswerSheet {
  /// Any answers that fit.
  static func byChance(_ graph: DecisionGraph, _ dice: inout Dice) -> AnswerSheet {
    var sheet = AnswerSheet(graph, blank: .notAsked)
    for (index, item) in graph.items.enumerated() {
      for side in [Side.said, .seen] where item.has(side) {
        let low = Int.random(in: 0...40, using: &dice)
        let high = Int.random(in: low...40, using: &dice)
        let answers: [Answer] =
          [
            .yes, .no, .yes, .no, .number(low...high), .number(low...low), .unsure, .declined, .notAsked,
          ]
          + (0..<item.optionCount).map { .option($0) }
        let fitting = answers.filter { (try? item.fitting($0, on: side)) != nil }
        if let answer = fitting.randomElement(using: &dice) { sheet.record(answer, for: index, on: side) }
      }
    }
    return sheet
  }
}
