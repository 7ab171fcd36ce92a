import Files

/// A stretch of whole lines of a file of responses.
struct ResponseBlock: Sendable {
  /// The lines and `padding` zero bytes.
  let bytes: [UInt8]
  /// Of the lines, without the padding.
  let count: Int
  /// How many lines of the file, such as the header of a table, stand before this block and after the one before.
  let linesBefore: Int
  /// The place of the file in the order given.
  let file: Int
  let layout: Layout

  enum Layout: Sendable {
    case ndjson
    /// With the reader that knows the header.
    case csv(CSVReader)
  }
}

/// Cuts a stream into blocks of whole lines; of a table, of whole records.
struct LineCutter: ~Copyable {
  /// How much is read at once.
  static let blockSize = 1 << 18
  /// A longer line is refused, so that no input can fill the memory.
  static let longestLine = 1 << 22

  private let stream: ByteStream
  private var rest: [UInt8] = []
  private var isAtEnd = false

  init(_ stream: consuming ByteStream) {
    self.stream = stream
  }

  /// What a cut gives.
  enum Piece {
    case lines([UInt8], count: Int)
    /// A line that is too long; it was skipped.
    case tooLong
  }

  /// The first bytes of the stream, to find out what it holds; nothing is used up.
  mutating func peek() throws(FileFailure) -> ArraySlice<UInt8> {
    while !isAtEnd, rest.count < 1 << 16, !rest.contains(UInt8(ascii: "\n")) { try fill() }
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest.removeFirst(3) }
    return rest[...]
  }

  /// The next block; `nil` at the end.
  ///
  /// `quotes`: whether a line break inside quotes belongs to its record.
  mutating func next(quotes: Bool, atMost limit: Int = blockSize) throws(FileFailure) -> Piece? {
    while true {
      while !isAtEnd, rest.count < limit { try fill() }
      if rest.isEmpty { return nil }
      if let cut = lastBreak(quotes: quotes, limit: limit) { return take(cut) }
      if isAtEnd { return take(rest.count) }
      if rest.count > Self.longestLine { return try skipLine() }
      try fill()
    }
  }

  private mutating func fill() throws(FileFailure) {
    // Room for the padding too, so that a block is never moved.
    rest.reserveCapacity(rest.count + Self.blockSize + Span<UInt8>.padding)
    if try stream.read(upTo: Self.blockSize, appendingTo: &rest) == 0 { isAtEnd = true }
  }

  /// The place after the last line break within the limit, or after the first one beyond it.
  private func lastBreak(quotes: Bool, limit: Int) -> Int? {
    if !quotes {
      let within = min(limit, rest.count)
      if let last = rest[..<within].lastIndex(of: UInt8(ascii: "\n")) { return last + 1 }
      return rest[within...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 }
    }
    var isQuoted = false
    var cut: Int?
    for (index, byte) in rest.enumerated() {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      guard byte == UInt8(ascii: "\n"), !isQuoted else { continue }
      if index >= limit { return cut ?? index + 1 }
      cut = index + 1
    }
    return cut
  }

  private mutating func take(_ count: Int) -> Piece {
    var bytes = rest
    rest = Array(bytes[count...])
    bytes.removeLast(bytes.count - count)
    bytes.append(contentsOf: repeatElement(0, count: Span<UInt8>.padding))
    return .lines(bytes, count: count)
  }

  private mutating func skipLine() throws(FileFailure) -> Piece {
    while true {
      if let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
        rest.removeFirst(end + 1)
        return .tooLong
      }
      rest.removeAll(keepingCapacity: true)
      if isAtEnd { return .tooLong }
      try fill()
    }
  }
}
