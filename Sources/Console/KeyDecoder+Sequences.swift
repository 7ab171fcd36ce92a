/// What follows an ESC.
extension KeyDecoder {
  mutating func escape(_ byte: UInt8, _ keys: inout [Key]) {
    state = .ground
    switch byte {
    case UInt8(ascii: "["): state = .sequence([])
    case UInt8(ascii: "O"): state = .function
    // Operating system command, device control, and three more kinds of strings.
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"), UInt8(ascii: "_"):
      state = .string
    case Self.escapeByte:
      state = .escape
      keys.append(.escape)
    case _ where Self.endsInterview(byte):
      keys.append(.escape)
      ground(byte, &keys)
    case 0x80...:
      if let partial = PartialCharacter(lead: byte, isIgnored: true) {
        state = .character(partial)
      } else {
        keys.append(.ignored)
      }
    // A key held together with Alt: neither that key nor Escape.
    default: keys.append(.ignored)
    }
  }

  mutating func sequence(_ byte: UInt8, after parameters: [UInt8], _ keys: inout [Key]) {
    switch byte {
    case 0x20..<0x40:
      // No sequence is so long; what is too much is not kept.
      state = .sequence(parameters.count < 32 ? parameters + [byte] : parameters)
    case UInt8(ascii: "~") where parameters.elementsEqual("200".utf8): state = .paste(Paste())
    // A mouse that an earlier program left on: button, column, row.
    case UInt8(ascii: "M") where parameters.isEmpty: state = .skipping(3)
    // The function keys of the Linux console: `ESC [ [ A`.
    case UInt8(ascii: "[") where parameters.isEmpty: state = .skipping(1)
    default: close(byte, isFinal: (0x40..<0x7F).contains(byte), &keys)
    }
  }

  mutating func function(_ byte: UInt8, _ keys: inout [Key]) {
    // Some terminals put the number of Shift, Alt and Ctrl in between.
    if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { return }
    close(byte, isFinal: (0x20..<0x7F).contains(byte), &keys)
  }

  mutating func string(_ byte: UInt8, _ keys: inout [Key]) {
    switch byte {
    case 0x07: close(byte, isFinal: true, &keys)
    // `ESC \` ends it; ESC and anything else begins something new.
    case Self.escapeByte: close(byte, isFinal: false, &keys)
    case _ where Self.endsInterview(byte): close(byte, isFinal: false, &keys)
    default: break
    }
  }

  /// Ends a sequence; a byte that is no part of it counts by itself.
  private mutating func close(_ byte: UInt8, isFinal: Bool, _ keys: inout [Key]) {
    state = .ground
    keys.append(.ignored)
    if !isFinal { ground(byte, &keys) }
  }

  /// Ctrl-C, Ctrl-D and Ctrl-\ count wherever they come.
  private static func endsInterview(_ byte: UInt8) -> Bool {
    byte == 0x03 || byte == 0x04 || byte == leaveNow
  }
}
