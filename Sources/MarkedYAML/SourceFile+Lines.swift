package import Diagnostics

extension SourceFile {
  /// The characters of a line, as the columns count them: without a byte order mark at the very beginning.
  package func scalars(ofLine number: Int) -> Substring.UnicodeScalarView {
    let scalars = line(number).unicodeScalars
    return number == 1 && scalars.first == "\u{FEFF}" ? scalars.dropFirst() : scalars[...]
  }

  /// What stands on a line from a place on, as far as a message can use it.
  func text(from place: Position) -> String {
    String(scalars(ofLine: place.line).dropFirst(place.column - 1).prefix(200))
  }

  /// The bytes between two places, with one line break between two lines.
  func bytes(in span: SourceSpan) -> [UInt8] {
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: self.scalars(ofLine: span.start.line).dropFirst(span.start.column - 1))
    for line in stride(from: span.start.line + 1, through: span.end.line, by: 1) {
      scalars.append("\n")
      scalars.append(contentsOf: self.scalars(ofLine: line))
    }
    return Array(String(scalars).utf8)
  }

  /// The span of a text after `>` or `|`, which the YAML library ends at the beginning of a later line.
  ///
  /// - Returns: the span up to the end of the last line that has words.
  func clipped(blockText span: SourceSpan) -> SourceSpan {
    var last = span.end.column > 1 ? span.end.line : span.end.line - 1
    while last > span.start.line {
      let words = line(last)
      if let end = words.utf8.lastIndex(where: { $0 != 0x20 && $0 != 0x09 }) {
        let column =
          words.unicodeScalars.distance(from: words.startIndex, to: words.utf8.index(after: end)) + 1
        return SourceSpan(span.start, Position(line: last, column: column))
      }
      last -= 1
    }
    let sign = scalars(ofLine: span.start.line).dropFirst(span.start.column - 1)
      .prefix { $0 != " " && $0 != "\t" && $0 != "#" }
    return SourceSpan(span.start, Position(line: span.start.line, column: span.start.column + sign.count))
  }
}

/// Puts characters together to a text.
func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
  var view = String.UnicodeScalarView()
  view.append(contentsOf: scalars)
  return String(view)
}
