package import Diagnostics

/// The JSON Schema of a kind of file, for editors: keys with their meaning, an example and the words that they know.
///
/// It comes from the tables by which the decoder reads. It is flat on purpose, each kind of entry by itself without
/// alternatives, since editors explain and complete such a schema best. What it cannot say, `screener check` says.
///
/// Source: json-schema.org, draft-07, which is what editors of YAML read.
package struct Schema: Sendable {
  /// The kinds of files that trainers write.
  package static let files: [EntryKind] = [.checklist, .caseFile, .directory]

  private let kind: EntryKind

  package init(of kind: EntryKind) {
    self.kind = kind
  }

  /// The name of its file in `schema/`.
  package var fileName: String {
    switch kind {
    case .caseFile: "cases.json"
    default: "\(kind).json"
    }
  }

  package var json: JSONValue {
    let inner = kinds.dropFirst().map { (key: "\($0)", value: entry($0)) }
    let head: [(key: String, value: JSONValue)] = [
      ("$schema", .string("http://json-schema.org/draft-07/schema#")),
      ("$comment", .string("Written by `screener schema`; do not change it by hand.")),
    ]
    return .object(head + members(kind) + [("definitions", .object(inner))])
  }

  /// This kind, and those of which its entries are made, each once.
  private var kinds: [EntryKind] {
    var kinds = [kind]
    var next = 0
    while next < kinds.count {
      for inner in kinds[next].keys.compactMap(\.holds.inner) where !kinds.contains(inner) {
        kinds.append(inner)
      }
      next += 1
    }
    return kinds
  }

  private func entry(_ kind: EntryKind) -> JSONValue { .object(members(kind)) }

  private func members(_ kind: EntryKind) -> [(key: String, value: JSONValue)] {
    let needed = kind.keys.filter(\.isNeeded).map { JSONValue.string($0.name) }
    return [
      ("title", .string(kind.title)), ("type", .string("object")), ("additionalProperties", .bool(false)),
    ] + (needed.isEmpty ? [] : [("required", .array(needed))]) + [
      ("properties", .object(kind.keys.map { ($0.name, property($0)) }))
    ]
  }

  private func property(_ key: KeyPage) -> JSONValue {
    let about: [(key: String, value: JSONValue)] = [
      ("description", .string(key.meaning)), ("examples", .array([SchemaExample.value(of: key)])),
    ]
    return .object(about + SchemaShape.members(of: key))
  }
}

extension Holding {
  /// The kind of entries that a key holds; `nil` where it holds values.
  var inner: EntryKind? {
    switch self {
    case .entry(let kind), .entries(let kind), .named(let kind): kind
    default: nil
    }
  }
}
