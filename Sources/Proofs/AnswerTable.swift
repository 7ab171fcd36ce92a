import Checklists
import Expressions
import Screening

/// What is asked about one item by itself.
enum Question: Hashable {
  /// A step of a condition that looks at nothing else.
  case step(Int)
  case compared(NumberRange.Order, Int)
  /// The age is below the limit, or may be and nothing pending tells.
  case countsAsChild
  case isPresent
  case isAbsent
  case isApplicable
  /// Not asked on any side.
  case isBlank
}

/// A number that one item adds to a sum.
enum Measure: Hashable {
  case number
  /// As a part of a sum, where what is not applicable is 0.
  case summand
  case points([Int])
}

/// The answers to questions about items, for each record and each standing of the gates, as the engine gives them.
final class AnswerTable {
  let graph: DecisionGraph
  let usage: Usage
  private var sheet: Worksheet
  private var records: [Records?]
  private var truths: [Key: [Truth]] = [:]
  private var ranges: [MeasureKey: [NumberRange]] = [:]

  /// How many answers are kept for a record: one for each standing.
  static let standings: [Standing] = [.reached, .leftOut, .inapplicable]

  private struct Key: Hashable {
    let item: Int
    let question: Question
    let isPending: Bool
  }

  private struct MeasureKey: Hashable {
    let item: Int
    let measure: Measure
    let isPending: Bool
  }

  /// `usage`: what of the answers is told apart, where that is more than the checklist itself does.
  init(_ graph: DecisionGraph, usage: Usage? = nil) {
    self.graph = graph
    self.usage = usage ?? Usage(graph)
    sheet = Worksheet(graph, blank: .notAsked)
    records = Array(repeating: nil, count: graph.items.count)
  }

  func records(of item: Int) -> Records {
    if let known = records[item] { return known }
    let made = Records(item, usage, graph)
    records[item] = made
    return made
  }

  /// By record and standing; while the item is pending by standing alone.
  func truths(_ item: Int, _ question: Question, isPending: Bool = false) -> [Truth] {
    let key = Key(item: item, question: question, isPending: isPending)
    if let known = truths[key] { return known }
    let made = each(item, isPending) { read(item, question) }
    truths[key] = made
    return made
  }

  func ranges(_ item: Int, _ measure: Measure, isPending: Bool = false) -> [NumberRange] {
    let key = MeasureKey(item: item, measure: measure, isPending: isPending)
    if let known = ranges[key] { return known }
    let made = each(item, isPending) { read(item, measure) }
    ranges[key] = made
    return made
  }

  private func each<Value>(_ item: Int, _ isPending: Bool, _ read: () -> Value) -> [Value] {
    var found: [Value] = []
    let list = isPending ? [nil] : records(of: item).list.map(Optional.some)
    for record in list {
      record.map { write($0, item) } ?? leavePending(item)
      for standing in AnswerTable.standings {
        // A gate that is open while its item is pending has not been decided for good.
        sheet.place(item, isPending && standing == .leftOut ? .undecided : standing)
        found.append(read())
      }
    }
    return found
  }

  private func write(_ record: Record, _ item: Int) {
    if let said = record.said { sheet.answers.record(said, for: item, on: .said) }
    if let seen = record.seen { sheet.answers.record(seen, for: item, on: .seen) }
  }

  private func leavePending(_ item: Int) {
    for side in [Side.said, .seen] where graph.items[item].has(side) {
      sheet.answers.set(.pending, for: item, on: side)
    }
  }

  private func read(_ item: Int, _ question: Question) -> Truth {
    let truth: Truth
    switch question {
    case .step(let step): truth = sheet.truth(ofStep: step)
    case .compared(let order, let limit):
      truth = sheet.number(of: item).compared(order, NumberRange(limit, limit))
    case .countsAsChild:
      let limit = graph.child.under
      truth = sheet.number(of: item).compared(.less, NumberRange(limit, limit))
      // What is open for good counts as a child, what waits stays open: section 5.
      return truth == .open ? .yes : truth == .waiting ? .open : truth
    case .isPresent: truth = sheet.presence(item)
    case .isAbsent: truth = sheet.absence(item)
    case .isApplicable: truth = sheet.applicability(item)
    case .isBlank:
      let sides = [Side.said, .seen].filter(graph.items[item].has)
      truth = sides.allSatisfy { sheet.answers.answer(item, $0) == .notAsked } ? .yes : .no
    }
    return truth == .waiting ? .open : truth
  }

  private func read(_ item: Int, _ measure: Measure) -> NumberRange {
    let range: NumberRange
    switch measure {
    case .number: range = sheet.number(of: item)
    case .summand: range = sheet.number(of: item).inArithmetic
    case .points(let list):
      let points = sheet.pointRange(item, list)
      range = NumberRange(points.lowerBound, points.upperBound)
    }
    return NumberRange(range.low, range.high)
  }
}
