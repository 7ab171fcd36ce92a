import Diagnostics
import Display

/// Lines that do not stand where they could belong to something.
extension SyntaxProblem {
  /// What follows where only the next key, the next entry or the end may stand.
  var outOfPlace: Diagnostic {
    let line = AuthorLine(file, failure.place.line)
    let next = character(at: failure.place)
    guard failure.place == line.startOfText || failure.place == line.startOfKeyOrText else {
      return wordsBehind
    }
    if next == "]" || next == "}" || next == "," { return bracketWithoutOpening }
    if next == ":" { return .emptyKey(at: .one(failure.place)) }
    if let indentation = wrongIndentation(of: line) { return indentation }
    if let above = line.lineAbove()?.words, above == "..." || above.hasPrefix("... ") {
      return notYAML(
        at: failure.place,
        "Something follows after `...`, which ends the file",
        help: "delete that line"
      )
    }
    if line.isEntry || line.key != nil {
      return notYAML(
        at: failure.place,
        "`\(excerpt(line.words))` stands where it belongs to nothing",
        help: "put it under a key of its own, or line it up with what it belongs to"
      )
    }
    return noColon(at: failure.place)
  }

  /// Words that follow on the same line after something that was complete.
  private var wordsBehind: Diagnostic {
    let last = builder.nodes.last ?? builder.root
    guard let span = last?.span, span.end.line == failure.place.line, span.end <= failure.place else {
      return notYAML(
        at: failure.place,
        "Nothing can follow here: `\(words(at: failure.place))`",
        help: "begin a new line, or use `>-` and a new line if this is a text"
      )
    }
    let isQuoted = last?.text.map { $0.style == .singleQuoted || $0.style == .doubleQuoted } ?? false
    if !isQuoted, "]}".unicodeScalars.contains(where: { $0 == character(at: failure.place) }) {
      return bracketWithoutOpening
    }
    return isQuoted && span.start.line < span.end.line ? quoteClosedLate(span) : specialFirst(at: span.start)
  }

  private var bracketWithoutOpening: Diagnostic {
    let sign = firstLetters(of: file.text(from: failure.place), upTo: 1)
    return notYAML(at: failure.place, "`\(sign)` stands here without an opening bracket", help: "delete it")
  }

  /// A line without a colon among keys.
  func noColon(at place: Position) -> Diagnostic {
    let words = file.text(from: place)
    let name = words.prefix { $0 != ":" }
    if name.count < words.count, AuthorLine.isLikeKey(name) {
      return notYAML(
        at: place,
        "After `\(excerpt(name)):` there must be a space: `\(excerpt(words))`",
        help: "write a space after the colon"
      )
    }
    return notYAML(
      at: place,
      "`\(excerpt(words))` has no colon, so it is no key, and it is not part of the text above either",
      help: "write a colon and a space after the key, or indent the line if it belongs to the text above"
    )
  }

  /// Compares how far in a line stands with the lists and maps around it.
  ///
  /// - Parameters:
  ///   - line: the line that cannot be read.
  ///   - isMaybeText: whether it could go on with the text above.
  /// - Returns: `nil` where it stands exactly as far in as one of them, or where there is none.
  func wrongIndentation(of line: AuthorLine, isMaybeText: Bool = false) -> Diagnostic? {
    let column = line.startOfText.column
    guard line.isEntry || line.key != nil else { return nil }
    let around = neighbours.filter { $0.isMap != line.isEntry }
    guard let nearest = around.min(by: { abs($0.column - column) < abs($1.column - column) }) else {
      return nil
    }
    guard nearest.column != column else { return nil }
    // Texts go on two or four spaces deeper; keys that were meant as such slip by one.
    if isMaybeText, (nearest.column - column).isMultiple(of: 2), !line.isKeyElsewhere { return nil }
    let words = line.isEntry ? excerpt(line.words) : excerpt(line.key ?? "") + ":"
    let others =
      line.isEntry
      ? "the other entries of this list stand"
      : nearest.isEntry ? "the other lines of this item stand" : "the other lines here stand"
    let end = Position(
      line: line.number,
      column: column + (line.isEntry ? 1 : (line.key ?? "").unicodeScalars.count)
    )
    return Diagnostic(
      .indent,
      at: SourceSpan(line.startOfText, end),
      "`\(words)` stands \(spaces(column - 1)) in; \(others) \(spaces(nearest.column - 1)) in.",
      help: (nearest.lastKey.isEmpty
        ? "line it up with the entries above"
        : "line it up with `\(excerpt(nearest.lastKey)):` above")
        + (isMaybeText ? ", or put `>-` before that text if this belongs to it" : "")
    )
  }

  private func spaces(_ count: Int) -> String {
    count == 1 ? "1 space" : "\(count) spaces"
  }

  /// The maps and lists that the line could belong to, from the outside in.
  private var neighbours: [TreeBuilder.Block] {
    let open = builder.open.indices.filter { !builder.open[$0].inBrackets }
    return open.map { level in
      let block = builder.open[level]
      let end = level + 1 < builder.open.count ? builder.open[level + 1].firstNode : builder.nodes.count
      let entries = builder.nodes[block.firstNode..<max(block.firstNode, min(end, builder.nodes.count))]
      // A key without its value stands alone at the end.
      let lastKey =
        entries.isEmpty ? nil : entries[(entries.count - 1) / 2 * 2 + entries.startIndex].text?.string
      return TreeBuilder.Block(
        isMap: block.isMap,
        isEntry: level > 0 && !builder.open[level - 1].isMap,
        column: block.start.column,
        lastKey: block.isMap ? lastKey ?? "" : ""
      )
    } + builder.justEnded.reversed()
  }
}
