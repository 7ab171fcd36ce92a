import ArgumentParser

struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual",
    abstract: "Prints the manual page of this program.",
    discussion: "Read it with `screener manual | man -l -`, or keep it in a folder `man1` of your manuals."
  )

  mutating func run() throws { try deliver(Array(Manual().page.utf8), to: nil) }
}
