import Diagnostics

/// Cuts a condition into words, numbers and signs.
struct Lexer {
  private let text: [Unicode.Scalar]
  private var position = 0

  init(_ text: String) {
    self.text = Array(text.unicodeScalars)
  }

  /// All tokens of the condition, the last one `end`.
  ///
  /// - Throws: the first place that cannot be read.
  mutating func tokens() throws(ConditionProblem) -> [Token] {
    guard text.count <= ConditionLimit.length else {
      throw ConditionProblem(
        .unreadable,
        at: Extent(0, 1),
        "This condition has \(text.count) characters; at most \(ConditionLimit.length) are read.",
        help: "give parts of it a name under `findings`"
      )
    }
    var result: [Token] = []
    while let token = try next() { result.append(token) }
    result.append(Token(.end, Extent(text.count, text.count)))
    return result
  }

  private mutating func next() throws(ConditionProblem) -> Token? {
    while position < text.count, text[position].properties.isWhitespace { position += 1 }
    guard position < text.count else { return nil }
    let start = position
    let scalar = text[position]
    if scalar.isWordPart, !scalar.isDigit { return try word(from: start) }
    if scalar.isDigit { return try number(from: start) }
    return try symbol(scalar, from: start)
  }

  private mutating func word(from start: Int) throws(ConditionProblem) -> Token {
    let word = take { $0.isWordPart }
    let extent = Extent(start, position)
    if word != word.lowercased() {
      let small = word.lowercased()
      throw ConditionProblem(
        .unreadable,
        at: extent,
        "I cannot read this condition from here: `\(word)`. Words are written in small letters.",
        help: "write `\(small)`",
        replacement: .init(extent: extent, text: small)
      )
    }
    return Token(.word(word), extent)
  }

  private mutating func number(from start: Int) throws(ConditionProblem) -> Token {
    let digits = take { $0.isWordPart || $0 == "." }
    let extent = Extent(start, position)
    guard digits.unicodeScalars.allSatisfy(\.isDigit), let value = Int(digits),
      digits.count <= ConditionLimit.digits
    else {
      throw ConditionProblem(
        .unreadable,
        at: extent,
        "`\(digits)` is not a whole number of at most \(ConditionLimit.digits) digits.",
        help: "write a whole number, such as 18"
      )
    }
    return Token(.number(value), extent)
  }

  private mutating func symbol(_ scalar: Unicode.Scalar, from start: Int) throws(ConditionProblem) -> Token {
    let pair = String(String.UnicodeScalarView(text[start..<min(start + 2, text.count)]))
    if let mistake = Mistake.all.first(where: { pair.hasPrefix($0.written) }) {
      let written = String(String.UnicodeScalarView(text[start..<min(start + 24, text.count)]))
      throw ConditionProblem(
        .unreadable,
        at: Extent(start, start + mistake.written.unicodeScalars.count),
        "I cannot read this condition from here: `\(written)`. \(mistake.lesson)",
        help: mistake.help,
        replacement: replacement(for: mistake, at: start)
      )
    }
    if let symbol = Symbol(rawValue: pair), pair.unicodeScalars.count == 2 {
      position += 2
      return Token(.symbol(symbol), Extent(start, position))
    }
    guard let symbol = Symbol(rawValue: String(scalar)) else {
      throw ConditionProblem(
        .unreadable,
        at: Extent(start, start + 1),
        "I cannot read this condition from here: the character `\(scalar)` has no meaning in it.",
        help: scalar == "!" ? "write `not`" : "delete it, or compare with one of = != < <= > >=",
        replacement: scalar == "!" ? spaced("not", Extent(start, start + 1)) : nil
      )
    }
    position += 1
    return Token(.symbol(symbol), Extent(start, position))
  }

  /// What to write instead of a mistake; for what is put around a word, the word alone.
  private func replacement(for mistake: Mistake, at start: Int) -> ConditionProblem.Replacement? {
    let end = start + mistake.written.unicodeScalars.count
    if let better = mistake.better { return spaced(better, Extent(start, end)) }
    guard let closing = mistake.closing, let last = text[end...].firstIndex(of: closing) else { return nil }
    let inner = String(String.UnicodeScalarView(text[end..<last]))
    let isList = mistake.written == "["
    guard inner.unicodeScalars.allSatisfy({ $0.isWordPart || isList && ($0 == "," || $0 == " ") }) else {
      return nil
    }
    return ConditionProblem.Replacement(extent: Extent(start, last + 1), text: isList ? "(\(inner))" : inner)
  }

  /// A word with spaces around it, where letters would touch it.
  private func spaced(_ word: String, _ extent: Extent) -> ConditionProblem.Replacement {
    let isWord = word.unicodeScalars.allSatisfy(\.isWordPart)
    func touches(_ place: Int) -> Bool {
      isWord && text.indices.contains(place) && !text[place].properties.isWhitespace
    }
    let before = touches(extent.start - 1) ? " " : ""
    return .init(extent: extent, text: before + word + (touches(extent.end) ? " " : ""))
  }

  private mutating func take(while belongs: (Unicode.Scalar) -> Bool) -> String {
    let start = position
    while position < text.count, belongs(text[position]) { position += 1 }
    return String(String.UnicodeScalarView(text[start..<position]))
  }
}

/// What people bring along from other languages, with what to write instead.
private struct Mistake {
  let written: String
  let lesson: String
  let help: String
  /// What to write instead; `nil` for what is put around words.
  var better: String?
  /// What closes it.
  var closing: Unicode.Scalar?

  static let all = [
    Mistake(written: "==", lesson: "One = is enough.", help: "write `=`", better: "="),
    Mistake(written: "&&", lesson: "Here the word is `and`.", help: "write `and`", better: "and"),
    Mistake(written: "||", lesson: "Here the word is `or`.", help: "write `or`", better: "or"),
    Mistake(written: "<>", lesson: "Not equal is `!=`.", help: "write `!=`", better: "!="),
    Mistake(written: "=<", lesson: "At most is `<=`.", help: "write `<=`", better: "<="),
    Mistake(written: "=>", lesson: "At least is `>=`.", help: "write `>=`", better: ">="),
    Mistake(written: "≠", lesson: "Not equal is `!=`.", help: "write `!=`", better: "!="),
    Mistake(written: "≤", lesson: "At most is `<=`.", help: "write `<=`", better: "<="),
    Mistake(written: "≥", lesson: "At least is `>=`.", help: "write `>=`", better: ">="),
    Mistake(
      written: "'",
      lesson: "Answers stand without quotes.",
      help: "leave the quotes out",
      closing: "'"
    ),
    Mistake(
      written: "\"",
      lesson: "Answers stand without quotes.",
      help: "leave the quotes out",
      closing: "\""
    ),
    Mistake(
      written: "${",
      lesson: "Ids stand without signs around them.",
      help: "write the id alone",
      closing: "}"
    ),
    Mistake(
      written: "{",
      lesson: "Ids stand without signs around them.",
      help: "write the id alone",
      closing: "}"
    ),
    Mistake(
      written: "[",
      lesson: "A list of options stands in round brackets.",
      help: "write `in (…)`",
      closing: "]"
    ),
  ]
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
  fileprivate var isWordPart: Bool {
    ("a"..."z").contains(self) || self == "_" || isDigit || ("A"..."Z").contains(self)
      || (!isASCII && properties.isAlphabetic)
  }
}
