/// Reads XML from a stranger, event by event.
///
/// It knows elements, attributes and text and nothing else: a document type, an entity beside the five of XML, another
/// encoding than UTF-8 or too much depth ends it. Nothing is ever fetched.
///
/// Source: W3C, Extensible Markup Language 1.0, 5th edition (2008); `SYSTEM` entities and their like are its section 4.
struct XMLReader {
  enum Event: Equatable {
    /// Of an element, with the names of its attributes.
    case start(String, [String: String])
    case end(String)
    case text(String)
  }

  private static let depth = 32
  private static let attributes = 64

  private let part: String
  private let bytes: [UInt8]
  private var at: Int
  private var open: [[UInt8]] = []
  /// The end of an element that was closed where it began.
  private var isClosing = false
  private var hasRoot = false

  /// Begins at the start of a part, whose name stands in faults.
  init(_ bytes: [UInt8], part: String) throws(WorkbookFault) {
    self.bytes = bytes
    self.part = part
    at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let isClean = bytes.allSatisfy { $0 >= 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
    guard isClean, String(validating: bytes, as: UTF8.self) != nil else { throw malformed }
    if starts("<?xml") { try skipDeclaration() }
  }

  /// Goes on to the next event; `nil` at the end of a whole document.
  mutating func next() throws(WorkbookFault) -> Event? {
    if isClosing {
      isClosing = false
      return .end(Self.localName(open.removeLast()))
    }
    while at < bytes.count {
      guard bytes[at] == UInt8(ascii: "<") else {
        let text = try takeText()
        if !open.isEmpty { return .text(text) }
        guard text.allSatisfy(\.isWhitespace) else { throw malformed }
        continue
      }
      if starts("<!--") {
        try skip(past: "-->")
      } else if starts("<![CDATA[") {
        guard !open.isEmpty else { throw malformed }
        let start = at + 9
        try skip(past: "]]>")
        return .text(Self.text(bytes[start..<at - 3]))
      } else if starts("<!") {
        throw .declaration(part: part)
      } else if starts("<?") {
        try skip(past: "?>")
      } else if starts("</") {
        return try takeEnd()
      } else {
        return try takeStart()
      }
    }
    guard open.isEmpty, hasRoot else { throw malformed }
    return nil
  }

  private var malformed: WorkbookFault { .malformed(part: part) }

  private func starts(_ text: String) -> Bool { bytes[at...].starts(with: text.utf8) }

  private mutating func skip(past text: String) throws(WorkbookFault) {
    guard let range = bytes[at...].firstRange(of: Array(text.utf8)) else { throw malformed }
    at = range.upperBound
  }

  private mutating func skipBlanks() {
    while at < bytes.count, Self.isBlank(bytes[at]) { at += 1 }
  }

  private mutating func skipDeclaration() throws(WorkbookFault) {
    let start = at
    try skip(past: "?>")
    let words = String(decoding: bytes[start..<at], as: UTF8.self).lowercased()
    if let encoding = words.firstRange(of: "encoding") {
      let name = words[encoding.upperBound...].drop { " =\"'".contains($0) }
      guard name.hasPrefix("utf-8") || name.hasPrefix("us-ascii") else { throw malformed }
    }
  }

  private mutating func takeStart() throws(WorkbookFault) -> Event {
    at += 1
    let name = try takeName()
    guard !open.isEmpty || !hasRoot, open.count < Self.depth else { throw malformed }
    hasRoot = true
    open.append(name)
    var attributes: [String: String] = [:]
    while true {
      let before = at
      skipBlanks()
      guard at < bytes.count else { throw malformed }
      if starts("/>") {
        isClosing = true
        at += 2
        break
      }
      if bytes[at] == UInt8(ascii: ">") {
        at += 1
        break
      }
      guard at > before, attributes.count < Self.attributes else { throw malformed }
      let name = String(decoding: try takeName(), as: UTF8.self)
      let value = try takeValue()
      guard attributes.updateValue(value, forKey: name) == nil else { throw malformed }
    }
    return .start(Self.localName(name), attributes)
  }

  private mutating func takeEnd() throws(WorkbookFault) -> Event {
    at += 2
    let name = try takeName()
    skipBlanks()
    guard starts(">"), open.popLast() == name else { throw malformed }
    at += 1
    return .end(Self.localName(name))
  }

  private mutating func takeName() throws(WorkbookFault) -> [UInt8] {
    let name = bytes[at...].prefix(while: Self.isNameByte)
    guard let first = name.first, !"-.0123456789".utf8.contains(first) else { throw malformed }
    at += name.count
    return Array(name)
  }

  private mutating func takeValue() throws(WorkbookFault) -> String {
    skipBlanks()
    guard starts("=") else { throw malformed }
    at += 1
    skipBlanks()
    guard starts("\"") || starts("'") else { throw malformed }
    let quote = bytes[at]
    at += 1
    guard let end = bytes[at...].firstIndex(of: quote) else { throw malformed }
    let value = bytes[at..<end]
    at = end + 1
    guard !value.contains(UInt8(ascii: "<")) else { throw malformed }
    return try resolved(value.map { Self.isBlank($0) ? 0x20 : $0 }[...])
  }

  private mutating func takeText() throws(WorkbookFault) -> String {
    let end = bytes[at...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
    let text = bytes[at..<end]
    at = end
    guard text.firstRange(of: Array("]]>".utf8)) == nil else { throw malformed }
    return try resolved(text)
  }

  /// Puts letters in the place of what stands for them.
  private func resolved(_ bytes: ArraySlice<UInt8>) throws(WorkbookFault) -> String {
    var result = ""
    var rest = bytes
    while let start = rest.firstIndex(of: UInt8(ascii: "&")) {
      result += Self.text(rest[..<start])
      guard let end = rest[start...].firstIndex(of: UInt8(ascii: ";")) else { throw malformed }
      result.unicodeScalars.append(try scalar(rest[start + 1..<end]))
      rest = rest[(end + 1)...]
    }
    return result + Self.text(rest)
  }

  private func scalar(_ name: ArraySlice<UInt8>) throws(WorkbookFault) -> Unicode.Scalar {
    switch String(decoding: name, as: UTF8.self) {
    case "lt": return "<"
    case "gt": return ">"
    case "amp": return "&"
    case "apos": return "'"
    case "quot": return "\""
    case let word where word.hasPrefix("#"):
      let digits = word.hasPrefix("#x") ? word.dropFirst(2) : word.dropFirst()
      guard digits.utf8.count <= 8, digits.allSatisfy(\.isHexDigit),
        let value = UInt32(digits, radix: word.hasPrefix("#x") ? 16 : 10), let scalar = Unicode.Scalar(value),
        value >= 0x20 || [0x09, 0x0A, 0x0D].contains(value), value & 0xFFFE != 0xFFFE
      else { throw malformed }
      return scalar
    default: throw .declaration(part: part)
    }
  }

  /// As XML reads line breaks: each is one line feed.
  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard bytes.contains(0x0D) else { return text }
    return text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
  }

  private static func localName(_ name: [UInt8]) -> String {
    String(
      decoding: name.lastIndex(of: UInt8(ascii: ":")).map { name[($0 + 1)...] } ?? name[...],
      as: UTF8.self
    )
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_:-.".utf8.contains(byte)
  }
}
