import Checklists
import Diagnostics
import Files
import Foundation
import Screening
import TestSupport
import Testing

@testable import CaseStore

/// A store, and an interview in it that answers itself from a file.
private final class Trial {
  let folder: TemporaryFolder
  let people: People
  let graph: DecisionGraph
  let officer: AgeIdentity
  private let fresh: String

  init() throws {
    folder = try TemporaryFolder()
    people = try People()
    let source = longSource(8)
    graph = try #require(loadChecklist(source).value)
    let store = try makeStore(in: folder, people)
    officer = try store.officer(secret(passphrase))
    fresh = "\(folder.path)/store"
    _ = try folder.write(source.bytes, "sample.yaml")
    _ = try folder.write(Trial.response, "answers.ndjson")
  }

  /// Everything but the item of which nothing may be written.
  private static let response =
    #"{"response": "a", "said": {"consent_talk": "yes", "notes_agreed": "yes", "danger_now": "no", "age": [16, 19], "#
    + #""travels_with": "family", "arranged": ["work", "journey"], "#
    + (1...8).map { #""own_words_\#($0)": "MARKER-WORDS-7Q", "# }.joined()
    + #""papers_kept": "yes"}, "seen": {"may_be_under_18": "no", "danger_now": "no"}}"# + "\n"

  /// How a run ended.
  struct Run {
    /// System calls since the store was taken.
    let calls: Int
    let status: Int
    /// How many questions were put on the screen.
    let drawn: Int
    /// Whether the officer was told that something is not kept.
    let isTold: Bool
    let store: String
  }

  /// Holds the interview in a new copy of the store, and kills the program when it begins a system call.
  func run(killedAt place: Int) throws -> Run {
    try run("\(place)") { output, command in
      let run = try Program(running: builtExecutable("KillingProgram"), [output, "\(place)"] + command)
      let words = String(decoding: run.output, as: UTF8.self).split(whereSeparator: \.isWhitespace)
      try #require(words.count == 2)
      return (Int(words[0]) ?? 0, Int(words[1]) ?? -1)
    }
  }

  /// Holds the interview where no file may grow beyond so many blocks of 512 bytes, as on a full disk.
  func run(withRoomFor blocks: Int) throws -> Run {
    try run("room-\(blocks)") { output, command in
      let words = command.map { "'\($0)'" }.joined(separator: " ")
      let run = try Program(running: "/bin/sh", ["-c", "ulimit -f \(blocks); exec \(words)"])
      try Data(run.output).write(to: URL(filePath: output))
      return (0, Int(run.status))
    }
  }

  private func run(
    _ name: String,
    _ program: (_ output: String, _ command: [String]) throws -> (calls: Int, status: Int)
  ) throws -> Run {
    let store = "\(folder.path)/copy-\(name)"
    try FileManager.default.copyItem(atPath: fresh, toPath: store)
    let output = "\(folder.path)/output-\(name)"
    let command = [
      try builtExecutable("screener"), "interview", "\(folder.path)/sample.yaml", "--store", "--store-folder",
      store,
      "--answers", "\(folder.path)/answers.ndjson",
    ]
    let (calls, status) = try program(output, command)
    let text = try String(contentsOfFile: output, encoding: .utf8)
    return Run(
      calls: calls,
      status: status,
      drawn: text.split(separator: "\n").count { $0.contains(" of at most ") },
      isTold: text.contains("Not kept"),
      store: store
    )
  }

  /// What is in a store after a run: the items that are answered, in order; `nil` where no case was begun.
  func answered(_ run: Run) throws -> [String]? {
    let store = try CaseStore(opening: run.store)
    #expect(try store.verify().isEmpty)
    guard let found = try store.list().first else { return nil }
    let rows: [JournalRow]
    if found.isFinished {
      let record = try HandedOver(reading: try store.export(found.id), with: [people.escrow])
      rows = record.rows
    } else {
      rows = try store.resume(found.id, as: officer).rows
    }
    let replay = Replay(rows, on: graph)
    #expect(replay.unread.isEmpty)
    return rows.filter { [.answered, .missing].contains($0.entry.event) }.compactMap(\.entry.item)
  }

  /// Takes the interview up at a terminal; gives whether it was still open, so that this could be tried.
  func resumes(_ run: Run, _ count: Int) throws -> Bool {
    guard try CaseStore(opening: run.store).list().first?.isFinished == false else { return false }
    let terminal = try PseudoTerminal(
      running: builtExecutable("screener"),
      ["cases", "resume", "--store-folder", run.store],
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

/// The system calls of an interview are dealt out to so many tests, which run side by side.
private let shares = 8

@Test(arguments: 0..<shares)
func `kill -9 at every system call loses no answer that was followed by a next question`(
  _ share: Int
) throws {
  let trial = try Trial()
  let whole = try trial.run(killedAt: 0)
  #expect(whole.status == 0)
  // All shares together are five hundred points at least.
  #expect(whole.calls >= 500)
  let items = trial.graph.items.map(\.id)
  let kept = trial.graph.items.filter(\.source.isKept).map(\.id)
  #expect(whole.drawn == items.count)
  #expect(try trial.answered(whole) == kept)
  var lostByWrongCount = 0
  var resumed = 0
  for place in stride(from: share + 1, through: whole.calls, by: shares) {
    let run = try trial.run(killedAt: place)
    defer { try? trial.remove(run) }
    // Threads make a run a few calls longer or shorter: one may end before its last call comes.
    if run.status == 0, run.calls < place { continue }
    #expect(run.status == 137, "at call \(place)")
    guard let answered = try trial.answered(run) else {
      // Nothing was asked before the case was begun.
      #expect(run.drawn == 0, "at call \(place)")
      continue
    }
    let acknowledged = items.prefix(max(0, run.drawn - 1)).filter(kept.contains)
    let latest = items.prefix(run.drawn).filter(kept.contains)
    #expect(answered == acknowledged || answered == latest, "at call \(place), \(run.drawn) drawn")
    // The control: whoever counted the question on the screen as answered would find answers lost.
    if answered.count < latest.count { lostByWrongCount += 1 }
    // Each point is taken up by what the program itself calls; now and then by an officer at a terminal.
    if place / shares % 20 == 19, try trial.resumes(run, answered.count) { resumed += 1 }
  }
  #expect(lostByWrongCount > 0)
  #expect(resumed > 0)
}

@Test
func `a disk that fills up loses no answer that was followed by a next question, and the officer is told`()
  throws
{
  let trial = try Trial()
  let items = trial.graph.items.map(\.id)
  let kept = trial.graph.items.filter(\.source.isKept).map(\.id)
  var told = 0
  for blocks in stride(from: 8, through: 400, by: 14) {
    let run = try trial.run(withRoomFor: blocks)
    defer { try? trial.remove(run) }
    #expect([0, 74, 75].contains(run.status), "\(blocks) blocks ended with \(run.status)")
    guard let answered = try trial.answered(run) else {
      #expect(run.drawn == 0, "\(blocks) blocks")
      continue
    }
    if run.isTold { told += 1 }
    // The script stops where it is told, so that the last question stands unanswered.
    let acknowledged = items.prefix(run.status == 0 ? items.count : max(0, run.drawn - 1)).filter(
      kept.contains
    )
    #expect(answered.starts(with: acknowledged), "\(blocks) blocks, \(run.drawn) drawn")
  }
  #expect(told > 0)
}
