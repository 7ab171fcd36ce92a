import Foundation
import TestSupport
import Testing

/// A whole use of the program as a person would see it: command, what is typed, what is seen, exit status.
///
/// A line each: `run WORDS`, `set NAME=VALUE` and `window ROWS COLUMNS` before it, `see TEXT`, `not TEXT` (and
/// `not before TEXT`: among what has scrolled on), `gone TEXT` (waits until it is), `type KEYS` (with `<Enter>` and its
/// like), `window` again, `hang up`, `signal NUMBER`, `exit NUMBER`, and `file NAME: TEXT` for what a written file
/// contains. `edit NAME: OLD => NEW` changes a file in place, `swap` puts a new one in its place, as some editors do.
/// `bare` demands that nothing but text was ever written, `shell` opens one in which programs can be stopped. `DIR`
/// stands for an empty folder.
struct Scenario {
  private var environment: [String: String] = [:]
  private var window = (rows: 24, columns: 80)
  private var terminal: PseudoTerminal?
  private let folder: String

  init(folder: String) {
    self.folder = folder
  }

  mutating func play(_ text: String) throws {
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.isEmpty || line.hasPrefix("#") { continue }
      do {
        try play(line: String(line).replacing("DIR", with: folder))
      } catch {
        throw Failure(description: "line \(number + 1), `\(line)`: \(error)")
      }
    }
  }

  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  private mutating func play(line: String) throws {
    let word = line.prefix { $0 != " " }
    let rest = String(line.dropFirst(word.count + 1))
    switch word {
    case "set":
      let parts = rest.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      environment[String(parts[0])] = String(parts[1])
    case "window": try setWindow(rest)
    case "run": try run(rest)
    case "shell": try openShell()
    case "bare": try expectBare()
    case "see": try open().wait(for: rest)
    case "not": try expectAbsent(rest)
    case "gone": try open().wait(for: "\(rest) no more") { !$0.text.contains(rest) }
    case "type": try open().send(keys(rest))
    case "hang": try open().hangUp()
    case "signal": try open().send(signal: Int32(rest) ?? 0)
    case "exit": try expectExit(rest)
    case "file": try expectFile(rest)
    case "text": try expectText(rest)
    case "same": try expectSame(rest)
    case "copy": try copy(rest)
    case "edit", "swap": try change(rest, inPlace: word == "edit")
    default: throw Failure(description: "no such step")
    }
  }

  private func open() throws -> PseudoTerminal {
    guard let terminal else { throw Failure(description: "nothing runs yet") }
    return terminal
  }

  private mutating func setWindow(_ size: String) throws {
    let numbers = size.split(separator: " ").compactMap { Int($0) }
    window = (numbers[0], numbers[1])
    terminal?.resize(rows: window.rows, columns: window.columns)
  }

  /// The folder in which `Checklists` lies.
  private let root = URL(filePath: #filePath).appending(path: "../../..").standardizedFileURL.path

  private mutating func run(_ arguments: String) throws {
    let program = try builtExecutable("screener")
    // A shell goes to the folder of the checklists; the program takes its place.
    try open(["-c", "cd '\(root)' && exec '\(program)' \(arguments)"], environment)
  }

  private mutating func openShell() throws {
    let folder = URL(filePath: try builtExecutable("screener")).deletingLastPathComponent().path
    let variables = ["PATH": "\(folder):/usr/bin:/bin", "PS1": "ready> "]
    try open(["-c", "cd '\(root)' && exec /bin/sh -i"], environment.merging(variables) { $1 })
  }

  private mutating func open(_ arguments: [String], _ environment: [String: String]) throws {
    terminal = try PseudoTerminal(
      running: "/bin/sh",
      arguments,
      environment: environment,
      rows: window.rows,
      columns: window.columns
    )
  }

  private func expectAbsent(_ text: String) throws {
    let screen = try open().screen
    let gone = text.hasPrefix("before ")
    let shown = gone ? screen.scrollback.joined(separator: "\n") : screen.text
    guard !shown.contains(gone ? String(text.dropFirst(7)) : text) else {
      throw Failure(description: "it is there:\n\(shown)")
    }
  }

  private func expectExit(_ number: String) throws {
    let exit = try open().waitForExit()
    guard exit == .code(Int32(number) ?? -1) else { throw Failure(description: "it ended with \(exit)") }
    // Every sequence that the screen does not know would be a title, a mouse mode or worse.
    let unknown = try open().screen.unknown
    guard unknown.isEmpty else { throw Failure(description: "unknown sequences: \(unknown)") }
  }

  private func expectBare() throws {
    let controls = try open().bytes.filter { ($0 < 0x20 && ![0x0A, 0x0D].contains($0)) || $0 == 0x7F }
    guard controls.isEmpty else { throw Failure(description: "control characters: \(controls.prefix(5))") }
  }

  private func expectFile(_ rest: String) throws {
    try expectText(rest)
    let path = String(rest.prefix { $0 != ":" })
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    guard mode == 0o600 else { throw Failure(description: "its mode is \(mode ?? 0)") }
  }

  private func expectText(_ rest: String) throws {
    let parts = rest.split(separator: ": ", maxSplits: 1).map(String.init)
    let text = try String(contentsOf: path(parts[0]), encoding: .utf8)
    guard text.contains(parts[1]) else { throw Failure(description: "the file holds \(text)") }
  }

  private func expectSame(_ names: String) throws {
    let files = try names.split(separator: " ").map { try Data(contentsOf: path(String($0))) }
    guard files[0] == files[1] else {
      throw Failure(description: "one holds \(String(decoding: files[0], as: UTF8.self))")
    }
  }

  private func copy(_ names: String) throws {
    let paths = names.split(separator: " ").map { path(String($0)) }
    try FileManager.default.copyItem(at: paths[0], to: paths[1])
  }

  private func change(_ rest: String, inPlace: Bool) throws {
    let parts = rest.split(separator: ": ", maxSplits: 1).map(String.init)
    let words = parts[1].components(separatedBy: " => ")
    let text = try String(contentsOf: path(parts[0]), encoding: .utf8)
    guard text.contains(words[0]) else { throw Failure(description: "`\(words[0])` is not in the file") }
    let changed = Data(text.replacing(words[0], with: words[1]).utf8)
    try changed.write(to: path(parts[0]), options: inPlace ? [] : .atomic)
  }

  /// A path as the program sees it, from the root of the repository.
  private func path(_ name: String) -> URL {
    URL(filePath: name, relativeTo: URL(filePath: root, directoryHint: .isDirectory))
  }

  private func keys(_ text: String) -> [UInt8] {
    let named = [
      "<Enter>": "\r", "<Up>": "\u{1B}[A", "<C-c>": "\u{3}", "<C-d>": "\u{4}", "<C-\\>": "\u{1C}",
      "<C-z>": "\u{1A}",
      "<paste>": "\u{1B}[200~", "</paste>": "\u{1B}[201~", "<LF>": "\n", "<Backspace>": "\u{7F}",
    ]
    var result = text
    for (name, bytes) in named { result = result.replacing(name, with: bytes) }
    return Array(result.utf8)
  }
}

private let fixtures = Fixtures()

@Test(arguments: fixtures.names(in: "Scenarios"))
func `a person sees what the scenario says`(_ name: String) throws {
  let folder = FileManager.default.temporaryDirectory.appending(path: "screener-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  var scenario = Scenario(folder: folder.path)
  try scenario.play(fixtures.text("Scenarios/\(name)"))
}
