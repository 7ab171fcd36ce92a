import Diagnostics
import Expressions

/// Collects what is wrong with one file while it is read.
final class Problems {
  let file: SourceFile
  private(set) var list: [Diagnostic] = []
  /// Entries too broken to be looked at further.
  private(set) var leftOut = LeftOut()

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
    path: String,
    fix: Fix? = nil
  ) {
    list.append(
      Diagnostic(code, at: span, message, note: note, labels: labels, help: help, path: path, fix: fix)
    )
  }

  /// Notes that an entry is too broken to be looked at further.
  ///
  /// `id`: its id; `nil` where even that cannot be read.
  func leaveOut(_ id: String?) { leftOut.add(id) }

  var hasErrors: Bool { list.contains { $0.code.severity == .error } }
}
