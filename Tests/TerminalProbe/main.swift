import Console
import Foundation

/// Shows what happens to a terminal, for the tests that drive one: `TerminalProbe rich` or `plain`, and after faults in
/// single works: `TerminalProbe works`.
///
/// On the screen, `T` brings a fault of the program about, `S` uses up the stack and `q` ends.
struct Probe {
  static func run(_ mode: String?) throws(SystemError) {
    guardCrashes()
    ignoreWriteSignals()
    // Where nobody may read the process it cannot begin anew either.
    if mode != "works" { try forbidCoreDumps() }
    switch mode {
    case "plain": try plain()
    case "works": works()
    default: try rich()
    }
  }

  private static func rich() throws(SystemError) {
    var terminal = try Terminal()
    terminal.output.write("ready \(terminal.size.columns)x\(terminal.size.rows)\n")
    while let event = terminal.next(within: .seconds(20)) {
      switch event {
      case .key(.character("q")), .terminate, .endOfInput:
        terminal.close()
        return say("left: \(event)\n")
      case .key(.suspend): try terminal.stop()
      case .key(.character("T")): fault()
      case .key(.character("S")): terminal.output.write("\(depth(of: 1))")
      case .resized: terminal.output.write("resized \(terminal.size.columns)x\(terminal.size.rows)\n")
      default: terminal.output.write("\(event)\n")
      }
    }
    terminal.close()
    say("left: nothing happened\n")
  }

  private static func plain() throws(SystemError) {
    try watchEndingSignals()
    var reader = LineReader()
    say("ready\n")
    var line = LineReader.Line.text("ready")
    while case .text = line {
      line = try reader.next()
      say("\(line)\n")
    }
  }

  /// Fails at the first work that is even.
  private static func works() {
    let failed = failedWorks(ProcessInfo.processInfo.environment)
    for number in 1...5 where !failed.contains(number) {
      noteWork(number)
      if number.isMultiple(of: 2) { fault() }
    }
    noteWork(0)
    say("left out: \(failed.sorted())\n")
  }

  private static func say(_ text: String) {
    var output = Output()
    output.write(text)
    try? output.flush()
  }

  private static func fault() {
    let none: [Int] = []
    say("\(none[CommandLine.arguments.count])")
  }

  private static func depth(of number: Int) -> Int {
    number == 0 ? 0 : depth(of: number + 1) + 1
  }
}

try Probe.run(CommandLine.arguments.dropFirst().first)
