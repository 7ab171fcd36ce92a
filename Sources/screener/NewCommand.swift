import ArgumentParser
import Checklists
import Diagnostics
import Files

struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Begins a checklist, with test cases beside it.",
    discussion: """
      Both pass every check; change their words and add signs. They are written to `Checklists` where there is such a \
      folder, otherwise here, and never over a file that exists.
      """
  )

  @Argument(help: "The id of the new checklist, such as border-talk.")
  var id: String

  @Option(help: "A checklist that is copied as a first draft: its id, or its file.")
  var like: String?

  @Option(help: "The folder to write to.")
  var folder: String?

  @Option(help: "The day on which it begins, such as 2026-09-01; otherwise the day by the clock.")
  var today: String?

  func validate() throws {
    guard isChecklistID(id) else {
      throw ValidationError(
        "The id \"\(id)\" may only have small letters, digits and -, and starts with a letter, as in `border-talk`."
      )
    }
  }

  mutating func run() throws {
    let beginning = try begin(on: chosenDay(today))
    let place = (folder ?? (Files.isFolder("Checklists") ? "Checklists" : ".")) + "/"
    let files = [beginning.checklist, beginning.cases]
    for file in files where Files.exists(place + file.name) {
      complain("\(place)\(file.name) exists already and is never written over.")
      throw Status.notWritten
    }
    for file in files { try create(place + file.name, file.bytes) }
    try say("Written: \(files.map { place + $0.name }.joined(separator: " and ")).")
    // Their first lines tell an editor where to find the schema; where none is yet it would look in vain.
    if !Files.exists(place + "schema") {
      _ = try writeSchemas(to: place + "schema")
      try say("The folder \(place)schema helps editors to complete and explain the keys.")
    }
    try say("Next: change the words, then `screener check \(place)\(files[0].name)`.")
  }

  private func begin(on day: CalendarDay) throws -> Beginning {
    guard let like else { return Beginning(id, today: day) }
    let path = try ChecklistFinder.path(of: like)
    let model = try readSource(path)
    guard loadChecklist(model).value != nil else {
      complain("\(path) has an error, so it cannot be copied; `screener check \(path)` says more.")
      throw Status.unusable
    }
    let casesPath = (path.hasSuffix(".yaml") ? String(path.dropLast(5)) : path) + ".cases.yaml"
    guard Files.exists(casesPath) else {
      complain("\(casesPath) does not exist: a checklist without test cases is no model.")
      throw Status.noInput
    }
    return Beginning(id, today: day, like: model, try readSource(casesPath))
  }

  private func create(_ path: String, _ bytes: [UInt8]) throws {
    do throws(FileFailure) {
      try Files.create(path, bytes, isPrivate: false)
    } catch {
      complain("\(path) could not be written: it \(error.sentence).")
      throw Status.notWritten
    }
  }
}
