import Diagnostics

/// How an editor counts the characters of a line.
enum PositionEncoding: String {
  /// What every editor knows: an emoji counts two.
  case utf16 = "utf-16"
  case utf8 = "utf-8"
  case utf32 = "utf-32"

  /// How much a character counts, by the first byte of its UTF-8.
  func units(of first: UInt8) -> Int {
    let bytes = first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    switch self {
    case .utf16: return bytes == 4 ? 2 : 1
    case .utf8: return bytes
    case .utf32: return 1
    }
  }
}

/// A place as the protocol has it: both numbers count from zero.
struct EditorPlace: Hashable, Comparable {
  let line: Int
  let character: Int

  static func < (left: EditorPlace, right: EditorPlace) -> Bool {
    (left.line, left.character) < (right.line, right.character)
  }
}

/// The lines of a text as an editor counts them: also a carriage return alone ends one.
struct TextPlaces {
  /// UTF-8.
  let bytes: [UInt8]
  private let lineStarts: [Int]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [0]
    for (index, byte) in bytes.enumerated() {
      let isBreak = byte == 0x0A || byte == 0x0D && (index + 1 == bytes.count || bytes[index + 1] != 0x0A)
      if isBreak { starts.append(index + 1) }
    }
    lineStarts = starts
  }

  /// Where a place is in the bytes; behind the end of a line, the place of its break, and behind the last line the end.
  func offset(of place: EditorPlace, _ encoding: PositionEncoding) -> Int {
    guard place.line >= 0 else { return 0 }
    guard place.line < lineStarts.count else { return bytes.count }
    var offset = lineStarts[place.line]
    var left = place.character
    while left > 0, offset < bytes.count, bytes[offset] != 0x0A, bytes[offset] != 0x0D {
      left -= encoding.units(of: bytes[offset])
      // In the middle of a character: before it.
      guard left >= 0 else { return offset }
      offset = next(offset)
    }
    return offset
  }

  /// The place of a byte.
  func place(at offset: Int, _ encoding: PositionEncoding) -> EditorPlace {
    let offset = min(max(0, offset), bytes.count)
    var (low, high) = (0, lineStarts.count - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle - 1 }
    }
    var (character, index) = (0, lineStarts[low])
    while index < offset {
      character += encoding.units(of: bytes[index])
      index = next(index)
    }
    return EditorPlace(line: low, character: character)
  }

  private func next(_ offset: Int) -> Int {
    var next = offset + 1
    while next < bytes.count, bytes[next] & 0xC0 == 0x80 { next += 1 }
    return next
  }
}
