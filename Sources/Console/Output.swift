package import Display

/// What is written to a terminal or file, gathered until it is flushed.
///
/// All text goes through the output filter; only sequences of our own steer the terminal. A failure to write is
/// kept and thrown by the next `flush()`, and nothing is written after it.
package struct Output: Sendable {
  private let descriptor: Descriptor
  private let hasColor: Bool
  private var waiting: [UInt8] = []
  private var failure: SystemError?

  /// So much is kept at most before it is written without being asked.
  private static let capacity = 64 * 1024

  package init(_ descriptor: Descriptor = .standardOutput, hasColor: Bool = false) {
    self.descriptor = descriptor
    self.hasColor = hasColor
  }

  /// Writes text of which nothing can steer the terminal; line breaks stay.
  package mutating func write(_ text: String, _ style: Style = .plain) {
    append(style.applied(to: legible(text, keepingLines: true), isEnabled: hasColor))
  }

  /// Steers the terminal.
  package mutating func write(_ control: Control) {
    append(control.sequence)
  }

  /// Writes what a renderer of ours has filtered already and styled.
  package mutating func write(rendered text: String) {
    append(text)
  }

  /// Hands over everything to the system.
  ///
  /// - Throws: `SystemError` where this or an earlier write failed.
  package mutating func flush() throws(SystemError) {
    drain()
    if let failure { throw failure }
  }

  private mutating func append(_ text: String) {
    waiting.append(contentsOf: text.utf8)
    if waiting.count >= Self.capacity { drain() }
  }

  private mutating func drain() {
    defer { waiting.removeAll(keepingCapacity: true) }
    guard failure == nil, !waiting.isEmpty else { return }
    do {
      try descriptor.write(waiting)
    } catch {
      failure = error
    }
  }
}
