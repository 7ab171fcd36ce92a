import Diagnostics
import Display

/// Problems that are seen in the bytes, before a file is read as YAML.
extension Diagnostic {
  static func notUTF8(at place: Position, _ reason: String) -> Diagnostic {
    Diagnostic(
      .notUTF8,
      at: SourceSpan(place, Position(line: place.line, column: place.column + 1)),
      "This file is not saved as UTF-8: \(reason).",
      help: "save it again as UTF-8"
    )
  }

  static func tab(at span: SourceSpan, isFirst: Bool) -> Diagnostic {
    let line = span.start.line
    return Diagnostic(
      .tab,
      at: span,
      isFirst
        ? "Line \(line) begins with a tab." : "Line \(line) has a tab among the spaces at its beginning.",
      help: "use spaces, two for each step"
    )
  }

  /// Reports a tab that stands where the YAML library takes only spaces.
  static func tab(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .tab,
      at: span,
      "Line \(span.start.line) has a tab where only spaces may stand.",
      help: "use spaces"
    )
  }

  static func directive(at span: SourceSpan, words: String) -> Diagnostic {
    Diagnostic(
      .anchors,
      at: span,
      "A line that begins with `%` speaks to programs (`\(legible(words))`); it is not used in checklists.",
      help: "delete the line, or indent it if it belongs to a text"
    )
  }

  /// Says which size is too big.
  ///
  /// - Parameters:
  ///   - span: where the limit was passed.
  ///   - what: a whole sentence.
  /// - Returns: the problem.
  static func tooBig(at span: SourceSpan, _ what: String) -> Diagnostic {
    Diagnostic(.tooBig, at: span, what, help: "make two of it")
  }
}
