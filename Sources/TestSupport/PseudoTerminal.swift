import CPseudoTerminal
import Foundation
import Glibc

/// A program that runs behind a terminal of its own, and the screen a person would see.
///
/// Keys that are typed together arrive together, as a paste does: type one, wait for what it changes, type the next.
package final class PseudoTerminal {
  /// How a program ended.
  package enum Exit: Hashable, Sendable {
    case code(Int32)
    case signal(Int32)
  }

  /// Something did not happen in time; the description shows the screen.
  package struct Failure: Error, CustomStringConvertible {
    package let description: String
  }

  /// What the screen shows.
  package private(set) var screen: Screen
  /// All that the program ever wrote.
  package private(set) var bytes: [UInt8] = []

  private let descriptor: Int32
  /// The number under which the system knows the program.
  package let process: Int32
  /// Whether we closed the window.
  private var isClosed = false
  /// Whether the program has let go of the terminal; it may still have something to do before it ends.
  private var isLeft = false
  private var exit: Exit?

  /// Starts a program, in an environment of nothing but `TERM`, `PATH`, `LANG` and what is given.
  package init(
    running executable: String,
    _ arguments: [String] = [],
    environment: [String: String] = [:],
    rows: Int = 24,
    columns: Int = 80
  ) throws {
    // A window of no size is one that does not know it.
    screen = rows > 0 && columns > 0 ? Screen(rows: rows, columns: columns) : Screen(rows: 24, columns: 80)
    let usual = ["TERM": "xterm", "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"]
    let variables = usual.merging(environment) { $1 }.map { "\($0)=\($1)" }
    let started = unsafe withCStrings([executable] + arguments) { arguments in
      unsafe withCStrings(variables) { variables in
        unsafe pseudo_terminal_start(executable, arguments, variables, Int32(rows), Int32(columns))
      }
    }
    guard started.process > 0 else { throw Failure(description: "no pseudo-terminal: error \(errno)") }
    descriptor = started.descriptor
    process = started.process
  }

  deinit {
    if exit == nil { kill(process, SIGKILL) }
    if !isClosed { close(descriptor) }
    while exit == nil, waitpid(process, nil, 0) < 0, errno == EINTR {}
  }

  /// Sends keys, all at once.
  package func type(_ keys: String) throws {
    try send(Array(keys.utf8))
  }

  package func send(_ bytes: [UInt8]) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { unsafe write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 { rest.removeFirst(count) } else { listen() }
      if isClosed || isLeft { throw failure("takes no keys any more") }
    }
  }

  package func resize(rows: Int, columns: Int) {
    screen.resize(rows: rows, columns: columns)
    _ = pseudo_terminal_resize(descriptor, Int32(rows), Int32(columns))
  }

  package func send(signal: Int32) {
    if exit == nil { kill(process, signal) }
  }

  /// Closes the window.
  package func hangUp() {
    guard !isClosed else { return }
    isClosed = true
    close(descriptor)
  }

  /// Waits until the screen shows a text within one line.
  package func wait(for text: String, within limit: Duration = .seconds(120)) throws {
    try wait(for: "\"\(text)\"", within: limit) { screen in screen.lines.contains { $0.contains(text) } }
  }

  /// Waits until the screen shows what is asked for; `expectation` names it in a failure.
  package func wait(
    for expectation: String,
    within limit: Duration = .seconds(120),
    until isMet: (Screen) -> Bool
  ) throws {
    let deadline = ContinuousClock.now + limit
    while !isMet(screen) {
      listen()
      if isMet(screen) { return }
      guard !isClosed, !isLeft, ContinuousClock.now < deadline else {
        throw failure("never showed \(expectation)")
      }
    }
  }

  /// Waits until the program has ended and all it wrote is on the screen.
  package func waitForExit(within limit: Duration = .seconds(120)) throws -> Exit {
    let deadline = ContinuousClock.now + limit
    while true {
      if !isClosed && !isLeft { listen() } else { usleep(10_000) }
      let status = pseudo_terminal_exit(process)
      if status.code >= 0 { exit = .code(status.code) }
      if status.signal > 0 { exit = .signal(status.signal) }
      if let exit {
        while !isClosed, !isLeft, listen() {}
        return exit
      }
      guard ContinuousClock.now < deadline else { throw failure("did not end") }
    }
  }

  /// Takes in what the program writes within a short time.
  ///
  /// - Returns: whether it wrote anything.
  @discardableResult
  private func listen() -> Bool {
    var ready = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard unsafe poll(&ready, 1, 20) > 0 else { return false }
    var count = 0
    let new = unsafe [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, filled in
      count = unsafe read(descriptor, buffer.baseAddress, 65_536)
      filled = max(count, 0)
    }
    // EIO: nobody has the other side open any more. To close ours now would hang up on a program about to end.
    if count == 0 || (count < 0 && errno == EIO) { isLeft = true }
    bytes += new
    screen.show(new)
    return !new.isEmpty
  }

  private func failure(_ what: String) -> Failure {
    Failure(description: "the program \(what); its screen:\n\(screen.text)")
  }
}

/// The path of an executable of this package, which lies beside the test runner.
package func builtExecutable(_ name: String) throws -> String {
  let runner = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
  return URL(filePath: runner).deletingLastPathComponent().appending(path: name).path
}

/// Lends texts to C as a list that ends with a null pointer.
@unsafe
private func withCStrings<Result>(
  _ texts: [String],
  _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
) -> Result {
  var pointers = unsafe texts.map { unsafe strdup($0) } + [nil]
  defer { unsafe pointers.forEach { unsafe free($0) } }
  return unsafe pointers.withUnsafeMutableBufferPointer { buffer in
    // The list is never empty: it has at least its end.
    unsafe body(buffer.baseAddress.unsafelyUnwrapped)
  }
}
