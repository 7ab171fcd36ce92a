import Diagnostics
import MarkedYAML

/// Which lines of a file belong together.
struct Outline {
  private let root: Node
  /// Lines of texts after their first, where a `#` is no comment.
  private var textLines: Set<Int> = []

  init(_ root: Node) {
    self.root = root
    collect(root)
  }

  func isInText(line: Int) -> Bool { textLines.contains(line) }

  private mutating func collect(_ node: Node) {
    switch node.content {
    case .text:
      if node.span.end.line > node.span.start.line {
        textLines.formUnion(node.span.start.line + 1...node.span.end.line)
      }
    case .list(let entries): for entry in entries { collect(entry) }
    case .map(let pairs): for pair in pairs { collect(pair.value) }
    }
  }

  /// The last line of what begins on a line.
  ///
  /// Of an entry of a list it is the end of the entry, of a part with keys or a list its end, of a single text the end
  /// of the item in which it stands. At the top of a file a text stands for itself.
  func lastLine(beginningOn line: Int) -> Int? { lastLine(in: root, line, itemEnd: nil) }

  private func lastLine(in node: Node, _ line: Int, itemEnd: Int?) -> Int? {
    switch node.content {
    case .text: return nil
    case .list(let entries):
      guard let entry = entries.last(where: { $0.span.start.line <= line }) else { return nil }
      if entry.span.start.line == line { return entry.span.end.line }
      return lastLine(in: entry, line, itemEnd: entry.span.end.line)
    case .map(let pairs):
      guard let pair = pairs.last(where: { $0.key.span.start.line <= line }) else { return nil }
      guard pair.key.span.start.line == line else {
        return lastLine(in: pair.value, line, itemEnd: itemEnd ?? pair.value.span.end.line)
      }
      return pair.value.text == nil ? pair.value.span.end.line : itemEnd ?? pair.value.span.end.line
    }
  }
}
