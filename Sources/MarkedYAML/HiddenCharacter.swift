package import Diagnostics
import Display

/// A character that the reader of a file cannot see, or that changes how the rest of it is seen.
///
/// Source: Unicode Standard 16.0, sections 23.2 (layout controls) and 23.7 (noncharacters); Unicode Technical
/// Report 36, section 3.1; Boucher and Anderson, Trojan Source (2021).
struct HiddenCharacter {
  enum Kind {
    case lineBreak, control, tab, direction, isolate, zeroWidth, noCharacter
  }

  let scalar: Unicode.Scalar
  let kind: Kind

  /// - Returns: `nil` for every character that may stand in a checklist wherever it likes.
  init?(_ scalar: Unicode.Scalar) {
    guard let kind = Self.kind(scalar.value) else { return nil }
    self.scalar = scalar
    self.kind = kind
  }

  private static func kind(_ value: UInt32) -> Kind? {
    switch value {
    case 0x0A, 0x20..<0x7F: nil
    case 0x09: .tab
    case 0x0D, 0x85, 0x2028, 0x2029: .lineBreak
    case 0..<0xA0: .control
    case 0xAD, 0x115F, 0x1160, 0x180E, 0x3164, 0xFEFF, 0xFFA0: .zeroWidth
    case 0xA0..<0x200B: nil
    case 0x200B...0x200D, 0x2060...0x2065: .zeroWidth
    case 0x202A...0x202E, 0x206A...0x206F: .direction
    case 0x2066...0x2069: .isolate
    case 0xFFF9...0xFFFB, 0x1D173...0x1D17A, 0xE0000...0xE007F: .zeroWidth
    case 0xFDD0...0xFDEF: .noCharacter
    default: value & 0xFFFE == 0xFFFE ? .noCharacter : nil
    }
  }

  /// Whether the letters on one of its sides belong to a script that writes with this character.
  ///
  /// U+200B parts words in Thai, Lao, Khmer and Burmese, which have no spaces; U+200C and U+200D part and
  /// join letters in the Arabic script, in Mongolian and in the scripts of India and their kin, Khmer and
  /// Burmese among them.
  ///
  /// Source: Unicode Standard 16.0, sections 9.2, 12.1, 16.1 to 16.4 and 23.2.
  func isOrdinary(at offset: Int, in bytes: [UInt8]) -> Bool {
    guard (0x200B...0x200D).contains(scalar.value) else { return false }
    let after = offset + scalar.utf8.count
    return [letter(before: offset, in: bytes), letter(after: after, in: bytes)]
      .contains { $0.map(isWritten(among:)) ?? false }
  }

  private func isWritten(among letter: Unicode.Scalar) -> Bool {
    switch letter.value {
    case 0x0E00...0x0EFF, 0x1950...0x19DF, 0x1A20...0x1AAF, 0xAA80...0xAADF: scalar.value == 0x200B
    case 0x1000...0x109F, 0x1780...0x17FF, 0x19E0...0x19FF, 0xA9E0...0xA9FF, 0xAA60...0xAA7F: true
    case 0x0600...0x08FF, 0x0900...0x0DFF, 0x1800...0x18AF, 0x1B00...0x1BBF, 0xA840...0xA8FF, 0xA980...0xA9DF,
      0xFB50...0xFDFF, 0xFE70...0xFEFE:
      scalar.value != 0x200B
    default: false
    }
  }

  /// Signs, digits and spaces between the character and the next letter do not count, at most eight of them.
  private func letter(before offset: Int, in bytes: [UInt8]) -> Unicode.Scalar? {
    var start = offset
    for _ in 0..<8 {
      guard let (scalar, length) = bytes.scalar(before: start), scalar != "\n" else { return nil }
      if scalar.properties.isAlphabetic { return scalar }
      start -= length
    }
    return nil
  }

  private func letter(after offset: Int, in bytes: [UInt8]) -> Unicode.Scalar? {
    var end = offset
    for _ in 0..<8 {
      guard let (scalar, length) = bytes.scalar(at: end), scalar != "\n" else { return nil }
      if scalar.properties.isAlphabetic { return scalar }
      end += length
    }
    return nil
  }
}

extension Diagnostic {
  /// Reports a character for which an escape such as `\e` stands and that nobody would see.
  ///
  /// - Returns: `nil` where the character may stand in a text.
  package static func hidden(
    _ scalar: Unicode.Scalar,
    written escape: String,
    at span: SourceSpan
  ) -> Diagnostic? {
    HiddenCharacter(scalar)?.diagnostic(at: span, written: escape, before: "", after: "")
  }
}

extension HiddenCharacter {
  /// Reports the character.
  ///
  /// - Parameters:
  ///   - span: where it stands in the file.
  ///   - written: the escape that stands for it there, such as `\e`; empty where it stands there itself.
  ///   - before: the word before it; may be empty.
  ///   - after: the word after it; may be empty.
  /// - Returns: the problem, with what it is and between which words.
  func diagnostic(at span: SourceSpan, written: String, before: String, after: String) -> Diagnostic {
    let place =
      switch (legible(before), legible(after)) {
      case ("", ""): ""
      case (let before, ""): " after \"\(before)\""
      case ("", let after): " before \"\(after)\""
      case (let before, let after): " between \"\(before)\" and \"\(after)\""
      }
    let what = written.isEmpty ? "" : ", written `\(legible(written))`"
    let origin = written.isEmpty ? " It usually comes from a word processor." : ""
    return Diagnostic(
      .hiddenCharacter,
      at: span,
      "There is \(noun) (\(number)\(what))\(place).\(origin)",
      help: "delete it, or write a space instead"
    )
  }

  private var number: String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  private var noun: String {
    switch kind {
    case .lineBreak: "an invisible line break"
    case .control: "an invisible control character"
    case .tab: "a tab"
    case .direction: "an invisible mark that turns the direction of the text"
    case .isolate: "an invisible direction mark without its counterpart"
    case .zeroWidth: "an invisible character"
    case .noCharacter: "a code that stands for no character"
    }
  }
}
