import Foundation
import TestSupport
import Testing

/// The smallest files in a folder of the disk, the program itself, and an editor that speaks with it.
private struct Desk: ~Copyable {
  let folder: TemporaryFolder
  let program: RunningProgram
  let editor: Editor
  let checklist: String
  let cases: String

  init(capabilities: Editor.Object = Editor.usual) throws {
    let folder = try TemporaryFolder.withSmallestFiles()
    let program = try RunningProgram()
    editor = try Editor(program, capabilities: capabilities)
    checklist = "file://\(folder.path)/smallest.yaml"
    cases = "file://\(folder.path)/smallest.cases.yaml"
    self.program = program
    self.folder = folder
  }

  /// Types words at a place character by character.
  ///
  /// - Returns: the place behind them.
  func type(_ words: String, at place: Int) throws -> Int {
    var place = place
    for character in words {
      try editor.write(String(character), over: NSRange(location: place, length: 0), in: checklist)
      place += String(character).utf16.count
    }
    return place
  }

  /// Takes what is offered under a name.
  ///
  /// - Returns: the place behind it.
  func choose(_ label: String, at place: Int) throws -> Int {
    let offers = try editor.completion(checklist, place)
    let offer = try #require(offers.first { $0.label == label }, "\(label) is not in \(offers.map(\.label))")
    try editor.write(offer.newText, over: offer.range, in: checklist)
    return offer.range.location + offer.newText.utf16.count
  }
}

/// What is typed of a sign, and what is chosen from what is offered.
private enum Step {
  case type(String)
  case choose(String)
}

private let steps: [Step] = [
  .type("\n      - "), .choose("id"), .type("locked_in\n        na"), .choose("name"),
  .type("Cannot leave the place alone\n        "), .choose("ask"),
  .type("What happens when you want to go out alone?\n        loo"), .choose("look for"),
  .type("The door is locked from outside.\n        "), .choose("only if"), .type("pap"),
  .choose("papers_kept"),
  .type(" "), .choose("="), .type(" y"), .choose("yes"), .type(" or danger_now i"), .choose("is"),
  .type(" decl"), .choose("declined"), .type("\n        poi"), .choose("points"), .type("2\n        so"),
  .choose("source"), .choose("ilo-2009"), .type(" / isolation"),
]

private let sign = """
        - id: locked_in
          name: Cannot leave the place alone
          ask: What happens when you want to go out alone?
          look for: The door is locked from outside.
          only if: papers_kept = yes or danger_now is declined
          points: 2
          source: ilo-2009 / isolation
  """

@Test(.timeLimit(.minutes(5)))
func `a whole sign is typed, and nothing is wrong with it at the end`() throws {
  let desk = try Desk()
  let editor = desk.editor
  try editor.open(desk.checklist, try SmallestFile.checklist.text())
  let before = try editor.codes(desk.checklist)
  let line = try editor.find("        source: ilo-2009 / coercion at destination", in: desk.checklist)
  var place = line.location + line.length
  var seen: Set<String> = []
  for step in steps {
    switch step {
    case .type(let words): place = try desk.type(words, at: place)
    case .choose(let label): place = try desk.choose(label, at: place)
    }
    seen.formUnion(try editor.firstProblems(desk.checklist).compactMap { $0["code"] as? String })
  }
  let text = try #require(editor.texts[desk.checklist])
  #expect(text.contains("\n\(sign)\n"), "\(text)")
  // Half of a condition, a sign without a source, an id without a question were told on the way.
  #expect(seen.isSuperset(of: ["C001", "D003", "K003"]), "\(seen)")
  let after = try editor.codes(desk.checklist)
  #expect(after == before)
  #expect(after == [])
  try editor.ask("shutdown", NSNull())
  try editor.tell("exit", [:])
  #expect(desk.program.wait() == 0)
}

@Test func `a renaming does what the command does, in files that are open and in others`() throws {
  let desk = try Desk()
  let editor = desk.editor
  try editor.open(desk.checklist, try SmallestFile.checklist.text())
  let condition = try editor.find("danger_now = yes", in: desk.checklist).location
  let changes = try editor.rename(desk.checklist, condition + 3, to: "in_danger")
  let versions = changes.map { ($0["textDocument"] as? Editor.Object)?["version"] as? Int }
  #expect(versions == [1])
  let texts = try editor.applying(changes)

  let program = try Program(
    running: builtExecutable("screener"),
    ["rename", "danger_now", "in_danger", "smallest.yaml"],
    in: desk.folder.path
  )
  #expect(program.status == 0)
  let renamed = try String(contentsOfFile: "\(desk.folder.path)/smallest.yaml", encoding: .utf8)
  #expect(texts[desk.checklist] == renamed)
}

@Test func `a renaming changes cases on the disk, and cases as the editor has them`() throws {
  let desk = try Desk()
  let editor = desk.editor
  try editor.open(desk.checklist, try SmallestFile.checklist.text())
  let onDisk = try SmallestFile.cases.text()
  let name = try editor.find("- id: papers_kept", in: desk.checklist).location + 7
  var changes = try editor.rename(desk.checklist, name, to: "passport_kept")
  var texts = try editor.applying(changes, to: [desk.cases: onDisk])
  #expect(texts[desk.cases] == onDisk.replacing("papers_kept", with: "passport_kept"))
  #expect(texts[desk.checklist]?.contains("was: papers_kept") ?? false)

  // Not saved yet: the disk knows nothing of the second mention.
  let unsaved = onDisk.replacing(
    "      level: some_signs",
    with: "      level: some_signs\n      shown: [papers_kept]"
  )
  try editor.open(desk.cases, unsaved)
  let place = try editor.find("shown: [papers", in: desk.cases)
  changes = try editor.rename(desk.cases, place.location + place.length, to: "passport_kept")
  texts = try editor.applying(changes)
  #expect(texts[desk.cases] == unsaved.replacing("papers_kept", with: "passport_kept"))
}

@Test(arguments: [
  ("age", "already the id of an item"), ("Passport", "small letters"), ("yes", "condition language"),
])
func `an id that cannot be given is refused with the reason`(_ name: String, _ words: String) throws {
  let (editor, uri) = try smallestEditor()
  let place = try editor.find("papers_kept", in: uri).location
  let refusal = #expect(throws: Editor.Refusal.self) { _ = try editor.rename(uri, place, to: name) }
  #expect(refusal?.code == -32803)
  #expect(refusal?.message.contains(words) ?? false, "\(refusal?.message ?? "")")
}

@Test func `nothing is renamed in a file that is broken`() throws {
  let text = try SmallestFile.checklist.text().replacing("then: end", with: "then: ends")
  let (editor, uri) = try smallestEditor(text)
  let place = try editor.find("papers_kept", in: uri).location
  let refusal = #expect(throws: Editor.Refusal.self) { _ = try editor.rename(uri, place, to: "held") }
  #expect(refusal?.message.contains("has an error, so nothing was renamed") ?? false)
}

@Test func `a program whose editor goes away ends, and says that it was not told to`() throws {
  let desk = try Desk()
  #expect(try desk.program.end() == 1)
}
