import Foundation
import Testing

/// A completion as the server offers it.
struct Offer {
  let label: String
  let newText: String
  let range: NSRange
  let documentation: String
}

extension Editor {
  /// The parameters of a request about a place, a unit of UTF-16 in the text.
  func parameters(_ uri: String, _ offset: Int) throws -> Object {
    ["textDocument": ["uri": uri], "position": place(offset, in: try #require(texts[uri]))]
  }

  func completion(_ uri: String, _ offset: Int) throws -> [Offer] {
    let result = try ask("textDocument/completion", parameters(uri, offset)) as? Object
    return try (result?["items"] as? [Object] ?? []).map { item in
      let edit = try #require(item["textEdit"] as? Object)
      return Offer(
        label: try #require(item["label"] as? String),
        newText: try #require(edit["newText"] as? String),
        range: try stretch(edit["range"], in: try #require(texts[uri])),
        documentation: (item["documentation"] as? Object)?["value"] as? String ?? ""
      )
    }
  }

  /// The words of an explanation and what they are about.
  func hover(_ uri: String, _ offset: Int) throws -> (text: String, about: String)? {
    guard let result = try ask("textDocument/hover", parameters(uri, offset)) as? Object else { return nil }
    let contents = try #require(result["contents"] as? Object)
    return (try #require(contents["value"] as? String), try words(result["range"], in: uri))
  }

  /// Where something is defined: the document and the place in units of UTF-16.
  func definition(_ uri: String, _ offset: Int) throws -> (uri: String, range: Any)? {
    guard let result = try ask("textDocument/definition", parameters(uri, offset)) as? Object else {
      return nil
    }
    return (try #require(result["uri"] as? String), try #require(result["range"]))
  }

  /// The changes of a renaming, each with the version that it means.
  func rename(_ uri: String, _ offset: Int, to name: String) throws -> [Object] {
    var parameters = try parameters(uri, offset)
    parameters["newName"] = name
    let result = try #require(try ask("textDocument/rename", parameters) as? Object)
    return try #require(result["documentChanges"] as? [Object])
  }

  func actions(_ uri: String, _ range: NSRange, only: [String]? = nil) throws -> [Object] {
    var context: Object = ["diagnostics": [Any]()]
    if let only { context["only"] = only }
    let parameters: Object = [
      "textDocument": ["uri": uri], "range": place(range, in: try #require(texts[uri])), "context": context,
    ]
    return try #require(try ask("textDocument/codeAction", parameters) as? [Object])
  }

  /// The texts after changes of the kind `documentChanges`; texts that are not open are taken from `others`.
  func applying(_ changes: [Object], to others: [String: String] = [:]) throws -> [String: String] {
    var result: [String: String] = [:]
    for change in changes {
      let uri = try #require((change["textDocument"] as? Object)?["uri"] as? String)
      let old = try #require(texts[uri] ?? others[uri])
      let edits = try (change["edits"] as? [Object] ?? []).map { edit in
        (try stretch(edit["range"], in: old), try #require(edit["newText"] as? String))
      }
      // All places are those of the text before, so what stands later is changed first.
      result[uri] = edits.sorted { $0.0.location > $1.0.location }.reduce(old) { text, edit in
        (text as NSString).replacingCharacters(in: edit.0, with: edit.1)
      }
    }
    return result
  }

  /// Where words stand in a document.
  func find(_ words: String, in uri: String) throws -> NSRange {
    let range = (try #require(texts[uri]) as NSString).range(of: words)
    try #require(range.location != NSNotFound, "\(words) is not in \(uri)")
    return range
  }
}
