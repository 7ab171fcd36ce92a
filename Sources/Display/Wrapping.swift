/// Breaks a text into lines that fit.
///
/// Lines break at spaces, after hyphens, at U+200B and between Chinese and Japanese characters, but not before
/// closing punctuation nor after opening punctuation; in Thai, Lao, Burmese and Khmer between words. A word that is
/// too long breaks between grapheme clusters. Spaces and U+200B go where a line ends at them.
///
/// - Parameters:
///   - text: passes the output filter first; its own line breaks stay.
///   - width: in cells, on whatever terminal; only a cluster that is itself wider takes more.
/// - Returns: at least one line, which may be empty.
///
/// Source: Unicode Annex 14, classes SP, HY, ZW, ID, CL, CP, EX, IS, NS and OP, without its rules for the rest.
package func wrap(_ text: String, width: Int) -> [String] {
  legible(text, keepingLines: true)
    .split(separator: "\n", omittingEmptySubsequences: false)
    .flatMap { wrapParagraph($0, width: width) }
}

private func wrapParagraph(_ paragraph: Substring, width: Int) -> [String] {
  if paragraph.utf8.count <= width { return [paragraph.trimmingBreaks()] }
  var lines: [String] = []
  var line = ""
  // With the spaces at its end, which count only once something follows them.
  var taken = 0

  func closeLine() {
    lines.append(line.trimmingBreaks())
    (line, taken) = ("", 0)
  }
  for piece in pieces(of: paragraph) {
    if taken > 0, taken + greatestWidth(of: piece.trimmingBreaks()) > width { closeLine() }
    guard greatestWidth(of: piece.trimmingBreaks()) > width else {
      line += piece
      taken += greatestWidth(of: piece)
      continue
    }
    for letter in letters(of: piece) {
      let next = letter.reduce(0) { $0 + greatestWidth(of: $1) }
      if taken > 0, taken + next > width, letter.first?.isBreak == false { closeLine() }
      line += letter
      taken += next
    }
  }
  closeLine()
  return closingIsolates(lines)
}

/// The clusters of a word, those that begin with a mark together with what they are written on.
///
/// Source: Unicode Annex 29, whose clusters leave the vowel AA and the tone marks of Burmese to themselves; Annex 14,
/// rule LB9, which does not.
private func letters(of word: Substring) -> [Substring] {
  var letters: [Substring] = []
  for index in word.indices {
    let end = word.index(after: index)
    switch word[index].unicodeScalars.first?.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark:
      let start = letters.popLast()?.startIndex ?? index
      letters.append(word[start..<end])
    default: letters.append(word[index..<end])
    }
  }
  return letters
}

/// Cuts a paragraph where a line may end; each piece keeps the spaces after it.
private func pieces(of paragraph: Substring) -> [Substring] {
  let scripts = ScriptBreaks(paragraph)
  var pieces: [Substring] = []
  var start = paragraph.startIndex
  var previous: Character?
  var beforePrevious: Character?
  // What stands before the first word indents it.
  // Where we are, in units of UTF-16.
  var place = paragraph.prefix { $0.isBreak }.utf16.count
  for index in paragraph.indices.drop(while: { paragraph[$0].isBreak }) {
    let cluster = paragraph[index]
    defer { place += cluster.utf16.count }
    if let last = previous,
      mayBreak(after: last, beforePrevious, before: cluster)
        || scripts.allow(at: place, after: last, before: cluster)
    {
      pieces.append(paragraph[start..<index])
      start = index
    }
    (beforePrevious, previous) = (previous, cluster)
  }
  return pieces + [paragraph[start...]]
}

private func mayBreak(after last: Character, _ beforeLast: Character?, before next: Character) -> Bool {
  if next.isBreak { return false }
  if last.isBreak { return true }
  if next.isClosing || last.isOpening { return false }
  // A hyphen inside a word, not a minus sign, an option or a dash.
  if last == "-" || last == "\u{2010}" { return beforeLast?.isLetter == true && next.isLetter }
  return last.isIdeographic || next.isIdeographic
}

/// Closes what is open at the end of each line and opens it again in the next, so that each line stands by itself.
private func closingIsolates(_ lines: [String]) -> [String] {
  guard lines.contains(where: { $0.unicodeScalars.contains(where: isIsolate) }) else { return lines }
  var open = String.UnicodeScalarView()
  return lines.map { line in
    var result = open
    for scalar in line.unicodeScalars {
      result.append(scalar)
      if scalar == "\u{2069}" { _ = open.popLast() } else if isIsolate(scalar) { open.append(scalar) }
    }
    result.append(contentsOf: repeatElement("\u{2069}", count: open.count))
    return String(result)
  }
}

extension StringProtocol {
  /// The text without the places at its end that only separate it from what follows.
  fileprivate func trimmingBreaks() -> String {
    var end = endIndex
    while end > startIndex, self[index(before: end)].isBreak { end = index(before: end) }
    return String(self[..<end])
  }
}

extension Character {
  fileprivate var isBreak: Bool { self == " " || self == "\u{200B}" }

  /// What never begins a line.
  fileprivate var isClosing: Bool {
    ")]},.:;!?%’”»、。，．：；？！）］｝」』】〕〉》〗〙・‥…ー々ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ".contains(self)
  }

  /// What never ends a line.
  fileprivate var isOpening: Bool { "([{‘“«（［｛「『【〔〈《〖〘".contains(self) }

  /// Whether a line may end beside it without a space: wide, and not Korean, whose words are kept together.
  fileprivate var isIdeographic: Bool {
    guard displayWidth(of: self) == 2, let first = unicodeScalars.first else { return false }
    return switch first.value {
    case 0x2E80...0xA4CF, 0xF900...0xFAFF, 0xFE30...0xFF60, 0x1F000...0x3FFFF: true
    default: false
    }
  }
}
