package import Diagnostics

/// A line of the file as its author sees it: its indentation, whether it is an entry, which key it has.
///
/// Only for messages and for help with writing: it looks at the first 500 characters of this line alone, and may take
/// a text for a key.
package struct AuthorLine {
  package let number: Int
  /// The line without the space around it.
  package let words: String
  /// The first character that is no space.
  package let startOfText: Position
  /// The first character after the dashes.
  package let startOfKeyOrText: Position
  /// What stands before the first colon that a space or the end of the line follows.
  package let key: String?
  /// The colon after the key.
  package let startOfColon: Position?
  /// What follows that colon.
  package let value: String?

  private let file: SourceFile

  package init(_ file: SourceFile, _ number: Int) {
    self.file = file
    self.number = number
    let scalars = Array(file.scalars(ofLine: number).prefix(500))
    let start = scalars.firstIndex { $0 != " " && $0 != "\t" } ?? scalars.count
    var inner = start
    while inner + 1 < scalars.count, scalars[inner] == "-", scalars[inner + 1] == " " {
      inner = scalars[inner...].dropFirst().firstIndex { $0 != " " } ?? scalars.count
    }
    let last = scalars.lastIndex { $0 != " " && $0 != "\t" } ?? scalars.startIndex
    words = start <= last && start < scalars.count ? string(scalars[start...last]) : ""
    startOfText = Position(line: number, column: start + 1)
    startOfKeyOrText = Position(line: number, column: inner + 1)
    let colon = scalars[inner...].indices.first {
      scalars[$0] == ":" && ($0 + 1 == scalars.count || scalars[$0 + 1] == " " || scalars[$0 + 1] == "\t")
    }
    key = colon.flatMap { $0 > inner && scalars[inner] != "#" ? string(scalars[inner..<$0]) : nil }
    startOfColon = colon.map { Position(line: number, column: $0 + 1) }
    value = colon.map { string(scalars[($0 + 1)...].drop { $0 == " " || $0 == "\t" }) }
  }

  /// Whether the line begins with a dash and a space.
  package var isEntry: Bool { words == "-" || words.hasPrefix("- ") }

  /// Whether what stands before the colon could be a key of the format, and not the words of a text.
  var looksLikeKey: Bool { key.map { Self.isLikeKey($0[...]) } ?? false }

  /// Whether another line of the file begins with the same key.
  var isKeyElsewhere: Bool {
    guard let key else { return false }
    return (1...file.lineCount).contains { other in
      guard other != number else { return false }
      return file.line(other).drop { $0 == " " || $0 == "-" }.hasPrefix("\(key):")
    }
  }

  /// The nearest line above that has words and is no comment.
  package func lineAbove() -> AuthorLine? {
    for above in stride(from: number - 1, to: 0, by: -1) {
      let line = AuthorLine(file, above)
      if !line.words.isEmpty, !line.words.hasPrefix("#") { return line }
    }
    return nil
  }

  func nearestKeyAbove() -> AuthorLine? {
    var line = lineAbove()
    while let candidate = line, candidate.key == nil { line = candidate.lineAbove() }
    return line
  }

  /// At most three words of small letters, as in `ask child` or `papers_kept`.
  static func isLikeKey(_ text: Substring) -> Bool {
    let isPlain = text.unicodeScalars.allSatisfy {
      switch $0 {
      case "a"..."z", "0"..."9", " ", "_", "-": true
      default: false
      }
    }
    return isPlain && !text.isEmpty && text.split(separator: " ").count <= 3
  }

  /// The key whose value begins at a place, on the same line.
  static func key(before place: Position, in file: SourceFile) -> String? {
    let line = AuthorLine(file, place.line)
    return line.startOfColon.flatMap { $0 < place ? line.key : nil }
  }
}
