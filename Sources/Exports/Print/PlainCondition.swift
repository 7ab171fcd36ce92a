import Checklists
import Expressions

/// Conditions in words for people who see no ids: questions by their numbers, everything else by its title.
struct PlainCondition {
  private let checklist: Checklist
  private let numbers: [String: Int]
  private var options: [String: [String: String]]
  private let findings: [String: String]
  private let scopes: [String: String]

  init(_ checklist: Checklist) {
    self.checklist = checklist
    let items = checklist.sections.flatMap(\.items)
    numbers = Dictionary(
      items.enumerated().map { ($1.id.text, $0 + 1) },
      uniquingKeysWith: { first, _ in first }
    )
    let choices = items.filter { !$0.options.isEmpty }.map { item in
      let words = item.options.map { ($0.id.text, $0.words.text) }
      return (item.id.text, Dictionary(words, uniquingKeysWith: { first, _ in first }))
    }
    options = Dictionary(choices, uniquingKeysWith: { first, _ in first })
    findings = Dictionary(
      checklist.findings.map { ($0.id.text, $0.title.text) },
      uniquingKeysWith: { first, _ in first }
    )
    let titles =
      (checklist.sections.map { ($0.id.text, $0.title.text) })
      + checklist.dimensions.map { ($0.id.text, $0.title.text) }
    scopes = Dictionary(titles, uniquingKeysWith: { first, _ in first })
  }

  /// The number of a question, from 1.
  func number(of item: Words) -> Int { numbers[item.text] ?? 0 }

  func words(_ when: When) -> String { words(when.expression) }

  /// `yes if`, in which `answer` stands for the answer to an item.
  func words(_ when: When, of item: Item) -> String {
    var plain = self
    plain.options["answer"] = options[item.id.text]
    return plain.words(when)
  }

  func words(_ when: When?, after start: String) -> String? { when.map { "\(start) \(words($0))" } }

  private func words(_ expression: Expression) -> String {
    switch expression.kind {
    case .name(let name): self.name(name)
    case .number(let number): String(number)
    case .call(let name, let arguments): call(name, arguments)
    case .not(let inner): "not (\(words(inner)))"
    case .all(let parts): parts.map(bracketed).joined(separator: " and ")
    case .any(let parts): parts.map(bracketed).joined(separator: " or ")
    case .compare(let comparison, let left, let right):
      "\(words(left)) \(words(comparison)) \(value(right, of: left))"
    case .between(let value, let low, let high): "\(words(value)) is from \(words(low)) to \(words(high))"
    case .among(let item, let options):
      "\(words(item)) is \(options.map { value($0, of: item) }.joined(separator: " or "))"
    case .state(let item, let state, let isNegated):
      "\(words(item)) is \(isNegated ? "not " : "")\(words(state))"
    case .couldBe(let item, .word(let word)): "\(words(item)) could be \(option(word, of: item))"
    case .couldBe(let item, .under(let bound)): "\(words(item)) could be under \(bound)"
    case .couldBe(let item, .over(let bound)): "\(words(item)) could be over \(bound)"
    case .sum(let left, let right): "\(words(left)) + \(words(right))"
    case .difference(let left, let right): "\(words(left)) - \(words(right))"
    case .product(let value, let factor): "\(words(value)) × \(factor)"
    }
  }

  private func bracketed(_ expression: Expression) -> String {
    switch expression.kind {
    case .all, .any: "(\(words(expression)))"
    default: words(expression)
    }
  }

  private func words(_ comparison: Comparison) -> String {
    switch comparison {
    case .equal: "is"
    case .unequal: "is not"
    case .less: "is less than"
    case .lessOrEqual: "is at most"
    case .more: "is more than"
    case .moreOrEqual: "is at least"
    }
  }

  private func words(_ state: RecordState) -> String {
    state == .missing ? "unsure, declined or not asked" : state.rawValue
  }

  private func name(_ name: String) -> String {
    switch name {
    case "child": "treated as a child"
    case "adult": "treated as an adult"
    case "known_child": "the age given is under \(checklist.child.under)"
    case "answer": "the answer"
    case "points": "the sum of points"
    case "signs": "the number of signs"
    default: numbers[name].map { "question \($0)" } ?? findings[name].map { "“\($0)”" } ?? name
    }
  }

  /// What stands behind a comparison: an option by its words.
  private func value(_ expression: Expression, of item: Expression) -> String {
    if case .name(let name) = expression.kind { option(name, of: item) } else { words(expression) }
  }

  private func option(_ word: String, of item: Expression) -> String {
    if case .name(let name) = item.kind, let words = options[name]?[word] { return "“\(words)”" }
    return ["yes", "no"].contains(word) ? word : name(word)
  }

  private func call(_ name: String, _ arguments: [Expression]) -> String {
    let function = Function(rawValue: name)
    let takesScope = function?.argument == .dimension || function?.argument == .sectionOrDimension
    let words = arguments.map { argument in
      if case .name(let id) = argument.kind, takesScope, let title = scopes[id] {
        "“\(title)”"
      } else {
        self.words(argument)
      }
    }
    let first = words.first ?? ""
    return switch function {
    case .said: "\(first) said yes"
    case .seen: "\(first) seen"
    case .positive: "\(first) is positive"
    case .assessed: "\(first) was looked at"
    case .points: "the sum of points in \(first)"
    case .signs: "the number of signs in \(first)"
    case .strong, .medium, .weak: "the number of \(name) signs in \(first)"
    case .count: "how many of these are so (\(words.joined(separator: "; ")))"
    case nil: "\(name)(\(words.joined(separator: ", ")))"
    }
  }
}
