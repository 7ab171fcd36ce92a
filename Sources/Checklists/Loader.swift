import Crypto
package import Diagnostics
import MarkedYAML

/// What came of reading a file: the thing itself where its structure is sound, and all that is to be said about it.
package struct Loaded<Value: Sendable>: Sendable {
  package let file: SourceFile
  /// `nil` where an error was found: nothing runs on it.
  package let value: Value?
  /// What could be read of it although there are errors; broken entries are not in it.
  package let readable: Value?
  package let problems: [Diagnostic]

  package var hasErrors: Bool { problems.contains { $0.code.severity == .error } }
}

/// What came of reading a checklist.
package struct LoadedChecklist: Sendable {
  package let graph: Loaded<DecisionGraph>
  /// All of it that could be read, also where something else is broken; entries that are broken are not in it.
  package let readable: Checklist?
}

/// A file of any kind that trainers write.
package enum LoadedFile: Sendable {
  case checklist(LoadedChecklist)
  case directory(Loaded<Directory>)
  case cases(Loaded<CaseFile>)

  package var file: SourceFile {
    switch self {
    case .checklist(let loaded): loaded.graph.file
    case .directory(let loaded): loaded.file
    case .cases(let loaded): loaded.file
    }
  }

  package var problems: [Diagnostic] {
    switch self {
    case .checklist(let loaded): loaded.graph.problems
    case .directory(let loaded): loaded.problems
    case .cases(let loaded): loaded.problems
    }
  }
}

/// Reads a file whose kind is seen from its keys: `cases for`, `directory`, otherwise a checklist.
package func loadFile(_ file: SourceFile) -> LoadedFile {
  let (root, problems) = parse(file)
  let keys = (root?.map ?? []).compactMap {
    $0.key.text?.string.replacing("_", with: " ").replacing("-", with: " ")
  }
  if keys.contains(Key.casesFor.rawValue) || file.name.hasSuffix(".cases.yaml") {
    return .cases(load(file, root, problems) { CaseDecoder(problems: $1).decode($0) })
  }
  if keys.contains(Key.directory.rawValue) {
    return .directory(load(file, root, problems) { DirectoryDecoder(problems: $1).decode($0) })
  }
  var readable: Checklist?
  let graph = load(file, root, problems) { decodeGraph($0, $1, readable: &readable) }
  return .checklist(LoadedChecklist(graph: graph, readable: readable))
}

/// The one way from the bytes of a checklist file to something that runs.
package func loadChecklist(_ file: SourceFile) -> Loaded<DecisionGraph> {
  let (root, problems) = parse(file)
  var readable: Checklist?
  return load(file, root, problems) { decodeGraph($0, $1, readable: &readable) }
}

/// Reads a file of services.
package func loadDirectory(_ file: SourceFile) -> Loaded<Directory> {
  let (root, problems) = parse(file)
  return load(file, root, problems) { DirectoryDecoder(problems: $1).decode($0) }
}

private func decodeGraph(_ root: Node, _ problems: Problems, readable: inout Checklist?) -> DecisionGraph? {
  readable = ChecklistDecoder(problems: problems).decode(root)
  guard let checklist = readable else { return nil }
  var builder = GraphBuilder(checklist, problems: problems)
  return builder.build(digest: digest(of: problems.file.bytes))
}

private func load<Value>(
  _ file: SourceFile,
  _ root: Node?,
  _ syntaxProblems: [Diagnostic],
  _ decode: (Node, Problems) -> Value?
) -> Loaded<Value> {
  guard let root, !syntaxProblems.contains(where: { $0.code.severity == .error }) else {
    return Loaded(file: file, value: nil, readable: nil, problems: syntaxProblems)
  }
  let problems = Problems(file)
  let value = decode(root, problems)
  return Loaded(
    file: file,
    value: problems.hasErrors ? nil : value,
    readable: value,
    problems: syntaxProblems + problems.list
  )
}

private func digest(of bytes: [UInt8]) -> String {
  let hex = SHA256.hash(data: bytes).map { byte in
    let text = String(byte, radix: 16)
    return text.count == 1 ? "0" + text : text
  }
  return "sha256:" + hex.joined()
}
