import Checklists
import Diagnostics
import Display
import Validation

/// What is wrong with a document.
extension LanguageServer {
  /// Checks a document and tells the editor.
  ///
  /// `isComplete`: with what is decided over all answers; otherwise what was decided last stays, where it still can.
  mutating func publish(_ uri: String, isComplete: Bool) {
    // What can be read now is what is known while the next line is written.
    _ = documents[uri]?.reading()
    guard let document = documents[uri] else { return }
    let problems = document.isTooLong ? [] : check(document.file, isComplete: isComplete).problems
    var kept: [Diagnostic] = []
    if !isComplete, !problems.contains(where: { $0.code.severity == .error }), let found = document.found {
      kept = found.problems.filter(\.isDecidedOverAllAnswers)
        .compactMap { $0.moved(from: found.file, to: document.file) }
    }
    let report = Report.File(document.file, document.isTooLong ? [.tooLong] : problems + kept)
    documents[uri]?.found = Document.Found(
      version: document.version,
      file: document.file,
      problems: report.problems,
      isComplete: isComplete
    )
    let values = report.problems.map { value(of: $0, in: document) }
    replies.append(publication(uri, version: document.version, values))
  }

  func check(_ file: SourceFile, isComplete: Bool) -> Report.File {
    let catalog = isComplete ? RuleCatalog.all : RuleCatalog.all.withoutProofs
    var checkup = Checkup(files, catalog: catalog, today: today())
    return checkup.check(file)
  }

  func publication(_ uri: String, version: Int?, _ problems: [JSONValue]) -> JSONValue {
    let number = version.map { [(key: "version", value: JSONValue.number($0))] } ?? []
    return Reply.notification(
      "textDocument/publishDiagnostics",
      .object([("uri", .string(uri))] + number + [("diagnostics", .array(problems))])
    )
  }

  /// A problem as the protocol has it.
  func value(of problem: Diagnostic, in document: Document) -> JSONValue {
    func range(_ span: SourceSpan) -> JSONValue {
      client.range(document.file.byteRange(of: span), in: document.text)
    }
    let help = problem.help.isEmpty ? "" : "\nhelp: \(problem.help)"
    var members: [(key: String, value: JSONValue)] = [
      ("range", range(problem.span)), ("severity", .number(problem.code.severity.number)),
      ("code", .string(problem.code.id)), ("source", .string("screener")),
      ("message", .string(legible(problem.message + help, keepingLines: true))),
    ]
    if client.showsRelatedPlaces, !problem.labels.isEmpty {
      let places = problem.labels.map { label in
        JSONValue.object([
          ("location", .object([("uri", .string(document.uri)), ("range", range(label.span))])),
          ("message", .string(legible(label.text))),
        ])
      }
      members.append(("relatedInformation", .array(places)))
    }
    return .object(members)
  }
}

extension Severity {
  fileprivate var number: Int {
    switch self {
    case .error: 1
    case .warning: 2
    case .note: 3
    }
  }
}

extension Diagnostic {
  fileprivate static let tooLong = Diagnostic(
    .tooBig,
    at: .fileStart,
    "This file is so large that nothing can be said about it.",
    help: "make several checklists of it, then open it again"
  )

  /// Whether only a complete check finds it.
  fileprivate var isDecidedOverAllAnswers: Bool {
    RuleCatalog.all.rule(code.id)?.needsProofs ?? false
  }

  /// The same problem after lines were written or deleted; `nil` where its line is another one now.
  fileprivate func moved(from old: SourceFile, to new: SourceFile) -> Diagnostic? {
    let line = old.line(span.start.line)
    let shifts = [0, new.lineCount - old.lineCount]
    guard let shift = shifts.first(where: { new.line(span.start.line + $0) == line }) else { return nil }
    func moved(_ place: Position) -> Position { Position(line: place.line + shift, column: place.column) }
    return Diagnostic(
      code,
      at: SourceSpan(moved(span.start), moved(span.end)),
      message,
      note: note,
      help: help,
      path: path
    )
  }
}
