/// A term of the source language and the words that are agreed for it in another.
package struct AgreedTerm: Sendable {
  package let term: String
  /// How a remark begins that names words which are not to be used.
  static let rejectedWord = "not:"

  /// Any of them is right.
  package let words: [String]
  /// Words that were used for it and are not to be used.
  package let rejected: [String]

  /// The words are parted by `;`, hints stand in parentheses; the rejected ones stand in a comment `# not: ...`.
  init(_ entry: POEntry) {
    term = entry.source
    var words = entry.texts.first ?? ""
    for (open, close) in [("(", ")"), ("（", "）")] {
      while let start = words.firstRange(of: open), let end = words[start.upperBound...].firstRange(of: close)
      {
        words.removeSubrange(start.lowerBound..<end.upperBound)
      }
    }
    self.words = words.split(whereSeparator: { ";；".contains($0) }).map(\.trimmed).filter { !$0.isEmpty }
    rejected = (entry.remark(Self.rejectedWord) ?? "").split(separator: ",").map(\.trimmed).filter {
      !$0.isEmpty
    }
  }

  /// Whether it stands in a text of the source language, as a word of its own or in the plural.
  package func isNamed(in source: String) -> Bool {
    let text = source.lowercased()
    return text.ranges(of: term.lowercased()).contains { range in
      let before = range.lowerBound > text.startIndex ? text[text.index(before: range.lowerBound)] : " "
      let rest = text[range.upperBound...]
      let after = rest.hasPrefix("s") ? rest.dropFirst().first : rest.first
      return !before.isLetter && !(after?.isLetter ?? false)
    }
  }

  /// Whether one of the agreed words stands in a translation.
  package func isUsed(in translation: String) -> Bool {
    words.contains { Self.stands($0, in: translation) }
  }

  /// The word in a translation that is not to be used; `nil` where there is none.
  package func rejectedWord(in translation: String) -> String? {
    rejected.first { Self.stands($0, in: translation) }
  }

  /// Whether all parts of a word stand somewhere; endings of Latin and Cyrillic words may be others.
  private static func stands(_ word: String, in text: String) -> Bool {
    let text = text.lowercased()
    return word.lowercased().split(separator: " ").allSatisfy { part in
      let hasEndings = part.unicodeScalars.allSatisfy { $0.value < 0x530 }
      let stem = hasEndings && part.count > 4 ? part.prefix((part.count * 7 + 9) / 10) : part
      return text.contains(stem)
    }
  }
}
