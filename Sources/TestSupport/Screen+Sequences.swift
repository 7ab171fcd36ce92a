/// How bytes become characters and movements.
extension Screen {
  enum Parser: Sendable {
    /// The bytes of a character that is not complete.
    case text([UInt8])
    case escape
    /// What came after `ESC [`.
    case sequence(String)
    /// What came after ESC, beginning with the letter that opens a string.
    case string(String)
  }

  mutating func take(_ byte: UInt8) {
    switch parser {
    case .text(let begun): text(begun, byte)
    case .escape:
      switch byte {
      case UInt8(ascii: "["): parser = .sequence("")
      case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"), UInt8(ascii: "X"):
        parser = .string(Self.ascii(byte))
      default: close(unknown: Self.ascii(byte))
      }
    case .sequence(let begun):
      if (0x40..<0x7F).contains(byte) {
        parser = .text([])
        perform(begun, byte)
      } else {
        parser = .sequence(begun + Self.ascii(byte))
      }
    case .string(let begun):
      if byte == 0x07 || begun.hasSuffix("\u{1B}") {
        close(unknown: begun)
      } else {
        parser = .string(begun + Self.ascii(byte))
      }
    }
  }

  private mutating func text(_ begun: [UInt8], _ byte: UInt8) {
    if begun.isEmpty, byte < 0x80 { return single(byte) }
    let bytes = begun + [byte]
    let length = bytes[0] >= 0xF0 ? 4 : bytes[0] >= 0xE0 ? 3 : 2
    parser = .text(bytes.count < length ? bytes : [])
    guard bytes.count == length else { return }
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars { put(scalar) }
  }

  private mutating func single(_ byte: UInt8) {
    switch byte {
    case 0x07: break
    case 0x08: move(row: cursor.row, column: cursor.column - 1)
    case 0x09: move(row: cursor.row, column: cursor.column / 8 * 8 + 8)
    case 0x0A: lineFeed()
    case 0x0D: cursor.column = 0
    case 0x1B: parser = .escape
    case 0x20..<0x7F: put(Unicode.Scalar(byte))
    default: unknown.append("control \(byte)")
    }
  }

  private mutating func perform(_ parameters: String, _ final: UInt8) {
    let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    let first = numbers.first ?? 0
    let count = max(first, 1)
    switch (Self.ascii(final), parameters.first) {
    case ("m", _): break
    case ("h", "?"), ("l", "?"): set(parameters, to: Self.ascii(final) == "h")
    case ("A", _): move(row: cursor.row - count, column: cursor.column)
    case ("B", _): move(row: cursor.row + count, column: cursor.column)
    case ("C", _): move(row: cursor.row, column: cursor.column + count)
    case ("D", _): move(row: cursor.row, column: cursor.column - count)
    case ("G", _): move(row: cursor.row, column: count - 1)
    case ("d", _): move(row: count - 1, column: cursor.column)
    case ("H", _), ("f", _): move(row: count - 1, column: max(numbers.dropFirst().first ?? 1, 1) - 1)
    case ("J", _) where first == 0:
      erase(columns: cursor.column..<max(columns, cursor.column))
      erase(rows: cursor.row + 1..<rows)
    case ("J", _) where first == 1:
      erase(rows: 0..<cursor.row)
      erase(columns: 0..<cursor.column + 1)
    case ("J", _) where first == 2: erase(rows: 0..<rows)
    case ("J", _) where first == 3: scrollback = []
    case ("K", _) where first == 0: erase(columns: cursor.column..<max(columns, cursor.column))
    case ("K", _) where first == 1: erase(columns: 0..<cursor.column + 1)
    case ("K", _) where first == 2: erase(columns: 0..<columns)
    default: unknown.append("[\(parameters)\(Self.ascii(final))")
    }
  }

  private mutating func set(_ mode: String, to isOn: Bool) {
    switch mode {
    case "?1049": showAlternate(isOn)
    case "?25": isCursorVisible = isOn
    case "?2004": marksPastes = isOn
    default: unknown.append("[\(mode)\(isOn ? "h" : "l")")
    }
  }

  private mutating func close(unknown sequence: String) {
    unknown.append(sequence)
    parser = .text([])
  }

  private static func ascii(_ byte: UInt8) -> String { String(Unicode.Scalar(byte)) }
}
