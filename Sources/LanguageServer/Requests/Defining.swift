import Diagnostics
import Validation

/// `textDocument/definition`: where an id is given.
extension LanguageServer {
  mutating func definition(_ params: JSONValue) throws(ResponseError) -> JSONValue {
    guard let (uri, place) = try place(params), let (spot, candidates) = spot(uri, place),
      let candidate = candidates.present(at: spot)
    else { return .null }
    switch candidate.source {
    case .thing(let thing): return location(thing.span, in: candidates.reading)
    case .option(let option, _): return location(option.span, in: candidates.reading)
    case .checklist(let id):
      guard let path = documents[uri].map({ folder(of: $0.path) + id + ".yaml" }), let file = files.read(path)
      else {
        return .null
      }
      return location(.fileStart, in: file)
    case .key, .function, .rule, .meaning, .none: return .null
    }
  }

  private func location(_ span: SourceSpan, in reading: Reading?) -> JSONValue {
    reading.map { location(span, in: $0.file) } ?? .null
  }

  private func location(_ span: SourceSpan, in file: SourceFile) -> JSONValue {
    let range = client.range(file.byteRange(of: span), in: TextPlaces(file.bytes))
    return .object([("uri", .string(uri(of: file.name))), ("range", range)])
  }

  /// How the editor calls a file.
  func uri(of path: String) -> String {
    documents.values.filter { $0.path == path }.map(\.uri).min() ?? DocumentAddress.uri(of: path)
  }
}
