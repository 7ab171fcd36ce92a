package import Checklists
import Diagnostics
package import Validation

/// A language server for the files that trainers write, over bytes that somebody else carries to and fro.
///
/// It looks at files as `check` does. What an editor asks is answered first; a file is checked when nothing is asked,
/// without what is decided over all answers, and after a pause in typing once more with all of it.
///
/// Source: Language Server Protocol 3.17.
package struct LanguageServer<Disk: Shelf> {
  enum Phase {
    case new, running, shutDown
  }

  /// What to do next.
  package enum Next: Equatable {
    /// Wait for the editor.
    case read
    /// Read what comes within so many milliseconds, otherwise work.
    case readWithin(Int)
    case work
    /// The status with which the program ends.
    case exit(Int32)
  }

  let disk: Disk
  let version: String
  /// The day from which what is due is counted.
  let today: () -> CalendarDay?
  /// The checks that take long begin when so many milliseconds nothing came.
  private let pause: Int

  private var framing = Framing()
  /// What was said or asked and is not done, in order; an id that was cancelled is not in it.
  private var queue: [Message] = []
  var phase = Phase.new
  /// With which the program ends, once that is known.
  var status: Int32?
  var client = Client()
  /// By the name that the editor gives.
  var documents: [String: Document] = [:]
  var checks = WaitingChecks()
  /// Messages for the editor.
  var replies: [JSONValue] = []

  package init(
    disk: Disk,
    version: String,
    pause: Int = 300,
    today: @escaping () -> CalendarDay?
  ) {
    self.disk = disk
    self.version = version
    self.pause = pause
    self.today = today
  }

  /// So many messages may wait; then they are worked on before more is read.
  private static var mostWaiting: Int { 256 }

  package var next: Next {
    if let status { return .exit(status) }
    if queue.count >= Self.mostWaiting || !replies.isEmpty { return .work }
    if !queue.isEmpty || !checks.quick.isEmpty { return .readWithin(0) }
    return checks.complete.isEmpty ? .read : .readWithin(pause)
  }

  /// Takes bytes from the editor.
  package mutating func take(_ bytes: [UInt8]) {
    for frame in framing.take(bytes) {
      do throws(ResponseError) {
        guard let message = try message(in: frame) else { continue }
        if message.method == "$/cancelRequest" { cancel(message.params["id"]) } else { queue.append(message) }
      } catch {
        replies.append(Reply.failure(error, of: .null))
      }
    }
  }

  /// Does the next piece of work.
  ///
  /// - Returns: bytes for the editor; may be empty.
  package mutating func work() -> [UInt8] {
    if replies.isEmpty {
      if !queue.isEmpty {
        handle(queue.removeFirst())
      } else if let uri = checks.takeNext() {
        publish(uri, isComplete: checks.isComplete(uri))
      }
    }
    defer { replies.removeAll() }
    return replies.flatMap(Framing.frame)
  }

  /// Does what was asked before the editor went away.
  package mutating func end() -> [UInt8] {
    var bytes: [UInt8] = []
    while status == nil, !queue.isEmpty || !replies.isEmpty { bytes += work() }
    status = status ?? (phase == .shutDown ? 0 : 1)
    return bytes
  }

  private func message(in frame: Framing.Frame) throws(ResponseError) -> Message? {
    switch frame {
    case .broken(let why): throw ResponseError(.parseError, why)
    case .content(let bytes):
      let value: JSONValue
      do {
        value = try JSONValue(reading: bytes)
      } catch {
        throw ResponseError(.parseError, "The message is not JSON.")
      }
      return try Message(value)
    }
  }

  private mutating func cancel(_ id: JSONValue) {
    guard let place = queue.firstIndex(where: { $0.id?.description == id.description }) else { return }
    queue.remove(at: place)
    replies.append(Reply.failure(ResponseError(.requestCancelled, "The editor asks no longer."), of: id))
  }
}
