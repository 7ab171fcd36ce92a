import Files
import Foundation
import TestSupport
import Testing

@testable import CaseStore

/// Whether a run that went wrong lost nothing, and told the officer of everything that is missing.
private func isSafe(_ run: Trial.Run, _ trial: Trial) throws -> Bool {
  let kept = trial.kept
  guard let answered = try trial.answered(run.store) else {
    // Nothing was asked before the case was begun, and nobody can think that it was.
    return run.drawn == 0 && run.status != 0 && !run.text.isEmpty
  }
  let acknowledged = trial.acknowledged(drawn: run.drawn, hasResult: run.hasResult && !run.isTold)
  return answered.starts(with: acknowledged) && kept.starts(with: answered)
    && (answered == kept || run.isTold || run.text.contains("is kept, sealed"))
}

/// How the program may end where a disk fails: see the table in `--help`.
private let statuses = [0, 65, 66, 74, 75, 77]

@Test(arguments: [ENOSPC, EIO])
func `an error at any call that reaches for a file loses no answer, and the officer is told`(
  _ error: Int32
)
  throws
{
  let trial = try Trial(1)
  let whole = try trial.run(failingAt: 0, with: error)
  #expect(whole.status == 0)
  #expect(try trial.answered(whole.store) == trial.kept)
  var ends: [Int: Int] = [:]
  var told = 0
  for place in 1...whole.calls {
    let run = try trial.run(failingAt: place, with: error)
    defer { try? trial.remove(run) }
    #expect(statuses.contains(run.status), "call \(place) ended with \(run.status): \(run.text.suffix(200))")
    #expect(try isSafe(run, trial), "call \(place), \(run.drawn) drawn: \(run.text.suffix(200))")
    ends[run.status, default: 0] += 1
    if run.isTold { told += 1 }
  }
  // The control: errors did reach the program, and some of them were in the middle of keeping an answer.
  #expect(told > 20)
  #expect(whole.calls > 200)
  print("\(whole.calls) calls, 0 answers lost; exit statuses: \(ends.sorted { $0.key < $1.key })")
}

@Test
func `a disk that fills up loses no answer that was followed by a next question, and the officer is told`()
  throws
{
  let trial = try Trial()
  var told = 0
  for blocks in stride(from: 8, through: 400, by: 14) {
    let run = try trial.run(withRoomFor: blocks)
    defer { try? trial.remove(run) }
    #expect([0, 74, 75].contains(run.status), "\(blocks) blocks ended with \(run.status)")
    #expect(try isSafe(run, trial), "\(blocks) blocks, \(run.drawn) drawn")
    if run.isTold { told += 1 }
  }
  #expect(told > 0)
}

/// A file system in memory with room for so many kilobytes; only the administrator of a machine can have one.
private struct SmallDisk: ~Copyable {
  let path: String

  init(_ kilobytes: Int, in folder: String) throws {
    path = folder
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    let mounted = try Program(
      running: "/bin/mount",
      ["-t", "tmpfs", "-o", "size=\(kilobytes)k,mode=0700", "tmpfs", path]
    )
    try #require(mounted.status == 0, "\(mounted.errors)")
  }

  deinit { _ = try? Program(running: "/bin/umount", [path]) }
}

@Test(.enabled(if: Right.administerSystem.isHeld, "only the administrator can mount a file system"))
func `a full file system loses no answer, and all is kept once there is room`() throws {
  let trial = try Trial()
  let disk = try SmallDisk(224, in: "\(trial.folder.path)/disk")
  let store = "\(disk.path)/store"
  try FileManager.default.copyItem(atPath: try trial.copy("full"), toPath: store)
  let run = try Program(running: "/bin/sh", ["-c", "exec \"$@\" 2>&1", "sh"] + trial.command(store))
  let text = String(decoding: run.output, as: UTF8.self)
  let found = Trial.Run(status: Int(run.status), text: text, store: store)
  #expect(found.status == 75)
  #expect(found.isTold)
  #expect(text.contains("The disk is full."))
  let room = try Program(running: "/bin/mount", ["-o", "remount,size=4096k", disk.path])
  #expect(room.status == 0)
  #expect(try isSafe(found, trial))
}

@Test func `what is not kept stands on the screen until there is room, and then all of it is kept`() throws {
  let trial = try Trial(1)
  let store = try trial.copy("screen")
  let program = try builtExecutable("screener")
  let terminal = try PseudoTerminal(
    running: "/bin/sh",
    [
      "-c", "ulimit -S -f 160; exec \"$@\"", "sh", program, "interview", "\(trial.folder.path)/sample.yaml",
      "--store", "--store-folder", store,
    ],
    rows: 40,
    columns: 100
  )
  var pages = [
    ("[g] begin", "g"), ("ask you things?", "y"), ("write down", "y"), ("May be younger", "n"),
    ("frightening you?", "n"), ("said: no", "N"), ("How old", "17\r"), ("travelling with", "2"),
    ("Who arranged", "1\r"), ("you would be safe", "y"), ("more, 1 of them?", "said so\r"), ("passport", "y"),
    ("RESULT", "q"),
  ][...]
  var hasRoom = false
  /// Answers page after page until something is not kept, or all is done.
  func answer() throws {
    while let (page, keys) = pages.first {
      try terminal.wait(for: "\(page), or what is not kept") { screen in
        screen.text.contains(page) || screen.text.contains("Not kept")
      }
      if terminal.screen.text.contains("Not kept") {
        if !hasRoom { return }
        try terminal.type("r")
        try terminal.wait(for: "what is kept now") { !$0.text.contains("Not kept") }
        continue
      }
      try terminal.type(keys)
      pages.removeFirst()
    }
  }
  try answer()
  #expect(terminal.screen.text.contains("All that was kept before is safe."))
  #expect(terminal.screen.text.contains("Write it on paper"))
  // There is no room still: it is tried, said again, and the interview may go on all the same.
  let before = terminal.bytes.count
  try terminal.type("r")
  try terminal.wait(for: "the same page drawn anew") {
    $0.text.contains("Not kept") && terminal.bytes.count > before + 200
  }
  try terminal.type("g")
  // What comes next cannot be kept either, and is said to be so.
  let limit = try Program(running: "/usr/bin/prlimit", ["--pid", "\(terminal.process)", "--fsize=unlimited"])
  #expect(limit.status == 0, "\(limit.errors)")
  hasRoom = true
  try answer()
  #expect(pages.isEmpty)
  #expect(try terminal.waitForExit() == .code(0))
  #expect(try trial.answered(store) == trial.kept)
}
