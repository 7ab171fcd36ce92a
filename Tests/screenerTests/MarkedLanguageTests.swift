import Checklists
import Diagnostics
import Foundation
import Screening
import TestSupport
import Testing
import Translations

/// Every text is the source between marks, so that what bypasses translation stands outside of them.
private let language = TestLanguage.marked.rawValue

/// A folder with a checklist that has something of every kind, and no translation.
private func fill(_ folder: borrowing TemporaryFolder) throws -> DecisionGraph {
  let source = URL(filePath: #filePath).appending(path: "../Fixtures/all-kinds.yaml").standardizedFileURL
  let bytes = [UInt8](try Data(contentsOf: source))
  try FileManager.default.createDirectory(
    atPath: "\(folder.path)/Checklists",
    withIntermediateDirectories: true
  )
  _ = try folder.write(bytes, "Checklists/all-kinds.yaml")
  let graph = try #require(loadChecklist(SourceFile(name: "all-kinds.yaml", bytes: bytes)).value)
  return graph
}

/// Words outside of all marks that no author of the checklist wrote as a name.
private func looseWords(_ shown: String, _ list: Checklist) -> [String] {
  var depth = 0
  var rest = ""
  for character in shown {
    switch character {
    case "‹": depth += 1
    case "›": depth -= 1
    default: rest.append(depth == 0 ? character : "·")
    }
  }
  #expect(depth == 0, "marks are not closed")
  let citations = list.sections.flatMap(\.items).compactMap(\.source).map {
    "\($0.source.text) / \($0.place)"
  }
  let names = citations + list.sources.flatMap { [$0.title.text, $0.id.text] } + [list.id.text, language]
  for name in names { rest = rest.replacing(name, with: " ") }
  rest = rest.replacing(/[0-9a-f]{8}/, with: " ").replacing("[Enter]", with: " ")
  return rest.matches(of: /\p{L}{2,}/).map { String($0.0) }
}

private let arguments = ["--language", language, "--officer-language", language, "--drafts"]

@Test(.timeLimit(.minutes(5)))
func `all that a plain interview shows comes from translated texts`() throws {
  let folder = try TemporaryFolder()
  let graph = try fill(folder)
  var dice = Dice(seed: 21)
  for _ in 0..<12 {
    var said: [Int: [Side: Answer]] = [:]
    for (index, item) in graph.items.enumerated() {
      for side in [Side.said, .seen] where item.has(side) && dice.chance(85) {
        let answer = dice.answer(item, on: side)
        if case .text = answer { continue }
        said[index, default: [:]][side] = answer
      }
    }
    let text = responseText("r-1", graph) { said[$0]?[$1] }
    let answers = try folder.write("\(text)\n", "answers.ndjson")
    let run = try Program(
      running: try builtExecutable("screener"),
      ["interview", "Checklists/all-kinds.yaml", "--answers", answers] + arguments,
      in: folder.path
    )
    #expect(run.status == 0, "\(run.errors)")
    let loose = looseWords(String(decoding: run.output, as: UTF8.self), graph.checklist)
    #expect(loose.isEmpty, "\(loose)")
  }
}

@Test(.timeLimit(.minutes(5)))
func `all that a screen shows comes from translated texts`() throws {
  let folder = try TemporaryFolder()
  let graph = try fill(folder)
  let terminal = try PseudoTerminal(
    running: "/bin/sh",
    [
      "-c",
      "cd '\(folder.path)' && exec '\(try builtExecutable("screener"))' interview Checklists/all-kinds.yaml "
        + arguments.joined(separator: " "),
    ],
    rows: 60,
    columns: 220
  )
  // Pages, slips of the finger, and the way to the end.
  let keys = [
    "z", "a", "w", "w", "i", "\r", "g", "z", "?", "g", "i", "l", "q", "q", "\r", "\r", "g", "x", "g", "r",
    "\r", "y", "y", "y", "b",
    "n",
    "c", "s", "s", "s", "s", "s", "s", "s", "s", "s", "s", "s", "s", "s", "s", "s", "s", "s", "s", "s", "s",
  ]
  for key in keys {
    try terminal.wait(for: "a prompt") { $0.lines[$0.cursor.row].hasPrefix(" ›") }
    var text = terminal.screen.text
    // The prompt is the same in every language, and what was typed is the officer's own.
    if let prompt = text.range(of: "\n ›", options: .backwards) { text = String(text[..<prompt.lowerBound]) }
    let loose = looseWords(text, graph.checklist)
    #expect(loose.isEmpty, "\(loose) in\n\(terminal.screen.text)")
    let before = terminal.bytes.count
    try terminal.type(key)
    try terminal.wait(for: "something new") { _ in terminal.bytes.count > before }
  }
}

@Test(.timeLimit(.minutes(5)))
func `a form of address is chosen on the first screen, and heard from then on`() throws {
  let folder = try TemporaryFolder()
  _ = try fill(folder)
  let terminal = try PseudoTerminal(
    running: "/bin/sh",
    [
      "-c",
      "cd '\(folder.path)' && exec '\(try builtExecutable("screener"))' interview Checklists/all-kinds.yaml "
        + "--language \(language) --drafts",
    ],
    rows: 60,
    columns: 220
  )
  func press(_ key: String, until words: String) throws {
    try terminal.type(key)
    try terminal.wait(for: words)
  }
  try terminal.wait(for: "[a] form of address")
  try press("a", until: "[h] to a man")
  try press("w", until: "[w] said by a woman")
  try press("n", until: "to a woman")
  // The one who speaks has a form of her own, and did not choose it.
  try press("g", until: "1 of at most")
  for _ in 0..<40 where !terminal.screen.text.contains("‹to a woman: ") {
    let before = terminal.bytes.count
    try terminal.type("y")
    try terminal.wait(for: "another step") { _ in terminal.bytes.count > before }
  }
  #expect(terminal.screen.text.contains("‹to a woman: "))
  #expect(!terminal.screen.text.contains("by a woman: "))
  try terminal.send([0x1C])
  #expect(try terminal.waitForExit() == .code(75))
}
