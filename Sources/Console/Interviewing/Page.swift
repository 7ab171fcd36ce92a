package import Display

/// What is shown at one time, before it is laid out for a screen or for single lines.
package struct Page: Sendable {
  package enum Block: Sendable {
    /// Words with a label that tells what they are: `ASK`, `LOOK`.
    case labelled(String, String, Style)
    case line(String, Style)
    case gap
  }

  /// The upper left of a screen.
  package var title: String
  /// The upper right of a screen.
  package var place: String
  package var blocks: [Block]

  package init(_ title: String, place: String = "", _ blocks: [Block] = []) {
    self.title = title
    self.place = place
    self.blocks = blocks
  }

  package mutating func add(_ label: String, _ text: String, _ style: Style = .plain) {
    blocks.append(.labelled(label, text, style))
  }

  package mutating func add(_ line: String, _ style: Style = .plain) {
    blocks.append(.line(line, style))
  }

  package mutating func addGap() { blocks.append(.gap) }
}

/// Something the officer can decide, by one key or by a word.
package struct Choice: Hashable, Sendable {
  package let key: Character
  package let words: String

  package init(_ key: Character, _ words: String) {
    self.key = key
    self.words = words
  }

  /// As it is shown: `[b] back`.
  var label: String { "[\(key)] \(words)" }
}
