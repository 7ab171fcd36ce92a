package import Diagnostics

/// A part of a YAML file: a text, a list or a map, and where it stands.
///
/// Every text is kept as written; what `no` or `2026-09-01` means is decided by the key it belongs to.
package struct Node: Sendable {
  package enum Content: Sendable {
    case text(Text)
    case list([Node])
    case map([Pair])
  }

  package let content: Content
  /// From the first character to after the last; a list or map ends with its last entry, or with its bracket.
  ///
  /// A value that was left out (`ask:` and nothing more) has an empty span after the colon.
  package let span: SourceSpan

  package init(_ content: Content, at span: SourceSpan) {
    self.content = content
    self.span = span
  }

  package var text: Text? {
    if case .text(let text) = content { text } else { nil }
  }

  package var list: [Node]? {
    if case .list(let entries) = content { entries } else { nil }
  }

  package var map: [Pair]? {
    if case .map(let pairs) = content { pairs } else { nil }
  }

  /// Whether nothing at all was written here, not even quotes.
  package var isMissing: Bool {
    text.map { $0.style == .plain && $0.string.isEmpty } ?? false
  }

  /// The value of a key that is spelled exactly so; `nil` also where this is no map.
  package subscript(key: String) -> Node? {
    map?.first { $0.key.text?.string == key }?.value
  }
}

/// A key and its value in a map; the key is always a text.
package struct Pair: Sendable {
  package let key: Node
  package let value: Node

  package init(key: Node, value: Node) {
    self.key = key
    self.value = value
  }
}

/// The words of a text after reading, and the way they were written.
package struct Text: Sendable {
  package enum Style: Sendable {
    /// Without quotes.
    case plain
    /// Between `'` and `'`.
    case singleQuoted
    /// Between `"` and `"`, where a backslash has a meaning.
    case doubleQuoted
    /// After `|`: line breaks stay.
    case literal
    /// After `>`: a single line break becomes a space.
    case folded
  }

  package let string: String
  package let style: Style

  package init(_ string: String, _ style: Style) {
    self.string = string
    self.style = style
  }
}
