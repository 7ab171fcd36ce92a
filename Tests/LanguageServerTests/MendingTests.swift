import Foundation
import TestSupport
import Testing

/// Ways in which the smallest checklist can be wrong and mended, each with the title of the quick fix.
private let mistakes = [
  ("        points: 1", "        pionts: 1", "Write `points` instead of `pionts`"),
  (
    "        ask child: Is somebody", "        ask_child: Is somebody",
    "Write `ask child` instead of `ask_child`"
  ),
  ("    when: danger_now = yes", "    when: danger_now == yes", "Write `=` instead of `==`"),
  ("    refer: [emergency]", "    refer: emergency", "Write `[emergency]` instead of `emergency`"),
]

@Test(arguments: mistakes)
func `a quick fix makes the file clean again`(_ right: String, _ wrong: String, _ title: String) throws {
  let sound = try SmallestFile.checklist.text()
  let (editor, uri) = try smallestEditor(sound.replacing(right, with: wrong))
  _ = try editor.firstProblems(uri)
  let actions = try editor.actions(uri, try editor.find(wrong, in: uri), only: ["quickfix"])
  let action = try #require(
    actions.first { $0["title"] as? String == title },
    "\(actions.map { $0["title"] })"
  )
  #expect(action["kind"] as? String == "quickfix")
  #expect((action["diagnostics"] as? [Any])?.count == 1)
  let edit = try #require(action["edit"] as? Editor.Object)
  let texts = try editor.applying(try #require(edit["documentChanges"] as? [Editor.Object]))
  #expect(texts[uri] == sound)
  try editor.replace(uri, with: try #require(texts[uri]))
  #expect(try editor.codes(uri) == [])
}

@Test func `a place where nothing is wrong has no quick fix`() throws {
  let text = try SmallestFile.checklist.text().replacing("        points: 1", with: "        pionts: 1")
  let (editor, uri) = try smallestEditor(text)
  #expect(try editor.actions(uri, try editor.find("language: en", in: uri), only: ["quickfix"]).isEmpty)
  #expect(try editor.actions(uri, try editor.find("pionts", in: uri), only: ["refactor"]).isEmpty)
}

@Test func `all that is safe is mended at once, as the command does it`() throws {
  var text = try SmallestFile.checklist.text()
  for (right, wrong, _) in mistakes { text = text.replacing(right, with: wrong) }
  let (editor, uri) = try smallestEditor(text)
  let actions = try editor.actions(uri, NSRange(location: 0, length: 0), only: ["source.fixAll"])
  try #require(actions.count == 1)
  let edit = try #require(actions[0]["edit"] as? Editor.Object)
  let mended = try editor.applying(try #require(edit["documentChanges"] as? [Editor.Object]))[uri]

  let folder = try TemporaryFolder()
  let path = try folder.write(text, "smallest.yaml")
  _ = try Program(running: builtExecutable("screener"), ["check", "--fix", "--today", "2026-10-01", path])
  let byCommand = try String(contentsOfFile: path, encoding: .utf8)
  #expect(mended == byCommand)
  #expect(mended == (try SmallestFile.checklist.text()))
}

@Test func `an editor without versions gets its changes by address`() throws {
  let text = try SmallestFile.checklist.text().replacing("        points: 1", with: "        pionts: 1")
  let editor = try Editor(InProcess(), capabilities: [:])
  let uri = "file:///desk/smallest.yaml"
  try editor.open(uri, text)
  let actions = try editor.actions(uri, try editor.find("pionts", in: uri), only: ["quickfix"])
  let changes = try #require((actions.first?["edit"] as? Editor.Object)?["changes"] as? Editor.Object)
  #expect(Array(changes.keys) == [uri])
}
