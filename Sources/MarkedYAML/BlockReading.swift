import Diagnostics

/// Reads a text after `>` or `|` a second time and keeps the place of every character.
///
/// The indentation goes; after `>` a break between two ordinary lines is read as one space.
struct BlockReading {
  private(set) var characters: [PlacedCharacter] = []

  private let isFolded: Bool
  private let lines: [(number: Int, scalars: [Unicode.Scalar])]

  init(_ text: Text, _ span: SourceSpan, in file: SourceFile) {
    isFolded = text.style == .folded
    let numbers = span.start.line < span.end.line ? Array((span.start.line + 1)...span.end.line) : []
    lines = numbers.map { ($0, file.scalars(ofLine: $0)) }
    let sourceSpaces = Self.spaces(before: lines.lazy.map(\.scalars))
    let textSpaces = Self.spaces(before: text.string.unicodeScalars.split(separator: "\n").lazy.map(Array.init))
    read(indentation: max(0, sourceSpaces - textSpaces))
  }

  /// How many spaces stand before the first word; the text has fewer of them than the source by its indentation.
  private static func spaces(before lines: some Sequence<[Unicode.Scalar]>) -> Int {
    for line in lines {
      if let spaces = line.firstIndex(where: { $0 != " " }) { return spaces }
    }
    return 0
  }

  private mutating func read(indentation: Int) {
    var pendingBreak: PlacedCharacter?
    var emptyLines: [PlacedCharacter] = []
    var wasIndentedMore = false
    for (number, scalars) in lines {
      let lineBreak = PlacedCharacter(scalar: "\n", place: .one(number, scalars.count + 1))
      guard scalars.count > indentation || !scalars.allSatisfy({ $0 == " " }) else {
        emptyLines.append(lineBreak)
        continue
      }
      let words = scalars.dropFirst(indentation)
      let isIndentedMore = words.first == " " || words.first == "\t"
      if let joint = pendingBreak {
        if !isFolded || wasIndentedMore || isIndentedMore {
          characters.append(joint)
        } else if emptyLines.isEmpty {
          characters.append(PlacedCharacter(scalar: " ", place: joint.place))
        }
      }
      characters += emptyLines
      emptyLines.removeAll(keepingCapacity: true)
      for (column, scalar) in zip(words.indices, words) {
        characters.append(PlacedCharacter(scalar: scalar, place: .one(number, column + 1)))
      }
      pendingBreak = lineBreak
      wasIndentedMore = isIndentedMore
    }
    if let pendingBreak { characters.append(pendingBreak) }
    characters += emptyLines
  }
}
