import Diagnostics
import MarkedYAML

/// Texts, and lists between brackets.
extension Formatter {
  /// Writes a value that is no part of its own behind its key or dash.
  mutating func write(_ value: Node, behind start: String, depth: Int) {
    let comment = remarks.comment(onLine: value.span.start.line)
    let end = comment.isEmpty ? "" : " " + comment
    guard let text = value.text else { return write(brackets: value, behind: start, depth: depth) }
    switch text.style {
    case .literal, .folded: write(block: value, text, behind: start, depth: depth)
    case .plain where text.string.isEmpty: append(start + end)
    default:
      let isOneLine = value.span.start.line == value.span.end.line
      let line = start + " " + (isOneLine ? source(value.span) : text.string)
      let last = remarks.comment(onLine: value.span.end.line)
      let canFold = isFoldable(text.string) && last.isEmpty
      let isShort = line.unicodeScalars.count <= Self.width
      if isOneLine, isShort || !canFold {
        append(line + end)
      } else if canFold {
        append(start + " >-")
        for line in folded(text.string, depth: depth + 2) { append(spaces(depth + 2) + line) }
      } else {
        write(lines: value, behind: start, depth: depth)
      }
    }
  }

  /// Whether a text can be written below `>-`: nothing in it depends on where lines end.
  private func isFoldable(_ text: String) -> Bool {
    !text.isEmpty && text.first != " " && text.last != " " && !text.contains("  ")
      && text.unicodeScalars.allSatisfy {
        $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value) && !HiddenBreak.all.contains($0)
      }
  }

  /// A text in lines that fit; they break at single spaces only.
  private func folded(_ text: String, depth: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, depth + line.unicodeScalars.count + 1 + word.unicodeScalars.count > Self.width {
        lines.append(line)
        line = ""
      }
      line += line.isEmpty ? String(word) : " " + word
    }
    return lines + [line]
  }

  /// A text after `>` or `|`: its own lines, moved; a folded one with too long a line is broken anew.
  private mutating func write(block value: Node, _ text: Text, behind start: String, depth: Int) {
    let own = (value.span.start.line...value.span.end.line).map { file.line($0) }
    let head = own[0].unicodeScalars.dropFirst(value.span.start.column - 1)
    let sign = String(head.prefix { !" #\t".unicodeScalars.contains($0) })
    let body = own.dropFirst().map { $0.trimmedAtEnd }
    let indentation = body.first { !$0.isEmpty }.map { $0.prefix { $0 == " " }.count } ?? 0
    let comment = remarks.comment(onLine: value.span.start.line, behind: value.span.start.column + sign.count)
    append(start + " " + sign + (comment.isEmpty ? "" : " " + comment))
    let lines = body.map { String($0.dropFirst(indentation)) }
    let isLong = lines.contains { depth + 2 + $0.unicodeScalars.count > Self.width }
    if isLong, text.style == .folded, sign == ">-", isFoldable(text.string) {
      for line in folded(text.string, depth: depth + 2) { append(spaces(depth + 2) + line) }
    } else {
      for line in lines { append(line.isEmpty ? "" : spaces(depth + 2) + line) }
    }
  }

  /// A list between brackets, on one line with a space behind each comma; over several lines, its own lines, moved.
  private mutating func write(brackets value: Node, behind start: String, depth: Int) {
    let isOneLine = value.span.start.line == value.span.end.line
    guard isOneLine, let entries = value.list, entries.allSatisfy({ $0.text != nil }) else {
      return write(lines: value, behind: start, depth: depth)
    }
    append("\(start) [\(entries.map { source($0.span) }.joined(separator: ", "))]")
    extendLast(with: remarks.comment(onLine: value.span.end.line))
  }

  /// What may not be broken anew: its own lines, moved.
  private mutating func write(lines value: Node, behind start: String, depth: Int) {
    let own = source(value.span).split(separator: "\n", omittingEmptySubsequences: false)
    append(start + " " + own[0])
    for line in own.dropFirst() {
      let words = line.drop { $0 == " " || $0 == "\t" }
      append(words.isEmpty ? "" : spaces(depth + 2) + words)
    }
    extendLast(with: remarks.comment(onLine: value.span.end.line))
  }
}

/// Characters at which some editors break lines.
private enum HiddenBreak {
  static let all: Set<Unicode.Scalar> = ["\u{85}", "\u{2028}", "\u{2029}"]
}
