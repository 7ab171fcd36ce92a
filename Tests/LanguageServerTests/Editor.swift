import Foundation
import Testing

/// Carries bytes to a server and back.
protocol Carrier: AnyObject {
  func send(_ bytes: [UInt8]) throws
  /// More bytes; none when the server has nothing more to say.
  func receive() throws -> [UInt8]
}

/// An editor as far as a server can tell: it keeps texts, types, asks, and does what it is told.
///
/// It counts and reads JSON with Foundation, and so in another way than the server does.
final class Editor {
  typealias Object = [String: Any]

  let carrier: any Carrier
  private(set) var texts: [String: String] = [:]
  private var versions: [String: Int] = [:]
  private var number = 0
  private var bytes: [UInt8] = []
  /// What the server said by itself.
  private(set) var published: [(uri: String, version: Int?, problems: [Object])] = []
  private(set) var abilities: Object = [:]

  struct Silence: Error {}

  init(_ carrier: any Carrier, capabilities: Object = Editor.usual) throws {
    self.carrier = carrier
    let result = try ask("initialize", ["processId": NSNull(), "capabilities": capabilities])
    abilities = try #require((result as? Object)?["capabilities"] as? Object)
    try tell("initialized", [:])
  }

  static var usual: Object {
    [
      "workspace": ["workspaceEdit": ["documentChanges": true]],
      "textDocument": [
        "hover": ["contentFormat": ["plaintext"]], "rename": ["prepareSupport": true],
        "publishDiagnostics": ["relatedInformation": true],
      ],
    ]
  }

  // MARK: Messages

  func send(_ message: Any) throws {
    let content = [UInt8](try JSONSerialization.data(withJSONObject: message))
    try carrier.send(Array("Content-Length: \(content.count)\r\n\r\n".utf8) + content)
  }

  func tell(_ method: String, _ params: Object) throws {
    try send(["jsonrpc": "2.0", "method": method, "params": params])
  }

  /// Asks, and waits for the answer.
  ///
  /// - Throws: the error of the server.
  @discardableResult
  func ask(_ method: String, _ params: Any) throws -> Any {
    number += 1
    try send(["jsonrpc": "2.0", "id": number, "method": method, "params": params])
    while true {
      let message = try next()
      guard message["id"] as? Int == number else { continue }
      if let error = message["error"] as? Object { throw Refusal(error) }
      return try #require(message["result"])
    }
  }

  struct Refusal: Error {
    let code: Int
    let message: String

    init(_ error: Object) {
      code = error["code"] as? Int ?? 0
      message = error["message"] as? String ?? ""
    }
  }

  /// The next message; what is published is also kept.
  func next() throws -> Object {
    while true {
      if let message = try complete() {
        if message["method"] as? String == "textDocument/publishDiagnostics" {
          let params = try #require(message["params"] as? Object)
          let problems = try #require(params["diagnostics"] as? [Object])
          published.append((try #require(params["uri"] as? String), params["version"] as? Int, problems))
        }
        return message
      }
      let more = try carrier.receive()
      guard !more.isEmpty else { throw Silence() }
      bytes += more
    }
  }

  private func complete() throws -> Object? {
    let text = String(decoding: bytes.prefix(100), as: UTF8.self)
    guard let match = text.prefixMatch(of: /Content-Length: (\d+)\r\n\r\n/), let count = Int(match.1) else {
      return nil
    }
    let start = match.0.utf8.count
    guard bytes.count >= start + count else { return nil }
    let content = Data(bytes[start..<start + count])
    bytes.removeFirst(start + count)
    return try JSONSerialization.jsonObject(with: content) as? Object
  }

  // MARK: Documents

  func open(_ uri: String, _ text: String) throws {
    texts[uri] = text
    versions[uri] = 1
    try tell(
      "textDocument/didOpen",
      ["textDocument": ["uri": uri, "languageId": "yaml", "version": 1, "text": text]]
    )
  }

  /// Writes in the place of a stretch of a text, counted in units of UTF-16.
  func write(_ words: String, over range: NSRange, in uri: String) throws {
    let old = try #require(texts[uri])
    let change: Object = ["range": place(range, in: old), "text": words]
    texts[uri] = (old as NSString).replacingCharacters(in: range, with: words)
    try changed(uri, [change])
  }

  func replace(_ uri: String, with text: String) throws {
    texts[uri] = text
    try changed(uri, [["text": text]])
  }

  private func changed(_ uri: String, _ changes: [Object]) throws {
    versions[uri, default: 0] += 1
    try tell(
      "textDocument/didChange",
      ["textDocument": ["uri": uri, "version": versions[uri] ?? 0], "contentChanges": changes]
    )
  }

  /// What is wrong with a document as it is now, once all was looked at.
  func problems(_ uri: String) throws -> [Object] {
    let version = versions[uri]
    while published.count(where: { $0.uri == uri && $0.version == version }) < 2 { _ = try next() }
    return published.last { $0.uri == uri }?.problems ?? []
  }

  /// What is wrong with a document as it is now, at the first look.
  func firstProblems(_ uri: String) throws -> [Object] {
    let version = versions[uri]
    while !published.contains(where: { $0.uri == uri && $0.version == version }) { _ = try next() }
    return published.first { $0.uri == uri && $0.version == version }?.problems ?? []
  }

  func codes(_ uri: String) throws -> [String] { try problems(uri).compactMap { $0["code"] as? String } }

  // MARK: Places

  /// The place of a unit of UTF-16 in a text.
  func place(_ offset: Int, in text: String) -> Object {
    let before = (text as NSString).substring(to: offset)
    let lines = before.components(separatedBy: "\n")
    return ["line": lines.count - 1, "character": lines.last?.utf16.count ?? 0]
  }

  func place(_ range: NSRange, in text: String) -> Object {
    ["start": place(range.location, in: text), "end": place(range.location + range.length, in: text)]
  }

  /// The stretch of a text that the server means.
  func stretch(_ range: Any?, in text: String) throws -> NSRange {
    func offset(_ place: Any?) throws -> Int {
      let place = try #require(place as? Object)
      let (line, character) = (try #require(place["line"] as? Int), try #require(place["character"] as? Int))
      let lines = text.components(separatedBy: "\n")
      return lines.prefix(line).reduce(0) { $0 + $1.utf16.count + 1 } + character
    }
    let range = try #require(range as? Object)
    let start = try offset(range["start"])
    return NSRange(location: start, length: try offset(range["end"]) - start)
  }

  func words(_ range: Any?, in uri: String) throws -> String {
    let text = try #require(texts[uri])
    return (text as NSString).substring(with: try stretch(range, in: text))
  }
}
