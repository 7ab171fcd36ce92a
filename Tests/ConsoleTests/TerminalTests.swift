import Foundation
import TestSupport
import Testing

/// Starts the probe and waits until it has taken the terminal over.
private func probe(rows: Int = 24, columns: Int = 80) throws -> PseudoTerminal {
  let terminal = try PseudoTerminal(
    running: builtExecutable("TerminalProbe"),
    ["rich"],
    rows: rows,
    columns: columns
  )
  try terminal.wait(for: "ready")
  return terminal
}

/// Runs the probe from a shell that says afterwards how the terminal is set.
private func shell(_ script: String) throws -> PseudoTerminal {
  let probe = try builtExecutable("TerminalProbe")
  return try PseudoTerminal(
    running: "/bin/bash",
    ["-c", script],
    environment: ["PROBE": probe],
    columns: 120
  )
}

/// Demands that nothing of the interview is left to be seen, and that only known sequences were sent.
private func expectNoTrace(_ terminal: PseudoTerminal, lastLine: String) {
  #expect(terminal.screen.text == lastLine)
  #expect(terminal.screen.scrollback.isEmpty)
  #expect(!terminal.screen.isAlternate)
  #expect(!terminal.screen.marksPastes)
  #expect(terminal.screen.isCursorVisible)
  #expect(terminal.screen.unknown.isEmpty)
}

@Test func `keys come one by one, on the second screen`() throws {
  let terminal = try probe()
  #expect(terminal.screen.isAlternate)
  #expect(terminal.screen.marksPastes)
  for (typed, shown) in [
    ("y", "character(\"y\")"), ("ệ", "character(\"ệ\")"), ("\r", "enter"), ("\u{1B}[A", "ignored"),
    ("\u{1B}", "escape"), ("\u{3}", "interrupt"), ("\u{4}", "key(Console.Key.endOfInput)"),
    ("\u{1C}", "leaveNow"),
    ("\u{1B}[200~n\u{1B}[201~", "pasted(\"n\")"), ("y\rn\r", "pasted(\"y\\nn\\n\")"),
  ] {
    try terminal.type(typed)
    try terminal.wait(for: shown)
  }
  try terminal.type("q")
  #expect(try terminal.waitForExit() == .code(0))
  expectNoTrace(terminal, lastLine: "left: key(Console.Key.character(\"q\"))")
}

@Test(
  arguments: [
    (1, "hangUp"), (2, "interrupt"), (3, "quit"), (15, "terminate"),
  ] as [(Int32, String)]
)
func `a signal is an event and the terminal is given back`(signal: Int32, name: String) throws {
  let terminal = try probe()
  terminal.send(signal: signal)
  #expect(try terminal.waitForExit() == .code(0))
  expectNoTrace(terminal, lastLine: "left: terminate(Console.Signal.\(name))")
}

@Test func `T10: no core file is written`() throws {
  let terminal = try probe()
  let limits = try String(contentsOfFile: "/proc/\(terminal.process)/limits", encoding: .utf8)
  let core = try #require(limits.split(separator: "\n").first { $0.hasPrefix("Max core file size") })
  #expect(core.split(separator: " ").dropFirst(4).prefix(2) == ["0", "0"])
}

@Test func `a window that closes is an event`() throws {
  let terminal = try probe()
  terminal.hangUp()
  #expect(try terminal.waitForExit() == .code(0))
}

@Test func `a new size is an event, and no size is the usual one`() throws {
  let terminal = try probe(rows: 0, columns: 0)
  terminal.resize(rows: 30, columns: 100)
  try terminal.wait(for: "resized 100x30")
  #expect(String(decoding: terminal.bytes, as: UTF8.self).contains("ready 80x24"))
}

@Test(arguments: ["T", "S"])
func `T9: a fault of the program leaves one sentence and a sound terminal`(key: String) throws {
  let terminal = try shell("$PROBE rich; echo \"code $?\"; stty -a | grep -o ' icanon\\| echo ' | xargs")
  try terminal.wait(for: "ready")
  try terminal.type(key)
  try terminal.wait(for: "icanon echo")
  expectNoTrace(terminal, lastLine: "Stopped by a fault of the program itself.\ncode 70\nicanon echo")
}

@Test func `after a fault in one of several works all others are done`() throws {
  let terminal = try shell(
    "$PROBE works 2> /dev/null; echo \"code $?\"; SCREENER_FAILED=3 $PROBE works 2> /dev/null"
  )
  try terminal.wait(for: "left out: [2, 3, 4]")
  #expect(terminal.screen.text == "left out: [2, 4]\ncode 0\nleft out: [2, 3, 4]")
}

@Test func `the shell finds its terminal as it was, and nothing typed for the interview`() throws {
  let terminal = try shell("stty -g; $PROBE rich; stty -g; read -t 0.2 -n 1 rest; echo \"rest:$rest\"")
  try terminal.wait(for: "ready")
  let settings = String(decoding: terminal.bytes, as: UTF8.self).prefix { $0 != "\r\n" }
  try terminal.type("qyyy")
  try terminal.wait(for: "rest:")
  #expect(terminal.screen.lines.contains(String(settings)))
  #expect(terminal.screen.lines.contains("rest:"))
}

@Test func `what was typed before the first question is no answer`() throws {
  let terminal = try shell("echo name; read name; $PROBE rich")
  try terminal.wait(for: "name")
  try terminal.type("x\rq")
  try terminal.wait(for: "ready")
  try terminal.type("z")
  try terminal.wait(for: "character(\"z\")")
  #expect(!terminal.screen.text.contains("\"q\""))
}

@Test func `Ctrl-Z gives the terminal to the shell and comes back to a new screen`() throws {
  let terminal = try shell("set -m; $PROBE rich; echo stopped; stty -a | grep -o ' icanon'; read go; fg")
  try terminal.wait(for: "ready")
  try terminal.type("\u{1A}")
  try terminal.wait(for: "icanon")
  #expect(!terminal.screen.isAlternate)
  #expect(!terminal.screen.text.contains("ready"))
  try terminal.type("\r")
  try terminal.wait(for: "continued")
  #expect(terminal.screen.isAlternate)
  try terminal.type("y")
  try terminal.wait(for: "character(\"y\")")
  try terminal.type("q")
  try terminal.wait(for: "left:")
  #expect(try terminal.waitForExit() == .code(0))
  expectNoTrace(terminal, lastLine: "left: key(Console.Key.character(\"q\"))")
}

@Test func `a stop from outside and one without a shell go on as well`() throws {
  let terminal = try probe()
  terminal.send(signal: 20)
  try terminal.wait(for: "continued")
  try terminal.type("a")
  try terminal.wait(for: "character(\"a\")")
  terminal.send(signal: 19)
  terminal.send(signal: 18)
  try terminal.wait(for: "a new screen") { $0.text == "continued" }
  try terminal.type("y")
  try terminal.wait(for: "character(\"y\")")
  try terminal.type("q")
  #expect(try terminal.waitForExit() == .code(0))
}

@Test func `lines of a terminal without a screen come whole, and its end and signals are seen`() throws {
  let path = try builtExecutable("TerminalProbe")
  let terminal = try PseudoTerminal(running: path, ["plain"])
  try terminal.wait(for: "ready")
  try terminal.type("yes\r")
  try terminal.wait(for: "text(\"yes\")")
  try terminal.type("\u{4}")
  try terminal.wait(for: "end")
  #expect(try terminal.waitForExit() == .code(0))

  let other = try PseudoTerminal(running: path, ["plain"])
  try other.wait(for: "ready")
  try other.type("\u{3}")
  try other.wait(for: "terminate(Console.Signal.interrupt)")
  #expect(try other.waitForExit() == .code(0))
}
