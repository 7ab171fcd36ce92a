import ArgumentParser
import CaseStore

struct StorePassphraseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "passphrase",
    abstract: "Changes the passphrase with which interviews are taken up again."
  )

  @OptionGroup var place: StorePlace

  mutating func run() throws {
    try protectProcess()
    let store = try place.open()
    let old = try askPassphrase("Old passphrase: ")
    let officer = try tellingWhy { () throws(StoreFailure) in try store.officer(old) }
    let new = try choosePassphrase()
    try tellingWhy { () throws(StoreFailure) in try store.change(officer, new) }
    try tell("The passphrase is changed.")
  }
}
