/// Turns the bytes of a terminal into keys, one byte at a time.
///
/// The same bytes give the same keys however they are cut. The one thing that depends on time is left to the
/// caller: when nothing follows for `patience`, it calls `giveUpWaiting()`.
///
/// Source: ECMA-48 (1991), sections 5.4 and 5.6; xterm's control sequences, for pastes (2004) and the mouse;
/// Unicode 17, table 3-7, for well-formed UTF-8.
package struct KeyDecoder: Sendable {
  enum State: Hashable {
    case ground
    case character(PartialCharacter)
    /// ESC came; it is a key by itself or begins something.
    case escape
    /// ESC was given out as a key because nothing followed, but over a slow line the rest may still come.
    case lateEscape
    /// The parameters after `ESC [`.
    case sequence([UInt8])
    /// `ESC O`, and one more byte.
    case function
    /// So many bytes belong to what came before.
    case skipping(Int)
    /// What a terminal says of itself, up to BEL or `ESC \`.
    case string
    case paste(Paste)
  }

  var state = State.ground
  /// Whether a line feed would belong to the return before it.
  private var followsReturn = false

  package init() {}

  /// How many milliseconds to wait for more before `giveUpWaiting()`; `nil` where nothing is waited for.
  package var patience: Int? {
    switch state {
    case .escape: 50
    case .string, .paste: 1000
    default: nil
    }
  }

  /// Takes what was read.
  ///
  /// - Parameter bytes: any cut of what the terminal sends.
  /// - Returns: the keys that are complete by now.
  package mutating func decode(_ bytes: some Sequence<UInt8>) -> [Key] {
    var keys: [Key] = []
    for byte in bytes { step(byte, &keys) }
    return keys
  }

  /// Closes what was begun and did not go on.
  package mutating func giveUpWaiting() -> [Key] {
    switch state {
    case .escape:
      state = .lateEscape
      return [.escape]
    case .string:
      state = .ground
      return [.ignored]
    case .paste(let paste):
      state = .ground
      return [.pasted(paste.text)]
    default: return []
    }
  }

  mutating func step(_ byte: UInt8, _ keys: inout [Key]) {
    switch state {
    case .ground: ground(byte, &keys)
    case .character(var partial):
      switch partial.take(byte) {
      case .more: state = .character(partial)
      case .key(let key):
        state = .ground
        keys.append(key)
      case .refused:
        state = .ground
        keys.append(.ignored)
        ground(byte, &keys)
      }
    case .escape: escape(byte, &keys)
    case .lateEscape:
      state = .ground
      if byte == UInt8(ascii: "[") { state = .sequence([]) } else { ground(byte, &keys) }
    case .sequence(let parameters): sequence(byte, after: parameters, &keys)
    case .function: function(byte, &keys)
    case .skipping(let count):
      state = count > 1 ? .skipping(count - 1) : .ground
      if count == 1 { keys.append(.ignored) }
    case .string: string(byte, &keys)
    case .paste(var paste):
      if byte == Self.leaveNow {
        state = .ground
        keys.append(.leaveNow)
      } else if let text = paste.take(byte) {
        state = .ground
        keys.append(.pasted(text))
      } else {
        state = .paste(paste)
      }
    }
  }

  static let escapeByte: UInt8 = 0x1B
  static let leaveNow: UInt8 = 0x1C

  mutating func ground(_ byte: UInt8, _ keys: inout [Key]) {
    let isSecondOfPair = followsReturn && byte == 0x0A
    followsReturn = byte == 0x0D
    switch byte {
    case 0x0A where isSecondOfPair: break
    case 0x03: keys.append(.interrupt)
    case 0x04: keys.append(.endOfInput)
    case 0x08, 0x7F: keys.append(.backspace)
    case 0x0A, 0x0D: keys.append(.enter)
    case 0x0C: keys.append(.redraw)
    case 0x15: keys.append(.clearLine)
    case 0x1A: keys.append(.suspend)
    case Self.escapeByte: state = .escape
    case Self.leaveNow: keys.append(.leaveNow)
    case 0x20..<0x7F: keys.append(.character(Character(Unicode.Scalar(byte))))
    case 0x80...:
      if let partial = PartialCharacter(lead: byte) {
        state = .character(partial)
      } else {
        keys.append(.ignored)
      }
    default: keys.append(.ignored)
    }
  }
}
