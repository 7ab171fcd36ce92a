package import Diagnostics
package import Expressions
package import MarkedYAML

/// Words of the author and where they stand.
package struct Words: Hashable, Sendable {
  package let text: String
  package let span: SourceSpan

  package init(_ text: String, _ span: SourceSpan) {
    self.text = text
    self.span = span
  }
}

/// A condition as the author wrote it.
package struct When: Sendable {
  package let expression: Expression
  /// The text with its place in the file, so that a problem is shown inside the condition.
  package let node: Node

  package var text: String { print(expression) }

  /// Where a part of the condition stands in the file.
  package func span(of part: Expression, in file: SourceFile) -> SourceSpan {
    span(of: part.extent, in: file)
  }

  package func span(of extent: Extent, in file: SourceFile) -> SourceSpan { node.span(of: extent, in: file) }

  package var span: SourceSpan { node.span }

  /// Whether every character stands in the file as it reads; between quotes one may have another meaning.
  package var isWrittenAsRead: Bool {
    switch node.text?.style {
    case .plain?, .folded?: true
    default: false
    }
  }
}

/// Where a fact comes from: a source of the checklist, and the page or heading in it.
package struct Citation: Hashable, Sendable {
  package let source: Words
  package let place: String
}

/// A list of words of the author, such as the ids of `refer`, and where the list stands.
package struct WordList: Hashable, Sendable {
  package let words: [Words]
  package let span: SourceSpan
}
