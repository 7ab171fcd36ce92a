import Display

/// Text between the marks that a terminal puts around a paste.
struct Paste: Hashable, Sendable {
  /// What is longer is no note that somebody wrote; the rest is dropped.
  private static let limit = 64 * 1024
  private static let end = Array("\u{1B}[201~".utf8)

  private var bytes: [UInt8] = []
  /// How much of the end mark has come.
  private var matched = 0

  /// Takes one byte.
  ///
  /// - Returns: the whole text once the end mark is complete.
  mutating func take(_ byte: UInt8) -> String? {
    if byte == Self.end[matched] {
      matched += 1
    } else {
      keep(Self.end.prefix(matched))
      matched = byte == Self.end[0] ? 1 : 0
      if matched == 0 { keep([byte]) }
    }
    return matched == Self.end.count ? text : nil
  }

  /// What has come so far, without what is not text; every line break is `\n`.
  var text: String {
    var text = ""
    for character in String(decoding: bytes, as: UTF8.self) {
      switch character {
      case "\n", "\r", "\r\n": text.append("\n")
      case "\t": text.append(" ")
      default: text.unicodeScalars.append(contentsOf: character.unicodeScalars.filter(Self.isText))
      }
    }
    return text
  }

  private mutating func keep(_ more: some Collection<UInt8>) {
    bytes += more.prefix(Self.limit - bytes.count)
  }

  private static func isText(_ scalar: Unicode.Scalar) -> Bool {
    scalar != "\u{FFFD}" && !isUnsafe(scalar)
  }
}
