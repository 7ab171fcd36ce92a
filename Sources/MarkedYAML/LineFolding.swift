import Diagnostics

/// Reads a text without or with quotes a second time and keeps the place of every character.
///
/// A line break is read as one space, further ones stay; `''` is one character, and so is an escape.
struct LineFolding {
  private(set) var characters: [PlacedCharacter] = []

  private var source: ArraySlice<PlacedCharacter>

  init(_ style: Text.Style, _ characters: [PlacedCharacter]) {
    source = characters[...]
    if style != .plain { source = source.dropFirst().dropLast() }
    self.characters.reserveCapacity(source.count)
    while let next = source.first {
      switch (next.scalar, style) {
      case (" ", _), ("\t", _), ("\n", _): readSpace()
      case ("'", .singleQuoted): take(2, as: "'")
      case ("\\", .doubleQuoted): readEscape()
      default: take(1, as: next.scalar)
      }
    }
  }

  /// Takes characters from the source that mean one.
  private mutating func take(_ count: Int, as scalar: Unicode.Scalar) {
    let taken = source.prefix(count)
    guard let first = taken.first, let last = taken.last else { return }
    characters.append(PlacedCharacter(scalar: scalar, place: SourceSpan(first.place.start, last.place.end)))
    source = source.dropFirst(count)
  }

  private mutating func readSpace() {
    let space = source.prefix { $0.scalar == " " || $0.scalar == "\t" || $0.scalar == "\n" }
    let breaks = space.filter { $0.scalar == "\n" }
    if let first = breaks.first {
      characters += breaks.count == 1 ? [PlacedCharacter(scalar: " ", place: first.place)] : breaks[1...]
    } else {
      characters += space
    }
    source = source.dropFirst(space.count)
  }

  private mutating func readEscape() {
    guard let letter = source.dropFirst().first?.scalar else { return take(1, as: "\\") }
    switch letter {
    case "\n":
      source = source.dropFirst(2)
      let space = source.prefix { $0.scalar == " " || $0.scalar == "\t" || $0.scalar == "\n" }
      characters += space.filter { $0.scalar == "\n" }
      source = source.dropFirst(space.count)
    case "x": takeNumber(digits: 2)
    case "u": takeNumber(digits: 4)
    case "U": takeNumber(digits: 8)
    default: take(2, as: Self.escapes[letter] ?? letter)
    }
  }

  private mutating func takeNumber(digits: Int) {
    let value = UInt32(string(source.dropFirst(2).prefix(digits).map(\.scalar)), radix: 16)
    take(2 + digits, as: value.flatMap(Unicode.Scalar.init) ?? "\u{FFFD}")
  }

  /// Source: YAML 1.1, section 5.6, escape sequences.
  private static let escapes: [Unicode.Scalar: Unicode.Scalar] = [
    "0": "\0", "a": "\u{7}", "b": "\u{8}", "t": "\t", "n": "\n", "v": "\u{B}", "f": "\u{C}", "r": "\r",
    "e": "\u{1B}",
    "N": "\u{85}", "_": "\u{A0}", "L": "\u{2028}", "P": "\u{2029}",
  ]
}
