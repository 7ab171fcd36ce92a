package import Display

/// What is shown at one time, before it is laid out for a screen or for single lines.
package struct Page: Sendable {
  /// Words that tell what a text is: `ASK`, `LOOK`, `vi draft`.
  package struct Label: Hashable, Sendable {
    /// As it stands in the margin of a screen.
    package let onScreen: String
    /// As it stands in a line that has to make sense alone.
    package let inLine: String

    package static let none = Label(onScreen: "", inLine: "")
  }

  package enum Block: Sendable {
    /// A text with its label, in parts between which a screen may begin a new line.
    case labelled(Label, [String], Style)
    /// What a yes confirms; the label is for single lines only.
    case statement(Label, String)
    case line(String, Style)
    case gap
  }

  /// The upper left of a screen.
  package var title: String
  /// The languages in use, in the middle of a screen; empty where there is but one.
  package var languages = ""
  /// The upper right of a screen.
  package var place: String
  package var blocks: [Block]

  package init(_ title: String, place: String = "", _ blocks: [Block] = []) {
    self.title = title
    self.place = place
    self.blocks = blocks
  }

  package mutating func add(_ label: Label, _ text: String, _ style: Style = .plain) {
    blocks.append(.labelled(label, [text], style))
  }

  package mutating func add(_ label: Label, parts: [String], _ style: Style = .plain) {
    blocks.append(.labelled(label, parts, style))
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

extension Page {
  /// Between the parts of a text that stand on one line.
  static let partMark = " · "
}
