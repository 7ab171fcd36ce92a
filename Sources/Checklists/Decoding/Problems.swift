import Diagnostics

/// Collects what is wrong with one file while it is read.
final class Problems {
  let file: SourceFile
  private(set) var list: [Diagnostic] = []

  init(_ file: SourceFile) {
    self.file = file
  }

  func add(
    _ code: Code,
    at span: SourceSpan,
    _ message: String,
    note: String = "",
    labels: [Diagnostic.Label] = [],
    help: String = "",
    path: String
  ) {
    list.append(
      Diagnostic(code, at: span, message, note: note, labels: labels, help: help, path: path)
    )
  }

  var hasErrors: Bool { list.contains { $0.code.severity == .error } }
}
