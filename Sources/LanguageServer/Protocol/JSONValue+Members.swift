import Diagnostics

/// Looking into what an editor sends; what is not there, or is something else, is `nil` or null.
extension JSONValue {
  subscript(key: String) -> JSONValue {
    guard case .object(let members) = self else { return .null }
    return members.first { $0.key == key }?.value ?? .null
  }

  var text: String? {
    if case .string(let text) = self { text } else { nil }
  }

  var number: Int? {
    if case .number(let number) = self { number } else { nil }
  }

  var list: [JSONValue]? {
    if case .array(let values) = self { values } else { nil }
  }

  var isTrue: Bool {
    if case .bool(let value) = self { value } else { false }
  }

  var isNull: Bool {
    if case .null = self { true } else { false }
  }
}
