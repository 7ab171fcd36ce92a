import Display
import Foundation
import TestSupport
import Testing

private let root = URL(filePath: #filePath).appending(path: "../../..").standardizedFileURL

/// What an officer types, and what has to be on the screen before it: keys stand there in every language.
private let steps: [(wait: String, keys: String)] = [
  ("[g]", "m"), ("[g]", "g"), ("[x]", "y"), ("[u]", "y"), ("[d]", "y"), ("[d]", "?"), ("[g]", "g"),
  ("[d]", "3"),
  ("› 3", "4"), ("› 34", "\r"), ("[U]", "y"), ("[Enter]", "Y"), ("[s]", "g"), ("[U]", "i"), ("[l]", "g"),
  ("[U]", "x"), ("[1]", "g"), ("[U]", "r"), ("›", "\r"), ("[U]", "p"),
]

/// Leads through the first questions in a window of 24 by 80 cells, with the translations of the fixtures.
private func transcript(_ language: String, officer: String) throws -> [Screen] {
  let folder = root.appending(path: "Tests/screenerTests/Fixtures/Languages").path
  let command = ["'\(try builtExecutable("screener"))'", "interview", "Checklists/crossing.yaml", "--drafts"]
  let terminal = try PseudoTerminal(
    running: "/bin/sh",
    [
      "-c",
      "cd '\(folder)' && exec "
        + (command + ["--language", language, "--officer-language", officer]).joined(separator: " "),
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

/// What the officer reads beside what the person hears; with the words of the program where the officer's is no English.
@Test(
  .timeLimit(.minutes(10)),
  arguments: [("en", "zh-Hans"), ("en", "my"), ("en", "th"), ("en", "ar"), ("zh-Hans", "my"), ("ar", "th")]
)
func `a screen of 80 columns shows a language whole`(_ officer: String, _ language: String) throws {
  let screens = try transcript(language, officer: officer)
  for screen in screens {
    #expect(screen.unknown.isEmpty && screen.scrollback.isEmpty)
    for line in screen.lines {
      #expect(displayWidth(of: line) <= 80)
      #expect(!line.contains("\u{FFFD}"))
      let first = line.drop { $0 == " " }.unicodeScalars.first
      #expect(!marks.contains(first?.properties.generalCategory ?? .format), "a cluster is cut: \(line)")
    }
  }
  try expectGolden(text(screens), "Languages/\(officer) \(language).txt")
}

@Test(.timeLimit(.minutes(10)), arguments: ["en", "ar"])
func `no line of Arabic holds a letter of the other direction, but for keys`(_ officer: String) throws {
  for screen in try transcript("ar", officer: officer).prefix(13) {
    for line in screen.lines where line.unicodeScalars.contains(where: { (0x620...0x6FF).contains($0.value) })
    {
      // A name that a sentence needs stands in isolates.
      let bare = line.replacing(/\[.\]|Enter|\u{2068}[^\u{2069}]*\u{2069}/, with: "")
      #expect(!bare.unicodeScalars.contains { $0.isASCII && $0.properties.isAlphabetic }, "\(line)")
    }
  }
}
