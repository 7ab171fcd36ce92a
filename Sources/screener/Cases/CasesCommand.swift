import ArgumentParser
import CaseStore

struct CasesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cases",
    abstract: "Lists, takes up, finishes, hands over and deletes cases; at the agency, opens them.",
    subcommands: [
      CasesListCommand.self, CasesResumeCommand.self, CasesShowCommand.self, CasesFinishCommand.self,
      CasesExportCommand.self, CasesVerifyCommand.self, CasesWithdrawCommand.self, CasesPurgeCommand.self,
      CasesOpenCommand.self, CasesReplayCommand.self, CasesReportCommand.self,
    ],
    defaultSubcommand: CasesListCommand.self
  )
}

/// One case of the store.
struct OneCase: ParsableArguments {
  @OptionGroup var place: StorePlace
  @Argument(
    help:
      "The name of the case; its first four letters are enough. It can be left out where there is only one."
  )
  var id: String?

  /// Finds the case; without a name, the only one there is, or the only one that is open.
  func find(in store: CaseStore, isOpen: Bool = false) throws -> CaseID {
    if let id { return try findCase(id, in: store) }
    let found = try tellingWhy { () throws(StoreFailure) in try store.list() }.filter {
      !isOpen || !$0.isFinished
    }
    guard let first = found.first, found.count == 1 else {
      let none = isOpen ? "No interview is open here." : "There is no case here."
      warn(
        found.isEmpty
          ? none : "There are \(found.count): name one. `screener cases` lists them."
      )
      throw Status.noInput
    }
    return first.id
  }
}

/// Finds a case by its name or the beginning of it, or ends with why not.
func findCase(_ name: String, in store: CaseStore) throws -> CaseID {
  if let id = CaseID(name) { return id }
  let found = try tellingWhy { () throws(StoreFailure) in try store.list() }.filter {
    name.count >= CaseID.enough && $0.id.text.hasPrefix(name.lowercased())
  }
  guard let first = found.first, found.count == 1 else {
    warn(
      found.isEmpty ? "There is no case of that name here." : "Several cases begin so: type more of it."
    )
    throw Status.noInput
  }
  return first.id
}

struct CasesListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists the cases: their names tell nothing."
  )

  @OptionGroup var place: StorePlace

  mutating func run() throws {
    try protectProcess()
    let store = try place.open()
    let cases = try tellingWhy { () throws(StoreFailure) in try store.list() }
    guard !cases.isEmpty else { return warn("There is no case here.") }
    // Names of cases hold nothing that could be filtered, and there may be very many.
    var lines: [UInt8] = []
    for item in cases {
      lines += item.id.text.utf8
      lines += item.isFinished ? "  finished\n".utf8 : "  open\n".utf8
    }
    try write(lines)
  }
}

struct CasesShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Shows how a case stands and how much room it takes; nobody reads more of it here."
  )

  @OptionGroup var one: OneCase

  mutating func run() throws {
    try protectProcess()
    let store = try one.place.open()
    let id = try one.find(in: store)
    let (summary, rows, bytes) = try tellingWhy { () throws(StoreFailure) in try store.summary(id) }
    try tell("\(id.text)\n  \(summary.isFinished ? "finished" : "open")\n  \(rows) rows, \(bytes) bytes")
    try tell(
      summary.isFinished
        ? "  This device cannot read it any more. `screener cases export \(id.text)` hands it over."
        : "  `screener cases resume \(id.text)` goes on with it."
    )
  }
}

struct CasesVerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Checks the store, the audit chain and each case for changes and damage."
  )

  @OptionGroup var place: StorePlace
  @Flag(help: "Ask for the passphrase and read open cases row by row.")
  var open = false

  mutating func run() throws {
    try protectProcess()
    let store = try place.open()
    var problems = try tellingWhy { () throws(StoreFailure) in try store.verify() }
    let cases = try tellingWhy { () throws(StoreFailure) in try store.list() }
    if open {
      let passphrase = try askPassphrase()
      let officer = try tellingWhy { () throws(StoreFailure) in try store.officer(passphrase) }
      for item in cases where !item.isFinished && problems[item.id] == nil {
        do throws(StoreFailure) { _ = try store.resume(item.id, as: officer) } catch {
          problems[item.id] = error
        }
      }
    }
    for (id, failure) in problems.sorted(by: { $0.key < $1.key }) {
      warn("\(id.text): \(failure.sentence)")
    }
    guard problems.isEmpty else { throw Status.problems }
    guard !cases.isEmpty else { return try tell("There is no case here, and the store is whole.") }
    let count = cases.count == 1 ? "1 case" : "\(cases.count) cases"
    try tell("\(count): the database, the audit chain, the wrapped keys and the order of the rows are whole.")
    try tell(
      open
        ? "Open cases were read row by row. A change inside a finished one shows at the agency: `cases open`."
        : "A change inside a row shows when it is read: of open cases with `--open`, at the agency with `cases open`."
    )
  }
}

struct CasesExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes a sealed case to a file that the agency opens.",
    discussion: "A finished case is an age file. One that was left is handed over as its sealed rows."
  )

  @OptionGroup var one: OneCase
  @Option(help: "The new file; otherwise the name of the case in this folder.")
  var output: String?

  mutating func run() throws {
    try protectProcess()
    let store = try one.place.open()
    let id = try one.find(in: store)
    let isFinished = try tellingWhy { () throws(StoreFailure) in try store.summary(id) }.summary.isFinished
    let bytes = try tellingWhy { () throws(StoreFailure) in try store.sealed(id) }
    let path = output ?? "\(id.text).\(isFinished ? "age" : "sealed")"
    try writeNew(path, bytes)
    // Only what was really written counts as handed over, and may be deleted here.
    try tellingWhy { () throws(StoreFailure) in try store.noteExport(id) }
    try tell("\(path) is written. Only the agency opens it.")
  }
}
