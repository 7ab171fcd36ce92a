/// What makes a problem the same one after lines above it have moved.
///
/// Made of its code, its path and the words it is about, and of nothing that changes when a message is worded better.
package struct Fingerprint: Hashable, Sendable, CustomStringConvertible {
  /// Sixteen hexadecimal digits; `:2` and so on behind them for further ones of the same kind in a file.
  package let description: String

  package init(_ description: String) {
    self.description = description
  }

  /// The fingerprints of all problems of a file, in their order.
  package static func all(of file: Report.File) -> [Fingerprint] {
    var seen: [String: Int] = [:]
    return file.problems.map { problem in
      var hash = FNV()
      hash.add(problem.code.id)
      hash.add(problem.path)
      hash.add(file.source.bytes[file.source.byteRange(of: problem.span)])
      let digits = hash.digits
      seen[digits, default: 0] += 1
      let number = seen[digits, default: 1]
      return Fingerprint(number == 1 ? digits : "\(digits):\(number)")
    }
  }
}

/// A hash that is the same on every machine and in every run; it is no protection against anybody.
///
/// Source: Fowler, Noll and Vo, FNV-1a with 64 bits (RFC 9923).
struct FNV {
  private var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Adds a part, and an end to it, so that two parts never read as one.
  mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { add(byte) }
    add(0xFF)
  }

  mutating func add(_ text: String) { add(text.utf8) }

  private mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  /// The hash as sixteen hexadecimal digits.
  var digits: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
