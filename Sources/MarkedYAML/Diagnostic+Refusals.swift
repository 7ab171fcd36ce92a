import Diagnostics
import Display

/// Problems with what YAML allows and a checklist does not use.
extension Diagnostic {
  /// Reports an anchor, an alias or a tag.
  ///
  /// - Parameters:
  ///   - start: where it begins.
  ///   - rest: what stands there and after it.
  /// - Returns: the problem, over the whole word.
  static func shortcut(at start: Position, _ rest: String) -> Diagnostic {
    let word = rest.unicodeScalars.prefix { !" \t,[]{}".unicodeScalars.contains($0) }
    let end = Position(line: start.line, column: start.column + word.count)
    let words = "`\(excerpt(String(word)))`"
    return Diagnostic(
      .anchors,
      at: SourceSpan(start, end),
      word.first == "!"
        ? "\(words) is a mark for programs (a tag); such marks are not used in checklists."
        : "\(words) is a shortcut; shortcuts with `&` and `*` (anchors) are not used in checklists.",
      help: word.first == "!"
        ? "delete \(words), or put `>-` before the text and the text on the next line"
        : "write the text twice, or use one item"
    )
  }

  static func mergeKey(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .anchors,
      at: span,
      "`<<` takes over the lines of another place; such shortcuts are not used in checklists.",
      help: "write the lines twice, or use one item"
    )
  }

  static func secondDocument(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .anchors,
      at: span,
      "`---` begins a second document here; a file holds one checklist.",
      help: "delete the line, or make a file of its own for what follows"
    )
  }

  static func emptyKey(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .notYAML,
      at: span,
      "A key is missing here, before the colon.",
      help: "write the key, or delete the line"
    )
  }

  static func keyIsNoText(at span: SourceSpan, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      .notYAML,
      at: span,
      "What stands before the colon is a list and not a word: `\(excerpt(file.text(from: span.start)))`.",
      help: "write one word as the key, or use `>-` and a new line if this is a text"
    )
  }

  static func emptyFile() -> Diagnostic {
    Diagnostic(
      .notYAML,
      at: .fileStart,
      "There is nothing in this file.",
      help: "write the checklist, or delete the file"
    )
  }
}
