import CSystem
import Glibc

/// The screen and the keyboard of an interview, taken over from the shell.
///
/// Everything is drawn on the second screen. However the program ends, except by SIGKILL, both screens and the
/// lines above them are cleared and the terminal is as it was before; where nothing private is shown, the first screen
/// comes back as it was. At most one exists at a time.
package struct Terminal: ~Copyable {
  /// What is drawn; `next` shows it.
  package var output: Output

  private let input: Descriptor
  private let screen: Descriptor
  private var decoder = KeyDecoder()
  private var waiting: [Key] = []
  private var hasContinued = false
  private var isGone = false
  private let isPrivate: Bool

  /// Takes the terminal over.
  ///
  /// `isPrivate`: whether something of a person is shown, so that nothing at all may stay behind.
  /// Fails where one of the two is no terminal, or signals cannot be watched.
  package init(
    input: Descriptor = .standardInput,
    output: Descriptor = .standardOutput,
    hasColor: Bool = false,
    isPrivate: Bool = true
  ) throws(SystemError) {
    self.input = input
    self.screen = output
    self.isPrivate = isPrivate
    self.output = Output(output, hasColor: hasColor)
    guard system_watch_signals(true) == 0, system_enter_screen(input.number, output.number, isPrivate) == 0
    else {
      throw .latest
    }
  }

  deinit {
    system_leave_screen()
  }

  /// Gives the terminal back, cleared.
  package consuming func close() {}

  package var size: WindowSize {
    let size = system_window_size(screen.number)
    guard size.rows > 0, size.columns > 0 else { return .usual }
    return WindowSize(rows: Int(size.rows), columns: Int(size.columns))
  }

  /// Shows what was drawn and waits for what happens next.
  ///
  /// - Parameter limit: how long to wait at most; `nil` waits for ever.
  /// - Returns: `nil` when the time is over. A terminal that is gone gives `.endOfInput`.
  package mutating func next(within limit: Duration? = nil) -> Event? {
    let deadline = limit.map { ContinuousClock.now + $0 }
    do {
      while true {
        if let event = try noted() { return event }
        if !waiting.isEmpty { return .key(waiting.removeFirst()) }
        if isGone { return .endOfInput }
        try output.flush()
        let left = deadline.map { max(0, Int(($0 - ContinuousClock.now) / .milliseconds(1))) }
        if try !listen(for: left) { return nil }
      }
    } catch {
      isGone = true
      return .endOfInput
    }
  }

  /// Leaves the screen and stops, as Ctrl-Z does elsewhere.
  ///
  /// Comes back when the shell lets the program go on; `next` then says `.continued`, or which signal ends it.
  package mutating func stop() throws(SystemError) {
    system_leave_screen()
    system_stop(input.number)
    if !system_is_ending() { try enter() }
  }

  private mutating func enter() throws(SystemError) {
    guard system_enter_screen(input.number, screen.number, isPrivate) == 0 else { throw .latest }
    // What was typed before belongs to a screen that is no longer seen.
    waiting = []
    decoder = KeyDecoder()
    hasContinued = true
  }

  /// What the signals that came in mean.
  private mutating func noted() throws(SystemError) -> Event? {
    while case let number = system_take_signal(), number != 0 {
      if let signal = Signal(rawValue: number) { return .terminate(signal) }
      switch number {
      case SIGTSTP: try stop()
      case SIGCONT:
        // The shell may have set the terminal otherwise in the meantime.
        system_leave_screen()
        try enter()
      default: return .resized
      }
    }
    guard hasContinued else { return nil }
    hasContinued = false
    return .continued
  }

  /// Waits once.
  ///
  /// - Returns: whether something happened before the time was over.
  private mutating func listen(for limit: Int?) throws(SystemError) -> Bool {
    let patience = decoder.patience
    let time = [limit, patience].compactMap(\.self).min()
    let seen = system_wait(input.number, Int32(clamping: time ?? -1))
    if seen.has_failed { throw .latest }
    if seen.has_input {
      waiting += Key.joiningLines(try burst())
      return true
    }
    if seen.has_signal { return true }
    guard let patience, patience <= limit ?? patience else { return false }
    waiting += decoder.giveUpWaiting()
    return true
  }

  /// The keys whose bytes are there now, or follow so fast that no hand typed them.
  private mutating func burst() throws(SystemError) -> [Key] {
    var keys: [Key] = []
    repeat {
      switch try input.read(upTo: 4096) {
      case .bytes(let bytes): keys += decoder.decode(bytes)
      case .nothing: return keys
      case .end:
        isGone = true
        return keys
      }
    } while system_wait(input.number, keys.count > 1 ? 5 : 0).has_input
    return keys
  }
}
