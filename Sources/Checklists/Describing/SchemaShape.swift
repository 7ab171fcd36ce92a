import Diagnostics

/// Which values a key takes, in the words of JSON Schema.
///
/// Every value of a checklist is read as a text, but an editor types it first: `1` is a number to it, and so is a name
/// of digits only. So whatever is text to us may be a number or a truth value there.
enum SchemaShape {
  typealias Members = [(key: String, value: JSONValue)]

  private static let id = "^[a-z][a-z0-9_]*$"
  private static let day = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"

  static func members(of key: KeyPage) -> Members {
    switch key.holds {
    case .text, .usual: isList(key) ? list(of: text, orOne: key.name == Key.was.rawValue) : text
    case .number: isLimit(key) ? limit : number
    case .day: pattern(day)
    case .word(let words): oneOf(words)
    case .words(let words): list(of: oneOf(words))
    case .ownID, .id, .ownOption: pattern(id)
    case .ids: list(of: pattern(id))
    case .checklist: pattern("^[a-z][a-z0-9-]*$")
    case .possibleLevels: [("type", types("array", "string")), ("items", .object(pattern(id)))]
    case .citation, .condition, .levelCondition, .answerCondition: [("type", .string("string"))]
    case .points: [("type", types("integer", "string", "object")), ("additionalProperties", .object(number))]
    case .options: map(of: text)
    case .answers: map(of: [("type", types("string", "number", "boolean", "array"))])
    case .dimensionStates: map(of: oneOf(["positive", "not positive", "open", "not assessed"]))
    case .entry(let kind): reference(kind)
    case .entries(let kind): list(of: reference(kind))
    case .named(let kind): map(of: reference(kind))
    }
  }

  private static var text: Members { [("type", types("string", "number", "boolean"))] }

  private static var number: Members {
    [
      ("type", types("integer", "string")), ("minimum", .number(0)), ("maximum", .number(999_999)),
      ("pattern", .string("^[0-9]{1,6}$")),
    ]
  }

  /// Of a number or of a date, by what stands under `answer`.
  private static var limit: Members {
    [
      ("type", types("integer", "string")), ("minimum", .number(0)), ("maximum", .number(999_999)),
      ("pattern", .string("^([0-9]{1,6}|[0-9]{4}-[0-9]{2}-[0-9]{2})$")),
    ]
  }

  private static func isLimit(_ key: KeyPage) -> Bool {
    [Key.atLeast.rawValue, Key.atMost.rawValue].contains(key.name)
  }

  static func isList(_ key: KeyPage) -> Bool { key.example.hasPrefix("[") }

  private static func types(_ names: String...) -> JSONValue { .array(names.map { .string($0) }) }

  private static func pattern(_ pattern: String) -> Members {
    [("type", .string("string")), ("pattern", .string(pattern))]
  }

  /// A word that is digits only is a number to an editor.
  private static func oneOf(_ words: [String]) -> Members {
    let numbers = words.compactMap { Int($0).map { JSONValue.number($0) } }
    return [("enum", .array(words.map { .string($0) } + numbers))]
  }

  private static func list(of entry: Members, orOne: Bool = false) -> Members {
    [("type", orOne ? types("array", "string") : .string("array")), ("items", .object(entry))]
  }

  private static func map(of value: Members) -> Members {
    [("type", .string("object")), ("additionalProperties", .object(value))]
  }

  private static func reference(_ kind: EntryKind) -> Members {
    [("$ref", .string("#/definitions/\(kind)"))]
  }
}
