import Diagnostics

extension SourceFile {
  /// Where some words stand in a stretch of the file, also where they go on in the next line.
  ///
  /// Capitals and the number of blanks do not matter. Gives the whole stretch where the words are not found, which
  /// happens in texts with escapes.
  func place(of words: some StringProtocol, in span: SourceSpan) -> SourceSpan {
    let wanted = Self.lowercased(words.split { $0 == " " || $0.isNewline }.joined(separator: " "))
    guard !wanted.isEmpty else { return span }
    var letters: [Unicode.Scalar] = []
    var places: [Position] = []
    for number in span.start.line...span.end.line {
      let line = Array(self.line(number).unicodeScalars)
      let start = number == span.start.line ? min(span.start.column - 1, line.count) : 0
      let end = number == span.end.line ? min(span.end.column - 1, line.count) : line.count
      for column in start..<max(start, end) {
        let isBlank = line[column] == " " || line[column] == "\t"
        if isBlank, letters.last == " " || letters.isEmpty { continue }
        letters.append(isBlank ? " " : Self.lowercased(line[column]))
        places.append(Position(line: number, column: column + 1))
      }
      if letters.last != " " {
        letters.append(" ")
        places.append(Position(line: number, column: max(start, end) + 1))
      }
    }
    guard letters.count >= wanted.count else { return span }
    let start = (0...letters.count - wanted.count).first { letters[$0...].starts(with: wanted) }
    guard let start else { return span }
    let last = places[start + wanted.count - 1]
    return SourceSpan(places[start], Position(line: last.line, column: last.column + 1))
  }

  private static func lowercased(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let mapping = scalar.properties.lowercaseMapping.unicodeScalars
    return mapping.count == 1 ? mapping.first ?? scalar : scalar
  }

  private static func lowercased(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.map(lowercased)
  }

  /// The value of a key at the top of the file; the beginning of the file where there is none.
  func place(ofTopKey key: String) -> SourceSpan {
    let start = (1...lineCount).first { number in
      let line = self.line(number)
      return line.hasPrefix("\(key):")
    }
    guard let start else { return .fileStart }
    let line = Array(self.line(start).unicodeScalars)
    let from = line.indices.dropFirst(key.unicodeScalars.count + 1).first { line[$0] != " " } ?? line.count
    let to = line[from...].firstIndex(of: " ") ?? line.count
    return SourceSpan(Position(line: start, column: from + 1), Position(line: start, column: to + 1))
  }
}
