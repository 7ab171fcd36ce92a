import Diagnostics

extension JSONValue {
  /// Reads one value, and nothing may follow it: RFC 8259.
  ///
  /// It takes what editors send: half of a surrogate pair becomes `�`, as long as it was, and a number with a fraction or
  /// beyond 64 bits, which nothing here needs, becomes null.
  ///
  /// Fails where it is no JSON, no UTF-8, or more than 200 lists and objects stand inside each other.
  init(reading bytes: [UInt8]) throws(JSONFault) {
    var reader = JSONReader(bytes)
    self = try reader.value()
    guard reader.isAtEnd else { throw JSONFault() }
  }
}

/// What was read is no JSON.
struct JSONFault: Error {}

private struct JSONReader {
  private let bytes: [UInt8]
  private var place = 0
  private var depth = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  var isAtEnd: Bool {
    mutating get {
      skipBlanks()
      return place == bytes.count
    }
  }

  mutating func value() throws(JSONFault) -> JSONValue {
    skipBlanks()
    guard place < bytes.count else { throw JSONFault() }
    switch bytes[place] {
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try array()
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func object() throws(JSONFault) -> JSONValue {
    var members: [(key: String, value: JSONValue)] = []
    try open()
    while try !closes(UInt8(ascii: "}"), isFirst: members.isEmpty) {
      skipBlanks()
      let key = try string()
      skipBlanks()
      try expect(UInt8(ascii: ":"))
      members.append((key, try value()))
    }
    return .object(members)
  }

  private mutating func array() throws(JSONFault) -> JSONValue {
    var values: [JSONValue] = []
    try open()
    while try !closes(UInt8(ascii: "]"), isFirst: values.isEmpty) { values.append(try value()) }
    return .array(values)
  }

  private mutating func open() throws(JSONFault) {
    place += 1
    depth += 1
    guard depth <= 200 else { throw JSONFault() }
  }

  /// Takes the closing bracket, or the comma before the next part.
  private mutating func closes(_ bracket: UInt8, isFirst: Bool) throws(JSONFault) -> Bool {
    skipBlanks()
    guard place < bytes.count else { throw JSONFault() }
    if bytes[place] == bracket {
      place += 1
      depth -= 1
      return true
    }
    if !isFirst { try expect(UInt8(ascii: ",")) }
    return false
  }

  private mutating func word(_ word: String, _ value: JSONValue) throws(JSONFault) -> JSONValue {
    guard bytes[place...].starts(with: word.utf8) else { throw JSONFault() }
    place += word.utf8.count
    return value
  }

  private mutating func number() throws(JSONFault) -> JSONValue {
    let start = place
    if peek == UInt8(ascii: "-") { place += 1 }
    let leadsWithZero = peek == UInt8(ascii: "0")
    let count = digits()
    guard count > 0, !leadsWithZero || count == 1 else { throw JSONFault() }
    var isWhole = true
    if peek == UInt8(ascii: ".") {
      place += 1
      isWhole = false
      guard digits() > 0 else { throw JSONFault() }
    }
    if peek == UInt8(ascii: "e") || peek == UInt8(ascii: "E") {
      place += 1
      isWhole = false
      if peek == UInt8(ascii: "+") || peek == UInt8(ascii: "-") { place += 1 }
      guard digits() > 0 else { throw JSONFault() }
    }
    let number = isWhole ? Int(String(decoding: bytes[start..<place], as: UTF8.self)) : nil
    return number.map { .number($0) } ?? .null
  }

  private mutating func digits() -> Int {
    let start = place
    while let byte = peek, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { place += 1 }
    return place - start
  }
}

/// Strings and single bytes.
extension JSONReader {
  private var peek: UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func skipBlanks() {
    while let byte = peek, byte == 0x20 || (0x09...0x0A).contains(byte) || byte == 0x0D { place += 1 }
  }

  private mutating func expect(_ byte: UInt8) throws(JSONFault) {
    guard peek == byte else { throw JSONFault() }
    place += 1
  }

  private mutating func string() throws(JSONFault) -> String {
    try expect(UInt8(ascii: "\""))
    var text: [UInt8] = []
    while let byte = peek {
      place += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let string = String(validating: text, as: UTF8.self) else { throw JSONFault() }
        return string
      case UInt8(ascii: "\\"): text += Array(String(Character(try escaped())).utf8)
      case 0..<0x20: throw JSONFault()
      default: text.append(byte)
      }
    }
    throw JSONFault()
  }

  private mutating func escaped() throws(JSONFault) -> Unicode.Scalar {
    guard let byte = peek else { throw JSONFault() }
    place += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try unit()
    default: throw JSONFault()
    }
  }

  /// The character of one `\u` or of a pair of them.
  private mutating func unit() throws(JSONFault) -> Unicode.Scalar {
    let first = try hex()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard first < 0xDC00, bytes[place...].starts(with: "\\u".utf8) else { return "\u{FFFD}" }
    let start = place
    place += 2
    let second = try hex()
    guard (0xDC00...0xDFFF).contains(second) else {
      place = start
      return "\u{FFFD}"
    }
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? "\u{FFFD}"
  }

  private mutating func hex() throws(JSONFault) -> UInt32 {
    let digits = bytes[place...].prefix(4)
    guard digits.count == 4, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit && $0 < 0x80 }),
      let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw JSONFault() }
    place += 4
    return value
  }
}
