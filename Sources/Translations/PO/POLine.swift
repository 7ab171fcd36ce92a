import Diagnostics
import MarkedYAML

/// One line of a PO file, read from left to right.
struct POLine {
  /// The keywords that begin a text.
  enum Field: Hashable {
    case context, source, plural
    case text(Int)
    case previousContext, previousSource, previousPlural

    /// The same behind `#|`.
    var previous: Field? {
      switch self {
      case .context: .previousContext
      case .source: .previousSource
      case .plural: .previousPlural
      default: nil
      }
    }

    var name: String {
      switch self {
      case .context, .previousContext: "msgctxt"
      case .source, .previousSource: "msgid"
      case .plural, .previousPlural: "msgid_plural"
      case .text(let form): form == 0 ? "msgstr" : "msgstr[\(form)]"
      }
    }
  }

  let number: Int
  /// Without the line break; a part of the bytes of the file, with their places.
  private let bytes: ArraySlice<UInt8>
  private var at: Int
  private var end: Int { bytes.endIndex }

  init(_ bytes: ArraySlice<UInt8>, number: Int) {
    self.bytes = bytes
    self.number = number
    at = bytes.startIndex
  }

  var rest: String { String(decoding: bytes[at...], as: UTF8.self) }
  var isAtEnd: Bool { at == end }
  var position: Position { position(of: at) }

  /// Whether this byte comes next.
  func has(_ byte: UInt8) -> Bool { at < end && bytes[at] == byte }

  private func position(of offset: Int) -> Position {
    Position(line: number, column: bytes[..<offset].count { $0 & 0xC0 != 0x80 } + 1)
  }

  /// Goes past a byte, if it comes next.
  mutating func take(_ byte: UInt8) -> Bool {
    guard has(byte) else { return false }
    at += 1
    return true
  }

  mutating func skipBlanks() {
    while at < end, bytes[at] == 0x20 || bytes[at] == 0x09 { at += 1 }
  }

  /// Takes a keyword; `nil` where another word stands, and then nothing is taken.
  mutating func takeField() -> Field? {
    let word = bytes[at...].prefix { $0 != 0x20 && $0 != 0x09 && $0 != UInt8(ascii: "\"") }
    let field: Field
    switch String(decoding: word, as: UTF8.self) {
    case "msgctxt": field = .context
    case "msgid": field = .source
    case "msgid_plural": field = .plural
    case "msgstr": field = .text(0)
    case let form where form.hasPrefix("msgstr[") && form.hasSuffix("]"):
      guard let number = Int(form.dropFirst(7).dropLast()), (0..<10).contains(number) else { return nil }
      field = .text(number)
    default: return nil
    }
    at += word.count
    return field
  }

  /// Takes words in quotes up to the end of the line.
  ///
  /// - Returns: the words and the place between the quotes.
  mutating func takeQuoted(report: (Diagnostic) -> Void) -> (text: ArraySlice<UInt8>, span: SourceSpan)? {
    let opening = at
    guard has(UInt8(ascii: "\"")) else {
      report(
        .notPO(at: span(at, at + 1), "Words in quotes are missing here.", help: "put them in straight quotes")
      )
      return nil
    }
    at += 1
    // Most words have no escape, and are then a part of the file as they stand.
    let plain = bytes[at...].prefix { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") && $0 != 0x09 }
    at = plain.endIndex
    var text = plain
    while at < end, bytes[at] != UInt8(ascii: "\"") {
      if bytes[at] == UInt8(ascii: "\\") {
        guard let byte = takeEscape(report: report) else { return nil }
        text.append(byte)
      } else {
        if bytes[at] == 0x09, let problem = Diagnostic.hidden("\t", written: "", at: span(at, at + 1)) {
          report(problem)
        }
        text.append(bytes[at])
        at += 1
      }
    }
    guard at < end else {
      report(
        .notPO(
          at: span(opening, opening + 1),
          "The quote that opens here is not closed on its line.",
          help: "close it, and begin the next line with a quote of its own"
        )
      )
      return nil
    }
    let closing = at
    at += 1
    skipBlanks()
    guard isAtEnd else {
      report(
        .notPO(
          at: span(at, end),
          "Something stands behind the closing quote.",
          help: "write a quote inside a text as \\\""
        )
      )
      return nil
    }
    return (text, span(opening + 1, closing))
  }

  /// Takes an escape; those that stand for what nobody sees are reported.
  private mutating func takeEscape(report: (Diagnostic) -> Void) -> UInt8? {
    let start = at
    at += 1
    let letter = at < end ? bytes[at] : 0
    at += 1
    let value: UInt32
    switch letter {
    case UInt8(ascii: "n"): return 0x0A
    case UInt8(ascii: "\\"), UInt8(ascii: "\""): return letter
    case UInt8(ascii: "t"): value = 0x09
    case UInt8(ascii: "r"): value = 0x0D
    case UInt8(ascii: "a"): value = 0x07
    case UInt8(ascii: "b"): value = 0x08
    case UInt8(ascii: "f"): value = 0x0C
    case UInt8(ascii: "v"): value = 0x0B
    case UInt8(ascii: "x"): value = number(base: 16, upTo: 2)
    case UInt8(ascii: "0")...UInt8(ascii: "7"):
      at -= 1
      value = number(base: 8, upTo: 3)
    default: value = .max
    }
    at = min(at, end)
    let written = String(decoding: bytes[start..<at], as: UTF8.self)
    guard value < 0x80, let scalar = Unicode.Scalar(value) else {
      report(
        .notPO(
          at: span(start, at),
          "`\(written)` stands for no letter here.",
          help: "write the letter itself, or \\\\ for a backslash"
        )
      )
      return nil
    }
    if let problem = Diagnostic.hidden(scalar, written: written, at: span(start, at)) { report(problem) }
    return UInt8(value)
  }

  /// Takes digits; a number that is no character without them.
  private mutating func number(base: Int, upTo count: Int) -> UInt32 {
    let digits = bytes[min(at, end)...].prefix(count).prefix {
      Character(Unicode.Scalar($0)).hexDigitValue.map { $0 < base } ?? false
    }
    at += digits.count
    return UInt32(String(decoding: digits, as: UTF8.self), radix: base) ?? .max
  }

  private func span(_ start: Int, _ end: Int) -> SourceSpan {
    let last = min(end, self.end)
    let first = position(of: min(start, last))
    return SourceSpan(first, max(position(of: last), Position(line: number, column: first.column + 1)))
  }
}

extension Diagnostic {
  static func notPO(at span: SourceSpan, _ message: String, help: String) -> Diagnostic {
    Diagnostic(.notPO, at: span, message, help: help)
  }
}
