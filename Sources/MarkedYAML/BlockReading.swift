/// Reads a text after `>` or `|` a second time and keeps the place of every character.
///
/// The indentation goes; after `>` a break between two ordinary lines is read as one space.
struct BlockReading {
  private(set) var characters: [PlacedCharacter] = []

  private let isFolded: Bool

  /// - Parameters:
  ///   - text: the words after reading.
  ///   - source: from the sign to the end of the last line that has words.
  init(_ text: Text, _ source: [PlacedCharacter]) {
    isFolded = text.style == .folded
    let lines = Self.lines(of: source).dropFirst()
    let sourceSpaces = Self.spaces(before: lines.lazy.map { $0.map(\.scalar) })
    let textSpaces = Self.spaces(
      before: text.string.unicodeScalars.split(separator: "\n").lazy.map(Array.init)
    )
    read(lines, indentation: max(0, sourceSpaces - textSpaces))
  }

  /// Parts the source behind each line break.
  private static func lines(of source: [PlacedCharacter]) -> [ArraySlice<PlacedCharacter>] {
    var lines: [ArraySlice<PlacedCharacter>] = []
    var start = 0
    for (index, character) in source.enumerated() where character.scalar == "\n" {
      lines.append(source[start...index])
      start = index + 1
    }
    return lines + [source[start...]]
  }

  /// How many spaces stand before the first word.
  ///
  /// The text has fewer of them than the source, and the difference is the indentation.
  private static func spaces(before lines: some Sequence<[Unicode.Scalar]>) -> Int {
    for line in lines {
      if let spaces = line.firstIndex(where: { $0 != " " && $0 != "\n" }) { return spaces }
    }
    return 0
  }

  private mutating func read(_ lines: ArraySlice<ArraySlice<PlacedCharacter>>, indentation: Int) {
    var lastBreak: PlacedCharacter?
    var emptyLines: [PlacedCharacter] = []
    var wasIndentedMore = false
    for line in lines {
      let lineBreak = line.last.flatMap { $0.scalar == "\n" ? $0 : nil }
      let words = line.dropFirst(indentation)
      guard words.contains(where: { $0.scalar != "\n" }),
        line.prefix(indentation).allSatisfy({ $0.scalar == " " })
      else {
        if let lineBreak { emptyLines.append(lineBreak) }
        continue
      }
      let isIndentedMore = words.first?.scalar == " " || words.first?.scalar == "\t"
      if let lastBreak {
        if !isFolded || wasIndentedMore || isIndentedMore {
          characters.append(lastBreak)
        } else if emptyLines.isEmpty {
          characters.append(PlacedCharacter(scalar: " ", place: lastBreak.place))
        }
      }
      characters += emptyLines
      emptyLines.removeAll(keepingCapacity: true)
      characters += lineBreak == nil ? words : words.dropLast()
      lastBreak = lineBreak
      wasIndentedMore = isIndentedMore
    }
  }
}
