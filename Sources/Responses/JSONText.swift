/// A string of a JSON line: where it stands between its quotes, and whether it has escapes.
struct JSONText {
  let start: Int
  let end: Int
  let hasEscapes: Bool
}

/// Reading the strings of JSON: RFC 8259 section 7, with UTF-8 as in RFC 3629.
extension Span<UInt8> {
  /// Reads a string.
  ///
  /// `place`: of its opening quote; afterwards the place after the closing one.
  /// Fails with where it is not closed, has a control character, a broken escape or bad UTF-8.
  func text(at place: inout Int, before end: Int) throws(LineFault) -> JSONText {
    let start = place + 1
    var index = start
    var hasEscapes = false
    while index < end {
      let byte = self[index]
      switch byte {
      case UInt8(ascii: "\""):
        place = index + 1
        return JSONText(start: start, end: index, hasEscapes: hasEscapes)
      case UInt8(ascii: "\\"):
        hasEscapes = true
        index = try afterEscape(at: index, before: end)
      case 0..<0x20: throw LineFault("a control character stands in a text", column: index)
      case 0x20..<0x80: index += 1
      default: index = try afterCharacter(at: index, before: end)
      }
    }
    throw LineFault("a text is not closed", column: start)
  }

  /// - Returns: the place after an escape; a high surrogate must be followed by a low one.
  private func afterEscape(at place: Int, before end: Int) throws(LineFault) -> Int {
    let fault = LineFault("an escape in a text cannot be read", column: place)
    guard place + 1 < end else { throw fault }
    switch self[place + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return place + 2
    case UInt8(ascii: "u"):
      guard let unit = hex(at: place + 2, before: end), !(0xDC00...0xDFFF).contains(unit) else { throw fault }
      guard (0xD800...0xDBFF).contains(unit) else { return place + 6 }
      guard place + 7 < end, self[place + 6] == UInt8(ascii: "\\"), self[place + 7] == UInt8(ascii: "u"),
        let low = hex(at: place + 8, before: end), (0xDC00...0xDFFF).contains(low)
      else { throw fault }
      return place + 12
    default: throw fault
    }
  }

  private func hex(at place: Int, before end: Int) -> UInt32? {
    guard place + 4 <= end else { return nil }
    var value: UInt32 = 0
    for index in place..<place + 4 {
      guard let digit = Character(Unicode.Scalar(self[index])).hexDigitValue, self[index] < 0x80 else {
        return nil
      }
      value = value * 16 + UInt32(digit)
    }
    return value
  }

  /// - Returns: the place after a character of more than one byte.
  private func afterCharacter(at place: Int, before end: Int) throws(LineFault) -> Int {
    let length: Int
    let second: ClosedRange<UInt8>
    switch self[place] {
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: throw LineFault("the line is not UTF-8", column: place)
    }
    guard place + length <= end, second.contains(self[place + 1]) else {
      throw LineFault("the line is not UTF-8", column: place)
    }
    for index in place + 2..<place + length where self[index] & 0xC0 != 0x80 {
      throw LineFault("the line is not UTF-8", column: place)
    }
    return place + length
  }

  /// The words of a string that was read.
  func string(_ text: JSONText) -> String {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(text.end - text.start)
    var index = text.start
    while index < text.end {
      guard self[index] == UInt8(ascii: "\\") else {
        decoded.append(self[index])
        index += 1
        continue
      }
      switch self[index + 1] {
      case UInt8(ascii: "b"): decoded.append(0x08)
      case UInt8(ascii: "f"): decoded.append(0x0C)
      case UInt8(ascii: "n"): decoded.append(0x0A)
      case UInt8(ascii: "r"): decoded.append(0x0D)
      case UInt8(ascii: "t"): decoded.append(0x09)
      case UInt8(ascii: "u"):
        var unit = hex(at: index + 2, before: text.end) ?? 0xFFFD
        if (0xD800...0xDBFF).contains(unit) {
          unit = 0x10000 + (unit - 0xD800) << 10 + ((hex(at: index + 8, before: text.end) ?? 0xDC00) - 0xDC00)
          index += 6
        }
        decoded += Array(String(Unicode.Scalar(unit) ?? "\u{FFFD}").utf8)
        index += 4
      default: decoded.append(self[index + 1])
      }
      index += 2
    }
    return String(decoding: decoded, as: UTF8.self)
  }
}
