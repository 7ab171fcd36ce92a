import Diagnostics
import Checklists
import Validation

/// The documents as the editor has them.
extension LanguageServer {
  mutating func open(_ params: JSONValue) {
    let item = params["textDocument"]
    guard let uri = item["uri"].text, let text = item["text"].text else { return }
    documents[uri] = Document(uri: uri, version: item["version"].number, text: text)
    checkAgain(beside: uri)
  }

  mutating func change(_ params: JSONValue) {
    let item = params["textDocument"]
    guard let uri = item["uri"].text, let changes = params["contentChanges"].list else { return }
    documents[uri]?.change(changes, version: item["version"].number, client.encoding)
    checkAgain(beside: uri)
  }

  /// Forgets a document, and takes its problems from the screen.
  mutating func close(_ params: JSONValue) {
    guard let uri = params["textDocument"]["uri"].text, let document = documents.removeValue(forKey: uri)
    else {
      return
    }
    checks.remove(uri)
    replies.append(publication(uri, version: nil, []))
    checks.add(documents.values.filter { $0.isBeside(document) }.map(\.uri).sorted())
  }

  /// Checks all again: something on the disk may be different.
  mutating func lookAgain() { checks.add(documents.keys.sorted()) }

  private mutating func checkAgain(beside uri: String) {
    guard let document = documents[uri] else { return }
    let others = documents.values.filter { $0.uri != uri && $0.isBeside(document) }.map(\.uri).sorted()
    checks.add([uri] + others)
  }

  var files: OpenFiles<Disk> {
    let open = documents.values.filter { !$0.isTooLong }.map { ($0.path, $0.file) }
    return OpenFiles(open: Dictionary(open) { first, _ in first }, disk: disk)
  }

  /// A document and a place in it, as most requests name them; `nil` where the document is not open.
  ///
  /// Fails where the request says neither.
  func place(_ params: JSONValue) throws(ResponseError) -> (uri: String, place: Position)? {
    guard let uri = params["textDocument"]["uri"].text, let place = EditorPlace(params["position"]) else {
      throw ResponseError(.invalidParams, "A document and a position are needed.")
    }
    guard let document = documents[uri], !document.isTooLong else { return nil }
    return (uri, document.file.position(at: document.text.offset(of: place, client.encoding)))
  }

  /// What stands at a place, and all that may stand there.
  mutating func spot(_ uri: String, _ place: Position) -> (spot: Spot, candidates: Candidates)? {
    // Translations have no keys of ours.
    guard let file = documents[uri]?.file, !file.name.hasSuffix(".po") else { return nil }
    let reading = file.kind == .caseFile ? checklist(of: file) : documents[uri]?.reading(without: place.line)
    guard let spot = Spot(in: file, at: place, naming: reading) else { return nil }
    return (spot, Candidates(reading: reading, checklists: checklists(beside: file)))
  }

  /// What the checklist names for which cases are written.
  private mutating func checklist(of cases: SourceFile) -> Reading? {
    guard let id = cases.casesFor else { return nil }
    let path = folder(of: cases.name) + id + ".yaml"
    if let open = documents.values.first(where: { $0.path == path })?.uri {
      return documents[open]?.reading()
    }
    return disk.read(path).flatMap(Reading.init)
  }

  private func checklists(beside file: SourceFile) -> [String] {
    guard file.kind == .caseFile else { return [] }
    return files.names(in: folder(of: file.name)).filter {
      $0.hasSuffix(".yaml") && !$0.hasSuffix(".cases.yaml")
    }
    .map { String($0.dropLast(5)) }
  }

  func folder(of path: String) -> String { path.lastIndex(of: "/").map { String(path[...$0]) } ?? "" }
}

extension Document {
  /// Whether a change of one may change what is found in the other.
  fileprivate func isBeside(_ other: Document) -> Bool {
    family == nil || other.family == nil || family == other.family
  }
}
