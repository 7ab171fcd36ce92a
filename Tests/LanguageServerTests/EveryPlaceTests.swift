import Foundation
import TestSupport
import Testing

/// Asks everything about a place.
private func askAll(_ editor: Editor, _ uri: String, _ place: Int) throws {
  _ = try editor.completion(uri, place)
  _ = try editor.hover(uri, place)
  _ = try editor.definition(uri, place)
}

@Test(arguments: SmallestFile.allCases)
func `places all over a file can be asked about`(_ kind: SmallestFile) throws {
  let editor = try Editor(InProcess(files: smallestFiles(in: "/desk")))
  let uri = "file:///desk/\(kind.path)"
  let text = try kind.text()
  try editor.open(uri, text)
  for place in stride(from: 0, through: text.utf16.count, by: 7) { try askAll(editor, uri, place) }
}

@Test func `a file that grows can be asked about at its end on the way`() throws {
  let editor = try Editor(InProcess())
  let uri = "file:///desk/smallest.yaml"
  let text = try SmallestFile.checklist.text()
  try editor.open(uri, "")
  for (count, character) in text.enumerated() {
    let end = (try #require(editor.texts[uri])).utf16.count
    try editor.write(String(character), over: NSRange(location: end, length: 0), in: uri)
    if count.isMultiple(of: 11) { try askAll(editor, uri, end + 1) }
  }
}

@Test(arguments: 0..<10)
func `nonsense can be asked about`(_ seed: Int) throws {
  var dice = Dice(seed: seed)
  let pieces = [
    "sections:", "\n", "  ", "- ", "items:", "only if: ", "a = ", "(", ")", "[", "]", "\"", "'", ">-", "|",
    "#", " # allow ",
    "id: ", "points(", ":", "\t", "😀", "မြန်မာ", "\r", "\r\n", "said:", "cases for: x\n", "\u{FEFF}", "é", "-",
    ",", "/",
  ]
  let text = (0..<80).map { _ in pieces[dice.next(below: pieces.count)] }.joined()
  let editor = try Editor(InProcess())
  let uri = "untitled:nonsense"
  try editor.open(uri, text)
  let lines = text.components(separatedBy: "\n")
  for _ in 0..<25 {
    let line = dice.next(below: lines.count + 2)
    let position: Editor.Object = ["line": line, "character": dice.next(below: 90)]
    let params: Editor.Object = ["textDocument": ["uri": uri], "position": position]
    for method in ["completion", "hover", "definition", "prepareRename"] {
      try editor.ask("textDocument/\(method)", params)
    }
  }
}

@Test func `a text beyond all measure is told of, and a usual one is taken again`() throws {
  let (editor, uri) = try smallestEditor()
  try editor.replace(uri, with: String(repeating: "# nothing\n", count: 1_700_000))
  #expect(try editor.codes(uri) == ["Y012"])
  #expect(try editor.hover(uri, 3) == nil)
  // A part of a text that nobody has is nothing.
  try editor.write("x", over: NSRange(location: 0, length: 0), in: uri)
  #expect(try editor.codes(uri) == ["Y012"])
  try editor.replace(uri, with: try SmallestFile.checklist.text())
  #expect(try editor.codes(uri) == [])
}

@Test func `what is closed has no problems any more`() throws {
  let text = try SmallestFile.checklist.text().replacing("points: 1", with: "pionts: 1")
  let (editor, uri) = try smallestEditor(text)
  #expect(try editor.problems(uri).isEmpty == false)
  try editor.tell("textDocument/didClose", ["textDocument": ["uri": uri]])
  _ = try editor.next()
  #expect(editor.published.last?.problems.isEmpty ?? false)
}

@Test func `a change of the checklist is noticed in its cases`() throws {
  let (editor, checklist) = try smallestEditor()
  let cases = "file:///desk/smallest.cases.yaml"
  try editor.open(cases, try SmallestFile.cases.text())
  #expect(try editor.codes(cases) == [])
  let count = editor.published.count
  try editor.replace(
    checklist,
    with: try SmallestFile.checklist.text().replacing("papers_kept", with: "papers_held")
  )
  _ = try editor.problems(checklist)
  while !editor.published[count...].contains(where: { $0.uri == cases }) { _ = try editor.next() }
  let codes = editor.published.last { $0.uri == cases }?.problems.compactMap { $0["code"] as? String }
  #expect(codes == ["I003"])
}
