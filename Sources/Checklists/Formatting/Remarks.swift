import Diagnostics
import MarkedYAML

/// The comments of a file and its empty lines, each with what it stands before.
struct Remarks {
  /// A line without words of the file: a comment, or an empty line.
  struct Line: Hashable {
    /// Without the spaces before it; empty for an empty line.
    let text: String
    /// How deep it stands.
    let depth: Int
  }

  private let file: SourceFile
  /// The lines on which something else stands than a comment.
  private var taken: Set<Int> = []
  /// For each line with words, the place behind the last word.
  private var ends: [Int: Position] = [:]

  init(_ root: Node, in file: SourceFile) {
    self.file = file
    take(root)
  }

  private mutating func take(_ node: Node) {
    switch node.content {
    case .text: take(node.span)
    case .list(let entries):
      for entry in entries { take(entry) }
      takeEnd(node)
    case .map(let pairs):
      for pair in pairs {
        take(pair.key.span)
        take(pair.value)
      }
      takeEnd(node)
    }
  }

  /// The brackets of a list on one line, and the dashes of others, stand on lines that are taken.
  private mutating func takeEnd(_ node: Node) {
    take(SourceSpan(node.span.start, node.span.start))
    take(SourceSpan(node.span.end, node.span.end))
  }

  private mutating func take(_ span: SourceSpan) {
    for line in span.start.line...max(span.start.line, span.end.line) { taken.insert(line) }
    let last = ends[span.end.line]
    ends[span.end.line] = max(last ?? span.end, span.end)
  }

  /// Whether words of the file stand on a line.
  func isTaken(_ line: Int) -> Bool { taken.contains(line) }

  /// The comments and empty lines right before a line.
  func lines(before line: Int) -> [Line] {
    var found: [Line] = []
    var above = line - 1
    while above >= 1, !taken.contains(above) {
      let text = file.line(above)
      let depth = text.prefix { $0 == " " }.count
      let words = text.dropFirst(depth).trimmedAtEnd
      // A dash alone on its line belongs to the entry below it.
      if !words.hasPrefix("-") { found.append(Line(text: words, depth: depth)) }
      above -= 1
    }
    return found.reversed()
  }

  /// The comments and empty lines behind the last words of the file.
  var linesAtEnd: [Line] { lines(before: file.lineCount + 1) }

  /// The comment behind the words of a line, with its sign; empty where there is none.
  func comment(onLine line: Int) -> String {
    guard let end = ends[line] else { return "" }
    let rest = String(file.line(line).unicodeScalars.dropFirst(end.column - 1))
    return comment(in: rest)
  }

  /// The comment behind a column of a line.
  func comment(onLine line: Int, behind column: Int) -> String {
    comment(in: String(file.line(line).unicodeScalars.dropFirst(column - 1)))
  }

  private func comment(in rest: String) -> String {
    guard let sign = rest.firstIndex(of: "#"), rest[..<sign].allSatisfy({ " :,]}\t>|-+".contains($0) }) else {
      return ""
    }
    return rest[sign...].trimmedAtEnd
  }
}

extension StringProtocol {
  /// Without the spaces and tabs at its end.
  var trimmedAtEnd: String {
    var scalars = Substring(self).unicodeScalars
    while let last = scalars.last, last == " " || last == "\t" || last == "\r" { scalars.removeLast() }
    return String(scalars)
  }
}
