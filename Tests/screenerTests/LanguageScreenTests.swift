import Display
import Foundation
import TestSupport
import Testing

private let root = URL(filePath: #filePath).appending(path: "../../..").standardizedFileURL

/// What an officer types, and what has to be on the screen before it.
private let steps: [(wait: String, keys: String)] = [
  ("[g]", "m"), ("[g]", "g"), ("1 of at most", "y"), ("2 of at most", "y"), ("3 of at most", "y"),
  ("4 of at most", "?"), ("Why this is asked", "g"), ("4 of at most", "3"), ("› 3", "4"), ("› 34", "\r"),
  ("5 of at most", "y"), ("said: yes", "Y"), ("Stop here", "g"), ("6 of at most", "i"),
  ("Language and interpreter", "g"), ("6 of at most", "x"), ("Danger", "g"), ("6 of at most", "r"),
  ("Answers", "\r"), ("6 of at most", "p"),
]

/// Leads through the first questions in a window of 24 by 80 cells, with the translations of the fixtures.
private func transcript(_ language: String, _ more: [String] = []) throws -> [Screen] {
  let folder = root.appending(path: "Tests/screenerTests/Fixtures/Languages").path
  let command = ["'\(try builtExecutable("screener"))'", "interview", "Checklists/crossing.yaml", "--drafts"]
  let terminal = try PseudoTerminal(
    running: "/bin/sh",
    [
      "-c",
      "cd '\(folder)' && exec " + (command + ["--language", language] + more).joined(separator: " "),
    ]
  )
  var screens: [Screen] = []
  var seen = 0
  for (wait, keys) in steps {
    // A screen is cleared before it is drawn, and its last line is the prompt.
    try terminal.wait(for: "\(wait), and the prompt") { screen in
      terminal.bytes.count > seen && screen.text.contains(wait)
        && screen.lines[screen.cursor.row].hasPrefix(" ›")
    }
    seen = terminal.bytes.count
    screens.append(terminal.screen)
    try terminal.type(keys)
  }
  return screens
}

/// The screens below each other; each line between marks for its first and its last cell.
private func text(_ screens: [Screen]) -> String {
  screens.map { screen in
    let lines = screen.text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.joined(separator: "\n") + "\n" + String(repeating: "─", count: 80) + "\n"
  }
  .joined()
}

private let marks: Set<Unicode.GeneralCategory> = [.nonspacingMark, .spacingMark, .enclosingMark]

@Test(.timeLimit(.minutes(10)), arguments: ["zh-Hans", "my", "th", "ar"])
func `a screen of 80 columns shows a language whole`(_ language: String) throws {
  let screens = try transcript(language)
  for screen in screens {
    #expect(screen.unknown.isEmpty && screen.scrollback.isEmpty)
    for line in screen.lines {
      #expect(displayWidth(of: line) <= 80)
      #expect(!line.contains("\u{FFFD}"))
      let first = line.drop { $0 == " " }.unicodeScalars.first
      #expect(!marks.contains(first?.properties.generalCategory ?? .format), "a cluster is cut: \(line)")
    }
  }
  try expectGolden(text(screens), "Languages/\(language).txt")
}

@Test(.timeLimit(.minutes(10)), arguments: [[], ["--officer-language", "ar"]])
func `no line of Arabic holds a letter of the other direction`(_ more: [String]) throws {
  for screen in try transcript("ar", more).prefix(13) {
    for line in screen.lines where line.unicodeScalars.contains(where: { (0x620...0x6FF).contains($0.value) })
    {
      #expect(!line.unicodeScalars.contains { $0.isASCII && $0.properties.isAlphabetic }, "\(line)")
    }
  }
}
