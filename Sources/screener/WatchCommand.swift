import ArgumentParser
import Checklists
import Console
import Display
import Files
import Glibc

struct WatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: "Shows the problems of a file, and its cases, each time it is saved.",
    discussion: """
      For a checklist or a file of cases the other of the two is checked too, and the cases are run: those that came to \
      something else by this save, and those that fail, are shown. Leave with q or Ctrl-C. Without a terminal each save \
      prints the same, line by line, until the program is stopped.
      """
  )

  @Argument(help: "A checklist, a file of cases, a directory or a translation.")
  var file: String

  @Option(
    help: "The day from which what is due is counted, such as 2026-09-01; otherwise the day by the clock."
  )
  var today: String?

  @Option(help: "Colour: auto, always or never.")
  var color: ColorChoice = .auto

  mutating func run() throws {
    guard Files.exists(file), !Files.isFolder(file) else {
      complain("\(file) \(Files.isFolder(file) ? "is a folder; name one file in it" : "does not exist").")
      throw Status.noInput
    }
    let day = try chosenDay(today)
    let variables = environment()
    let isSimple =
      !Files.isTerminal(0) || !Files.isTerminal(1) || variables["TERM"] == "dumb"
      || !(variables["ACCESSIBLE"] ?? "").isEmpty
    let hasColor = color.isEnabled(environment: variables, isTerminal: Files.isTerminal(1))
    if isSimple { try watchPlainly(day, hasColor) } else { try watchOnScreen(day, hasColor) }
  }

  private func watchPlainly(_ day: CalendarDay, _ hasColor: Bool) throws {
    var files = SavedFiles(file)
    var outcomes: CaseOutcomes?
    var number = 0
    while true {
      let page = try WatchPage(files, today: day, earlier: outcomes, width: 100, hasColor: hasColor)
      outcomes = page.outcomes ?? outcomes
      try say(title(number))
      try write(Array((page.lines.joined(separator: "\n") + "\n\n").utf8))
      repeat { usleep(200_000) } while !files.isSaved()
      number += 1
    }
  }

  private func watchOnScreen(_ day: CalendarDay, _ hasColor: Bool) throws {
    var screen: WatchScreen
    do throws(SystemError) {
      screen = try WatchScreen(hasColor: hasColor)
    } catch {
      complain("This terminal cannot be used for a screen; try with `TERM=dumb` before the command.")
      throw Status.unusable
    }
    var files = SavedFiles(file)
    var earlier: CaseOutcomes?
    var number = 0
    while true {
      let page = try WatchPage(files, today: day, earlier: earlier, width: screen.width, hasColor: hasColor)
      var turn: WatchScreen.Turn
      repeat { turn = screen.show(title(number), page.lines) } while turn == .waited && !files.isSaved()
      switch turn {
      case .left: return
      // The same page again, in another width.
      case .resized: continue
      case .waited:
        earlier = page.outcomes ?? earlier
        number += 1
        screen.turnToStart()
      }
    }
  }

  private func title(_ saves: Int) -> String {
    saves == 0 ? "Watching \(file)" : "Watching \(file): save \(saves)"
  }
}
