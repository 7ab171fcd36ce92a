import CSystem

/// Reads lines where there is no screen: from a pipe, a file, or a terminal that does its own editing.
///
/// A line ends at LF, CR or both; what is not UTF-8 reads as U+FFFD, so that it cannot be taken for an answer.
package struct LineReader: Sendable {
  package enum Line: Hashable, Sendable {
    case text(String)
    /// There is no further line; comes again each time one asks.
    case end
    /// Only after `watchEndingSignals()`.
    case terminate(Signal)
    /// Nothing came for as long as was said.
    case nothing
  }

  private let input: Descriptor
  private let limit: Int
  private var bytes: ArraySlice<UInt8> = []
  private var line: [UInt8] = []
  private var followsReturn = false
  private var isAtEnd = false

  /// Makes a reader that keeps at most `limit` bytes of a line and drops what follows, up to the line's end.
  package init(_ input: Descriptor = .standardInput, limit: Int = 64 * 1024) {
    self.input = input
    self.limit = limit
  }

  /// Waits for the next line.
  ///
  /// - Parameter limit: how long to wait at most; `nil` waits for ever.
  /// - Returns: what came, or that nothing did.
  /// - Throws: `SystemError` where reading fails.
  package mutating func next(within limit: Duration? = nil) throws(SystemError) -> Line {
    let deadline = limit.map { ContinuousClock.now + $0 }
    while true {
      if let text = takeLine() { return .text(text) }
      if isAtEnd { return lastLine() }
      let left = deadline.map { max(0, Int(($0 - ContinuousClock.now) / .milliseconds(1))) }
      if left == 0 { return .nothing }
      let seen = system_wait(input.number, left.map { Int32(clamping: $0) } ?? -1)
      if seen.has_failed { throw .latest }
      if let signal = Signal(rawValue: system_take_signal()) { return .terminate(signal) }
      guard seen.has_input else { continue }
      switch try input.read(upTo: 64 * 1024) {
      case .bytes(let more): bytes = more[...]
      case .nothing: break
      case .end: isAtEnd = true
      }
    }
  }

  /// The next line as far as its end has been read.
  private mutating func takeLine() -> String? {
    while !bytes.isEmpty {
      if followsReturn, bytes.first == UInt8(ascii: "\n") { bytes.removeFirst() }
      followsReturn = false
      let stretch = bytes.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
      line += stretch.prefix(limit - line.count)
      bytes.removeFirst(stretch.count)
      guard let end = bytes.popFirst() else { return nil }
      followsReturn = end == UInt8(ascii: "\r")
      return takeText()
    }
    return nil
  }

  /// What stands after the last line break, once.
  private mutating func lastLine() -> Line {
    line.isEmpty ? .end : .text(takeText())
  }

  private mutating func takeText() -> String {
    defer { line.removeAll() }
    return String(decoding: line, as: UTF8.self)
  }
}
