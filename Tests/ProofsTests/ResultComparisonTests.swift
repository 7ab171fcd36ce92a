import Checklists
import Expressions
import TestSupport
import Testing

@testable import Proofs
@testable import Screening

/// Another edition of a small checklist, by one to three changes that an author could make.
private func edited(_ text: String, _ dice: inout Dice) -> String {
  let changes: [(String, String)] = [
    ("strength: strong", "strength: medium"), ("strength: medium", "strength: strong"),
    ("points: 1", "points: 2"),
    ("points: 2", "points: 1"), (">= 1", ">= 2"), (">= 2", ">= 1"), ("= yes", "= no"),
    ("age < 18", "age >= 18"),
    (" and ", " or "), ("only if: ", "unless: "), ("only if: child", "unless: adult"),
    ("at most: 18", "at most: 19"),
    ("at least: 17", "at least: 16"),
    ("first: The first\n", "first: The first\n          third: The third\n"),
    ("ask: Is it so?\n", "ask: Is it so?\n        look for: That it is so.\n"),
    ("refer: [free]", "refer: [later, free]"),
    ("[free, later]", "[later]"), ("under: 18", "under: 17"), ("1 strong", "2 strong"),
    ("then: end", "then: pause"),
    ("when: child", "when: adult"),
    ("treat as child if: age is not answered", "treat as child if: age is declined"),
    ("- id: level_2", "- id: level_3"), ("strength child: none", "strength child: strong"),
  ]
  var text = text
  for _ in 0..<1 + dice.next(below: 3) {
    let fitting = changes.filter { text.contains($0.0) }
    guard !fitting.isEmpty else { break }
    let change = dice.pick(fitting)
    text = text.replacing(change.0, with: change.1, maxReplacements: 1)
  }
  if dice.chance(20) {
    text = text.replacing("sign_1", with: "other_sign")
    if dice.chance(70) {
      text = text.replacing("- id: other_sign\n", with: "- id: other_sign\n        was: [sign_1]\n")
    }
  }
  return text
}

/// What came of comparing some pairs in two ways.
private struct Comparisons: Sendable {
  var pairs = 0
  var differences: [String] = []
  /// How often something differed for somebody.
  var kinds: [String: Int] = [:]
  var examples = 0
}

private func compare(seed: Int) -> Comparisons? {
  let limit = 1_200
  var dice = Dice(seed: seed)
  guard let small = SmallChecklist(seed: seed), let old = BruteForce(small.graph, limit: limit) else {
    return nil
  }
  // Now and then one that has little to do with it: items of the same id that are answered in another way.
  let other =
    dice.chance(25) ? SmallChecklist(seed: seed + 5_000) : SmallChecklist(text: edited(small.text, &dice))
  guard let other, let new = BruteForce(other.graph, limit: limit),
    let all = TwoEditionsByForce(old, new, limit: 20_000)
  else { return nil }
  var result = Comparisons()
  result.pairs = 1
  let found = compareResults(old.graph, new.graph)
  func note(_ words: String) { result.differences.append("seed \(seed): \(words)") }
  func level(_ person: TwoEditionsByForce.Person) -> (old: String, new: String) {
    (
      old.graph.checklist.levels[person.old.level].id.text,
      new.graph.checklist.levels[person.new.level].id.text
    )
  }
  if found.patterns?.description != "\(all.people.count)" {
    note("patterns \(found.patterns?.description ?? "unknown"), by trying \(all.people.count)")
  }
  let moved = all.people.count { level($0).old != level($0).new }
  if found.moved.value?.description != "\(moved)" { note("moved \(found.moved), by trying \(moved)") }
  var expected: [ResultComparison.Subject: (count: Int, cost: Int)] = [:]
  func add(_ subject: ResultComparison.Subject, _ cost: Int) {
    let known = expected[subject]
    expected[subject] = ((known?.count ?? 0) + 1, min(known?.cost ?? .max, cost))
  }
  func ids(_ places: Set<Int>, _ graph: DecisionGraph, _ id: (Checklist, Int) -> String) -> [String: Int] {
    Dictionary(places.map { (id(graph.checklist, $0), $0) }, uniquingKeysWith: { first, _ in first })
  }
  for person in all.people {
    if person.old.child == .yes, person.new.child != .yes { add(.childBecomesAdult, person.cost) }
    if person.old.child != .yes, person.new.child == .yes { add(.adultBecomesChild, person.cost) }
    guard level(person).old == level(person).new else {
      add(.level(from: person.old.level, to: person.new.level), person.cost)
      continue
    }
    let made = (
      ids(person.old.made, old.graph) { $0.referrals[$1].id.text },
      ids(person.new.made, new.graph) { $0.referrals[$1].id.text }
    )
    for (id, place) in made.0 where made.1[id] == nil { add(.referralIsLost(old: place), person.cost) }
    for (id, place) in made.1 where made.0[id] == nil { add(.referralIsGained(new: place), person.cost) }
    let stopped = (
      ids(person.old.stopped, old.graph) { $0.stopRules[$1].id.text },
      ids(person.new.stopped, new.graph) { $0.stopRules[$1].id.text }
    )
    for (id, place) in stopped.0 where stopped.1[id] == nil { add(.stopRuleIsLost(old: place), person.cost) }
    for (id, place) in stopped.1 where stopped.0[id] == nil {
      add(.stopRuleIsGained(new: place), person.cost)
    }
  }
  for difference in found.differences {
    let kind = "\(difference.subject)".prefix { $0 != "(" }
    result.kinds[String(kind), default: 0] += 1
    guard let (count, cost) = expected.removeValue(forKey: difference.subject) else {
      note("\(difference.subject), by trying nobody")
      continue
    }
    if difference.count.value?.description != "\(count)" {
      note("\(difference.subject) \(difference.count), by trying \(count)")
    }
    guard let person = difference.person else {
      note("\(difference.subject) without a person")
      continue
    }
    let (before, after) = (person.old.answers(old.graph), person.new.answers(new.graph))
    let shown = all.cost(before, after)
    if shown != cost { note("\(difference.subject): \(shown ?? -1) answers, by trying \(cost)") }
    if !shows(difference.subject, person, old.graph, new.graph) { note("\(difference.subject) is not shown") }
    result.examples += 1
  }
  for subject in expected.keys { note("\(subject) was not found") }
  return result
}

/// Whether both engines say of a person what differs.
private func shows(
  _ subject: ResultComparison.Subject,
  _ person: ResultComparison.Person,
  _ old: DecisionGraph,
  _ new: DecisionGraph
) -> Bool {
  let (before, after) = (person.old.assessment(old), person.new.assessment(new))
  let isSame = old.checklist.levels[before.level].id.text == new.checklist.levels[after.level].id.text
  func isMade(_ id: String, _ result: Assessment, _ graph: DecisionGraph) -> Bool {
    result.referrals.makeNow.contains { graph.checklist.referrals[$0].id.text == id }
  }
  func stops(_ id: String, _ result: Assessment, _ graph: DecisionGraph) -> Bool {
    result.stoppedBy.contains { graph.checklist.stopRules[$0].id.text == id }
  }
  switch subject {
  case .level(let from, let to): return before.level == from && after.level == to
  case .referralIsLost(let place):
    let id = old.checklist.referrals[place].id.text
    return isSame && isMade(id, before, old) && !isMade(id, after, new)
  case .referralIsGained(let place):
    let id = new.checklist.referrals[place].id.text
    return isSame && !isMade(id, before, old) && isMade(id, after, new)
  case .stopRuleIsLost(let place):
    let id = old.checklist.stopRules[place].id.text
    return isSame && stops(id, before, old) && !stops(id, after, new)
  case .stopRuleIsGained(let place):
    let id = new.checklist.stopRules[place].id.text
    return isSame && !stops(id, before, old) && stops(id, after, new)
  case .childBecomesAdult: return before.child == .yes && after.child != .yes
  case .adultBecomesChild: return before.child != .yes && after.child == .yes
  }
}

@Test func `who gets another result agrees with trying all people on small pairs`() async {
  var total = Comparisons()
  await withTaskGroup(of: Comparisons?.self) { group in
    for seed in 1...1_000 { group.addTask { compare(seed: seed) } }
    for await result in group {
      guard let result else { continue }
      total.pairs += result.pairs
      total.examples += result.examples
      total.differences += result.differences
      total.kinds.merge(result.kinds, uniquingKeysWith: +)
    }
  }
  let differences = total.differences.prefix(20).joined(separator: "\n")
  #expect(differences == "")
  #expect(total.pairs >= 150)
  // Each kind of difference must be among them, or it is not tested.
  let kinds = [
    "level", "referralIsLost", "referralIsGained", "stopRuleIsLost", "stopRuleIsGained", "childBecomesAdult",
    "adultBecomesChild",
  ]
  let rare = kinds.filter { total.kinds[$0, default: 0] < 10 }.map { "\($0): \(total.kinds[$0, default: 0])" }
  #expect(rare == [])
}

@Test func `an edition that is the same is proved to be the same`() throws {
  for seed in 1...40 {
    guard let small = SmallChecklist(seed: seed) else { continue }
    let found = compareResults(small.graph, small.graph)
    #expect(found.isSame)
    #expect(found.moved.value == .zero)
  }
}

@Test func `what is too large to be compared is said to be so, and nothing is claimed`() throws {
  var dice = Dice(seed: 3)
  var open = 0
  for seed in 1...60 {
    guard let small = SmallChecklist(seed: seed),
      let other = SmallChecklist(text: edited(small.text, &dice))
    else { continue }
    let exact = compareResults(small.graph, other.graph)
    let found = compareResults(small.graph, other.graph, steps: 3)
    if found.isComplete { #expect(exact.isSame == found.isSame) } else { open += 1 }
    #expect(!found.isSame || exact.isSame)
  }
  #expect(open > 10)
}
