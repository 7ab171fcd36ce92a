import Diagnostics
import Display

extension TreeBuilder {
  /// Reports the keys that are written twice in a map which has just ended.
  mutating func reportDuplicates(in pairs: [Pair]) {
    guard !reportsAreFull(for: .duplicateKey) else { return }
    // Nearly all maps are small, and comparing is then quicker than hashing.
    if pairs.count <= 16 {
      for index in pairs.indices.dropFirst() {
        guard let first = pairs[..<index].firstIndex(where: { isSameKey($0, pairs[index]) }) else { continue }
        reportDuplicate(pairs[index], first: pairs[first], in: pairs)
      }
    } else {
      var firsts: [String: Int] = [:]
      firsts.reserveCapacity(pairs.count)
      for (index, pair) in pairs.enumerated() {
        guard let key = pair.key.text?.string else { continue }
        if let first = firsts[key] {
          reportDuplicate(pair, first: pairs[first], in: pairs)
          if reportsAreFull(for: .duplicateKey) { return }
        } else {
          firsts[key] = index
        }
      }
    }
  }

  private func isSameKey(_ left: Pair, _ right: Pair) -> Bool {
    guard case .text(let left) = left.key.content, case .text(let right) = right.key.content else {
      return false
    }
    return left.string == right.string
  }

  private mutating func reportDuplicate(_ second: Pair, first: Pair, in pairs: [Pair]) {
    guard let key = second.key.text?.string, !key.isEmpty else { return }
    let id = pairs.prefix(Limits.keysToName).first { $0.key.text?.string == "id" }?.value.text?.string
    let path = pathOfOpenCollections()
    let owner =
      if let id, open.last?.isMap == false {
        "in \(excerpt(id))"
      } else {
        path.last.map { "under `\(excerpt($0))`" } ?? "at the top of the file"
      }
    report(
      Diagnostic(
        .duplicateKey,
        at: second.key.span,
        "\"\(excerpt(key))\" is written twice \(owner).",
        note: "only this one would have been used",
        labels: [.init(first.key.span, "the first one")],
        help: "delete one line, or make the second one an entry of its own",
        path: (path + [id, key].compactMap { $0 }).map { excerpt($0, upTo: 80) }.joined(separator: "/")
      )
    )
  }

  /// The ids and keys that lead to what is read at this moment.
  private func pathOfOpenCollections() -> [String] {
    var path: [String] = []
    for (level, collection) in open.enumerated() where collection.isMap {
      let end = level + 1 < open.count ? open[level + 1].firstNode : nodes.count
      let entries = nodes[collection.firstNode..<min(end, nodes.count)]
      if level > 0, !open[level - 1].isMap, let id = idValue(among: entries) { path.append(id) }
      // The key whose value is still open stands alone at the end.
      if !entries.count.isMultiple(of: 2), let key = entries.last?.text?.string { path.append(key) }
    }
    return path
  }

  private func idValue(among entries: ArraySlice<Node>) -> String? {
    for index in stride(from: entries.startIndex, to: entries.endIndex - 1, by: 2).prefix(Limits.keysToName)
    where entries[index].text?.string == "id" {
      return entries[index + 1].text?.string
    }
    return nil
  }
}
