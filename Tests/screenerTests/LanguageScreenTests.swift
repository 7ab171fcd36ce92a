import Display
import Foundation
import TestSupport
import Testing
import Translations

private let root = URL(filePath: #filePath).appending(path: "../../..").standardizedFileURL

/// What an officer types, and what has to be on the screen before it: keys stand there in every language.
private let steps: [(wait: String, keys: String)] = [
  ("[g]", "m"), ("[g]", "g"), ("[x]", "y"), ("[u]", "y"), ("[d]", "y"), ("[d]", "?"), ("[g]", "g"),
  ("[d]", "3"),
  ("› 3", "4"), ("› 34", "\r"), ("[U]", "y"), ("[Enter]", "Y"), ("[s]", "g"), ("[U]", "i"), ("[l]", "g"),
  ("[U]", "x"), ("[1]", "g"), ("[U]", "r"), ("›", "\r"), ("[U]", "p"),
]

/// Leads through the first questions in a window, of 24 by 80 cells if nothing else is said, with the translations of
/// the fixtures.
private func transcript(
  _ language: String,
  officer: String,
  rows: Int = 24,
  columns: Int = 80
) throws -> [Screen] {
  let folder = root.appending(path: "Tests/screenerTests/Fixtures/Languages").path
  let command = ["'\(try builtExecutable("screener"))'", "interview", "Checklists/crossing.yaml", "--drafts"]
  let terminal = try PseudoTerminal(
    running: "/bin/sh",
    [
      "-c",
      "cd '\(folder)' && exec "
        + (command + ["--language", language, "--officer-language", officer]).joined(separator: " "),
    ],
    rows: rows,
    columns: columns
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

/// Demands that no line has more cells than the window, and none begins with a mark of a letter that stays behind.
private func expectWhole(_ screen: Screen, columns: Int, sourceLocation: SourceLocation = #_sourceLocation) {
  #expect(screen.unknown.isEmpty && screen.scrollback.isEmpty, sourceLocation: sourceLocation)
  for line in screen.lines {
    #expect(displayWidth(of: line) <= columns, "\(line)", sourceLocation: sourceLocation)
    #expect(!line.contains("\u{FFFD}"), sourceLocation: sourceLocation)
    let first = line.drop { $0 == " " }.unicodeScalars.first
    let isCut = marks.contains(first?.properties.generalCategory ?? .format)
    #expect(!isCut, "a cluster is cut: \(line)", sourceLocation: sourceLocation)
  }
}

/// What the officer reads beside what the person hears; with the words of the program where the officer's is no English.
@Test(
  .timeLimit(.minutes(10)),
  arguments: [("en", "zh-Hans"), ("en", "my"), ("en", "th"), ("en", "ar"), ("zh-Hans", "my"), ("ar", "th")]
)
func `a screen of 80 columns shows a language whole`(_ officer: String, _ language: String) throws {
  let screens = try transcript(language, officer: officer)
  for screen in screens { expectWhole(screen, columns: 80) }
  try expectGolden(text(screens), "Languages/\(officer) \(language).txt")
}

/// Languages that the program makes: longer words than any we ship, and vowel signs on every other letter.
@Test(.timeLimit(.minutes(10)), arguments: TestLanguage.allCases.map(\.rawValue), [80, 60])
func `a language made for tests fits its window, spoken and on the officer's side`(
  _ language: String,
  _ columns: Int
) throws {
  for screen in try transcript(language, officer: language, rows: 48, columns: columns) {
    expectWhole(screen, columns: columns)
  }
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
