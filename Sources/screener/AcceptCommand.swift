import ArgumentParser
import Checklists
import Diagnostics
import Display
import Proofs
import Screening

struct AcceptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept",
    abstract: "Lets one test case expect what happens today.",
    discussion: """
      Rewrites what this one case expects and does not get any more, and writes the reason and the day above it. \
      There is no way to do so for many cases at once: look at each of them.
      """
  )

  @Argument(help: "The name of the case, in full.")
  var title: String

  @Argument(help: "The file of cases, or the checklist beside it.")
  var path: String

  @Option(help: "Why what happens today is right. It is written into the file.")
  var because: String

  mutating func validate() throws {
    if reason.isEmpty { throw ValidationError("Say after `--because` why what happens today is right.") }
  }

  /// On one line, with nothing hidden in it.
  private var reason: String {
    legible(because.split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }

  mutating func run() throws {
    let paths = try CasesOnDisk.paths([path])
    guard paths.count == 1 else {
      throw ValidationError("Name one file of cases; there are \(paths.count) in \(path).")
    }
    guard let cases = try CasesOnDisk(paths[0]) else { throw Status.unusable }
    let acceptance: Acceptance
    do throws(Acceptance.Refusal) {
      acceptance = try Acceptance(of: title, in: cases.runs, on: cases.graph, cases.file)
    } catch {
      complain("\(paths[0]): \(sentence(error))")
      throw Status.problems
    }
    let changed = acceptance.rewritten(because: reason, on: dayByTheClock())
    guard let after = try CasesOnDisk(changed), acceptance.isDone(in: after.runs) else {
      complain("\(paths[0]): the way this case is written cannot be rewritten by itself. Change it by hand.")
      throw Status.problems
    }
    guard try readBytes(paths[0]) == cases.file.bytes else {
      complain("\(paths[0]) was changed by somebody else in the meantime; it was left as it is.")
      throw Status.notWritten
    }
    try replace(paths[0], changed.bytes)
    try say("\(paths[0]): \(title)")
    for change in acceptance.changes {
      let after = change.after.map { "is now \($0)" } ?? "is not expected any more"
      try say("  \(change.key): was \(change.before), \(after)")
    }
  }

  private func sentence(_ refusal: Acceptance.Refusal) -> String {
    switch refusal {
    case .noSuchCase(let nearest):
      "There is no case with the name \(title)." + (nearest.map { " The nearest one is \($0)." } ?? "")
    case .severalCases(let lines):
      "Several cases have this name, on the lines \(lines.map(String.init).joined(separator: ", ")). "
        + "Give each its own name first."
    case .passes: "This case passes; there is nothing to accept."
    case .isToDo: "This case is marked `todo`. Take that away first."
    case .nothingLeft:
      "Nothing of what this case expects is so any more. Write by hand what it is to expect now."
    }
  }
}
