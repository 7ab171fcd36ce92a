/// The small C expression in a PO header that tells which form a number takes.
///
/// It comes from a file, so its length and depth are bounded; working it out takes at most as many steps as it has
/// signs.
struct PluralExpression {
  private indirect enum Node {
    case number(Int)
    case n
    case not(Node)
    case binary(String, Node, Node)
    case choice(Node, Node, Node)
  }

  private static let signs = 1_000
  private static let depth = 50

  private let root: Node

  /// - Returns: `nil` where it is no such expression, or too long or too deep.
  init?(_ text: String) {
    guard text.utf8.count <= Self.signs, let tokens = Self.tokens(text) else { return nil }
    var rest = tokens[...]
    guard let root = Self.choice(&rest, Self.depth), rest.isEmpty else { return nil }
    self.root = root
  }

  /// The form of a number, counted from 0; `nil` where a part of it cannot be worked out, such as a division by zero.
  func form(of number: Int) -> Int? { Self.value(root, number).flatMap { $0 >= 0 ? $0 : nil } }

  private static func tokens(_ text: String) -> [String]? {
    var tokens: [String] = []
    var rest = text[...]
    while let first = rest.first {
      if first == " " || first == "\t" {
        rest.removeFirst()
      } else if first.isASCII, first.isNumber {
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        guard digits.count <= 9 else { return nil }
        tokens.append(String(digits))
        rest = rest.dropFirst(digits.count)
      } else if let sign = ["&&", "||", "==", "!=", "<=", ">="].first(where: { rest.hasPrefix($0) }) {
        tokens.append(sign)
        rest = rest.dropFirst(2)
      } else if "n?:()!<>%+-*/".contains(first) {
        tokens.append(String(first))
        rest.removeFirst()
      } else {
        return nil
      }
    }
    return tokens
  }

  private static func choice(_ rest: inout ArraySlice<String>, _ depth: Int) -> Node? {
    guard depth > 0, let condition = binary(&rest, 0, depth) else { return nil }
    guard rest.first == "?" else { return condition }
    rest.removeFirst()
    guard let yes = choice(&rest, depth - 1), rest.popFirst() == ":", let no = choice(&rest, depth - 1) else {
      return nil
    }
    return .choice(condition, yes, no)
  }

  /// From the loosest to the tightest.
  private static let levels: [Set<String>] = [
    ["||"], ["&&"], ["==", "!="], ["<", ">", "<=", ">="], ["+", "-"], ["*", "/", "%"],
  ]

  private static func binary(_ rest: inout ArraySlice<String>, _ level: Int, _ depth: Int) -> Node? {
    guard level < levels.count else { return single(&rest, depth) }
    guard var left = binary(&rest, level + 1, depth) else { return nil }
    while let sign = rest.first, levels[level].contains(sign) {
      rest.removeFirst()
      guard let right = binary(&rest, level + 1, depth) else { return nil }
      left = .binary(sign, left, right)
    }
    return left
  }

  private static func single(_ rest: inout ArraySlice<String>, _ depth: Int) -> Node? {
    guard depth > 0, let token = rest.popFirst() else { return nil }
    switch token {
    case "n": return .n
    case "!": return single(&rest, depth - 1).map { .not($0) }
    case "(":
      guard let inner = choice(&rest, depth - 1), rest.popFirst() == ")" else { return nil }
      return inner
    default: return Int(token).map { .number($0) }
    }
  }

  private static func value(_ node: Node, _ n: Int) -> Int? {
    switch node {
    case .number(let number): return number
    case .n: return n
    case .not(let inner): return value(inner, n).map { $0 == 0 ? 1 : 0 }
    case .choice(let condition, let yes, let no):
      return value(condition, n).flatMap { $0 != 0 ? value(yes, n) : value(no, n) }
    case .binary(let sign, let left, let right):
      guard let left = value(left, n) else { return nil }
      if sign == "&&", left == 0 { return 0 }
      if sign == "||", left != 0 { return 1 }
      return value(right, n).flatMap { apply(sign, left, $0) }
    }
  }

  private static func apply(_ sign: String, _ left: Int, _ right: Int) -> Int? {
    func truth(_ holds: Bool) -> Int { holds ? 1 : 0 }
    func exact(_ result: (partialValue: Int, overflow: Bool)) -> Int? {
      result.overflow ? nil : result.partialValue
    }
    switch sign {
    case "||", "&&": return truth(right != 0)
    case "==": return truth(left == right)
    case "!=": return truth(left != right)
    case "<": return truth(left < right)
    case ">": return truth(left > right)
    case "<=": return truth(left <= right)
    case ">=": return truth(left >= right)
    case "+": return exact(left.addingReportingOverflow(right))
    case "-": return exact(left.subtractingReportingOverflow(right))
    case "*": return exact(left.multipliedReportingOverflow(by: right))
    case "/": return exact(left.dividedReportingOverflow(by: right))
    default: return exact(left.remainderReportingOverflow(dividingBy: right))
    }
  }
}
