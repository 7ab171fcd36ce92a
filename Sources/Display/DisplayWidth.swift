/// How many cells a text takes on a terminal that keeps grapheme clusters together.
///
/// A text of which something is unsafe to show is measured as `legible` shows it.
package func displayWidth(of text: some StringProtocol) -> Int {
  let text = String(text)
  var isPlain = true
  for byte in text.utf8 where !(0x20..<0x7F).contains(byte) {
    isPlain = false
    break
  }
  if isPlain { return text.utf8.count }
  return text.reduce(0) { $0 + displayWidth(of: $1) }
}

/// How many cells a cluster takes: none, one or two.
///
/// Marks that take room of their own and letters joined by a virama make a cluster two cells wide, never more.
package func displayWidth(of cluster: Character) -> Int {
  var width = 0
  var isEmoji = false
  for scalar in cluster.unicodeScalars {
    if scalar == "\u{FE0F}", isEmoji { return 2 }
    width += displayWidth(of: scalar)
    isEmoji = scalar.properties.isEmoji
  }
  return min(width, 2)
}

/// How many cells a text takes at most: on terminals that give marks with room of their own a cell each.
///
/// Source: the terminals VTE and xterm, which go by characters and not by clusters.
package func greatestWidth(of text: some StringProtocol) -> Int {
  if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text.utf8.count }
  return legible(text).reduce(0) { $0 + greatestWidth(of: $1) }
}

/// How many cells a cluster takes at most.
package func greatestWidth(of cluster: Character) -> Int {
  let hasRoomyMark = cluster.unicodeScalars.contains { $0.properties.generalCategory == .spacingMark }
  guard hasRoomyMark else { return displayWidth(of: cluster) }
  return cluster.unicodeScalars.reduce(0) { $0 + displayWidth(of: $1) }
}

private func displayWidth(of scalar: Unicode.Scalar) -> Int {
  switch scalar.value {
  // Vowels and final consonants that join the Korean syllable before.
  case 0x1160...0x11FF, 0xD7B0...0xD7FF: return 0
  // The soft hyphen, and signs that stand under the digits that follow them.
  case 0xAD, 0x600...0x605, 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD: return 1
  case _ where isUnsafe(scalar): return isIsolate(scalar) ? 0 : 1
  default: break
  }
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .format: return 0
  default: return isWide(scalar.value) ? 2 : 1
  }
}

private func isWide(_ value: UInt32) -> Bool {
  guard value >= 0x1100 else { return false }
  var low = 0
  var high = wideRanges.count
  while low < high {
    let middle = (low + high) / 2
    if wideRanges[middle].last < value { low = middle + 1 } else { high = middle }
  }
  return low < wideRanges.count && wideRanges[low].first <= value
}
