import Checklists
import Diagnostics
import Expressions
import Screening
import TestSupport
import Testing

/// Every record of an interview, a text without its words.
private func recorded(_ interview: Interview) -> [Place: Answer] {
  var records: [Place: Answer] = [:]
  for item in interview.graph.items.indices {
    for side in [Side.said, .seen] {
      records[Place(item: item, side: side)] = interview.answers.answer(item, side)
    }
  }
  return records
}

/// Checklists made by chance, once for all tests.
private let graphs = Result {
  let small = try RandomChecklists(seed: 100, count: 20, isSmall: true)
  let larger = try RandomChecklists(seed: 115, count: 3, isSmall: false)
  return small.list.map(\.graph) + larger.list.map(\.graph)
}

/// Walks through checklists made by chance, each several times.
private func forEachWalk(_ count: Int, _ visit: (inout Walk) throws -> Void) throws {
  for (place, graph) in try graphs.get().enumerated() {
    for number in 0..<count {
      var walk = Walk(graph, seed: place * 1000 + number)
      try visit(&walk)
    }
  }
}

@Test func `going back and changing answers ends where answering straight ends`() throws {
  try forEachWalk(6) { walk in
    walk.walkAbout()
    var straight = walk.straight()
    #expect(straight.step == .end)
    walk.interview.finish()
    straight.finish()
    let (found, expected) = (walk.interview.assessment, straight.assessment)
    #expect(found == expected)
    #expect(recorded(walk.interview) == recorded(straight))
  }
}

@Test func `an interview ends as the same records do in a response file`() throws {
  try forEachWalk(6) { walk in
    walk.walkAbout()
    walk.interview.finish()
    var sheet = Worksheet(walk.graph, blank: .notAsked)
    for (record, answer) in walk.records { sheet.answers.record(answer, for: record.item, on: record.side) }
    let (found, expected) = (walk.interview.assessment, sheet.assess())
    #expect(found == expected)
  }
}

@Test func `the items left only become fewer unless an earlier answer is changed`() throws {
  try forEachWalk(6) { walk in
    var left = Set(walk.interview.itemsLeft)
    var last = -1
    while case .item(let next) = walk.interview.step {
      #expect(next > last)
      last = next
      if walk.dice.chance(20), let item = walk.itemBeforeItsTurn() { walk.answer(item) }
      #expect(left.isSuperset(of: walk.interview.itemsLeft))
      left = Set(walk.interview.itemsLeft)
      walk.answerNext()
      #expect(left.isSuperset(of: walk.interview.itemsLeft))
      #expect(!walk.interview.itemsLeft.contains(next))
      left = Set(walk.interview.itemsLeft)
    }
    #expect(walk.interview.itemsLeft.isEmpty)
  }
}

@Test func `at the end everything that is reached was asked or said, and nothing else is missing`() throws {
  try forEachWalk(6) { walk in
    walk.walkAbout()
    let log = walk.interview.log
    for item in walk.graph.items.indices where walk.interview.isReached(item) {
      if walk.graph.items[item].kind == .tell {
        #expect(log.contains(.told(item: item)))
      }
      for side in walk.sides(item) {
        let isAnswered = log.contains { if case .answered(item, side, _) = $0 { true } else { false } }
        #expect(isAnswered)
      }
    }
  }
}

@Test func `nothing that was recorded is lost when other answers change`() throws {
  try forEachWalk(3) { walk in
    for _ in 0..<15 {
      if walk.dice.chance(40), let item = walk.itemToChange() {
        walk.answer(item)
      } else {
        walk.answerNext()
      }
      for (record, answer) in walk.records {
        let expected: Answer = if case .text = answer { .text("") } else { answer }
        #expect(walk.interview.answers.answer(record.item, record.side) == expected)
        #expect(walk.interview.recorded(record.item, record.side) == answer)
      }
    }
  }
}

@Test func `what a change would bring about is what it brings about`() throws {
  try forEachWalk(3) { walk in
    for _ in 0..<12 {
      guard walk.dice.chance(40), let item = walk.itemToChange() else {
        walk.answerNext()
        continue
      }
      var answers: [Side: Answer] = [:]
      for side in walk.sides(item) { answers[side] = walk.dice.answer(walk.graph.items[item], on: side) }
      let before = walk.interview.assessment
      let preview = walk.interview.preview(answers, for: item)
      #expect(walk.interview.assessment == before)
      walk.record(answers, for: item)
      #expect(preview.before == before)
      #expect(preview.after == walk.interview.assessment)
      // What appears is reported as applicable afterwards, what disappears is not.
      let inapplicable = Set(walk.interview.assessment.notApplicable)
      let listed = Set(walk.graph.items.indices.filter { walk.graph.items[$0].isListed })
      let gone = Set(before.notApplicable).symmetricDifference(inapplicable)
      #expect(Set(preview.appears + preview.disappears).intersection(listed) == gone)
      #expect(inapplicable.isDisjoint(with: preview.appears))
      #expect(inapplicable.isSuperset(of: listed.intersection(preview.disappears)))
    }
  }
}

/// The checklist of `Fixtures/left-out.yaml` as an interview, and its items by id.
private func leftOut() throws -> (interview: Interview, items: [String: Int]) {
  let file = SourceFile(name: "left-out.yaml", bytes: try Fixtures().bytes("left-out.yaml"))
  let graph = try #require(loadChecklist(file).value)
  let items = Dictionary(uniqueKeysWithValues: graph.items.enumerated().map { ($1.id, $0) })
  return (Interview(graph), items)
}

@Test func `what an open only-if leaves out is asked and said after all when that changes`() throws {
  var (interview, items) = try leftOut()
  let (age, debt) = (try #require(items["age"]), try #require(items["debt"]))
  let (words, grows) = (try #require(items["about_debt"]), try #require(items["debt_grows"]))
  let pay = try #require(items["pay"])
  interview.record([.said: .number(30...30)], for: age)
  interview.record([.said: .declined], for: debt)
  #expect(interview.step == .item(pay))
  #expect(interview.answers.answer(grows, .said) == .notAsked)
  #expect(interview.answers.answer(grows, .seen) == .notAsked)
  // The words were not said either.
  #expect(!interview.log.contains(.told(item: words)))
  interview.record([.said: .yes], for: debt)
  #expect(interview.step == .item(words))
  interview.goOn(from: words)
  #expect(interview.step == .item(grows))
  interview.record([.said: .yes], for: grows)
  interview.goOn(from: grows)
  #expect(interview.answers.answer(grows, .seen) == .notAsked)
  #expect(interview.step == .item(pay))
  // What the officer recorded stays, and so does what was said.
  interview.record([.said: .unsure], for: debt)
  #expect(interview.answers.answer(grows, .said) == .yes)
  interview.record([.said: .yes], for: debt)
  #expect(interview.step == .item(pay))
  #expect(interview.assessment.level == 0)
}
