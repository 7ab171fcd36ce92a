import Diagnostics

extension SourceFile {
  /// The characters of a line, as the columns count them: without a byte order mark at the very beginning.
  func scalars(ofLine number: Int) -> [Unicode.Scalar] {
    let scalars = line(number).unicodeScalars
    return Array(number == 1 && scalars.first == "\u{FEFF}" ? scalars.dropFirst() : scalars[...])
  }

  /// What stands on a line from a column on.
  func text(from place: Position) -> String {
    string(scalars(ofLine: place.line).dropFirst(place.column - 1))
  }

  /// What stands on a line before a column.
  func text(before place: Position) -> String {
    string(scalars(ofLine: place.line).prefix(place.column - 1))
  }
}

/// Puts characters together to a text.
func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
  var view = String.UnicodeScalarView()
  view.append(contentsOf: scalars)
  return String(view)
}

extension SourceFile {
  /// The span of a text after `>` or `|`, which the YAML library ends at the beginning of a later line.
  ///
  /// - Returns: the span up to the end of the last line that has words.
  func clipped(blockText span: SourceSpan) -> SourceSpan {
    var last = span.end.column > 1 ? span.end.line : span.end.line - 1
    while last > span.start.line {
      let words = line(last)
      if let end = words.utf8.lastIndex(where: { $0 != 0x20 && $0 != 0x09 }) {
        let column = words.unicodeScalars.distance(from: words.startIndex, to: words.utf8.index(after: end)) + 1
        return SourceSpan(span.start, Position(line: last, column: column))
      }
      last -= 1
    }
    let sign = text(from: span.start).unicodeScalars.prefix { $0 != " " && $0 != "\t" && $0 != "#" }
    return SourceSpan(span.start, Position(line: span.start.line, column: span.start.column + sign.count))
  }
}
