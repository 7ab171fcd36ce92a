import ArgumentParser
import Checklists
import Exports
import Files
import Translations

struct PrintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "print",
    abstract: "Prints a checklist: the paper form, or the dossier about it.",
    discussion: """
      The form can be filled in by pen: every question with its hints and boxes, stop rules where they are met, levels \
      and whom to call. The dossier says of every question why it is asked, what it counts, where it comes from and \
      what hangs on it. A checklist that no interview may use is not printed as a form either. HTML is made for A4: open it in a browser and print it.
      """
  )

  @Argument(help: "A file, or the id of a checklist in `Checklists/` here or in the data folder.")
  var checklist: String

  @Flag(help: "The dossier instead of the form.")
  var dossier = false

  @Option(help: "html or markdown.")
  var format: PrintedPage.Format = .html

  @Option(
    help: "The place whose confirmed numbers are printed on the form, by its ISO 3166 code, such as MO."
  )
  var jurisdiction: String?

  @Option(help: "A new file to write; otherwise standard output.")
  var output: String?

  func validate() throws {
    if dossier, jurisdiction != nil {
      throw ValidationError("`--jurisdiction` belongs to the form; the dossier holds no numbers.")
    }
  }

  mutating func run() throws {
    let path = try ChecklistFinder.path(of: checklist)
    let graph = try loadRunnable(path)
    if !dossier { try refuseUnusable(graph, path) }
    let page = PrintedPage(graph, contacts: try contacts(beside: path))
    let text = dossier ? try page.dossier(format) : try page.form(format)
    try deliver(Array(text.utf8), to: output)
  }

  private func contacts(beside path: String) throws -> Contacts? {
    guard let jurisdiction else { return nil }
    let directories = try ChecklistFinder.directories(beside: path)
    let place = try directory(of: jurisdiction, among: directories)
    return Contacts(place, today: dayByTheClock())
  }
}

extension PrintedPage.Format: ExpressibleByArgument {}

/// The directory of a place, by its ISO 3166 code in capitals or not; ends with which there are.
func directory(of jurisdiction: String, among directories: [Directory]) throws -> Directory {
  let code = jurisdiction.lowercased()
  if let directory = directories.first(where: { $0.jurisdiction.text.lowercased() == code }) {
    return directory
  }
  let known = directories.map(\.jurisdiction.text).joined(separator: ", ")
  let list = known.isEmpty ? "none lies beside this checklist" : "there is \(known)"
  throw ValidationError("There is no directory for \(jurisdiction): \(list).")
}
