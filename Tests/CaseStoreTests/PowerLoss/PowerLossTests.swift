import Files
import Foundation
import TestSupport
import Testing

@testable import CaseStore

/// An interview that was recorded, and the states in which its folder is found where the power fails.
private struct PowerLoss {
  /// A folder as it is found, and what the officer had been shown by then.
  struct Found {
    let state: FragileFolder.State
    let drawn: Int
    let hasResult: Bool
  }

  private let trial: Trial
  private let before: FragileFolder
  private let recording: Recording

  init(_ trial: Trial, isWeak: Bool = false) throws {
    self.trial = trial
    let (before, recording) = try trial.record()
    self.before = before
    let database = try #require(before["data"])
    self.recording = isWeak ? recording.withoutSyncsOfLog(into: database) : recording
  }

  /// Cuts the power after everything that is done, and looks at each state that is found then, once for each thing that
  /// the officer had been shown.
  func forEachState(_ mixtures: Int, _ body: (Found) throws -> Void) rethrows -> Int {
    var folder = before
    var dice = Dice(seed: 5)
    var text = ""
    var states: Set<Int> = []
    var seen: Set<[Int]> = []
    for operation in recording.operations {
      folder.take(operation)
      if case .said(let words) = operation { text += String(decoding: words, as: UTF8.self) }
      let (drawn, hasResult) = (Trial.drawn(text), text.contains(Trial.result))
      for state in folder.states(mixtures, &dice) {
        // Two states with one hash would be counted as one, so that the number is never too high.
        states.insert(state.hashValue)
        guard seen.insert([state.hashValue, drawn, hasResult ? 1 : 0]).inserted else { continue }
        try body(Found(state: state, drawn: drawn, hasResult: hasResult))
      }
    }
    return states.count
  }

  /// Whether an answer is lost that the officer may rely on; fails where the store is damaged.
  func isLost(_ found: Found, in path: String) throws -> Bool {
    try lay(found.state, in: path)
    let acknowledged = trial.acknowledged(drawn: found.drawn, hasResult: found.hasResult)
    return try !(trial.answered(path) ?? []).starts(with: acknowledged)
  }

  /// Lays a state on the disk, to be opened.
  func lay(_ state: FragileFolder.State, in path: String) throws {
    try? FileManager.default.removeItem(atPath: path)
    try PrivateFolder.create(path)
    for (name, bytes) in state { try bytes.withBytesWritten(to: "\(path)/\(name)") }
  }
}

extension [UInt8] {
  /// Writes a file for its owner alone; nobody waits for the disk.
  fileprivate func withBytesWritten(to path: String) throws {
    try Data(self).write(to: URL(filePath: path))
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
  }
}

@Test
func `a power loss after any write, sync or rename loses no answer that was followed by something else`()
  throws
{
  let trial = try Trial()
  let loss = try PowerLoss(trial)
  let path = "\(trial.folder.path)/found"
  var count = 0
  let states = try loss.forEachState(5) { found in
    #expect(try !loss.isLost(found, in: path), "\(found.drawn) questions drawn")
    count += 1
    // The library has opened it already; the program finds it as it was left.
    guard count % 25 == 0 else { return }
    try loss.lay(found.state, in: path)
    let verified = try Program(
      running: builtExecutable("screener"),
      ["cases", "verify", "--store-folder", path]
    )
    #expect(verified.status == 0, "\(verified.errors)")
  }
  #expect(states >= 1000)
  print("\(states) states, 0 answers lost")
}

@Test func `after a power loss the program goes on where the officer was`() throws {
  let trial = try Trial()
  let loss = try PowerLoss(trial)
  let path = "\(trial.folder.path)/found"
  var last = 0
  _ = try loss.forEachState(1) { found in
    // Once for each question, in the first state that is found when it stands on the screen.
    guard found.drawn > last, !found.hasResult else { return }
    last = found.drawn
    try loss.lay(found.state, in: path)
    let count = trial.acknowledged(drawn: found.drawn, hasResult: false).count
    #expect(try trial.resumes(path, count))
  }
  #expect(last == trial.items.count)
}

/// The control: the simulation finds the answers that are lost where the library syncs less.
///
/// The program offers no such setting, and refuses a library that falls back to it. So the syncs that `synchronous=NORMAL`
/// leaves out are left out of what was recorded.
@Test func `a power loss does lose answers where the log is not synced after each of them`() throws {
  let trial = try Trial()
  let loss = try PowerLoss(trial, isWeak: true)
  let path = "\(trial.folder.path)/found"
  var lost = 0
  _ = try loss.forEachState(1) { found in
    if try loss.isLost(found, in: path) { lost += 1 }
  }
  #expect(lost > 50)
  print("\(lost) times an answer was lost")
}
