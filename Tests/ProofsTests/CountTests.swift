import BigInt
import Checklists
import Testing

@testable import Proofs
@testable import Screening

/// Every interview with a small checklist, one after the other, as the engine leads them.
private struct AllInterviews {
  /// By number of items that come up: how many interviews.
  private(set) var lengths: [Int: Int] = [:]
  private(set) var longestRow = 0
  private(set) var number = 0
  private let records: [[(said: Answer?, seen: Answer?)]]
  private let limit: Int

  /// Gives `nil` where there are more than so many.
  init?(_ all: BruteForce, limit: Int) {
    records = all.records
    self.limit = limit
    walk(Interview(all.graph), [])
    if number > limit { return nil }
  }

  private mutating func walk(_ interview: Interview, _ asked: [Int]) {
    guard number <= limit else { return }
    let graph = interview.graph
    let isEnded = interview.assessment.stoppedBy.contains { graph.stopRules[$0].ends }
    guard case .item(let item) = interview.step, !(isEnded && !interview.log.allSatisfy(\.isByItself)) else {
      return end(asked.filter { graph.items[$0].kind != .tell }, graph)
    }
    for record in records[item] {
      var next = interview
      var answers: [Side: Answer] = [:]
      answers[.said] = record.said
      answers[.seen] = record.seen
      next.record(answers, for: item)
      next.goOn(from: item)
      walk(next, asked + [item])
    }
  }

  private mutating func end(_ asked: [Int], _ graph: DecisionGraph) {
    number += 1
    lengths[asked.count, default: 0] += 1
    var row = 0
    for item in asked {
      row = graph.items[item].source.isSensitive ? row + 1 : 0
      longestRow = max(longestRow, row)
    }
  }

  /// The length up to which there are so many interviews.
  func length(with count: Int) -> Int {
    var sum = 0
    for (length, number) in lengths.sorted(by: { $0.key < $1.key }) {
      sum += number
      if sum >= count { return length }
    }
    return -1
  }
}

extension Interview.Event {
  /// No answer of the officer.
  fileprivate var isByItself: Bool { if case .leftOut = self { true } else { false } }
}

/// What is different between counting and trying everything, and what was compared.
private struct CountComparison: Sendable {
  var differences: [String] = []
  var interviews = 0
  var rows: Set<Int> = []
  var lengths: Set<Int> = []
}

private func compareCounts(seed: Int) -> CountComparison? {
  guard let small = SmallChecklist(seed: seed, sensitive: 50), let all = BruteForce(small.graph, limit: 1_500)
  else { return nil }
  let found = countAnswers(small.graph)
  var result = CountComparison()
  func expect(_ what: String, _ number: String?, _ expected: String) {
    if number != expected {
      result.differences.append("seed \(seed): \(what) \(number ?? "not counted"), by trying \(expected)")
    }
  }
  expect("patterns", found.patterns.description, "\(all.outcomes.count)")
  for (level, number) in found.levels.enumerated() {
    expect("level \(level)", number.value?.description, "\(all.outcomes.count { $0.level == level })")
  }
  guard let interviews = AllInterviews(all, limit: 1_500) else { return result }
  result.interviews = 1
  result.rows.insert(interviews.longestRow)
  expect("interviews", found.interviews.value?.description, "\(interviews.number)")
  let lengths = [1, (interviews.number + 1) / 2, interviews.number].map { interviews.length(with: $0) }
  result.lengths.formUnion(lengths)
  let foundLengths = found.lengths.value.map { [$0.shortest, $0.median, $0.longest] }
  expect("lengths", foundLengths.map { "\($0)" }, "\(lengths)")
  expect("row", found.sensitiveRow.value.map { "\($0.count)" }, "\(interviews.longestRow)")
  return result
}

@Test func `counting agrees with trying all answers and leading all interviews`() async {
  var total = CountComparison()
  var patterns = 0
  await withTaskGroup(of: CountComparison?.self) { group in
    for seed in 1...500 { group.addTask { compareCounts(seed: seed) } }
    for await result in group {
      guard let result else { continue }
      patterns += 1
      total.differences += result.differences
      total.interviews += result.interviews
      total.rows.formUnion(result.rows)
      total.lengths.formUnion(result.lengths)
    }
  }
  let differences = total.differences.prefix(20).joined(separator: "\n")
  #expect(differences == "")
  #expect(patterns >= 150)
  #expect(total.interviews >= 150)
  #expect(total.rows.isSuperset(of: [0, 1, 2]))
  #expect(total.lengths.count >= 4)
}

@Test func `what is too large is not counted, and what was looked at is said`() throws {
  let small = try #require((1...50).lazy.compactMap { SmallChecklist(seed: $0) }.first)
  let counts = countAnswers(small.graph, steps: 1)
  #expect(counts.interviews.value == nil)
  guard case .notReached(let lookedAt, let all) = counts.interviews else { return }
  #expect(Set(lookedAt).isStrictSubset(of: Set(all)))
  #expect(counts.text(small.graph).contains("not counted: too large; looked at:"))
}

@Test(arguments: [
  (0, "0", "0"), (999, "999", "999"), (1_536, "1536", "1,536"),
  (123_456_789_012, "123456789012", "123,456,789,012"),
  (1_234_567_890_123, "1234567890123", "about 1.2e12"), (9_960_000_000_000, "9960000000000", "about 1.0e13"),
])
private func `numbers are written with all digits, or as about so many`(
  _ number: Int,
  _ digits: String,
  _ text: String
) {
  #expect(BigUInt(number).description == digits)
  #expect(BigUInt(number).text == text)
}

@Test func `numbers beyond a machine word are exact`() {
  // 3 to the power of 200, by the pocket calculator of Python.
  let power = (0..<200).reduce(BigUInt(1)) { number, _ in number * BigUInt(3) }
  #expect(
    power.description
      == "265613988875874769338781322035779626829233452653394495974574961739092490901302182994384699044001"
  )
  #expect(power.text == "about 2.7e95")
  let half = (BigUInt(1) << (64)) - 1
  #expect(half.description == "18446744073709551615")
  #expect((half + 1).description == "18446744073709551616")
  #expect((half * half).description == "340282366920938463426481119284349108225")
  #expect(Share(power, of: power * BigUInt(3)).number == "33.33")
  #expect(Share(1, of: power).text == "under 0.01 %")
  #expect((BigUInt(1) << 63) < half)
}
