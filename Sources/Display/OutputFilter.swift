/// Makes any text safe to show: nothing in it can steer a terminal or reorder what is read.
///
/// Goes over what is already decoded, since YAML, JSON and gettext all have escapes for control characters. Every
/// forbidden character becomes U+FFFD. Isolates stay where a line closes all it opens; one that turns text to the
/// right-to-left direction needs a letter of that direction in the line, for without one it serves to deceive.
///
/// - Parameters:
///   - text: as it was decoded.
///   - keepingLines: whether line breaks stay; of a CR with an LF only the LF.
/// - Returns: the text itself where nothing in it is forbidden.
///
/// Source: Unicode Technical Report 36, section 3.1; Boucher and Anderson, Trojan Source (2021).
package func legible(_ text: some StringProtocol, keepingLines: Bool = false) -> String {
  let text = String(text)
  if isPlain(text, keepingLines: keepingLines) { return text }
  guard keepingLines else { return legibleLine(text[...]) }
  return text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    .map(legibleLine)
    .joined(separator: "\n")
}

/// Whether a character must never reach a screen as it is, wherever it stands.
///
/// That includes the isolates U+2066 to U+2069, of which `legible` lets balanced ones pass.
package func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x20..<0x7F: false
  case 0..<0x20, 0x7F..<0xA0: true
  // Line and paragraph separator; embeddings and overrides; isolates, and the deprecated controls after them.
  case 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x206F: true
  // Annotations; tags, and what else of their plane is invisible and means nothing.
  case 0xFFF9...0xFFFB, 0xE0000...0xE00FF, 0xE01F0...0xE0FFF: true
  case let value: value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(value)
  }
}

/// Whether the text is printable ASCII, which is most of what is ever written.
private func isPlain(_ text: String, keepingLines: Bool) -> Bool {
  text.utf8.allSatisfy { (0x20..<0x7F).contains($0) || (keepingLines && $0 == UInt8(ascii: "\n")) }
}

private func legibleLine(_ line: Substring) -> String {
  guard line.unicodeScalars.contains(where: isUnsafe) else { return String(line) }
  let keepsIsolates = hasHonestIsolates(line)
  var result = String.UnicodeScalarView()
  for scalar in line.unicodeScalars {
    let stays = !isUnsafe(scalar) || (keepsIsolates && isIsolate(scalar))
    result.append(stays ? scalar : "\u{FFFD}")
  }
  return String(result)
}

/// Whether a line closes every isolate that it opens, and turns the direction only where letters ask for it.
private func hasHonestIsolates(_ line: Substring) -> Bool {
  var depth = 0
  var turns = false
  for scalar in line.unicodeScalars {
    switch scalar {
    case "\u{2067}":
      depth += 1
      turns = true
    case "\u{2066}", "\u{2068}": depth += 1
    case "\u{2069}": depth -= 1
    default: break
    }
    // Unicode Annex 9 stops counting at 125; nobody writes more than a few.
    guard (0...16).contains(depth) else { return false }
  }
  return depth == 0 && (!turns || line.unicodeScalars.contains(where: isRightToLeft))
}

func isIsolate(_ scalar: Unicode.Scalar) -> Bool {
  (0x2066...0x2069).contains(scalar.value)
}

/// Whether a character stands in a block of a script that is written from right to left.
///
/// Source: Unicode 17, DerivedBidiClass.txt, the ranges whose default class is R or AL.
private func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x0590...0x08FF, 0xFB1D...0xFDCF, 0xFDF0...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF,
    0x1E800...0x1EFFF:
    scalar.properties.isAlphabetic
  default: false
  }
}

/// In which direction a text is read.
package enum Direction: Hashable, Sendable {
  case leftToRight, rightToLeft
}

/// The direction of the first letter of a text; `nil` where it has none.
///
/// Source: Unicode Annex 9, rule P2.
package func direction(of text: String) -> Direction? {
  for scalar in text.unicodeScalars {
    if isRightToLeft(scalar) { return .rightToLeft }
    if scalar.properties.isAlphabetic { return .leftToRight }
  }
  return nil
}
