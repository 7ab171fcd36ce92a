import Diagnostics
import Validation

/// `textDocument/codeAction`: what takes a problem away, as `screener check --fix` does it.
extension LanguageServer {
  mutating func codeActions(_ params: JSONValue) throws(ResponseError) -> JSONValue {
    guard let uri = params["textDocument"]["uri"].text, let start = EditorPlace(params["range"]["start"]),
      let end = EditorPlace(params["range"]["end"])
    else { throw ResponseError(.invalidParams, "A document and a range are needed.") }
    guard let document = documents[uri], !document.isTooLong else { return .array([]) }
    let first = document.text.offset(of: start, client.encoding)
    let range = first...max(first, document.text.offset(of: end, client.encoding))
    let kinds = params["context"]["only"].list?.compactMap(\.text)
    var actions: [JSONValue] = []
    if wants("quickfix", kinds) { actions += quickFixes(document, in: range) }
    if wants("source.fixAll.screener", kinds), let all = fixAll(document) { actions.append(all) }
    return .array(actions)
  }

  /// Whether an editor asks for a kind, or for one of which it is a part.
  private func wants(_ kind: String, _ kinds: [String]?) -> Bool {
    kinds.map { $0.contains { kind == $0 || kind.hasPrefix("\($0).") } } ?? true
  }

  private mutating func quickFixes(_ document: Document, in range: ClosedRange<Int>) -> [JSONValue] {
    problems(of: document).compactMap { problem in
      let place = document.file.byteRange(of: problem.span)
      guard let fix = problem.fix, !fix.edits.isEmpty, range.overlaps(place.lowerBound...place.upperBound)
      else { return nil }
      return .object([
        ("title", .string(fix.title(for: problem, in: document.file))), ("kind", .string("quickfix")),
        ("diagnostics", .array([value(of: problem, in: document)])),
        ("isPreferred", .bool(fix.kind == .safe)),
        ("edit", changes([(document.file, fix.edits)])),
      ])
    }
  }

  /// What is wrong with the text as it is now.
  private mutating func problems(of document: Document) -> [Diagnostic] {
    if let found = document.found, !checks.isOutdated(document.uri) { return found.problems }
    return check(document.file, isComplete: false).problems
  }

  /// All that `--fix` would do without asking; `nil` where that is nothing.
  private func fixAll(_ document: Document) -> JSONValue? {
    let repair = Repair(document.file, catalog: .all) { check($0, isComplete: false) }
    guard !repair.mended.isEmpty, let edit = document.file.difference(to: repair.file) else { return nil }
    return .object([
      ("title", .string("Mend all that changes no meaning")), ("kind", .string("source.fixAll.screener")),
      ("edit", changes([(document.file, [edit])])),
    ])
  }
}

extension Fix {
  /// What it does, in a few words.
  fileprivate func title(for problem: Diagnostic, in file: SourceFile) -> String {
    guard edits.count == 1, let edit = edits.first else { return "Mend \(problem.code.name)" }
    let old = String(decoding: file.bytes[edit.start..<edit.end], as: UTF8.self)
    let isShort = ![old, edit.text].contains { $0.contains { $0.isNewline } || $0.count > 60 }
    switch (old.isEmpty, edit.text.isEmpty) {
    case (_, true) where old.hasSuffix("\n"): return "Delete the line"
    case (false, true) where isShort: return "Delete `\(old)`"
    case (true, false) where isShort: return "Add `\(edit.text)`"
    case (false, false) where isShort: return "Write `\(edit.text)` instead of `\(old)`"
    default: return "Mend \(problem.code.name)"
    }
  }
}

extension SourceFile {
  /// The one stretch in which another text differs; `nil` where none does.
  fileprivate func difference(to other: SourceFile) -> Fix.Edit? {
    guard bytes != other.bytes else { return nil }
    var start = zip(bytes, other.bytes).prefix { $0 == $1 }.count
    while start > 0, start < bytes.count, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    let most = min(bytes.count, other.bytes.count) - start
    var end = zip(bytes.reversed(), other.bytes.reversed()).prefix { $0 == $1 }.count
    end = min(end, most)
    while end > 0, bytes[bytes.count - end] & 0xC0 == 0x80 { end -= 1 }
    let text = String(decoding: other.bytes[start..<other.bytes.count - end], as: UTF8.self)
    return Fix.Edit(start..<bytes.count - end, text)
  }
}
