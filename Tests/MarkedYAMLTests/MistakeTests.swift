import Diagnostics
import MarkedYAML
import TestSupport
import Testing

private let fixtures = Fixtures()
private let mistakes = fixtures.names(in: "Mistakes")

@Test(arguments: mistakes)
func `a mistake is reported with its code where the author has to look`(_ name: String) throws {
  let marked = MarkedPlaces(try fixtures.bytes("Mistakes/\(name)"))
  let found = parse(SourceFile(name: name, bytes: marked.bytes))
  #expect(found.root == nil)
  let places = found.problems.map(\.span.start)
  let codes = found.problems.map(\.code.id)
  let expected = Array(repeating: String(name.prefix(4)), count: marked.places.count)
  #expect(places == marked.places)
  #expect(codes == expected)
}

@Test func `the words of every message are those that a person has read`() throws {
  let page = try mistakes.map { name in
    let marked = MarkedPlaces(try fixtures.bytes("Mistakes/\(name)"))
    let problems = parse(SourceFile(name: name, bytes: marked.bytes)).problems
    return "\(name)\n" + problems.map(render).joined()
  }
  .joined(separator: "\n")
  try expectGolden(page, "Mistakes.txt")
}

@Test(arguments: mistakes)
func `a message keeps the rules for its words`(_ name: String) throws {
  let marked = MarkedPlaces(try fixtures.bytes("Mistakes/\(name)"))
  let vocabulary = ["mapping", "scalar", "node", "schema", "null", "boolean", "token", "did you mean"]
  for problem in parse(SourceFile(name: name, bytes: marked.bytes)).problems {
    let ownWords = withoutQuotations(problem.message).lowercased()
    #expect(problem.message.hasSuffix("."))
    #expect(!ownWords.contains("!"))
    for word in vocabulary { #expect(!ownWords.contains(word), "\(problem.message)") }
    #expect(problem.help.first?.isLowercase == true)
    #expect(problem.help.split(separator: ", or ").count <= 2)
  }
}

/// The message without the author's words, and without the library's own, which stand in brackets at the end.
private func withoutQuotations(_ message: String) -> String {
  message
    .replacing(#/`[^`]*`/#, with: "")
    .replacing(#/"[^"]*"/#, with: "")
    .replacing(#/\([^()]*\)\.$/#, with: ".")
}

private func render(_ problem: Diagnostic) -> String {
  let code = "\(problem.code.severity.rawValue) \(problem.code.id) \(problem.code.name)"
  var lines = ["\(render(problem.span)) \(code): \(problem.message)"]
  if !problem.note.isEmpty { lines.append("  here: \(problem.note)") }
  for label in problem.labels { lines.append("  \(render(label.span)): \(label.text)") }
  lines.append("  help: \(problem.help)")
  if !problem.path.isEmpty { lines.append("  path: \(problem.path)") }
  return lines.map { "  \($0)\n" }.joined()
}
