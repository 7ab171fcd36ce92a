import Diagnostics

/// What the editor at the other end can do.
struct Client {
  private(set) var encoding = PositionEncoding.utf16
  /// Whether explanations may have emphasis; otherwise they are plain text.
  private(set) var readsMarkdown = false
  private(set) var showsRelatedPlaces = false
  /// Whether changes of files may say which version of a file they mean.
  private(set) var knowsVersions = false
  private(set) var canPrepareRename = false

  init() {}

  /// Reads the `params` of `initialize`.
  init(_ params: JSONValue) {
    let capabilities = params["capabilities"]
    let text = capabilities["textDocument"]
    let encodings = capabilities["general"]["positionEncodings"].list ?? []
    encoding = encodings.lazy.compactMap { $0.text.flatMap(PositionEncoding.init) }.first ?? .utf16
    readsMarkdown = (text["hover"]["contentFormat"].list ?? []).contains { $0.text == "markdown" }
    showsRelatedPlaces = text["publishDiagnostics"]["relatedInformation"].isTrue
    knowsVersions = capabilities["workspace"]["workspaceEdit"]["documentChanges"].isTrue
    canPrepareRename = text["rename"]["prepareSupport"].isTrue
  }

  /// What this server can do for it, as the result of `initialize`.
  func abilities(version: String) -> JSONValue {
    let rename: JSONValue = canPrepareRename ? .object([("prepareProvider", .bool(true))]) : .bool(true)
    let kinds: [JSONValue] = [.string("quickfix"), .string("source.fixAll")]
    let signs = [" ", "=", "(", ",", "["].map { JSONValue.string($0) }
    let capabilities: [(key: String, value: JSONValue)] = [
      ("positionEncoding", .string(encoding.rawValue)),
      (
        "textDocumentSync",
        .object([("openClose", .bool(true)), ("change", .number(2)), ("save", .bool(true))])
      ),
      ("completionProvider", .object([("triggerCharacters", .array(signs))])),
      ("hoverProvider", .bool(true)),
      ("definitionProvider", .bool(true)),
      ("renameProvider", rename),
      ("codeActionProvider", .object([("codeActionKinds", .array(kinds))])),
    ]
    return .object([
      ("capabilities", .object(capabilities)),
      ("serverInfo", .object([("name", .string("screener")), ("version", .string(version))])),
    ])
  }

  /// A stretch of a text as the protocol has it.
  func range(_ bytes: Range<Int>, in text: TextPlaces) -> JSONValue {
    .object([
      ("start", place(text.place(at: bytes.lowerBound, encoding))),
      ("end", place(text.place(at: bytes.upperBound, encoding))),
    ])
  }

  private func place(_ place: EditorPlace) -> JSONValue {
    .object([("line", .number(place.line)), ("character", .number(place.character))])
  }

  /// Words with or without emphasis, whatever it reads.
  func markup(_ markup: Markup) -> JSONValue {
    .object([
      ("kind", .string(readsMarkdown ? "markdown" : "plaintext")),
      ("value", .string(readsMarkdown ? markup.markdown : markup.plain)),
    ])
  }
}

extension EditorPlace {
  /// Reads a place; `nil` where it is none.
  init?(_ value: JSONValue) {
    guard let line = value["line"].number, let character = value["character"].number, line >= 0,
      character >= 0
    else { return nil }
    self.init(line: line, character: character)
  }
}
