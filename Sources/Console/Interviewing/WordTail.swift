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
  /// Words for what the first key meant.
  private var meant: [String] = []
  /// Words that begin with it and mean something else.
  private var others: [String] = []

  /// A key was understood that is also the beginning of words.
  ///
  /// - Parameters:
  ///   - key: the key.
  ///   - meant: words for what it does.
  ///   - others: words for something else, as "sim" under `s` in Portuguese.
  mutating func begin(_ key: Character, meant: [String], others: [String] = []) {
    typed = String(key).lowercased()
    isRetracted = false
    let typed = typed
    func longer(_ words: [String]) -> [String] {
      words.map { $0.lowercased() }.filter { $0.hasPrefix(typed) && $0.count > 1 }
    }
    self.meant = longer(meant)
    self.others = longer(others)
  }

  mutating func next(_ key: Character) -> Next {
    guard !meant.isEmpty || !others.isEmpty else { return .fresh }
    let longer = typed + String(key).lowercased()
    if !isRetracted, meant.contains(where: { $0.hasPrefix(longer) }) {
      typed = longer
      return .swallowed
    }
    guard others.contains(where: { $0.hasPrefix(longer) }) else {
      (meant, others) = ([], [])
      return .fresh
    }
    typed = longer
    if isRetracted { return others.contains(longer) ? .completed(longer) : .swallowed }
    isRetracted = true
    return .retracted
  }

  mutating func swallows(_ key: Character) -> Bool { next(key) == .swallowed }

  /// Whether Enter only ends a word that was typed out; the word is then over.
  mutating func endsWord() -> Bool {
    defer { (meant, others) = ([], []) }
    return !(meant.isEmpty && others.isEmpty) && typed.count > 1
  }
}
