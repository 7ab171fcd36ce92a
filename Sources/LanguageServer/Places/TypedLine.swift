import Diagnostics
import MarkedYAML

/// A line with the cursor in it; columns count from zero here.
struct TypedLine {
  let line: AuthorLine
  let scalars: [Unicode.Scalar]
  let cursor: Int

  init(_ file: SourceFile, at place: Position) {
    line = AuthorLine(file, place.line)
    scalars = Array(file.scalars(ofLine: place.line))
    cursor = min(place.column - 1, scalars.count)
  }

  var isEmpty: Bool { line.words.isEmpty }

  /// Where the key or the text begins; of an empty line the cursor.
  var start: Int { isEmpty ? cursor : line.startOfKeyOrText.column - 1 }

  /// The colon behind the key.
  var colon: Int? { line.startOfColon.map { $0.column - 1 } }

  /// A word of the line around the cursor, and how much of it stands before the cursor.
  struct Word {
    let text: String
    let typed: String
    let span: SourceSpan
  }

  func word(_ range: Range<Int>) -> Word {
    Word(
      text: string(range),
      typed: string(range.lowerBound..<min(max(cursor, range.lowerBound), range.upperBound)),
      span: SourceSpan(
        Position(line: line.number, column: range.lowerBound + 1),
        Position(line: line.number, column: range.upperBound + 1)
      )
    )
  }

  func string(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }

  /// The stretch around the cursor between two of some signs, without the spaces at its ends.
  func part(from first: Int, between signs: Set<Unicode.Scalar>) -> Word {
    var lower = first
    if let sign = scalars[first..<cursor].lastIndex(where: { signs.contains($0) }) { lower = sign + 1 }
    while lower < cursor, scalars[lower] == " " { lower += 1 }
    var upper = scalars[cursor...].firstIndex { signs.contains($0) } ?? scalars.count
    if let remark = (cursor..<upper).first(where: { $0 > 0 && scalars[$0] == "#" && scalars[$0 - 1] == " " })
    {
      upper = remark
    }
    while upper > cursor, scalars[upper - 1] == " " { upper -= 1 }
    return word(lower..<upper)
  }

  /// The word of letters, digits and `_` around the cursor.
  func part(from first: Int, of belongs: (Unicode.Scalar) -> Bool) -> Word {
    var (lower, upper) = (cursor, cursor)
    while lower > first, belongs(scalars[lower - 1]) { lower -= 1 }
    while upper < scalars.count, belongs(scalars[upper]) { upper += 1 }
    return word(lower..<upper)
  }
}
