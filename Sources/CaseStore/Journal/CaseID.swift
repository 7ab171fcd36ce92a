/// The name of a case: 128 bits made by chance, which tell nothing of the person, the day or the officer.
package struct CaseID: Hashable, Sendable, Comparable {
  private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz")
  private static let length = 26

  /// How many letters of a name are enough to tell it from others on a device.
  package static let enough = 4

  package let text: String

  /// Makes a new name.
  package static func random() -> CaseID {
    // 130 bits are written; the first two are zero.
    let bits = randomBytes(16).flatMap { byte in (0..<8).map { byte >> (7 - $0) & 1 } }
    let all = [0, 0] + bits
    let letters = stride(from: 0, to: all.count, by: 5).map { start in
      alphabet[Int(all[start..<(start + 5)].reduce(0) { $0 << 1 | $1 })]
    }
    return CaseID(unchecked: String(letters))
  }

  private init(unchecked text: String) { self.text = text }

  /// Reads a name as somebody may write it: capitals, `o` for zero, `i` and `l` for one; `nil` for anything else.
  package init?(_ text: String) {
    let letters = text.utf8.map(CaseID.lenient)
    guard letters.count == CaseID.length, letters.allSatisfy({ CaseID.letters[Int($0)] }),
      (UInt8(ascii: "0")...UInt8(ascii: "7")).contains(letters[0])
    else { return nil }
    self.text = String(decoding: letters, as: UTF8.self)
  }

  /// Whether a byte is one of the letters.
  private static let letters: [Bool] = {
    var letters = [Bool](repeating: false, count: 256)
    for letter in alphabet.compactMap(\.asciiValue) { letters[Int(letter)] = true }
    return letters
  }()

  private static func lenient(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): lenient(byte | 0x20)
    case UInt8(ascii: "o"): UInt8(ascii: "0")
    case UInt8(ascii: "i"), UInt8(ascii: "l"): UInt8(ascii: "1")
    default: byte
    }
  }

  package static func < (left: CaseID, right: CaseID) -> Bool { left.text < right.text }
}
