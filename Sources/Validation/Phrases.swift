/// Phrases to be found among the words of a sentence; a `*` at the end of a word takes any ending.
struct Phrases: Sendable, ExpressibleByArrayLiteral {
  private struct Part: Sendable {
    let word: String
    let isOpen: Bool

    func matches(_ other: String) -> Bool {
      isOpen ? other.utf8.starts(with: word.utf8) : other == word
    }
  }

  /// By the first byte of their first word: few words of a text get further than that.
  private var byFirstByte: [[[Part]]] = Array(repeating: [], count: 256)
  private(set) var isEmpty = true

  init(arrayLiteral phrases: String...) {
    for phrase in phrases {
      let parts = phrase.split(separator: " ").map { word in
        word.hasSuffix("*")
          ? Part(word: String(word.dropLast()), isOpen: true) : Part(word: String(word), isOpen: false)
      }
      guard let first = parts.first?.word.utf8.first else { continue }
      byFirstByte[Int(first)].append(parts)
      isEmpty = false
    }
  }

  /// How many words of a phrase stand from a place on; `nil` where none stands there.
  func length(in words: [String], at start: Int) -> Int? {
    guard let first = words[start].utf8.first else { return nil }
    for parts in byFirstByte[Int(first)] where start + parts.count <= words.count {
      if parts.indices.allSatisfy({ parts[$0].matches(words[start + $0]) }) { return parts.count }
    }
    return nil
  }
}
