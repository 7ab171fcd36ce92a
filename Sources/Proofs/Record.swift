import BigInt
package import Checklists
import Expressions
import Screening

/// What may stand recorded for one item: on each side that it has.
package struct Record: Hashable, Sendable {
  package var said: Answer?
  package var seen: Answer?

  /// So many sides say something else than a plain no, or than nothing where no is no answer.
  func cost(for item: GraphItem) -> Int { Int(item.cost(of: said) + item.cost(of: seen)) }

  /// The sides that a case has to mention whose rest is `no`.
  func sides(of item: GraphItem) -> [(side: Side, answer: Answer)] {
    [(Side.said, said), (.seen, seen)].compactMap { side, answer in
      answer.flatMap { item.cost(of: $0) == 0 ? nil : (side, $0) }
    }
  }
}

extension GraphItem {
  /// 1 for an answer that says something else than a plain no, or than nothing where no is no answer.
  func cost(of answer: Answer?) -> Int32 {
    guard let answer else { return 0 }
    return answer == (kind == .yesOrNo ? .no : .notAsked) ? 0 : 1
  }
}

/// The records that an item can have, of those that no condition tells apart only one.
struct Records {
  let list: [Record]
  /// Whether they are too many to be listed.
  let areTooMany: Bool
  /// How many records there are, with those that no condition tells apart.
  let total: BigUInt
  /// How many answers one that is listed stands for, where these are more than one.
  private let sizes: [Answer: BigUInt]

  /// More numbers than these, in one item, are not looked at one by one.
  private static let mostNumbers = 64
  /// Of more options than these not all sets are looked at.
  private static let mostOptions = 10

  init(_ item: Int, _ usage: Usage, _ graph: DecisionGraph) {
    let facts = graph.items[item]
    var values: [Answer]
    var areTooMany = false
    var sizes: [Answer: BigUInt] = [:]
    switch facts.kind {
    case .yesOrNo: values = [.no, .yes]
    case .number:
      let stretches = Records.stretches(item, usage, facts)
      areTooMany = stretches.isEmpty
      values = Records.numbers(stretches, &sizes)
    case .chooseOne: values = (0..<facts.optionCount).map { .option($0) }
    case .chooseAny:
      let sets = Records.sets(item, usage, facts, &sizes)
      areTooMany = sets.isEmpty
      values = sets.map { .options($0) }
    case .date: values = Records.day(facts).map { [.date($0)] } ?? []
    case .text: values = [.text("")]
    case .tell: values = []
    }
    let missing: [Answer] =
      facts.kind == .yesOrNo ? [.unsure, .declined, .notAsked] : [.notAsked, .unsure, .declined]
    let answers = facts.kind == .yesOrNo ? values + missing : missing + values
    func fitting(_ side: Side) -> [Answer?] {
      guard facts.has(side) else { return [nil] }
      return answers.filter { (try? facts.fitting($0, on: side)) != nil }
    }
    let saids = fitting(.said)
    let seens = fitting(.seen)
    list = saids.flatMap { said in seens.map { Record(said: said, seen: $0) } }
    self.areTooMany = areTooMany
    self.sizes = sizes
    total = [Side.said, .seen].filter(facts.has).reduce(1) { total, side in
      let missing = missing.count { (try? facts.fitting($0, on: side)) != nil }
      return total * (Records.valueCount(facts) + BigUInt(missing))
    }
  }

  /// How many records one that is listed stands for.
  func size(_ record: Record) -> BigUInt { size(record.said) * size(record.seen) }

  func size(_ answer: Answer?) -> BigUInt { answer.flatMap { sizes[$0] } ?? 1 }

  /// How many answers there are that are not missing.
  ///
  /// A date and a text count as one: what they say decides nothing.
  private static func valueCount(_ facts: GraphItem) -> BigUInt {
    switch facts.kind {
    case .yesOrNo: return BigUInt(2)
    case .number: return ranges(in: Int(facts.domain.upperBound) - Int(facts.domain.lowerBound) + 1)
    case .date, .text: return 1
    case .chooseOne: return BigUInt(facts.optionCount)
    case .chooseAny:
      let hasNone = facts.noneOfThese != nil
      // The empty set is no answer, that of none alone is one.
      let sets = BigUInt(1) << (facts.optionCount - (hasNone ? 1 : 0))
      return hasNone ? sets : sets - 1
    case .tell: return 0
    }
  }

  /// How many ranges there are of so many numbers in a row, single numbers among them.
  private static func ranges(in count: Int) -> BigUInt { BigUInt(count) * BigUInt(count + 1) / 2 }

  /// One number for each stretch in which no comparison tells numbers apart, and how long it is.
  private static func stretches(
    _ item: Int,
    _ usage: Usage,
    _ facts: GraphItem
  ) -> [(number: Int, length: Int)] {
    let domain = Int(facts.domain.lowerBound)...Int(facts.domain.upperBound)
    if usage.isAddedUp.contains(item) {
      return domain.count <= mostNumbers ? domain.map { ($0, 1) } : []
    }
    var found: [(number: Int, length: Int)] = []
    var next = domain.lowerBound
    func add(_ stretch: ClosedRange<Int>) { found.append((typical(stretch), stretch.count)) }
    for limit in usage.limits[item].sorted() where domain.contains(limit) {
      if next < limit { add(next...limit - 1) }
      found.append((limit, 1))
      next = limit + 1
    }
    if next <= domain.upperBound { add(next...domain.upperBound) }
    return found.count <= mostNumbers ? found : []
  }

  /// Ranges from stretch to stretch.
  private static func numbers(
    _ stretches: [(number: Int, length: Int)],
    _ sizes: inout [Answer: BigUInt]
  ) -> [Answer] {
    var values: [Answer] = []
    for low in stretches.indices {
      for high in stretches.indices[low...] {
        let value = Answer.number(stretches[low].number...stretches[high].number)
        values.append(value)
        let lengths = (stretches[low].length, stretches[high].length)
        if lengths == (1, 1) { continue }
        sizes[value] = low == high ? ranges(in: lengths.0) : BigUInt(lengths.0) * BigUInt(lengths.1)
      }
    }
    // Plain numbers first: of records that come to the same, the first is shown.
    values.sort { length($0) < length($1) }
    return values
  }

  /// The number that reads most like that of a person: an age as near to thirty as can be.
  private static func typical(_ stretch: ClosedRange<Int>) -> Int {
    min(max(30, stretch.lowerBound), stretch.upperBound)
  }

  private static func length(_ answer: Answer) -> Int {
    if case .number(let range) = answer { range.count } else { 0 }
  }

  /// Sets of options: all of those that are told apart, and one for the others.
  private static func sets(
    _ item: Int,
    _ usage: Usage,
    _ facts: GraphItem,
    _ sizes: inout [Answer: BigUInt]
  ) -> [[Int]] {
    let free = (0..<facts.optionCount).filter { $0 != facts.noneOfThese }
    var told = free.filter { usage.options[item].contains($0) }
    let others = free.filter { !told.contains($0) }
    if let other = others.first { told.append(other) }
    guard told.count <= mostOptions else { return [] }
    var found = (1..<max(1, 1 << told.count)).map { set in
      told.indices.filter { set & 1 << $0 != 0 }.map { told[$0] }.sorted()
    }
    found.sort { $0.count < $1.count }
    if let other = others.first, others.count > 1 {
      // Any of the others that is not empty looks the same.
      let size = (BigUInt(1) << (others.count)) - 1
      for set in found where set.contains(other) { sizes[.options(set)] = size }
    }
    return found + (facts.noneOfThese.map { [[$0]] } ?? [])
  }

  private static func day(_ facts: GraphItem) -> CalendarDay? {
    CalendarDay(ordinal: facts.domain.lowerBound) ?? CalendarDay(ordinal: facts.domain.upperBound)
      ?? CalendarDay(year: 2000, month: 1, day: 1)
  }
}

/// How the conditions of a checklist use the answers to its items.
struct Usage {
  /// By item: numbers with which it is compared; they stand for themselves.
  var limits: [Set<Int>]
  /// Numbers of which each counts, because they are added up or compared with something that changes.
  var isAddedUp: Set<Int> = []
  /// By item: options that are told apart from others.
  var options: [Set<Int>]
  /// Items that a condition names; all others count only as signs.
  var isNamed: Set<Int> = []
  /// Scopes in which signs or points are counted by name.
  var scopes: Set<Int> = []

  /// Takes over how another checklist uses the answers to an item that is the same in both.
  mutating func join(_ other: Usage, _ otherItem: Int, to item: Int) {
    limits[item].formUnion(other.limits[otherItem])
    if other.isAddedUp.contains(otherItem) { isAddedUp.insert(item) }
  }

  init(_ graph: DecisionGraph) {
    limits = Array(repeating: [], count: graph.items.count)
    options = Array(repeating: [], count: graph.items.count)
    limits[graph.child.ageItem].insert(graph.child.under)
    isNamed.insert(graph.child.ageItem)
    for referral in graph.referrals { if let consent = referral.consent { isNamed.insert(consent) } }
    let nodes = graph.pool.nodes
    for node in nodes { note(node, nodes, graph) }
    for (index, item) in graph.items.enumerated() {
      for weight in [item.adult, item.child] {
        if case .byOption? = weight.points { options[index].formUnion(0..<item.optionCount) }
      }
    }
  }

  private mutating func note(_ node: ConditionNode, _ nodes: [ConditionNode], _ graph: DecisionGraph) {
    switch node {
    case .isYes(let item), .isNo(let item), .couldBeYes(let item), .couldBeNo(let item), .said(let item),
      .seen(let item), .isRecorded(let item, _):
      isNamed.insert(Int(item))
    case .isOption(let item, let option), .couldBeOption(let item, let option):
      isNamed.insert(Int(item))
      options[Int(item)].insert(Int(option))
    case .isAmong(let item, let places):
      isNamed.insert(Int(item))
      options[Int(item)].formUnion(places.range.map { Int(graph.pool.operands[$0]) })
    case .couldBeUnder(let item, let limit), .couldBeOver(let item, let limit):
      isNamed.insert(Int(item))
      limits[Int(item)].insert(Int(limit))
    case .compare(_, let left, let right):
      for (side, other) in [(left, right), (right, left)] {
        guard case .number(let item) = nodes[Int(side)] else { continue }
        isNamed.insert(Int(item))
        if case .constant(let limit) = nodes[Int(other)] {
          limits[Int(item)].insert(Int(limit))
        } else {
          isAddedUp.insert(Int(item))
        }
      }
    case .sum(let left, let right), .difference(let left, let right):
      noteTerm(left, nodes)
      noteTerm(right, nodes)
    case .product(let value, _): noteTerm(value, nodes)
    case .points(let scope), .signs(let scope), .strength(_, let scope): scopes.insert(Int(scope))
    case .all, .any, .not, .positive, .assessed, .child, .knownChild, .finding, .constant, .number, .count:
      break
    }
  }

  private mutating func noteTerm(_ term: Int32, _ nodes: [ConditionNode]) {
    if case .number(let item) = nodes[Int(term)] {
      isNamed.insert(Int(item))
      isAddedUp.insert(Int(item))
    }
  }
}
