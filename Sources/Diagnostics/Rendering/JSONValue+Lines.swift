/// JSON for people to read and to compare line by line.
extension JSONValue {
  /// The value over several lines, two spaces deeper each time; what holds nothing deep stays on one.
  package var lines: String { lines(indent: "") + "\n" }

  private func lines(indent: String) -> String {
    let deeper = indent + "  "
    switch self {
    case .array(let values) where !isShort:
      let rows = values.map { deeper + $0.lines(indent: deeper) }
      return "[\n\(rows.joined(separator: ",\n"))\n\(indent)]"
    case .object(let members) where !members.isEmpty:
      let rows = members.map { "\(deeper)\(JSONValue.string($0.key)): \($0.value.lines(indent: deeper))" }
      return "{\n\(rows.joined(separator: ",\n"))\n\(indent)}"
    default: return description
    }
  }

  /// Whether the value is a list of plain values.
  private var isShort: Bool {
    guard case .array(let values) = self else { return true }
    return values.allSatisfy { value in
      switch value {
      case .array, .object: false
      case .null, .bool, .number, .string: true
      }
    }
  }
}
