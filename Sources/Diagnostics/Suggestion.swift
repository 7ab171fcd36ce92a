/// The names nearest to a misspelt one.
package enum Suggestion {
  /// The one known name that was probably meant: at most a third of its letters differ.
  ///
  /// - Returns: the nearest; `nil` when none is near. Of equally near ones the first.
  package static func nearest(to word: String, among known: some Sequence<String>) -> String? {
    var best: (name: String, distance: Int)?
    let letters = Array(word.unicodeScalars)
    for name in known {
      let limit = min(max(1, max(letters.count, name.unicodeScalars.count) / 3), (best?.distance ?? .max) - 1)
      guard limit >= 1, let distance = distance(letters, Array(name.unicodeScalars), limit: limit) else {
        continue
      }
      best = (name, distance)
    }
    return best?.name
  }

  /// All known names in which at most so many letters, and at most a third of them, differ.
  package static func all(near word: String, among known: [String], atMost limit: Int) -> [String] {
    let letters = Array(word.unicodeScalars)
    return known.filter { name in
      let third = max(1, max(letters.count, name.unicodeScalars.count) / 3)
      return distance(letters, Array(name.unicodeScalars), limit: min(limit, third)) != nil
    }
  }

  /// A sentence that names the nearest word, or else up to five of the words that are possible.
  package static func sentence(for word: String, among known: [String], kind: String) -> String {
    if let nearest = nearest(to: word, among: known) { return "The nearest \(kind) is `\(nearest)`." }
    if known.isEmpty { return "There is no \(kind) here." }
    let some = known.prefix(5).map { "`\($0)`" }.joined(separator: ", ")
    return known.count > 5 ? "Possible are \(some) and \(known.count - 5) more." : "Possible: \(some)."
  }

  /// Insertions, deletions, replacements and swaps of neighbours; `nil` above the limit.
  private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar], limit: Int) -> Int? {
    guard abs(a.count - b.count) <= limit else { return nil }
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, beforeLast[j - 1] + 1) }
        row.append(cost)
      }
      guard row.contains(where: { $0 <= limit }) else { return nil }
      (beforeLast, last) = (last, row)
    }
    return last[b.count] <= limit ? last[b.count] : nil
  }
}
