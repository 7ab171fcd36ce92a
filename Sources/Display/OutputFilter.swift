/// Makes any text safe to show: nothing in it can steer a terminal or reorder what is read.
///
/// Goes over what is already decoded, since YAML, JSON and gettext all have escapes for control characters. A line
/// break stays where `keepingLines` says so; every other forbidden character becomes U+FFFD.
///
/// Source: Unicode Technical Report 36, section 3.1; Boucher and Anderson, Trojan Source (2021).
package func legible(_ text: some StringProtocol, keepingLines: Bool = false) -> String {
  guard text.unicodeScalars.contains(where: { isUnsafe($0) }) else { return String(text) }
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    if scalar == "\n", keepingLines {
      result.append(scalar)
    } else {
      result.append(isUnsafe(scalar) ? "\u{FFFD}" : scalar)
    }
  }
  return String(result)
}

/// Whether a character must never reach a screen as it is.
package func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x20..<0x7F: false
  case 0..<0x20, 0x7F..<0xA0: true
  case 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: true
  case 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
  case let value: value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(value)
  }
}
