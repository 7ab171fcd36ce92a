import Crypto
package import Diagnostics
import MarkedYAML

/// What came of reading a file: the thing itself where its structure is sound, and all that is to be said about it.
package struct Loaded<Value: Sendable>: Sendable {
  package let file: SourceFile
  /// `nil` where an error was found: nothing runs on it.
  package let value: Value?
  package let problems: [Diagnostic]
}

/// The one way from the bytes of a checklist file to something that runs.
package func loadChecklist(_ file: SourceFile) -> Loaded<DecisionGraph> {
  load(file) { root, problems in
    guard let checklist = ChecklistDecoder(problems: problems).decode(root) else { return nil }
    var builder = GraphBuilder(checklist, problems: problems)
    return builder.build(digest: digest(of: file.bytes))
  }
}

/// Reads a file of services.
package func loadDirectory(_ file: SourceFile) -> Loaded<Directory> {
  load(file) { root, problems in DirectoryDecoder(problems: problems).decode(root) }
}

/// Reads a file of test cases; whether its answers fit is known only together with the checklist.
package func loadCases(_ file: SourceFile) -> Loaded<CaseFile> {
  load(file) { root, problems in CaseDecoder(problems: problems).decode(root) }
}

private func load<Value>(_ file: SourceFile, _ decode: (Node, Problems) -> Value?) -> Loaded<Value> {
  let (root, syntaxProblems) = parse(file)
  guard let root, !syntaxProblems.contains(where: { $0.code.severity == .error }) else {
    return Loaded(file: file, value: nil, problems: syntaxProblems)
  }
  let problems = Problems(file)
  let value = decode(root, problems)
  let all = syntaxProblems + problems.list
  return Loaded(file: file, value: problems.hasErrors ? nil : value, problems: all)
}

private func digest(of bytes: [UInt8]) -> String {
  let hex = SHA256.hash(data: bytes).map { byte in
    let text = String(byte, radix: 16)
    return text.count == 1 ? "0" + text : text
  }
  return "sha256:" + hex.joined()
}
