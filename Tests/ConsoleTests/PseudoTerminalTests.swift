import TestSupport
import Testing

@Test func `a shell behind the terminal sees its size, its name and what is typed`() throws {
  let script = "stty size; echo $TERM; read word; echo \"got $word\"; exit 3"
  let terminal = try PseudoTerminal(running: "/bin/sh", ["-c", script], rows: 30, columns: 100)
  try terminal.wait(for: "30 100")
  try terminal.wait(for: "xterm")
  try terminal.type("hello\r")
  try terminal.wait(for: "got hello")
  #expect(try terminal.waitForExit() == .code(3))
  #expect(terminal.screen.text == "30 100\nxterm\nhello\ngot hello")
}

@Test func `the end of input and a signal end a program`() throws {
  let reader = try PseudoTerminal(running: "/bin/cat")
  try reader.type("Hộ\r")
  try reader.wait(for: "the line twice") { $0.lines[1] == "Hộ" }
  try reader.type("\u{4}")
  #expect(try reader.waitForExit() == .code(0))

  let other = try PseudoTerminal(running: "/bin/cat")
  other.send(signal: 15)
  #expect(try other.waitForExit() == .signal(15))
}

@Test func `what never comes is a failure that shows the screen`() throws {
  let terminal = try PseudoTerminal(running: "/bin/sh", ["-c", "echo here; cat"])
  try terminal.wait(for: "here")
  let failure = #expect(throws: PseudoTerminal.Failure.self) {
    try terminal.wait(for: "there", within: .milliseconds(100))
  }
  #expect(failure?.description.contains("here") == true)
}

@Test func `a window that closes ends the program behind it`() throws {
  let terminal = try PseudoTerminal(running: "/bin/sh", ["-c", "echo here; exec cat"])
  try terminal.wait(for: "here")
  terminal.hangUp()
  #expect(try terminal.waitForExit() == .signal(1))
}
