import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import LanguageServer

private func frame(_ text: String) -> [UInt8] {
  Array("Content-Length: \(text.utf8.count)\r\n\r\n\(text)".utf8)
}

/// The code of the next error of a server.
private func error(_ editor: Editor) throws -> Int? {
  let message = try editor.next()
  return (message["error"] as? Editor.Object)?["code"] as? Int
}

@Test func `what cannot be understood is answered, and the talk goes on`() throws {
  let (editor, uri) = try smallestEditor()
  _ = try editor.problems(uri)
  let deep = String(repeating: "[", count: 5_000)
  for text in [
    "{", "nonsense", "", "{\"a\":1}x", "\"\\ud8", deep, "{\"id\":1,}", "[1 2]", "01", "1.", "\u{0}",
  ] {
    try editor.carrier.send(frame(text))
    #expect(try error(editor) == -32700, "\(text.prefix(20))")
  }
  for text in [
    "[]", "1", "{}", "{\"id\":{},\"method\":\"shutdown\"}", "{\"id\":7}",
    "{\"jsonrpc\":\"2.0\",\"method\":1}",
  ] {
    try editor.carrier.send(frame(text))
    #expect(try error(editor) == -32600, "\(text)")
  }
  for header in ["Content-Type: x\r\n\r\n", "Content-Length: -1\r\n\r\n", "Content-Length: many\r\n\r\n"] {
    try editor.carrier.send(Array(header.utf8))
    #expect(try error(editor) == -32700)
  }
  try editor.carrier.send(Array(repeating: UInt8(ascii: "x"), count: 5_000))
  #expect(try error(editor) == -32700)
  #expect(throws: Editor.Refusal.self) {
    try editor.ask("textDocument/inventedByNobody", [:] as Editor.Object)
  }
  #expect(try editor.hover(uri, editor.find("points", in: uri).location) != nil)
}

@Test func `a message that is too long is passed over`() throws {
  let (editor, uri) = try smallestEditor()
  _ = try editor.problems(uri)
  try editor.carrier.send(Array("Content-Length: \(Framing.limit + 3)\r\n\r\n".utf8))
  #expect(try error(editor) == -32700)
  for _ in 0..<2 { try editor.carrier.send(Array(repeating: 0x20, count: Framing.limit / 2)) }
  try editor.carrier.send([0x20, 0x20, 0x20])
  #expect(try editor.hover(uri, editor.find("points", in: uri).location) != nil)
}

@Test(arguments: [
  ("textDocument/inventedByNobody", -32601), ("$/inventedByNobody", -32601), ("textDocument/hover", -32602),
  ("textDocument/completion", -32602), ("textDocument/rename", -32602), ("textDocument/codeAction", -32602),
  ("initialize", -32600),
])
func `a request that makes no sense has the code that says so`(_ method: String, _ code: Int) throws {
  let (editor, _) = try smallestEditor()
  let refusal = #expect(throws: Editor.Refusal.self) { try editor.ask(method, ["position": 1]) }
  #expect(refusal?.code == code)
}

@Test func `of a document that is not open nothing is said`() throws {
  let editor = try Editor(InProcess())
  let position: Editor.Object = ["line": 0, "character": 0]
  let params: Editor.Object = ["textDocument": ["uri": "file:///nowhere.yaml"], "position": position]
  for method in ["hover", "completion", "definition", "prepareRename"] {
    #expect(try editor.ask("textDocument/\(method)", params) is NSNull)
  }
}

@Test func `nothing is done before the beginning or after the end`() throws {
  let carrier = InProcess()
  let text = #"{"jsonrpc":"2.0","id":"x","method":"textDocument/hover","params":{}}"#
  carrier.send(frame(text))
  #expect(
    String(decoding: carrier.receive(), as: UTF8.self).contains("\"id\":\"x\",\"error\":{\"code\":-32002")
  )
  let editor = try Editor(carrier)
  try editor.ask("shutdown", NSNull())
  let refusal = #expect(throws: Editor.Refusal.self) {
    try editor.ask("textDocument/hover", [:] as Editor.Object)
  }
  #expect(refusal?.code == -32600)
  try editor.tell("exit", [:])
  _ = carrier.receive()
  #expect(carrier.next == .exit(0))
}

@Test func `an end that nobody announced has another status`() throws {
  let carrier = InProcess()
  let editor = try Editor(carrier)
  try editor.tell("exit", [:])
  _ = carrier.receive()
  #expect(carrier.next == .exit(1))
}

@Test func `what is asked no longer is not answered`() throws {
  let (editor, uri) = try smallestEditor()
  _ = try editor.problems(uri)
  let params = try editor.parameters(uri, editor.find("points", in: uri).location)
  try editor.send(["jsonrpc": "2.0", "id": 900, "method": "textDocument/hover", "params": params])
  try editor.send(["jsonrpc": "2.0", "id": "901", "method": "textDocument/hover", "params": params])
  try editor.tell("$/cancelRequest", ["id": 900])
  try editor.tell("$/cancelRequest", ["id": 902])
  let first = try editor.next()
  #expect(first["id"] as? Int == 900)
  #expect((first["error"] as? Editor.Object)?["code"] as? Int == -32800)
  let second = try editor.next()
  #expect(second["id"] as? String == "901")
  #expect(second["result"] is Editor.Object)
}

@Test func `bytes may come in any pieces`() throws {
  let texts = ["{\"a\":1}", "", "é😀", String(repeating: "x", count: 300)]
  let bytes = texts.flatMap(frame)
  for size in [1, 2, 3, 7, 64, bytes.count] {
    var framing = Framing()
    var found: [String] = []
    for start in stride(from: 0, to: bytes.count, by: size) {
      for case .content(let content) in framing.take(Array(bytes[start..<min(start + size, bytes.count)])) {
        found.append(String(decoding: content, as: UTF8.self))
      }
    }
    #expect(found == texts)
  }
}

@Test(arguments: [
  #"{"a":[1,-2,true,false,null,"x\n\u00e9\ud83d\ude00\/"],"b":{}}"#, #"  [ ] "#, #""""#, "-0",
  "9223372036854775807",
  #"{"é":"မြန်မာ","":[[[]]]}"#,
])
func `JSON is read as Foundation reads it`(_ text: String) throws {
  let value = try JSONValue(reading: Array(text.utf8))
  let ours = try JSONSerialization.jsonObject(with: Data(value.description.utf8), options: .fragmentsAllowed)
  let theirs = try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
  #expect((ours as? NSObject) == (theirs as? NSObject))
}

@Test func `numbers that nothing here needs, and half of a pair, do no harm`() throws {
  let value = try JSONValue(reading: Array(#"[1.5,1e3,99999999999999999999,"\ud83d","\ud83dx"]"#.utf8))
  #expect(value.description == "[null,null,null,\"\u{FFFD}\",\"\u{FFFD}x\"]")
}
