/// An age file in letters, for a mail or a screen.
enum AgeArmor {
  private static let begin = Array("-----BEGIN AGE ENCRYPTED FILE-----".utf8)
  private static let end = Array("-----END AGE ENCRYPTED FILE-----".utf8)
  private static let columns = 64

  static func encode(_ bytes: [UInt8]) -> [UInt8] {
    let letters = Base64.encode(bytes, isPadded: true)
    var text = begin + [10]
    for start in stride(from: 0, to: letters.count, by: columns) {
      text += letters[start..<min(letters.count, start + columns)] + [10]
    }
    return text + end + [10]
  }

  /// Whether a file looks like one in letters.
  static func isArmored(_ bytes: [UInt8]) -> Bool {
    bytes.drop(while: isBlank).starts(with: begin.prefix(11))
  }

  /// Takes the letters off; nothing but blanks may stand around them.
  static func decode(_ text: [UInt8]) throws(AgeFailure) -> [UInt8] {
    var lines = trimmed(text).split(separator: 10, omittingEmptySubsequences: false).map { line in
      line.last == 13 ? line.dropLast() : line
    }[...]
    guard let first = lines.popFirst(), first.elementsEqual(begin),
      let last = lines.popLast(), last.elementsEqual(end)
    else { throw .armor }
    var bytes: [UInt8] = []
    for (number, line) in lines.enumerated() {
      let isLast = number == lines.count - 1
      guard !line.isEmpty, isLast ? line.count <= columns : line.count == columns,
        isLast || line.last != UInt8(ascii: "="), let part = Base64.decode(line, isPadded: true)
      else { throw .armor }
      bytes += part
    }
    return bytes
  }

  private static func trimmed(_ text: [UInt8]) -> ArraySlice<UInt8> {
    let start = text.drop(while: isBlank)
    guard let last = start.lastIndex(where: { !isBlank($0) }) else { return [] }
    return start[...last]
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }
}
