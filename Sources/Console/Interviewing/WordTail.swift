/// Notices that somebody types a whole word where its first key has done everything already.
///
/// After `y` the screen shows the next question; the `e` and `s` of a slowly typed "yes" must not answer that one.
struct WordTail {
  enum Next: Equatable {
    /// A key of its own.
    case fresh
    /// The rest of the word before.
    case swallowed
    /// The word before turns out to be another one than its first letter meant: "not asked" begins like "no".
    case retracted
    /// The whole of that other word was typed.
    case completed(String)
  }

  private var typed = ""
  private var isRetracted = false
  private var words: [String] = []

  /// A key was understood that is also the beginning of words, the first of them the one that was meant.
  mutating func begin(_ key: Character, words: [String]) {
    typed = String(key).lowercased()
    isRetracted = false
    self.words = words.map { $0.lowercased() }.filter { $0.hasPrefix(typed) && $0.count > 1 }
  }

  mutating func next(_ key: Character) -> Next {
    guard !words.isEmpty else { return .fresh }
    let longer = typed + String(key).lowercased()
    let fitting = words.filter { $0.hasPrefix(longer) }
    guard let first = fitting.first else {
      words = []
      return .fresh
    }
    let isOther = first != words[0] && words[0].count < longer.count
    typed = longer
    if isOther {
      words = fitting
      isRetracted = true
      return .retracted
    }
    if isRetracted, fitting.contains(longer) { return .completed(longer) }
    return .swallowed
  }

  mutating func swallows(_ key: Character) -> Bool { next(key) == .swallowed }

  /// Whether Enter only ends a word that was typed out; the word is then over.
  mutating func endsWord() -> Bool {
    defer { words = [] }
    return !words.isEmpty && typed.count > 1
  }
}
