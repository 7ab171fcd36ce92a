import Diagnostics

/// Looks for hidden characters in the words of a text, where they may come from an escape such as `"\e"`.
struct TextCheck {
  struct Hit {
    /// Counts characters of the text from zero.
    let offset: Int
    let byte: Int
    let character: HiddenCharacter
  }

  private(set) var hits: [Hit] = []
  private(set) var hasIsolates = false

  private let bytes: [UInt8]

  /// - Parameters:
  ///   - text: the words after reading.
  ///   - isKey: no invisible character is ordinary in a key.
  init(_ text: Text, isKey: Bool) {
    bytes = Array(text.string.utf8)
    var openIsolates: [Hit] = []
    var byte = 0
    for (offset, scalar) in text.string.unicodeScalars.enumerated() {
      defer { byte += scalar.utf8.count }
      if scalar == "\n" {
        hits += openIsolates
        openIsolates.removeAll()
      }
      guard let character = HiddenCharacter(scalar) else { continue }
      switch character.kind {
      case .isolate:
        hasIsolates = true
        if scalar.value != 0x2069 {
          openIsolates.append(Hit(offset: offset, byte: byte, character: character))
        } else if openIsolates.popLast() == nil {
          hits.append(Hit(offset: offset, byte: byte, character: character))
        }
      case .zeroWidth where !isKey && character.isOrdinary(at: byte, in: bytes): break
      default: hits.append(Hit(offset: offset, byte: byte, character: character))
      }
    }
    hits += openIsolates
  }

  func diagnostic(for hit: Hit, at span: SourceSpan, written source: String) -> Diagnostic {
    let length = max(0, span.end.column - span.start.column)
    return hit.character.diagnostic(
      at: span,
      written: source.hasPrefix("\\") ? String(source.unicodeScalars.prefix(length)) : "",
      before: bytes.word(before: hit.byte),
      after: bytes.word(after: hit.byte + hit.character.scalar.utf8.count)
    )
  }
}
