/// Reading several bytes of a line at once.
///
/// Every block ends in `padding` zero bytes, so that as many can be looked at from each of its places.
extension Span<UInt8> {
  static var padding: Int { 64 }

  /// Eight bytes, the first one lowest; 0 where the block ends before.
  @inline(__always)
  func word(at place: Int) -> UInt64 {
    guard place >= 0, place &+ 8 <= count else { return 0 }
    return UInt64(
      littleEndian: unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: place, as: UInt64.self)
    )
  }

  /// Thirty-two bytes; 0 where the block ends before.
  @inline(__always)
  func words(at place: Int) -> SIMD4<UInt64> {
    guard place >= 0, place &+ 32 <= count else { return .zero }
    return unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: place, as: SIMD4<UInt64>.self)
  }
}

/// A short text to be compared with the bytes of a line all at once.
struct Pattern: BitwiseCopyable, Sendable {
  /// How many bytes are compared at once; those after them are compared one by one.
  private static let limit = 32

  /// The first bytes, and ones for as many.
  private let start: SIMD4<UInt64>
  private let mask: SIMD4<UInt64>
  let count: Int
  /// Where in a common list the bytes after the first ones stand.
  private let rest: Int

  /// `rest`: the list to which the bytes after the first ones are added.
  init(_ text: String, rest: inout [UInt8]) {
    let bytes = Array(text.utf8)
    count = bytes.count
    self.rest = rest.count
    rest += bytes.dropFirst(Pattern.limit)
    let places = 0..<Pattern.limit
    let text = places.map { $0 < bytes.count ? bytes[$0] : 0 }
    let ones = places.map { $0 < bytes.count ? UInt8.max : 0 }
    start = text.span.words(at: 0)
    mask = ones.span.words(at: 0)
  }

  private init() {
    (start, mask) = (SIMD4(repeating: .max), .zero)
    (count, rest) = (0, 0)
  }

  /// Stands nowhere.
  static let nowhere = Pattern()

  /// Whether the bytes from a place on are this text.
  @inline(__always)
  func matches(_ bytes: Span<UInt8>, at place: Int, rest: [UInt8]) -> Bool {
    let difference = (bytes.words(at: place) & mask) ^ start
    let either = difference.lowHalf | difference.highHalf
    if either[0] | either[1] != 0 { return false }
    return count <= Pattern.limit || matchesRest(bytes, at: place &+ Pattern.limit, rest)
  }

  /// Goes past this text, if it stands here.
  @inline(__always)
  func takes(_ bytes: Span<UInt8>, _ place: inout Int, rest: [UInt8]) -> Bool {
    guard matches(bytes, at: place, rest: rest) else { return false }
    place &+= count
    return true
  }

  private func matchesRest(_ bytes: Span<UInt8>, at place: Int, _ list: [UInt8]) -> Bool {
    let restCount = count - Pattern.limit
    guard place + restCount <= bytes.count else { return false }
    return (0..<restCount).allSatisfy { bytes[place + $0] == list[rest + $0] }
  }
}
