import ArgumentParser
import CaseStore
import Console
import Files

/// Where the store lies.
struct StorePlace: ParsableArguments {
  @Option(
    name: .customLong("store-folder"),
    help: "The folder of the store; otherwise one in the data folder."
  )
  var folder: String?

  /// The folder; ends the program where none is known.
  func path() throws -> String {
    if let folder { return folder }
    guard let data = ChecklistFinder.dataFolder else {
      warn("There is no home folder here: name one with `--store-folder`.")
      throw Status.noInput
    }
    return "\(data)/screener/store"
  }

  /// Opens the store, or ends with why not.
  func open() throws -> CaseStore {
    let path = try path()
    return try tellingWhy { () throws(StoreFailure) in try CaseStore(opening: path) }
  }
}

/// Keeps what this process holds to itself: before any secret is read.
func protectProcess() throws {
  try forbidCoreDumps()
  forbidNetwork()
  ignoreWriteSignals()
  guardCrashes()
}

/// Asks for the passphrase at the terminal; ends the program where there is none.
func askPassphrase(_ prompt: String = "Passphrase: ") throws -> LockedBytes {
  guard var typed = readSecret(prompt) else {
    warn(
      "The passphrase is asked for at a terminal, and there is none. It is never taken from anywhere else."
    )
    throw Status.notAllowed
  }
  return LockedBytes(taking: &typed)
}

/// Does something with a store, or ends the program with a sentence on why not.
func tellingWhy<Value>(_ body: () throws(StoreFailure) -> Value) throws -> Value {
  do throws(StoreFailure) {
    return try body()
  } catch {
    warn(error.sentence)
    throw error.status
  }
}
