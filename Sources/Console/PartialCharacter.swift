import Display

/// A character of two to four bytes of which some are still to come.
struct PartialCharacter: Hashable, Sendable {
  enum Outcome {
    case more
    case key(Key)
    /// The byte does not belong to the character.
    case refused
  }

  private var value: UInt32
  private var missing: Int
  /// What the next byte may be: narrower for the second one, which keeps out over-long forms and surrogates.
  private var allowed: ClosedRange<UInt8>
  private let isIgnored: Bool

  /// Begins with a first byte; `nil` where no character begins so.
  init?(lead: UInt8, isIgnored: Bool = false) {
    self.isIgnored = isIgnored
    switch lead {
    case 0xC2...0xDF: (missing, allowed) = (1, 0x80...0xBF)
    case 0xE0: (missing, allowed) = (2, 0xA0...0xBF)
    case 0xED: (missing, allowed) = (2, 0x80...0x9F)
    case 0xE1...0xEF: (missing, allowed) = (2, 0x80...0xBF)
    case 0xF0: (missing, allowed) = (3, 0x90...0xBF)
    case 0xF1...0xF3: (missing, allowed) = (3, 0x80...0xBF)
    case 0xF4: (missing, allowed) = (3, 0x80...0x8F)
    default: return nil
    }
    value = UInt32(lead) & (0x3F >> UInt32(missing))
  }

  mutating func take(_ byte: UInt8) -> Outcome {
    guard allowed.contains(byte) else { return .refused }
    value = value << 6 | UInt32(byte & 0x3F)
    missing -= 1
    allowed = 0x80...0xBF
    guard missing == 0 else { return .more }
    guard !isIgnored, let scalar = Unicode.Scalar(value), !isUnsafe(scalar) else { return .key(.ignored) }
    return .key(.character(Character(Self.narrow(scalar))))
  }

  /// The ordinary form of a letter, a digit or a command that an input method made wide.
  ///
  /// Source: Unicode 17, Halfwidth and Fullwidth Forms (U+FF00), whose letters are U+0021...U+007E moved by 0xFEE0.
  private static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
    let ordinary = Unicode.Scalar(UInt8(scalar.value - 0xFEE0))
    return switch ordinary {
    case "a"..."z", "A"..."Z", "0"..."9", "!", "?", "+": ordinary
    default: scalar
    }
  }
}
