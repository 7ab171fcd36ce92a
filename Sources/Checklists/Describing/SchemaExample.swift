import Diagnostics

/// A value that could stand at a key.
enum SchemaExample {
  static func value(of key: KeyPage) -> JSONValue {
    switch key.holds {
    case .number, .points, .word: Int(key.example).map { .number($0) } ?? .string(key.example)
    case .options: map("by_themselves", .string("By themselves"))
    case .answers: map("papers_kept", .string("yes"))
    case .dimensionStates: map("exploitation", .string("positive"))
    case .entry(let kind): entry(kind)
    case .entries(let kind): .array([entry(kind)])
    case .named(let kind): map("ilo-2009", entry(kind))
    default: SchemaShape.isList(key) || key.holds.isList ? list(key.example) : .string(key.example)
    }
  }

  /// The keys that an entry needs; of an item also what makes it one, of a case what it expects.
  private static func entry(_ kind: EntryKind) -> JSONValue {
    let shown: Set<Key> =
      switch kind {
      case .item: [.name, .ask]
      case .testCase: [.said, .expect]
      case .expectation: [.level]
      default: []
      }
    let names = Set(shown.map(\.rawValue))
    return .object(
      kind.keys.filter { $0.isNeeded || names.contains($0.name) }.map { ($0.name, value(of: $0)) }
    )
  }

  private static func map(_ id: String, _ value: JSONValue) -> JSONValue { .object([(id, value)]) }

  /// `[one, two]` as it is written.
  private static func list(_ text: String) -> JSONValue {
    let inner = text.hasPrefix("[") ? String(text.dropFirst().dropLast()) : text
    return .array(inner.split(separator: ",").map { .string(String($0).trimmed) })
  }
}

extension Holding {
  /// Whether a list of words stands at the key.
  fileprivate var isList: Bool {
    switch self {
    case .words, .ids: true
    default: false
    }
  }
}
