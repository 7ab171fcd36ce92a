/// What officers type, with keyboards and input methods of many scripts.
extension String {
  var trimmingBlanks: String {
    let start = drop { $0.isWhitespace }
    return String(start.reversed().drop { $0.isWhitespace }.reversed())
  }

  /// With its first letter large.
  func capitalized(_ count: Int) -> String { prefix(count).uppercased() + dropFirst(count) }

  /// With the ordinary forms of letters and signs that an input method made wide, and digits of any script as ASCII.
  var plainKeys: String { String(map(\.plainKey)) }
}

extension Substring {
  var trimmingBlanks: String { String(self).trimmingBlanks }
}

extension Character {
  /// The ordinary form of a wide letter or sign, the ASCII form of a digit, otherwise the character itself.
  ///
  /// Source: Unicode 17, Halfwidth and Fullwidth Forms (U+FF00); general category Nd.
  var plainKey: Character {
    guard let scalar = unicodeScalars.first, unicodeScalars.count == 1, !scalar.isASCII else { return self }
    if (0xFF01...0xFF5E).contains(scalar.value) {
      return Character(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
    }
    if scalar == "\u{3000}" { return " " }
    guard scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue else {
      return self
    }
    return Character(Unicode.Scalar(UInt8(ascii: "0") + UInt8(value)))
  }
}
