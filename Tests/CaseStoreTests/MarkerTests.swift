import Files
import Foundation
import TestSupport
import Testing

@testable import CaseStore

@Test
func `T1, T2, T4, T7, T8: twenty planted words and a note are found nowhere, however an interview ends`()
  throws
{
  let typist = try Typist()
  var terminal = try typist.begin()
  try typist.answer(1...6, terminal)
  try terminal.wait(for: "more, 7 of them?")
  // The control: they were on the screen, and a file with one of them is found.
  #expect(terminal.bytes.firstRange(of: Array("MARKER-6-7Q".utf8)) != nil)
  let planted = try typist.folder.write("MARKER-6-7Q", "planted")
  #expect(try typist.found(terminal) == ["MARKER-6-7Q"])
  try FileManager.default.removeItem(atPath: planted)
  #expect(try typist.found(terminal).isEmpty)

  terminal.send(signal: SIGKILL)
  #expect(try terminal.waitForExit() == .signal(SIGKILL))
  #expect(try typist.found(nil).isEmpty)

  terminal = try typist.resume()
  try typist.answer(7...12, terminal)
  try terminal.wait(for: "more, 13 of them?")
  try terminal.type("\u{1C}")
  try terminal.wait(for: "an empty screen") { !$0.text.contains("more, 13") }
  #expect(try terminal.waitForExit() == .code(75))
  #expect(!terminal.screen.text.contains("MARKER"))
  #expect(!terminal.screen.scrollback.joined().contains("MARKER"))
  #expect(try typist.found(nil).isEmpty)

  terminal = try typist.resume()
  try typist.answer(13...20, terminal)
  try terminal.wait(for: "passport")
  try terminal.type("y")
  try terminal.wait(for: "RESULT")
  try terminal.type("q")
  #expect(try terminal.waitForExit() == .code(0))
  #expect(!terminal.screen.text.contains("MARKER"))
  #expect(!terminal.screen.scrollback.joined().contains("MARKER"))
  #expect(try typist.found(nil).isEmpty)

  let store = try CaseStore(opening: typist.store)
  let id = try #require(try store.list().first?.id)
  let handed = try HandedOver(reading: try store.sealed(id), with: [typist.people.escrow])
  // Nothing was lost on the way either.
  #expect(handed.words.sorted { $0.key < $1.key }.compactMap { $0.value["said"] } == Typist.markers)
  #expect(handed.words.values.compactMap { $0["note"] } == [Typist.note])
  try store.purge(id)
  #expect(try typist.found(nil).isEmpty)
}

@Test(arguments: [SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE])
func `T9, T10: a fault leaves no planted word on standard error, on the screen or in a core file`(
  _ signal: Int32
)
  throws
{
  let typist = try Typist()
  let terminal = try typist.run(
    "/bin/sh",
    [
      "-c", "ulimit -c unlimited; cd '\(typist.folder.path)'; exec \"$@\" 2> errors", "sh",
      try builtExecutable("screener"),
    ] + typist.beginning
  )
  try typist.answerFirst(terminal)
  try typist.answer(1...2, terminal)
  try terminal.wait(for: "more, 3 of them?")
  let before = terminal.bytes.count
  terminal.send(signal: signal)
  #expect(try terminal.waitForExit() == .code(70))
  #expect(terminal.bytes[before...].firstRange(of: Array("MARKER".utf8)) == nil)
  #expect(!terminal.screen.text.contains("MARKER"))
  #expect(try typist.found(nil).isEmpty)
  let said = try String(contentsOfFile: "\(typist.folder.path)/errors", encoding: .utf8)
  #expect(said == "Stopped by a fault of the program itself.\n")
  #expect(Files.names(in: typist.folder.path).filter { $0.hasPrefix("core") }.isEmpty)
  // The control: before, the words were on the screen.
  #expect(terminal.bytes.firstRange(of: Array("MARKER-2-7Q".utf8)) != nil)
}

@Test func `T7: the history of the shell has the command and nothing that was typed into it`() throws {
  let typist = try Typist()
  let history = "\(typist.folder.path)/home/.bash_history"
  let terminal = try typist.run("/bin/bash", ["--norc", "-i"])
  let program = try builtExecutable("screener")
  try terminal.type(
    "HISTFILE='\(history)'; PS1='ready> '; \(program) \(typist.beginning.joined(separator: " "))\r"
  )
  try typist.answerFirst(terminal)
  try typist.answer(1...3, terminal)
  try terminal.wait(for: "more, 4 of them?")
  // Keys that are typed while the screen is given back belong to the interview, not to the shell.
  try terminal.type("\u{1C}MARKER-4-7Q\r")
  try terminal.wait(for: "the shell") { !$0.isAlternate && $0.text.contains("ready>") }
  try terminal.type("exit\r")
  _ = try terminal.waitForExit()
  let kept = try String(contentsOfFile: history, encoding: .utf8)
  #expect(kept.contains("interview"))
  #expect(try typist.found(nil).isEmpty)
}

@Test func `T18: no byte reaches for the clipboard, the mouse or the title of the window`() throws {
  let typist = try Typist()
  let terminal = try typist.begin()
  try typist.answer(1...1, terminal)
  try terminal.wait(for: "more, 2 of them?")
  try terminal.type("\u{1C}")
  #expect(try terminal.waitForExit() == .code(75))
  #expect(terminal.screen.unknown.isEmpty)
  for sequence in [
    "\u{1B}]", "\u{1B}P", "\u{1B}_", "\u{1B}[?1000", "\u{1B}[?1002", "\u{1B}[?1003", "\u{1B}[?1006",
  ] {
    #expect(terminal.bytes.firstRange(of: Array(sequence.utf8)) == nil)
  }
  // The control: pasted text is marked as such.
  #expect(terminal.bytes.firstRange(of: Array("\u{1B}[?2004h".utf8)) != nil)
}

/// How often some bytes stand in the memory of another process that can be changed.
private func count(_ bytes: [UInt8], inMemoryOf process: Int32) throws -> Int {
  let maps = try String(contentsOfFile: "/proc/\(process)/maps", encoding: .utf8)
  let memory = try FileHandle(forReadingFrom: URL(filePath: "/proc/\(process)/mem"))
  var count = 0
  for line in maps.split(separator: "\n") {
    let words = line.split(separator: " ")
    let ends = words[0].split(separator: "-").compactMap { UInt64($0, radix: 16) }
    guard words[1].contains("w"), ends.count == 2 else { continue }
    try memory.seek(toOffset: ends[0])
    guard let part = try? memory.read(upToCount: Int(ends[1] - ends[0])) else { continue }
    var rest = part[...]
    while let range = rest.firstRange(of: bytes) {
      count += 1
      rest = rest[range.upperBound...]
    }
  }
  return count
}

@Test(
  .enabled(
    if: Right.traceAnyProcess.isHeld,
    "only the administrator can read the memory of a process that forbids it"
  )
)
func `T12: the passphrase is wiped from the memory as soon as it was used`() throws {
  let typist = try Typist()
  var terminal = try typist.begin()
  try typist.answer(1...1, terminal)
  try terminal.wait(for: "more, 2 of them?")
  terminal.send(signal: SIGKILL)
  _ = try terminal.waitForExit()
  terminal = try typist.resume()
  try terminal.wait(for: "more, 2 of them?")
  #expect(try count(Array(passphrase.utf8), inMemoryOf: terminal.process) == 0)
  #expect(try count(Array("AGE-SECRET-KEY-".utf8), inMemoryOf: terminal.process) == 0)
  // The control, and what nobody promises: answers stay in the memory until the program ends.
  #expect(try count(Array("MARKER-1-7Q".utf8), inMemoryOf: terminal.process) > 0)
}

@Test func `T10, T44: the interview allows no core file, no new privileges and no network`() throws {
  let typist = try Typist()
  let terminal = try typist.begin()
  try terminal.wait(for: "more, 1 of them?")
  let limits = try String(contentsOfFile: "/proc/\(terminal.process)/limits", encoding: .utf8)
  let core = try #require(limits.split(separator: "\n").first { $0.hasPrefix("Max core file size") })
  #expect(core.split(separator: " ").dropFirst(4).prefix(2) == ["0", "0"])
  let status = try String(contentsOfFile: "/proc/\(terminal.process)/status", encoding: .utf8)
  #expect(status.contains("NoNewPrivs:\t1"))
  #expect(status.contains("Seccomp:\t2"))
  // What belongs to a process that nobody may look into belongs to the administrator.
  let owner = try FileManager.default.attributesOfItem(atPath: "/proc/\(terminal.process)/environ")
  #expect(owner[.ownerAccountID] as? Int == 0)
}
