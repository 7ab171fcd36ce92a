import Console

/// Shows what happens to a terminal, for the tests that drive one: `TerminalProbe rich` or `plain`.
///
/// On the screen, `T` brings a fault of the program about, `S` uses up the stack and `q` ends.
struct Probe {
  static func run(_ mode: String?) throws(SystemError) {
    guardCrashes()
    ignoreWriteSignals()
    try forbidCoreDumps()
    if mode == "plain" { try plain() } else { try rich() }
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
