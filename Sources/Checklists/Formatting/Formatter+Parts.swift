import Diagnostics
import MarkedYAML

/// Maps and lists, line by line.
extension Formatter {
  /// Writes the keys of a map, each on a line of its own.
  ///
  /// `opening`: what stands on the first line before the first key, instead of spaces: the dash of an entry.
  /// `done`: a line the comments before which are written already.
  mutating func write(
    _ pairs: [Pair],
    _ shape: Shape,
    depth: Int,
    isTop: Bool = false,
    opening: String? = nil,
    done: Int = 0
  ) {
    var wasPart = false
    for (index, pair) in pairs.enumerated() {
      let isFirst = index == 0
      let isPart = isTop && isBlock(pair.value)
      if isTop, !isFirst, isPart || wasPart { appendGap() }
      let line = pair.key.span.start.line
      if line != done, !isFirst || opening == nil { write(remarksBefore: line, depth: depth) }
      let start = isFirst ? opening ?? spaces(depth) : spaces(depth)
      write(pair, start, innerShape(of: pair, in: shape), depth: depth)
      wasPart = isPart
    }
  }

  private func innerShape(of pair: Pair, in shape: Shape) -> Shape {
    switch shape {
    case .entry(_, let inner):
      pair.key.text.flatMap { Key(rawValue: $0.string) }.flatMap { inner[$0] } ?? .words
    case .own(let inner): inner
    default: .words
    }
  }

  private mutating func write(_ pair: Pair, _ start: String, _ shape: Shape, depth: Int) {
    let key = start + (isPlainKey(pair.key) ? pair.key.text?.string ?? "" : source(pair.key.span)) + ":"
    let value = pair.value
    guard isBlock(value) else { return write(value, behind: key, depth: depth) }
    let line = pair.key.span.start.line
    let comment = value.span.start.line > line ? remarks.comment(onLine: line) : ""
    append(key + (comment.isEmpty ? "" : " " + comment))
    if let pairs = value.map { write(pairs, shape, depth: depth + 2) }
    if let entries = value.list { write(entries, shape, depth: depth + 2) }
  }

  private mutating func write(_ entries: [Node], _ shape: Shape, depth: Int) {
    var inner = Shape.words
    var hasGaps = false
    if case .entries(let shape) = shape { (inner, hasGaps) = (shape, true) }
    for entry in entries {
      if hasGaps { appendGap() }
      let line = entry.span.start.line
      write(remarksBefore: line, depth: depth)
      if let pairs = entry.map, isBlock(entry) {
        let first = pairs.first?.key.span.start.line ?? line
        if first != line { write(remarksBefore: first, depth: depth) }
        write(pairs, inner, depth: depth + 2, opening: spaces(depth) + "- ", done: line)
      } else {
        write(entry, behind: spaces(depth) + "-", depth: depth)
      }
    }
  }

  /// Whether a map or a list is written over several lines, without brackets.
  func isBlock(_ node: Node) -> Bool { node.text == nil && !Formatter.isInBrackets(node, file) }

  static func isInBrackets(_ node: Node, _ file: SourceFile) -> Bool {
    let byte = file.bytes[file.offset(of: node.span.start)...].first
    return node.text == nil && (byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{"))
  }

  private func isPlainKey(_ key: Node) -> Bool { key.text?.style == .plain }

  func source(_ span: SourceSpan) -> String {
    String(decoding: file.bytes[file.byteRange(of: span)], as: UTF8.self)
  }
}
