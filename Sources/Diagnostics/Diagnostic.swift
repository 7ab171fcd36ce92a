/// One problem that a check reports: where it is, what is wrong, what to do.
package struct Diagnostic: Sendable {
  /// Another place that has to do with the problem, in the same file.
  package struct Label: Hashable, Sendable {
    package let span: SourceSpan
    package let text: String

    package init(_ span: SourceSpan, _ text: String) {
      self.span = span
      self.text = text
    }
  }

  package let code: Code
  /// What is wrong, as a whole sentence in the author's words.
  package let message: String
  /// The smallest text to look at.
  package let span: SourceSpan
  /// What to say beside the marked text; may be empty.
  package let note: String
  package let labels: [Label]
  /// At most two ways out, each beginning with a verb; may be empty.
  package let help: String
  /// The ids and keys that lead to the place, as in `sections/control/items/papers_kept/ask`.
  package var path: String
  /// What takes the problem away, where a program can do that.
  package var fix: Fix?

  package init(
    _ code: Code,
    at span: SourceSpan,
    _ message: String,
    note: String = "",
    labels: [Label] = [],
    help: String = "",
    path: String = "",
    fix: Fix? = nil
  ) {
    self.code = code
    self.span = span
    self.message = message
    self.note = note
    self.labels = labels
    self.help = help
    self.path = path
    self.fix = fix
  }
}

/// How much a problem stops.
package enum Severity: String, Sendable {
  /// Stops `check`.
  case error
  /// Stops `check` with `--strict` only.
  case warning
  /// Never stops.
  case note
}
