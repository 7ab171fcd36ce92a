import Diagnostics

/// What the checker of conditions says, in one place: the sentence and the way out.
struct Wording {
  let message: String
  let help: String
  /// What to write in its place; `nil` where nobody can tell.
  let better: String?

  init(_ message: String, _ help: String = "", better: String? = nil) {
    self.message = message
    self.help = help
    self.better = better
  }

  private static func quoted(_ expression: Expression) -> String { "`\(print(expression))`" }

  private static func described(_ item: Names.Item) -> String {
    item.title.isEmpty ? "`\(item.id)`" : "`\(item.id)` (\"\(item.title)\")"
  }

  static func numberAlone(_ expression: Expression) -> Wording {
    Wording(
      "\(quoted(expression)) is a number, not something that is true or false.",
      "compare it, as in `>= 1`"
    )
  }

  static func noNumber(_ expression: Expression) -> Wording {
    Wording(
      "\(quoted(expression)) is not a number.",
      "compare numbers with numbers, or put brackets around a test"
    )
  }

  static func itemAlone(_ item: Names.Item) -> Wording {
    let answer =
      switch item.kind {
      case .yesOrNo: "\(item.id) = yes"
      case .chooseOne, .chooseAny: "\(item.id) = \(item.options.first ?? "option")"
      case .number: "\(item.id) > 0"
      case .date, .words: "\(item.id) is answered"
      }
    return Wording(
      "\(described(item)) stands alone; a condition says which answer it means.",
      "write `\(answer)`"
    )
  }

  static func needsItem(_ expression: Expression) -> Wording {
    Wording("\(quoted(expression)) is not an item, so this cannot be asked of it.", "name an item here")
  }

  static func needsDimension(_ expression: Expression) -> Wording {
    Wording(
      "\(quoted(expression)) is not the id of a dimension or a section.",
      "write the id alone in the brackets"
    )
  }

  /// `kind`: what the name is, such as "a finding".
  static func notADimension(_ name: String, _ kind: String) -> Wording {
    Wording("`\(name)` is \(kind), not a dimension.", "write the id of a dimension in the brackets")
  }

  static func notAScope(_ name: String, _ kind: String) -> Wording {
    Wording(
      "`\(name)` is \(kind), not a section or a dimension.",
      "write the id of a section or a dimension in the brackets"
    )
  }

  static func noYes(_ item: Names.Item, _ word: String) -> Wording {
    let kind =
      switch item.kind {
      case .number: "a number"
      case .chooseOne, .chooseAny: "options"
      case .date: "a date"
      case .yesOrNo, .words: "words"
      }
    return Wording(
      "\(described(item)) is answered with \(kind), not with \(word).",
      item.isChoice ? "name one of its options" : "compare it with a number, or give the item `yes if`"
    )
  }

  static func notAnAnswer(_ item: Names.Item, _ word: String) -> Wording {
    if item.kind == .yesOrNo {
      return Wording("\(described(item)) is answered with yes or no, not with `\(word)`.", "write yes or no")
    }
    if item.kind == .date {
      return Wording(
        "\(described(item)) is a date; conditions ask only whether it is answered.",
        "use `is answered`"
      )
    }
    return Wording("\(described(item)) is a number; `\(word)` is not.", "compare it with a number")
  }

  static func notAnOption(_ item: Names.Item, _ word: String) -> Wording {
    let list = item.options.joined(separator: ", ")
    guard let nearest = Suggestion.nearest(to: word, among: item.options) else {
      return Wording(
        "`\(word)` is not one of the options of \(described(item)): \(list).",
        "write one of its options"
      )
    }
    return Wording(
      "`\(word)` is not one of the options of \(described(item)): \(list).",
      "write `\(nearest)`"
    )
  }

  static func notOrdered(_ comparison: Comparison, _ item: Names.Item, _ word: String) -> Wording {
    Wording(
      "`\(item.id) \(comparison.rawValue) \(word)` puts answers in an order that they do not have.",
      "use `=` or `!=`"
    )
  }

  static func notAChoice(_ item: Names.Item) -> Wording {
    Wording("\(described(item)) has no options, so `in (…)` cannot be asked of it.", "compare it with `=`")
  }

  static func notANumber(_ item: Names.Item) -> Wording {
    Wording("\(described(item)) is not a number.", "name an item with `answer: number`")
  }

  static func noSuchSide(_ function: Function, _ item: Names.Item) -> Wording {
    guard item.kind == .yesOrNo else {
      return Wording(
        "\(described(item)) is not answered with yes or no, so `\(function.usage)` cannot look at it."
      )
    }
    return function == .said
      ? Wording("\(described(item)) has no `ask`, so nothing is said about it.", "use `seen(\(item.id))`")
      : Wording("\(described(item)) has no `look for`, so nothing is seen of it.", "use `said(\(item.id))`")
  }

  static func wordsNamed(_ item: Names.Item) -> Wording {
    Wording(
      "\(described(item)) holds words only; no condition can name it.",
      "name an item with yes or no or options"
    )
  }

  static func notKept(_ item: Names.Item) -> Wording {
    Wording(
      "\(described(item)) has `keep: no`, so nothing may depend on it: the record alone must give the same result.",
      "take `keep: no` away, or leave the item out of the condition"
    )
  }

  static func onlyAnswer(_ word: String) -> Wording {
    Wording(
      "`yes if` names only `answer`, whole numbers and options, not `\(word)`.",
      "compare `answer`, or move the condition to `findings`"
    )
  }

  static let answerElsewhere = Wording("`answer` has a meaning in `yes if` only.", "write the id of the item")

  static func unknownFunction(_ name: String) -> Wording {
    let known = Function.allCases.map(\.rawValue)
    return Wording(
      "`\(name)(…)` does not exist. \(Suggestion.sentence(for: name, among: known, kind: "word"))"
    )
  }

  static func usage(_ function: Function) -> Wording {
    Wording("`\(function.rawValue)` takes one name in its brackets.", "write `\(function.usage)`")
  }

  static func unknownItem(_ name: String, _ names: Names) -> Wording {
    unknown(name, among: names.items.keys.sorted(), kind: "id", names)
  }

  static func unknownFinding(_ name: String, _ names: Names) -> Wording {
    unknown(name, among: (Array(names.findings.keys) + Array(names.items.keys)).sorted(), kind: "id", names)
  }

  static func unknownDimension(_ name: String, _ names: Names) -> Wording {
    unknown(name, among: names.dimensions.keys.sorted(), kind: "dimension", names)
  }

  static func unknownScope(_ name: String, _ names: Names) -> Wording {
    unknown(
      name,
      among: (Array(names.dimensions.keys) + Array(names.sections.keys)).sorted(),
      kind: "section or dimension",
      names
    )
  }

  private static func unknown(_ name: String, among known: [String], kind: String, _ names: Names) -> Wording
  {
    guard let nearest = Suggestion.nearest(to: name, among: known) else {
      return Wording("`\(name)` does not exist. \(Suggestion.sentence(for: name, among: known, kind: kind))")
    }
    let title = names.items[nearest].map { $0.title.isEmpty ? "" : " (\"\($0.title)\")" } ?? ""
    return Wording(
      "`\(name)` does not exist. The nearest \(kind) is `\(nearest)`\(title).",
      "write `\(nearest)`",
      better: nearest
    )
  }
}
