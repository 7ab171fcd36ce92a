package import Diagnostics
import MarkedYAML

/// Writes a file in the one layout that all files share.
///
/// Two spaces for each step, keys in the order of the format and in its spelling, an empty line between parts and
/// between entries, long texts below `>-`. All words and all comments stay; a comment goes with what stands below it.
package struct Formatter {
  /// Lines up to so many characters are left as they are.
  static let width = 110

  let file: SourceFile
  let remarks: Remarks
  private(set) var lines: [String] = []

  /// Lays a file out.
  ///
  /// `file`: one that can be read as YAML; anything else stays as it is.
  /// Gives the file in its layout; `nil` where that cannot be written without a change of meaning.
  package static func laidOut(_ file: SourceFile) -> SourceFile? {
    guard let root = parse(file).root else { return nil }
    let shape = Shape.file(root)
    var formatter = Formatter(file, root)
    let ordered = formatter.ordered(root, shape)
    guard let map = ordered.map, !isInBrackets(ordered, file) else { return nil }
    // What the file begins with is said of all of it, and stays there.
    let first = root.map?.first?.key.span.start.line ?? 1
    formatter.write(remarksBefore: first, depth: 0)
    formatter.write(map, shape, depth: 0, isTop: true, done: first)
    formatter.write(remarks: formatter.remarks.linesAtEnd, depth: 0, own: 0)
    let result = SourceFile(name: file.name, bytes: Array(formatter.text.utf8))
    // The layout is right only if it reads as what was to be written, word by word.
    guard let read = parse(result).root, read.saysTheSame(as: ordered) else { return nil }
    guard Formatter.comments(of: file, root) == Formatter.comments(of: result, read) else { return nil }
    return result
  }

  private init(_ file: SourceFile, _ root: Node) {
    self.file = file
    remarks = Remarks(root, in: file)
  }

  private var text: String {
    var lines = lines
    while lines.first == "" { lines.removeFirst() }
    while lines.last == "" { lines.removeLast() }
    let lineBreak = file.lineBreak(1)
    return lines.map { $0 + lineBreak }.joined()
  }

  /// All comments of a file, without their places.
  private static func comments(of file: SourceFile, _ root: Node) -> [String] {
    let remarks = Remarks(root, in: file)
    let all = (1...file.lineCount + 1).flatMap { line -> [String] in
      let own = line <= file.lineCount ? [remarks.comment(onLine: line)] : []
      return own
        + (remarks.isTaken(line) || line > file.lineCount ? remarks.lines(before: line).map(\.text) : [])
    }
    return all.filter { !$0.isEmpty }.sorted()
  }

  mutating func append(_ line: String) { lines.append(line.trimmedAtEnd) }

  /// An empty line, unless there is one.
  mutating func appendGap() { if lines.last != "" { lines.append("") } }

  mutating func extendLast(with text: String) {
    if let last = lines.indices.last, !text.isEmpty { lines[last] += " " + text }
  }

  /// Comments before a line, and the empty lines among them, of which one is kept where several are.
  mutating func write(remarksBefore line: Int, depth: Int) {
    write(remarks: remarks.lines(before: line), depth: depth, own: file.line(line).prefix { $0 == " " }.count)
  }

  /// Comments that stand deeper than what follows belong to what stands above, and keep their depth.
  ///
  /// `own`: how deep that stands before which they are.
  private mutating func write(remarks: [Remarks.Line], depth: Int, own: Int) {
    guard remarks.contains(where: { !$0.text.isEmpty }) else { return }
    var isAbove = true
    for remark in remarks.drop(while: \.text.isEmpty) {
      if remark.text.isEmpty {
        appendGap()
      } else {
        isAbove = isAbove && remark.depth > own
        append(spaces(isAbove ? max(depth, remark.depth / 2 * 2) : depth) + remark.text)
      }
    }
  }

  func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
}

/// The order of keys.
extension Formatter {
  /// The tree with its keys in the order and the spelling of the format.
  ///
  /// An entry in which something is allowed keeps its order, since what follows the allowance is what it covers.
  private func ordered(_ node: Node, _ shape: Shape) -> Node {
    switch (node.content, shape) {
    case (.map(let pairs), .entry(let keys, let inner)):
      let named = pairs.map { pair -> (pair: Pair, place: Int) in
        guard let key = pair.key.text.flatMap({ Key(spelled: $0.string) }),
          let place = keys.firstIndex(of: key)
        else {
          return (pair, keys.count)
        }
        let name = Node(.text(Text(key.rawValue, .plain)), at: pair.key.span)
        return (Pair(key: name, value: ordered(pair.value, inner[key] ?? .words)), place)
      }
      guard !hasAllowance(pairs) else { return Node(.map(named.map(\.pair)), at: node.span) }
      let sorted = named.enumerated().sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }
      return Node(.map(sorted.map(\.element.pair)), at: node.span)
    case (.map(let pairs), .own(let inner)):
      return Node(.map(pairs.map { Pair(key: $0.key, value: ordered($0.value, inner)) }), at: node.span)
    case (.list(let entries), .entries(let inner)):
      return Node(.list(entries.map { ordered($0, inner) }), at: node.span)
    default: return node
    }
  }

  private func hasAllowance(_ pairs: [Pair]) -> Bool {
    pairs.dropFirst().contains { pair in
      remarks.lines(before: pair.key.span.start.line).contains {
        $0.text.drop { "# ".contains($0) }.hasPrefix("allow ")
      }
    }
  }
}
