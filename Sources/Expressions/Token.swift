/// The smallest piece of a condition.
package struct Token: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case word(String)
    case number(Int)
    case symbol(Symbol)
    case end
  }

  package let kind: Kind
  package let extent: Extent

  package init(_ kind: Kind, _ extent: Extent) {
    self.kind = kind
    self.extent = extent
  }
}

/// The signs of the condition language.
package enum Symbol: String, Sendable {
  case open = "("
  case close = ")"
  case comma = ","
  case equal = "="
  case unequal = "!="
  case less = "<"
  case lessOrEqual = "<="
  case more = ">"
  case moreOrEqual = ">="
  case plus = "+"
  case minus = "-"
  case times = "*"
}

/// The words that have a meaning in conditions; no id may be one of them.
package enum Vocabulary {
  package static let words: Set<String> = [
    "and", "or", "not", "yes", "no", "in", "between", "is", "answered", "declined", "unsure", "asked",
    "missing",
    "could", "be", "under", "over", "said", "seen", "positive", "assessed", "child", "adult", "known_child",
    "points", "strong", "medium", "weak", "signs", "count", "answer",
  ]

  /// Whether a text may serve as an id: small letters, digits and `_`, a letter first.
  package static func isID(_ text: String) -> Bool {
    guard let first = text.utf8.first, isLetter(first) else { return false }
    return text.utf8.allSatisfy { isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "_") }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }
  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}

/// The bounds within which a condition is read, so that no text can exhaust the reader.
package enum ConditionLimit {
  /// Characters of one condition.
  package static let length = 16_384
  /// Brackets and `not` inside each other.
  package static let depth = 40
  /// Digits of a whole number, as everywhere in a checklist.
  package static let digits = 6
}
