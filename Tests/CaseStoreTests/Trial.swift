import Checklists
import Diagnostics
import Files
import Foundation
import Screening
import TestSupport
import Testing

@testable import CaseStore

/// A store, and an interview in it that answers itself from a file.
final class Trial {
  let folder: TemporaryFolder
  let people: People
  let graph: DecisionGraph
  let officer: AgeIdentity
  private let fresh: String

  /// `count`: how many questions for own words it has.
  init(_ count: Int = 8) throws {
    folder = try TemporaryFolder()
    people = try People()
    let source = longSource(count)
    graph = try #require(loadChecklist(source).value)
    let store = try makeStore(in: folder, people)
    officer = try store.officer(secret(passphrase))
    fresh = "\(folder.path)/store"
    _ = try folder.write(source.bytes, "sample.yaml")
    _ = try folder.write(Trial.response(count), "answers.ndjson")
  }

  /// Everything but the item of which nothing may be written.
  private static func response(_ count: Int) -> String {
    #"{"response": "a", "said": {"consent_talk": "yes", "notes_agreed": "yes", "danger_now": "no", "age": [16, 19], "#
      + #""travels_with": "family", "arranged": ["work", "journey"], "#
      + (1...count).map { #""own_words_\#($0)": "MARKER-WORDS-7Q", "# }.joined()
      + #""papers_kept": "yes"}, "seen": {"may_be_under_18": "no", "danger_now": "no"}}"# + "\n"
  }

  var items: [String] { graph.items.map(\.id) }
  /// The items of which something is written down.
  var kept: [String] { graph.items.filter(\.source.isKept).map(\.id) }

  /// How a run ended.
  struct Run {
    /// System calls since the store was taken, as far as they count.
    var calls = 0
    let status: Int
    /// All that the officer was told.
    let text: String
    let store: String

    /// How many questions were put on the screen.
    var drawn: Int { Trial.drawn(text) }
    /// Whether the officer was told that something is not kept.
    var isTold: Bool { text.contains("Not kept") }
    var hasResult: Bool { text.contains(Trial.result) }
  }

  /// What stands on the last screen, once all is answered.
  static let result = "> finish"

  static func drawn(_ text: String) -> Int {
    text.split(separator: "\n").count { $0.contains(" of at most ") }
  }

  /// The kept items whose answers the officer may rely on, since something else was shown after them.
  func acknowledged(drawn: Int, hasResult: Bool) -> [String] {
    items.prefix(hasResult ? items.count : max(0, drawn - 1)).filter(kept.contains)
  }

  /// Holds the interview in a new copy of the store, and kills the program when it begins a system call.
  func run(killedAt place: Int) throws -> Run {
    try traced("kill-\(place)", ["kill", "\(place)"])
  }

  /// Holds the interview, and lets a system call that reaches for a file fail.
  func run(failingAt place: Int, with error: Int32) throws -> Run {
    try traced("fail-\(place)-\(error)", ["fail", "\(error)", "\(place)"])
  }

  /// Holds the interview where no file may grow beyond so many blocks of 512 bytes, as on a full disk.
  func run(withRoomFor blocks: Int) throws -> Run {
    let store = try copy("room-\(blocks)")
    let words = try command(store).map { "'\($0)'" }.joined(separator: " ")
    let run = try Program(running: "/bin/sh", ["-c", "ulimit -f \(blocks); exec \(words) 2>&1"])
    return Run(status: Int(run.status), text: String(decoding: run.output, as: UTF8.self), store: store)
  }

  /// Holds the interview to its end and writes down what it does to the files.
  func record() throws -> (before: FragileFolder, recording: Recording) {
    let store = try copy("record")
    let before = try FragileFolder(store)
    let trace = "\(folder.path)/trace"
    let run = try traced("record", ["record", store, trace], in: store)
    try #require(run.status == 0)
    return (before, try Recording(reading: try Files.read(trace)))
  }

  /// A new copy of the store.
  func copy(_ name: String) throws -> String {
    let store = "\(folder.path)/copy-\(name)"
    try FileManager.default.copyItem(atPath: fresh, toPath: store)
    return store
  }

  func command(_ store: String) throws -> [String] {
    [
      try builtExecutable("screener"), "interview", "\(folder.path)/sample.yaml", "--store", "--store-folder",
      store, "--answers", "\(folder.path)/answers.ndjson",
    ]
  }

  private func traced(_ name: String, _ deed: [String], in place: String? = nil) throws -> Run {
    let store = try place ?? copy(name)
    let output = "\(folder.path)/output-\(name)"
    let run = try Program(running: builtExecutable("TracingProgram"), deed + [output] + command(store))
    let words = String(decoding: run.output, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    try #require(words.count == 2)
    let text = try String(contentsOfFile: output, encoding: .utf8)
    return Run(calls: Int(words[0]) ?? 0, status: Int(words[1]) ?? -1, text: text, store: store)
  }

  /// What is in a store: the items that are answered, in order; `nil` where no case was begun.
  ///
  /// Fails where anything of it is damaged.
  func answered(_ path: String) throws -> [String]? {
    let store = try CaseStore(opening: path)
    for failure in try store.verify().values { throw failure }
    guard let found = try store.list().first else { return nil }
    let rows: [JournalRow]
    if found.isFinished {
      let record = try HandedOver(reading: try store.sealed(found.id), with: [people.escrow])
      rows = record.rows
    } else {
      rows = try store.resume(found.id, as: officer).rows
    }
    try #require(Replay(rows, on: graph).unread.isEmpty)
    return rows.filter { [.answered, .missing].contains($0.entry.event) }.compactMap(\.entry.item)
  }

  /// Takes the interview up at a terminal, and leaves it; gives whether it was still open, so that this could be tried.
  func resumes(_ store: String, _ count: Int) throws -> Bool {
    guard try CaseStore(opening: store).list().first?.isFinished == false else { return false }
    let terminal = try PseudoTerminal(
      running: builtExecutable("screener"),
      ["cases", "resume", "--store-folder", store],
      environment: ["HOME": folder.path],
      rows: 40,
      columns: 100
    )
    try terminal.wait(for: "Passphrase:")
    try terminal.type("\(passphrase)\r")
    try terminal.wait(for: "Kept so far: \(count) ")
    try terminal.type("!")
    #expect(try terminal.waitForExit() == .code(75))
    return true
  }

  func remove(_ run: Run) throws { try FileManager.default.removeItem(atPath: run.store) }
}
