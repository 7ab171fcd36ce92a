/// Keys as words of letters and digits with a checksum: BIP 173, without its limit on the length.
enum Bech32 {
  private static let alphabet = Array("qpzry9x8gf2tvdw0s3jn54khce6mua7l".utf8)
  private static let one = UInt8(ascii: "1")

  /// Spells bytes behind a prefix, all in small letters.
  static func encode(_ bytes: [UInt8], prefix: String) -> String {
    let data = regroup(bytes, from: 8, to: 5, isPadded: true) ?? []
    let head = expanded(Array(prefix.utf8))
    let sum = checksum(head + data + [UInt8](repeating: 0, count: 6)) ^ 1
    let tail = (0..<6).map { UInt8(truncatingIfNeeded: sum >> (5 * (5 - $0)) & 31) }
    let letters = (data + tail).map { alphabet[Int($0)] }
    return prefix + "1" + String(decoding: letters, as: UTF8.self)
  }

  /// Reads a word, all small or all capital; `nil` where it is misspelled.
  static func decode(_ word: String) -> (prefix: String, bytes: [UInt8])? {
    let small = word.lowercased()
    guard word == small || word == word.uppercased() else { return nil }
    let letters = Array(small.utf8)
    guard letters.allSatisfy({ (33...126).contains($0) }), let split = letters.lastIndex(of: one), split > 0
    else { return nil }
    var values: [UInt8] = []
    for letter in letters[(split + 1)...] {
      guard let value = alphabet.firstIndex(of: letter) else { return nil }
      values.append(UInt8(value))
    }
    let prefix = letters[..<split]
    guard values.count >= 6, checksum(expanded(Array(prefix)) + values) == 1,
      let bytes = regroup(Array(values.dropLast(6)), from: 5, to: 8, isPadded: false)
    else { return nil }
    return (String(decoding: prefix, as: UTF8.self), bytes)
  }

  private static func expanded(_ prefix: [UInt8]) -> [UInt8] {
    prefix.map { $0 >> 5 } + [0] + prefix.map { $0 & 31 }
  }

  private static func checksum(_ values: [UInt8]) -> UInt32 {
    let generator: [UInt32] = [0x3b6a_57b2, 0x2650_8e6d, 0x1ea1_19fa, 0x3d42_33dd, 0x2a14_62b3]
    var sum: UInt32 = 1
    for value in values {
      let top = sum >> 25
      sum = (sum & 0x1ff_ffff) << 5 ^ UInt32(value)
      for place in 0..<5 where top >> UInt32(place) & 1 == 1 { sum ^= generator[place] }
    }
    return sum
  }

  private static func regroup(_ values: [UInt8], from: Int, to: Int, isPadded: Bool) -> [UInt8]? {
    var result: [UInt8] = []
    var bits: UInt32 = 0
    var bitCount = 0
    for value in values {
      bits = (bits << UInt32(from) | UInt32(value)) & 0xfff
      bitCount += from
      while bitCount >= to {
        bitCount -= to
        result.append(UInt8(truncatingIfNeeded: bits >> UInt32(bitCount) & (1 << UInt32(to) - 1)))
      }
    }
    let rest = bits & (1 << UInt32(bitCount) - 1)
    if isPadded {
      if bitCount > 0 { result.append(UInt8(rest << UInt32(to - bitCount))) }
    } else if bitCount >= from || rest != 0 {
      return nil
    }
    return result
  }
}
