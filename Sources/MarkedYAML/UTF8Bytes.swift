/// Characters in bytes, looked at one by one without making a text of the whole.
extension [UInt8] {
  /// The character that begins at an offset, and its number of bytes.
  ///
  /// - Returns: `nil` where the bytes are not UTF-8: overlong, a surrogate, cut off, or out of range.
  func scalar(at offset: Int) -> (scalar: Unicode.Scalar, length: Int)? {
    guard offset < count else { return nil }
    let first = UInt32(self[offset])
    let (length, smallest, start): (Int, UInt32, UInt32)
    switch first {
    case 0..<0x80: return (Unicode.Scalar(self[offset]), 1)
    case 0xC2..<0xE0: (length, smallest, start) = (2, 0x80, first & 0x1F)
    case 0xE0..<0xF0: (length, smallest, start) = (3, 0x800, first & 0x0F)
    case 0xF0..<0xF5: (length, smallest, start) = (4, 0x1_0000, first & 0x07)
    default: return nil
    }
    guard offset + length <= count else { return nil }
    var value = start
    for next in self[(offset + 1)..<(offset + length)] {
      guard next & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(next & 0x3F)
    }
    guard value >= smallest, let scalar = Unicode.Scalar(value) else { return nil }
    return (scalar, length)
  }

  /// The character that ends before an offset; `nil` at the beginning and after broken bytes.
  func scalar(before offset: Int) -> (scalar: Unicode.Scalar, length: Int)? {
    for length in 1...4 where offset - length >= 0 && self[offset - length] & 0xC0 != 0x80 {
      return scalar(at: offset - length).flatMap { $0.length == length ? $0 : nil }
    }
    return nil
  }

  /// How many characters stand between two offsets.
  package func scalarCount(in range: Range<Int>) -> Int {
    self[range].reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
  }

  /// The word that ends before an offset: no spaces, no line breaks, at most 20 characters.
  func word(before offset: Int) -> String {
    var start = offset
    for _ in 0..<20 {
      guard let (scalar, length) = scalar(before: start), scalar.isPartOfWord else { break }
      start -= length
    }
    return String(decoding: self[start..<offset], as: UTF8.self)
  }

  /// The word that begins at an offset.
  func word(after offset: Int) -> String {
    var end = offset
    for _ in 0..<20 {
      guard let (scalar, length) = scalar(at: end), scalar.isPartOfWord else { break }
      end += length
    }
    return String(decoding: self[offset..<end], as: UTF8.self)
  }
}

extension Unicode.Scalar {
  fileprivate var isPartOfWord: Bool { !properties.isWhitespace && HiddenCharacter(self) == nil }
}
