/// Reading several bytes of a line at once.
///
/// Every block ends in `padding` zero bytes, so that a word can be read at each of its places.
extension Span<UInt8> {
  static var padding: Int { 16 }

  /// Eight bytes, the first one lowest; 0 where the block ends before.
  @inline(__always)
  func word(at place: Int) -> UInt64 {
    guard place >= 0, place &+ 8 <= count else { return 0 }
    return UInt64(
      littleEndian: unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: place, as: UInt64.self)
    )
  }
}

/// A short text to be compared with bytes a word at a time.
struct Pattern: BitwiseCopyable, Sendable {
  let count: Int
  private let first: UInt64
  private let firstMask: UInt64
  private let second: UInt64
  private let secondMask: UInt64
  /// Where in a common list the bytes after the first sixteen stand.
  private let rest: Int32
  private let restCount: Int32

  /// `rest`: the list to which the bytes after the first sixteen are added.
  init(_ text: String, rest: inout [UInt8]) {
    let bytes = Array(text.utf8)
    count = bytes.count
    self.rest = Int32(rest.count)
    rest += bytes.dropFirst(16)
    restCount = Int32(max(0, bytes.count - 16))
    func word(_ range: Range<Int>) -> (UInt64, UInt64) {
      var value: UInt64 = 0
      var mask: UInt64 = 0
      for (shift, index) in range.enumerated() where index < bytes.count {
        value |= UInt64(bytes[index]) << (8 * UInt64(shift))
        mask |= 0xFF << (8 * UInt64(shift))
      }
      return (value, mask)
    }
    (first, firstMask) = word(0..<8)
    (second, secondMask) = word(8..<16)
  }

  /// Whether the bytes from a place on are this text.
  @inline(__always)
  func matches(_ bytes: Span<UInt8>, at place: Int, rest: [UInt8]) -> Bool {
    guard bytes.word(at: place) & firstMask == first else { return false }
    if secondMask == 0 { return true }
    guard bytes.word(at: place &+ 8) & secondMask == second else { return false }
    return restCount == 0 || matchesRest(bytes, at: place &+ 16, rest)
  }

  private func matchesRest(_ bytes: Span<UInt8>, at place: Int, _ list: [UInt8]) -> Bool {
    guard place + Int(restCount) <= bytes.count else { return false }
    for index in 0..<Int(restCount) where bytes[place + index] != list[Int(rest) + index] { return false }
    return true
  }
}
