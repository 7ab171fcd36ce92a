import Diagnostics
import Expressions
import MarkedYAML

/// One map of a file while it is read: its keys are checked against a table, then its values are taken one by one.
///
/// Whatever is wrong is reported once; a value that cannot be used is `nil`.
struct Entry {
  let table: KeyTable
  let node: Node
  let path: String
  let problems: Problems
  private let pairs: [Pair]
  /// The keys that count, and which pair has each; asked for dozens of times an entry.
  private let keys: [Key]
  private let places: [Int]

  ///
  /// Reads the keys of a map.
  ///
  /// `node`: what stands there; anything but a map is reported.
  /// `label`: how the entry is called where it has an id: `papers_kept`.
  init?(_ node: Node, _ table: KeyTable, path: String, problems: Problems) {
    guard let pairs = node.map else {
      let shape = node.list == nil ? "a text" : "a list"
      problems.add(
        .wrongValue,
        at: node.span,
        "Here \(table.kind) is expected, with keys such as `\(table.all[0].rawValue)`, not \(shape).",
        help: "write each key on a line of its own, followed by a colon",
        path: path
      )
      return nil
    }
    self.table = table
    self.node = node
    self.path = path
    self.problems = problems
    self.pairs = pairs
    var keys: [Key] = []
    var places: [Int] = []
    keys.reserveCapacity(pairs.count)
    places.reserveCapacity(pairs.count)
    for (place, pair) in pairs.enumerated() {
      guard let key = Entry.key(of: pair, in: table) else {
        Entry.reportUnknown(pair, among: pairs, table, path: path, problems: problems)
        continue
      }
      if let earlier = keys.firstIndex(of: key) {
        problems.add(
          .duplicateKey,
          at: pair.key.span,
          "`\(key.rawValue)` is written twice in \(table.kind)\(Entry.called(pairs)).",
          labels: [.init(pairs[places[earlier]].key.span, "the first one")],
          help: "delete one of the two",
          path: path
        )
        continue
      }
      keys.append(key)
      places.append(place)
      if let written = pair.key.text?.string, written != key.rawValue {
        problems.add(
          .keySpelling,
          at: pair.key.span,
          "Write `\(key.rawValue)` instead of `\(written)`.",
          path: path.isEmpty ? key.rawValue : "\(path)/\(key.rawValue)",
          fix: problems.replacing(pair.key.span, with: key.rawValue)
        )
      }
    }
    self.keys = keys
    self.places = places
    for key in table.needed where !keys.contains(key) {
      problems.add(
        .missingKey,
        at: pairs.first?.key.span ?? node.span,
        "\(table.kind.capitalizedFirst)\(Entry.called(pairs)) has no `\(key.rawValue)`.",
        help: "add `\(key.rawValue):`",
        path: path
      )
    }
  }

  /// The key that is meant; `nil` where it is not one of this place.
  private static func key(of pair: Pair, in table: KeyTable) -> Key? {
    let written = pair.key.text?.string ?? ""
    let key = Key.bySpelling[written] ?? Key.bySpelling[spaced(written)]
    return key.flatMap { table.allows($0) ? $0 : nil }
  }

  private static func spaced(_ key: String) -> String {
    key.replacing("_", with: " ").replacing("-", with: " ")
  }

  /// Says what is wrong with a key that is not one of this place.
  private static func reportUnknown(
    _ pair: Pair,
    among pairs: [Pair],
    _ table: KeyTable,
    path: String,
    problems: Problems
  ) {
    let written = pair.key.text?.string ?? ""
    let known = table.all.map(\.rawValue)
    let nearest = Suggestion.nearest(to: spaced(written), among: known)
    if let key = Key.bySpelling[spaced(written)], nearest == nil, let home = KeyTable.home(of: key) {
      problems.add(
        .wrongPlace,
        at: pair.key.span,
        "`\(key.rawValue)` belongs in \(home.kind), not in \(table.kind).",
        help: "move it there, or delete it",
        path: path,
        fix: KeyTable.checklist.allows(key) ? problems.movingToTop(pair.key.span, key) : nil
      )
      return
    }
    // Without a near one, the keys that are still free here.
    let used = Set(pairs.compactMap { Entry.key(of: $0, in: table)?.rawValue })
    let possible = nearest.map { [$0] } ?? known.filter { !used.contains($0) }
    problems.add(
      .unknownKey,
      at: pair.key.span,
      "`\(written)` is not a key of \(table.kind). "
        + Suggestion.sentence(for: spaced(written), among: possible, kind: "key"),
      help: nearest.map { "write `\($0)`" } ?? "delete the line, or use one of the keys",
      path: path,
      fix: onlyNear(spaced(written), known, used).flatMap { problems.replacing(pair.key.span, with: $0) }
    )
  }

  /// The key that must have been meant: no other is as near, and it is not there yet.
  private static func onlyNear(_ written: String, _ known: [String], _ used: Set<String>) -> String? {
    let near = Suggestion.all(near: written, among: known, atMost: 2)
    guard near.count == 1, let key = near.first, !used.contains(key) else { return nil }
    return key
  }

  private static func called(_ pairs: [Pair]) -> String {
    guard let id = pairs.first(where: { $0.key.text?.string == "id" })?.value.text, !id.string.isEmpty else {
      return ""
    }
    return " \(id.string)"
  }

  func has(_ key: Key) -> Bool { keys.contains(key) }

  private func place(_ key: Key) -> Int? { keys.firstIndex(of: key).map { places[$0] } }

  /// The value of a key; a value that was left empty is reported.
  func node(_ key: Key) -> Node? {
    guard let place = place(key) else { return nil }
    let value = pairs[place].value
    guard !value.isMissing else {
      problems.add(
        .empty,
        at: pairs[place].key.span,
        "`\(key.rawValue):` is empty.",
        help: "write what belongs there, or delete the line",
        path: path(key),
        fix: table.needed.contains(key) ? nil : problems.deletingLine(of: pairs[place].key.span)
      )
      return nil
    }
    return value
  }

  func keySpan(_ key: Key) -> SourceSpan {
    place(key).map { pairs[$0].key.span } ?? node.span
  }

  func path(_ key: Key) -> String { path.isEmpty ? key.rawValue : "\(path)/\(key.rawValue)" }

  func report(
    _ code: Code,
    _ key: Key,
    at span: SourceSpan? = nil,
    _ message: String,
    help: String = "",
    fix: Fix? = nil
  ) {
    problems.add(code, at: span ?? keySpan(key), message, help: help, path: path(key), fix: fix)
  }
}

extension String {
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
