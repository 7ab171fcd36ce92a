import Diagnostics

/// Builds the tree of a file from the steps of the YAML library, and refuses what a checklist does not use.
///
/// No step calls itself, so that no file can make it run out of stack. All finished nodes stand in one array
/// until the list or map that holds them ends.
struct TreeBuilder {
  /// A list or map whose end was not read yet.
  struct Open {
    let isMap: Bool
    let inBrackets: Bool
    let start: Position
    /// Where its entries begin among the finished nodes; in a map, key and value take turns.
    let firstNode: Int
  }

  /// What the messages about indentation need to know of a list or map without brackets.
  struct Block {
    let isMap: Bool
    /// Whether it is an entry of a list.
    let isEntry: Bool
    let column: Int
    /// Empty for a list.
    let lastKey: String
  }

  let file: SourceFile
  var problems: [Diagnostic] = []
  private(set) var root: Node?
  private(set) var open: [Open] = []
  private(set) var nodes: [Node] = []
  /// The maps and lists without brackets that ended since anything else was read, the innermost first.
  private(set) var justEnded: [Block] = []
  /// Where direction isolates stand in texts.
  var textsWithIsolates: [SourceSpan] = []

  private let checksAllTexts: Bool
  var cursor: SourceCursor
  private var reports: [Code: Int] = [:]
  private var steps = 0

  init(_ file: SourceFile, checksAllTexts: Bool) {
    self.file = file
    self.checksAllTexts = checksAllTexts
    cursor = SourceCursor(file)
    nodes.reserveCapacity(256)
    open.reserveCapacity(Limits.levels)
  }

  /// Takes in one step.
  ///
  /// - Returns: whether there is more to read.
  mutating func take(_ event: Event) -> Bool {
    steps += 1
    guard steps <= Limits.steps else {
      report(.tooBig(at: event.span, "This file has more than a million keys, texts and lists."))
      return false
    }
    if event.hasAnchor || event.hasTag { reportShortcut(at: event.span) }
    switch event.kind {
    case .text(let text): return take(text, at: event.span)
    case .listStart(let inBrackets): return begin(isMap: false, inBrackets, at: event.span)
    case .mapStart(let inBrackets): return begin(isMap: true, inBrackets, at: event.span)
    case .listEnd, .mapEnd: end(at: event.span)
    case .alias:
      reportShortcut(at: event.span)
      finish(Node(.text(Text("", .plain)), at: event.span))
    case .documentStart where root != nil:
      report(.secondDocument(at: event.span))
      return false
    case .documentStart, .other: break
    case .end: return false
    }
    return true
  }

  func reportsAreFull(for code: Code) -> Bool {
    reports[code, default: 0] >= Limits.reports
  }

  mutating func report(_ problem: Diagnostic) {
    guard !reportsAreFull(for: problem.code) else { return }
    reports[problem.code, default: 0] += 1
    problems.append(problem)
  }

  /// Whether the next node is a key.
  private var isAtKey: Bool {
    guard let map = open.last, map.isMap else { return false }
    return (nodes.count - map.firstNode).isMultiple(of: 2)
  }

  private mutating func take(_ text: Text, at span: SourceSpan) -> Bool {
    if !justEnded.isEmpty { justEnded.removeAll(keepingCapacity: true) }
    let isBlock = text.style == .literal || text.style == .folded
    let node = Node(.text(text), at: isBlock ? file.clipped(blockText: span) : span)
    guard text.string.utf8.count <= Limits.textBytes else {
      report(.tooBig(at: node.span, "The text that begins here has more than 64 KB."))
      return false
    }
    let isKey = isAtKey
    if isKey, text.style == .plain {
      if text.string == "<<" { report(.mergeKey(at: span)) }
      if text.string.isEmpty { report(.emptyKey(at: span)) }
    }
    if checksAllTexts || text.style == .doubleQuoted { check(node, text, isKey: isKey) }
    finish(node)
    return true
  }

  private mutating func begin(isMap: Bool, _ inBrackets: Bool, at span: SourceSpan) -> Bool {
    if !justEnded.isEmpty { justEnded.removeAll(keepingCapacity: true) }
    guard open.count < Limits.levels else {
      report(.tooBig(at: span, "From here on there are more than 64 levels inside each other."))
      return false
    }
    guard !isAtKey else {
      report(.keyIsNoText(at: span, in: file))
      return false
    }
    open.append(Open(isMap: isMap, inBrackets: inBrackets, start: span.start, firstNode: nodes.count))
    return true
  }

  private mutating func end(at span: SourceSpan) {
    guard let ended = open.popLast() else { return }
    // No slice of the nodes may live on here, or taking its entries away would copy all of them.
    let entries = ended.firstNode..<nodes.count
    let lastEnd = entries.isEmpty ? ended.start : nodes[entries.upperBound - 1].span.end
    let pairs = ended.isMap ? self.pairs(among: entries) : []
    let content = ended.isMap ? Node.Content.map(pairs) : .list(Array(nodes[entries]))
    nodes.removeSubrange(entries)
    reportDuplicates(in: pairs)
    if !ended.inBrackets {
      justEnded.append(
        Block(
          isMap: ended.isMap,
          isEntry: open.last?.isMap == false,
          column: ended.start.column,
          lastKey: pairs.last?.key.text?.string ?? ""
        )
      )
    }
    finish(Node(content, at: SourceSpan(ended.start, ended.inBrackets ? span.end : lastEnd)))
  }

  private func pairs(among entries: Range<Int>) -> [Pair] {
    var pairs: [Pair] = []
    pairs.reserveCapacity(entries.count / 2)
    for index in stride(from: entries.lowerBound, to: entries.upperBound - 1, by: 2) {
      pairs.append(Pair(key: nodes[index], value: nodes[index + 1]))
    }
    return pairs
  }

  private mutating func finish(_ node: Node) {
    if open.isEmpty {
      root = node
    } else {
      nodes.append(node)
    }
  }
}
