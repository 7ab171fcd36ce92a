/// What was typed, told apart by what it may mean in an interview.
package enum Key: Hashable, Sendable {
  /// A letter, digit, sign or space; a mark that joins the letter before comes by itself.
  ///
  /// Letters, digits, `!`, `?` and `+` that an input method made wide come as the ordinary ones.
  case character(Character)
  case enter
  case backspace
  /// Ctrl-U.
  case clearLine
  case escape
  /// Text that did not come from single keystrokes; line breaks in it are `\n`. Never an answer.
  case pasted(String)
  /// Ctrl-C.
  case interrupt
  /// Ctrl-\, which clears the screen and ends at once.
  case leaveNow
  /// Ctrl-D.
  case endOfInput
  /// Ctrl-Z.
  case suspend
  /// Ctrl-L.
  case redraw
  /// An arrow, a function key, the mouse, or bytes that are not text.
  case ignored
}

extension Key {
  /// Makes one paste of several lines that arrived in one go from a terminal that does not mark pastes.
  ///
  /// - Parameter burst: the keys whose bytes were there at the same time.
  /// - Returns: the same keys, with each stretch of text that goes on after a line break joined.
  package static func joiningLines(_ burst: [Key]) -> [Key] {
    var result: [Key] = []
    var rest = burst[...]
    while let first = rest.first {
      let stretch = rest.prefix { $0.typedText != nil }
      let text = stretch.compactMap(\.typedText).joined()
      if stretch.isEmpty {
        result.append(first)
      } else if text.dropLast().contains("\n") {
        result.append(.pasted(text))
      } else {
        result += stretch
      }
      rest.removeFirst(max(stretch.count, 1))
    }
    return result
  }

  /// What this key adds to a text; `nil` where it is no part of one.
  private var typedText: String? {
    switch self {
    case .character(let character): String(character)
    case .enter: "\n"
    default: nil
    }
  }
}
