import Checklists
import Diagnostics
import Validation

/// `textDocument/rename`: another id for something, in the checklist and its cases, as `screener rename` gives it.
extension LanguageServer {
  mutating func prepareRename(_ params: JSONValue) throws(ResponseError) -> JSONValue {
    guard let (uri, place) = try place(params), let document = documents[uri],
      let (spot, thing) = thing(uri, place)
    else { return .null }
    let range = client.range(document.file.byteRange(of: spot.word.span), in: document.text)
    return .object([("range", range), ("placeholder", .string(thing.id))])
  }

  mutating func rename(_ params: JSONValue) throws(ResponseError) -> JSONValue {
    guard let name = params["newName"].text else {
      throw ResponseError(.invalidParams, "A new name is needed.")
    }
    guard let (uri, place) = try place(params), let document = documents[uri],
      let (_, thing) = thing(uri, place)
    else { throw ResponseError(.requestFailed, "Nothing at this place has an id.") }
    let files = self.files
    var path = document.path
    if document.file.kind == .caseFile { path = folder(of: path) + (document.file.casesFor ?? "") + ".yaml" }
    guard let checklist = files.read(path) else {
      throw ResponseError(.requestFailed, "There is no checklist \(path).")
    }
    let cases = files.read((path.hasSuffix(".yaml") ? String(path.dropLast(5)) : path) + ".cases.yaml")
    do throws(Renaming.Refusal) {
      let renamed = try RenamedFiles(thing.id, to: name, kind: thing.kind, in: checklist, cases: cases)
      return changes(renamed.changes.map { ($0.source, $0.edits) })
    } catch {
      throw ResponseError(.requestFailed, error.sentence)
    }
  }

  private mutating func thing(_ uri: String, _ place: Position) -> (spot: Spot, thing: Thing)? {
    guard let (spot, candidates) = spot(uri, place), let thing = candidates.present(at: spot)?.thing else {
      return nil
    }
    return (spot, thing)
  }

  /// Changes of files as the protocol has them.
  func changes(_ changes: [(file: SourceFile, edits: [Fix.Edit])]) -> JSONValue {
    let files = changes.map { file, edits -> (uri: String, edits: JSONValue) in
      let text = TextPlaces(file.bytes)
      let edits = edits.map { edit in
        JSONValue.object([
          ("range", client.range(edit.start..<edit.end, in: text)), ("newText", .string(edit.text)),
        ])
      }
      return (uri(of: file.name), .array(edits))
    }
    guard client.knowsVersions else {
      return .object([("changes", .object(files.map { (key: $0.uri, value: $0.edits) }))])
    }
    let documents = files.map { file in
      let version = self.documents[file.uri]?.version.map { JSONValue.number($0) } ?? .null
      let name = JSONValue.object([("uri", .string(file.uri)), ("version", version)])
      return JSONValue.object([("textDocument", name), ("edits", file.edits)])
    }
    return .object([("documentChanges", .array(documents))])
  }
}
