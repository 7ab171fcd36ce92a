import Diagnostics

/// Who does what.
extension LanguageServer {
  mutating func handle(_ message: Message) {
    guard let id = message.id else { return take(note: message) }
    do throws(ResponseError) {
      let result = try answer(message)
      replies.append(Reply.answer(to: id, result))
    } catch {
      replies.append(Reply.failure(error, of: id))
    }
  }

  /// Something that expects no answer; what is not known, or comes too early, is passed over.
  private mutating func take(note: Message) {
    if note.method == "exit" { status = phase == .shutDown ? 0 : 1 }
    guard phase == .running else { return }
    switch note.method {
    case "textDocument/didOpen": open(note.params)
    case "textDocument/didChange": change(note.params)
    case "textDocument/didClose": close(note.params)
    case "textDocument/didSave", "workspace/didChangeWatchedFiles": lookAgain()
    default: break
    }
  }

  private mutating func answer(_ request: Message) throws(ResponseError) -> JSONValue {
    switch (request.method, phase) {
    case ("initialize", .new):
      client = Client(request.params)
      phase = .running
      return client.abilities(version: version)
    case (_, .new): throw ResponseError(.serverNotInitialized, "The first request is `initialize`.")
    case ("shutdown", .running):
      phase = .shutDown
      return .null
    case (_, .shutDown), ("initialize", .running):
      throw ResponseError(.invalidRequest, "`\(request.method)` comes at a time when nobody expects it.")
    case ("textDocument/completion", _): return try completion(request.params)
    case ("textDocument/hover", _): return try hover(request.params)
    case ("textDocument/definition", _): return try definition(request.params)
    case ("textDocument/prepareRename", _): return try prepareRename(request.params)
    case ("textDocument/rename", _): return try rename(request.params)
    case ("textDocument/codeAction", _): return try codeActions(request.params)
    default: throw ResponseError(.methodNotFound, "`\(request.method)` is not something this server does.")
    }
  }
}
