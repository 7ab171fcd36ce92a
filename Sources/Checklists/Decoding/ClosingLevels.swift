import Diagnostics
import MarkedYAML

/// Adds the two levels with which every checklist ends, where they were forgotten.
struct ClosingLevels {
  private let nodes: [Node]
  private let file: SourceFile
  private let words: [String]

  init(_ nodes: [Node], in file: SourceFile) {
    self.nodes = nodes
    self.file = file
    words = nodes.map { $0[Key.when.rawValue]?.text?.string.trimmed ?? "" }
  }

  /// The missing ones with words to complete; `nil` where one of the two stands elsewhere: its words may be right there.
  var fix: Fix? {
    guard let last = nodes.last, let refer = referList else { return nil }
    let unclear = level("too_little", "Too little is known", "unclear", refer)
    let otherwise = level("no_signs", "No signs", "otherwise", refer)
    switch (words.filter { $0 == "unclear" }.count, words.filter { $0 == "otherwise" }.count) {
    case (0, 0): return added(unclear + otherwise, behind: last)
    case (1, 0) where words.last == "unclear": return added(otherwise, behind: last)
    case (0, 1) where words.last == "otherwise": return added(unclear, before: last)
    default: return nil
    }
  }

  /// The referrals of the last level, as they are written there.
  private var referList: String? {
    guard let node = nodes.last?[Key.refer.rawValue], let list = node.list else { return nil }
    let ids = list.compactMap { $0.text?.string }
    return ids.count == list.count && !ids.isEmpty ? "[\(ids.joined(separator: ", "))]" : nil
  }

  private func level(_ id: String, _ title: String, _ when: String, _ refer: String) -> [String] {
    let used = Set(nodes.compactMap { $0["id"]?.text?.string })
    let free = used.contains(id) ? (2...9).map { "\(id)_\($0)" }.first { !used.contains($0) } ?? id : id
    let what = when == "unclear" ? "too little was answered" : "none of the signs came up"
    return [
      "- id: \(free)", "  title: \(title)", "  when: \(when)",
      "  say: (to complete) What the officer does when \(what).", "  refer: \(refer)",
    ]
  }

  private func added(_ lines: [String], behind last: Node) -> Fix? {
    guard let depth = depth(of: last) else { return nil }
    let end = last.span.end.line
    let place = file.startOfLine(end + 1) ?? file.bytes.count
    // A last line without a break has none behind the new ones either.
    let isOpen = place == file.bytes.count && file.bytes.last != UInt8(ascii: "\n")
    let text = indented(lines, depth, end)
    return Fix(
      .safe,
      [.init(place..<place, isOpen ? file.lineBreak(end - 1) + text.dropLast(breakLength(end)) : text)]
    )
  }

  private func added(_ lines: [String], before last: Node) -> Fix? {
    guard let depth = depth(of: last), let place = file.startOfLine(last.span.start.line) else { return nil }
    return Fix(.safe, [.init(place..<place, indented(lines, depth, last.span.start.line))])
  }

  private func breakLength(_ line: Int) -> Int { file.lineBreak(line).count }

  private func indented(_ lines: [String], _ depth: Int, _ line: Int) -> String {
    let spaces = String(repeating: " ", count: depth)
    return lines.map { spaces + $0 + file.lineBreak(line) }.joined()
  }

  /// How deep the dash of an entry stands; `nil` where it is written otherwise.
  private func depth(of entry: Node) -> Int? {
    let line = file.line(entry.span.start.line)
    let spaces = line.prefix { $0 == " " }.count
    return line.dropFirst(spaces).hasPrefix("- ") ? spaces : nil
  }
}
