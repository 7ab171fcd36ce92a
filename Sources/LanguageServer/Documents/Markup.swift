import Display

/// An explanation in paragraphs, for an editor that shows emphasis or for one that does not.
struct Markup {
  private(set) var markdown = ""
  private(set) var plain = ""

  /// The longest text of an author that is shown.
  private static let longest = 600

  init() {}

  /// A paragraph of our own words, in which single letters and words may stand between back quotes.
  init(_ words: String) {
    add(words)
  }

  mutating func add(_ words: String) { append(words, words) }

  /// A heading: what it is called, and what it is.
  mutating func add(name: String, _ words: String) {
    append("**`\(shown(name))`** \(words)", "\(shown(name)): \(words)")
  }

  /// Words of the author, with what they are.
  ///
  /// `label`: empty for the words alone.
  mutating func add(_ label: String, authored words: String) {
    let words = shown(words)
    append(
      (label.isEmpty ? "" : "*\(label)*: ") + escaped(words),
      (label.isEmpty ? "" : "\(label): ") + words
    )
  }

  /// Words that are read aloud.
  mutating func add(spoken words: String) {
    let words = shown(words)
    append("> \(escaped(words))", "\u{201C}\(words)\u{201D}")
  }

  /// A condition or another text that is read by sign.
  mutating func add(_ label: String, code: String) {
    append("*\(label)*: `\(shown(code).replacing("`", with: "'"))`", "\(label): \(shown(code))")
  }

  mutating func add(_ other: Markup) { append(other.markdown, other.plain) }

  var isEmpty: Bool { plain.isEmpty }

  private mutating func append(_ markdown: String, _ plain: String) {
    self.markdown += (self.markdown.isEmpty ? "" : "\n\n") + markdown
    self.plain += (self.plain.isEmpty ? "" : "\n") + plain
  }

  /// On one line, without what could steer a screen, and not without end.
  private func shown(_ words: String) -> String {
    let line = legible(words.split { $0.isNewline }.joined(separator: " "), keepingLines: false)
    return line.count > Self.longest ? line.prefix(Self.longest) + "…" : line
  }

  private func escaped(_ words: String) -> String {
    var result = ""
    for character in words {
      if "\\`*_[]<>#|".contains(character) { result += "\\" }
      result.append(character)
    }
    return result
  }
}
