package import BigInt
package import Checklists
package import Diagnostics
import Screening

/// A difference between two editions in the words of a trainer.
package struct DifferenceWords {
  private let difference: ResultComparison.Difference
  private let old: DecisionGraph
  private let new: DecisionGraph

  package init(_ difference: ResultComparison.Difference, _ old: DecisionGraph, _ new: DecisionGraph) {
    self.difference = difference
    self.old = old
    self.new = new
  }

  private func level(old place: Int) -> String { old.checklist.levels[place].id.text }
  private func level(new place: Int) -> String { new.checklist.levels[place].id.text }

  /// What differs, in one line.
  package var sentence: String {
    switch difference.subject {
    case .level(let from, let to):
      return "\(level(old: from)) -> \(level(new: to))" + (direction.map { " (\($0))" } ?? "")
    case .referralIsLost(let place):
      return "the referral \(old.checklist.referrals[place].id.text) is no longer made now"
    case .referralIsGained(let place):
      return "the referral \(new.checklist.referrals[place].id.text) is made now, which it was not"
    case .stopRuleIsLost(let place):
      return "the stop rule \(old.checklist.stopRules[place].id.text) is no longer true"
    case .stopRuleIsGained(let place):
      return "the stop rule \(new.checklist.stopRules[place].id.text) is true, which it was not"
    case .childBecomesAdult: return "treated as a child before, and as an adult now"
    case .adultBecomesChild: return "treated as an adult before, and as a child now"
    }
  }

  /// Whether it is about the level.
  package var isLevel: Bool { if case .level = difference.subject { true } else { false } }

  /// The levels before and after, and whether that is more or less serious, where an order says so.
  package var levels: (before: String, after: String, direction: String?)? {
    guard case .level(let from, let to) = difference.subject else { return nil }
    return (level(old: from), level(new: to), direction)
  }

  private var direction: String? {
    guard case .level(let from, let to) = difference.subject else { return nil }
    let (before, after) = (level(old: from), level(new: to))
    if let place = new.checklist.levels.firstIndex(where: { $0.id.text == before }) {
      return to > place ? "less serious" : "more serious"
    }
    let place = old.checklist.levels.firstIndex { $0.id.text == after }
    return place.map { from < $0 ? "less serious" : "more serious" }
  }

  /// For how many of all patterns it is so.
  package func share(of patterns: BigUInt?) -> String {
    guard let count = difference.count.value, let patterns else { return "not counted" }
    return Share(count, of: patterns).text
  }

  /// The smallest person as a case of the new edition; `nil` where nobody is known.
  package var caseText: String? {
    guard let person = difference.person else { return nil }
    let (before, after) = (person.old.assessment(old), person.new.assessment(new))
    func list(_ ids: [String]) -> String { "[\(ids.joined(separator: ", "))]" }
    let (oldList, newList) = (old.checklist, new.checklist)
    let made = list(after.referrals.makeNow.map { newList.referrals[$0].id.text })
    let stopped = list(after.stoppedBy.map { newList.stopRules[$0].id.text })
    let earlier = "The edition before gave"
    let title: String
    var story: String
    var expectations: [String] = []
    switch difference.subject {
    case .level(let from, let to):
      title = "From \(level(old: from)) to \(level(new: to))"
      story = "\(earlier) \(level(old: from))."
    case .referralIsLost, .referralIsGained:
      title = sentence.prefix(1).uppercased() + sentence.dropFirst()
      let ids = before.referrals.makeNow.map { oldList.referrals[$0].id.text }
      story = "\(earlier) these referrals to make now, \(list(ids))."
      expectations = ["refer: \(made)"]
    case .stopRuleIsLost, .stopRuleIsGained:
      title = sentence.prefix(1).uppercased() + sentence.dropFirst()
      story = "\(earlier) these stop rules, \(list(before.stoppedBy.map { oldList.stopRules[$0].id.text }))."
      expectations = ["stopped by: \(stopped)"]
    case .childBecomesAdult, .adultBecomesChild:
      title = sentence.prefix(1).uppercased() + sentence.dropFirst()
      story = "\(earlier) \(level(old: before.level))."
    }
    if let own = answersOnlyBefore(person) { story += " There \(own)." }
    return WitnessCase(person.new, title: title, story: story, expecting: expectations, new).text
  }

  /// Answers that the old edition recorded in another way, or for an item that only it has.
  private func answersOnlyBefore(_ person: ResultComparison.Person) -> String? {
    let matching = Matching(old, new)
    let own = person.old.lines.filter { line in
      let entry = matching.entries.first { $0.old == line.item }
      guard let other = entry?.new else { return true }
      let carrier = AnswerCarrier(from: old.items[line.item], to: new.items[other])
      let carried = carrier.carried(line.answer, on: line.side)
      return carried != person.new.answers(new).answer(other, line.side)
    }
    guard !own.isEmpty else { return nil }
    let words = own.map { line in
      "\(old.items[line.item].id) was \(old.items[line.item].written(line.answer)) (\(line.side.rawValue))"
    }
    return words.joined(separator: ", ")
  }

  /// What was looked at where it was not decided, by the names of both editions.
  package func reach(_ comparison: ResultComparison) -> Reach? {
    guard case .notReached(let lookedAt, let all) = difference.count else { return nil }
    return comparison.reach(lookedAt, all, old, new)
  }

  /// `patterns`: all of them.
  package func json(_ comparison: ResultComparison) -> JSONValue {
    var members: [(key: String, value: JSONValue)] = [("what", .string(sentence))]
    if let levels {
      members += [("from", .string(levels.before)), ("to", .string(levels.after))]
      members.append(("direction", levels.direction.map { .string($0) } ?? .null))
    }
    if let count = difference.count.value {
      members.append(("patterns", .string(count.description)))
      if let patterns = comparison.patterns {
        members.append(("per_cent", .string(Share(count, of: patterns).number)))
      }
    }
    if let reach = reach(comparison) { members.append(("not_reached", .object(reach.json))) }
    if let person = difference.person {
      members.append(("old_answers", ProofWords.json(person.old, old)))
      members.append(("new_answers", ProofWords.json(person.new, new)))
    }
    if let caseText { members.append(("case", .string(caseText))) }
    return .object(members)
  }
}

extension ResultComparison {
  /// By the names of items, those of the new edition where it has them.
  package func reach(_ lookedAt: [Int], _ all: [Int], _ old: DecisionGraph, _ new: DecisionGraph) -> Reach {
    Reach(lookedAt, of: all) { place in
      let entry = matching.entries[place]
      return entry.new.map { new.items[$0].id } ?? entry.old.map { old.items[$0].id } ?? ""
    }
  }
}
