import Diagnostics

/// Something that an editor asks or says.
struct Message {
  /// A number or a text; `nil` where no answer is expected.
  let id: JSONValue?
  let method: String
  let params: JSONValue

  /// Reads a message; `nil` where it is an answer to something, which is never asked here.
  ///
  /// Fails with why it is none.
  init?(_ value: JSONValue) throws(ResponseError) {
    guard case .object = value else {
      throw ResponseError(.invalidRequest, "A message is a JSON object.")
    }
    let id = value["id"]
    guard let method = value["method"].text else {
      if id.isNull || value["result"].isNull && value["error"].isNull {
        throw ResponseError(.invalidRequest, "A message has a `method`.")
      }
      return nil
    }
    switch id {
    case .null: self.id = nil
    case .number, .string: self.id = id
    default: throw ResponseError(.invalidRequest, "The `id` of a message is a number or a text.")
    }
    self.method = method
    params = value["params"]
  }
}

/// Why something that was asked has no answer.
struct ResponseError: Error {
  enum Code: Int {
    case parseError = -32700
    case invalidRequest = -32600
    case methodNotFound = -32601
    case invalidParams = -32602
    case serverNotInitialized = -32002
    case requestFailed = -32803
    case requestCancelled = -32800
  }

  let code: Code
  let message: String

  init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }
}

/// What is sent to an editor.
enum Reply {
  static func answer(to id: JSONValue, _ result: JSONValue) -> JSONValue {
    .object([("jsonrpc", .string("2.0")), ("id", id), ("result", result)])
  }

  static func failure(_ error: ResponseError, of id: JSONValue) -> JSONValue {
    let error = JSONValue.object([
      ("code", .number(error.code.rawValue)), ("message", .string(error.message)),
    ])
    return .object([("jsonrpc", .string("2.0")), ("id", id), ("error", error)])
  }

  static func notification(_ method: String, _ params: JSONValue) -> JSONValue {
    .object([("jsonrpc", .string("2.0")), ("method", .string(method)), ("params", params)])
  }
}
