package import Diagnostics

/// For every character of a text, where it stands in the file.
///
/// Made by reading the text a second time, character by character. Where that does not give the same words,
/// which would be a fault of ours, every place is the beginning of the text.
package struct SourceMap: Sendable {
  private let places: [SourceSpan]
  private let fallback: SourceSpan

  /// - Parameters:
  ///   - text: the words after reading.
  ///   - span: where they stand in the file.
  ///   - source: the bytes from the beginning of the span to its end or further.
  init(of text: Text, at span: SourceSpan, source: some Sequence<UInt8>) {
    let words = Array(text.string.unicodeScalars)
    let characters = PlacedCharacter.all(in: Array(source), at: span)
    let reading =
      switch text.style {
      case .plain, .singleQuoted, .doubleQuoted: LineFolding(text.style, characters).characters
      case .literal, .folded: BlockReading(text, characters).characters
      }
    let known = zip(reading, words).prefix { $0.scalar == $1 }.count
    // Empty lines at the end that `>+` keeps stand behind the span of the text.
    let isComplete = words.dropFirst(known).allSatisfy { $0 == "\n" }
    places = isComplete ? reading.prefix(known).map(\.place) : []
    fallback = SourceSpan(span.start, span.start)
  }

  /// Where the characters in a range stand, counted from zero.
  ///
  /// An empty range is the place before its first character.
  package func span(of range: Range<Int>) -> SourceSpan {
    guard let last = places.last else { return fallback }
    let start = range.lowerBound < places.count ? places[max(0, range.lowerBound)].start : last.end
    guard !range.isEmpty else { return SourceSpan(start, start) }
    let end = range.upperBound <= places.count ? places[range.upperBound - 1].end : last.end
    return SourceSpan(start, end)
  }

  /// Where the character at an offset stands; after the last one, the place behind it.
  package func position(at offset: Int) -> Position {
    span(of: offset..<offset).start
  }
}

extension Node {
  /// The way back from the words of this text to the file, for places inside of them.
  ///
  /// - Parameter file: the one this node was read from.
  /// - Returns: for a list or a map, one that knows only the beginning.
  package func sourceMap(in file: SourceFile) -> SourceMap {
    SourceMap(of: text ?? Text("", .plain), at: span, source: text == nil ? [] : file.bytes(in: span))
  }
}

/// A character of a text and the place that it was read from.
struct PlacedCharacter {
  let scalar: Unicode.Scalar
  let place: SourceSpan

  /// The characters of a stretch of the file with their places; lines are parted by `\n`.
  static func all(in bytes: [UInt8], at span: SourceSpan) -> [PlacedCharacter] {
    var result: [PlacedCharacter] = []
    var (offset, line, column) = (0, span.start.line, span.start.column)
    while Position(line: line, column: column) < span.end, let (scalar, length) = bytes.scalar(at: offset) {
      offset += length
      guard scalar != "\r" else { continue }
      result.append(PlacedCharacter(scalar: scalar, place: .one(line, column)))
      (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
    }
    return result
  }
}

extension SourceSpan {
  /// The place of one character.
  static func one(_ place: Position) -> SourceSpan {
    one(place.line, place.column)
  }

  static func one(_ line: Int, _ column: Int) -> SourceSpan {
    SourceSpan(Position(line: line, column: column), Position(line: line, column: column + 1))
  }
}
