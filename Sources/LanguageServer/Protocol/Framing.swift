import Diagnostics

/// Cuts the bytes from an editor into messages: a header with `Content-Length`, an empty line, so many bytes.
struct Framing {
  enum Frame {
    case content([UInt8])
    /// What came cannot be a message; what comes after it is read again.
    case broken(String)
  }

  /// 32 MB of one message: far more than any file that is read.
  static let limit = 32 << 20
  private static let headerLimit = 4 << 10

  private var buffer: [UInt8] = []
  /// The bytes of a message that has begun.
  private var awaited: Int?
  /// Bytes of a message that is too long.
  private var unwanted = 0

  /// Takes bytes as they come.
  ///
  /// - Returns: what is complete with them.
  mutating func take(_ bytes: [UInt8]) -> [Frame] {
    buffer += bytes
    var frames: [Frame] = []
    while let frame = next() { frames.append(frame) }
    return frames
  }

  private mutating func next() -> Frame? {
    if unwanted > 0 {
      let count = min(unwanted, buffer.count)
      buffer.removeFirst(count)
      unwanted -= count
      guard unwanted == 0 else { return nil }
    }
    if let awaited {
      guard buffer.count >= awaited else { return nil }
      let content = Array(buffer.prefix(awaited))
      buffer.removeFirst(awaited)
      self.awaited = nil
      return .content(content)
    }
    guard let end = endOfHeader else {
      guard buffer.count > Self.headerLimit else { return nil }
      buffer.removeAll()
      return .broken("No header of a message was found.")
    }
    let header = String(decoding: buffer[..<end], as: UTF8.self)
    buffer.removeFirst(end + 4)
    guard let length = Self.length(in: header) else {
      return .broken("The header has no `Content-Length` that can be read.")
    }
    guard length <= Self.limit else {
      unwanted = length
      return .broken("A message of \(length) bytes is too long; at most \(Self.limit) are read.")
    }
    awaited = length
    return next()
  }

  private var endOfHeader: Int? {
    let mark: [UInt8] = [13, 10, 13, 10]
    let last = min(buffer.count, Self.headerLimit) - mark.count
    guard last >= 0 else { return nil }
    return (0...last).first { buffer[$0] == 13 && buffer[$0..<$0 + mark.count].elementsEqual(mark) }
  }

  private static func length(in header: String) -> Int? {
    for line in header.split(separator: "\r\n") {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2, parts[0].lowercased() == "content-length" else { continue }
      return Int(parts[1].filter { $0 != " " }).flatMap { $0 >= 0 ? $0 : nil }
    }
    return nil
  }

  /// A message ready to be sent.
  static func frame(_ value: JSONValue) -> [UInt8] {
    let content = Array(value.description.utf8)
    return Array("Content-Length: \(content.count)\r\n\r\n".utf8) + content
  }
}
