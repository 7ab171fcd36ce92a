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
  /// How much of the rest was looked through for the end of a line, so that nothing is looked at twice.
  private var looked = 0
  private var quotes = CSVQuotes()

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
      let cut = lastEnd(quotes: quotes, limit: limit)
      // How much was read when a line was found to be long must not matter.
      if (cut.map { $0 - 1 } ?? rest.count) > Self.longestLine { return try skipLine() }
      if let cut { return take(cut) }
      if isAtEnd { return take(rest.count) }
      try fill()
    }
  }

  private mutating func fill() throws(FileFailure) {
    // No more than makes a block full: what is read beyond it has to be moved.
    let count = rest.count < Self.blockSize ? Self.blockSize - rest.count : Self.blockSize
    // Room for the padding too, so that a block is never moved.
    rest.reserveCapacity(rest.count + count + Span<UInt8>.padding)
    if try stream.read(upTo: count, appendingTo: &rest) == 0 { isAtEnd = true }
  }

  /// The place after the last end of a line within the limit, or after the first one beyond it.
  private mutating func lastEnd(quotes: Bool, limit: Int) -> Int? {
    quotes ? lastRecordEnd(limit) : lastLineEnd(limit)
  }

  private mutating func lastLineEnd(_ limit: Int) -> Int? {
    var place = min(limit, rest.count)
    while place > looked, rest[place - 1] != UInt8(ascii: "\n") { place -= 1 }
    if place > looked { return place }
    let start = max(looked, min(limit, rest.count))
    looked = rest.span.lineEnd(from: start, before: rest.count)
    return looked < rest.count ? looked + 1 : nil
  }

  private mutating func lastRecordEnd(_ limit: Int) -> Int? {
    var last: Int?
    while looked < rest.count {
      let isEnd = quotes.isEnd(rest[looked])
      looked += 1
      guard isEnd else { continue }
      if looked > limit { return last ?? looked }
      last = looked
    }
    return last
  }

  private mutating func take(_ count: Int) -> Piece {
    lookAfresh()
    var bytes = rest
    rest = Array(bytes[count...])
    bytes.removeLast(bytes.count - count)
    bytes.append(contentsOf: repeatElement(0, count: Span<UInt8>.padding))
    return .lines(bytes, count: count)
  }

  private mutating func lookAfresh() {
    looked = 0
    quotes = CSVQuotes()
  }

  private mutating func skipLine() throws(FileFailure) -> Piece {
    lookAfresh()
    while true {
      let end = rest.span.lineEnd(from: 0, before: rest.count)
      if end < rest.count {
        rest.removeFirst(end + 1)
        return .tooLong
      }
      rest.removeAll(keepingCapacity: true)
      if isAtEnd { return .tooLong }
      try fill()
    }
  }
}
