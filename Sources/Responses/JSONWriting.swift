import Diagnostics

/// Writing JSON into a buffer of bytes.
extension [UInt8] {
  /// A text in quotes.
  mutating func append(json text: String) {
    append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        append(UInt8(ascii: "\\"))
        append(byte)
      case 0..<0x20, 0x7F:
        append(contentsOf: "\\u00".utf8)
        append(contentsOf: byte < 0x10 ? "0".utf8 : "".utf8)
        append(contentsOf: String(byte, radix: 16).utf8)
      default: append(byte)
      }
    }
    append(UInt8(ascii: "\""))
  }

  mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { unsafe append(contentsOf: $0) }
  }

  mutating func append(number: Int) {
    if number < 0 {
      append(contentsOf: String(number).utf8)
    } else {
      if number >= 10 { append(number: number / 10) }
      append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
    }
  }

  /// `[low, high]`.
  mutating func append(range: ClosedRange<Int>) {
    append(UInt8(ascii: "["))
    append(number: range.lowerBound)
    append(", ")
    append(number: range.upperBound)
    append(UInt8(ascii: "]"))
  }
}

/// Pieces of output that are written again and again, one behind the other in one place.
struct Fragments: Sendable {
  private let bytes: [UInt8]
  /// Where each begins, and where the last one ends.
  private let starts: [Int]

  init(_ pieces: [[UInt8]]) {
    bytes = pieces.flatMap { $0 }
    starts = pieces.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
  }

  func append(_ place: Int, to output: inout [UInt8]) {
    let range = starts[place]..<starts[place + 1]
    unsafe bytes.withUnsafeBufferPointer {
      unsafe output.append(contentsOf: UnsafeBufferPointer(rebasing: $0[range]))
    }
  }
}

/// The id nearest to a misspelt one.
func nearestItem(_ key: String, _ places: [String: Int]) -> String? {
  Suggestion.nearest(to: key, among: places.keys.sorted())
}
