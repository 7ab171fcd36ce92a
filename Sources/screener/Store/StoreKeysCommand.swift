import ArgumentParser
import CaseStore

struct StoreKeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys",
    abstract: "Shows and changes the public keys to which new cases are sealed.",
    subcommands: [
      StoreKeysListCommand.self, StoreKeysAddCommand.self, StoreKeysRemoveCommand.self,
      StoreKeysDrillCommand.self,
    ],
    defaultSubcommand: StoreKeysListCommand.self
  )
}

struct StoreKeysListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Shows the keys with their words, and the key with which this device signs."
  )

  @OptionGroup var place: StorePlace

  mutating func run() throws {
    try protectProcess()
    let store = try place.open()
    try StorePublicKeys.show(store.recipients)
    let device = try tellingWhy { () throws(StoreFailure) in try store.deviceKey() }
    try tell(
      "\nThis device signs with\n  \(StorePublicKeys.letters(device))\n    words: \(KeyWords.words(ofDevice: device))"
    )
  }
}

/// What a key is for.
enum KeyPurpose: String, ExpressibleByArgument, CaseIterable {
  case records, notes
}

struct StoreKeysAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Seals cases that begin from now on to one more key."
  )

  @OptionGroup var chosen: ChosenKey
  @Option(help: "records or notes.")
  var purpose: KeyPurpose = .records

  @Flag(help: "The words of the key were compared by two people: do not ask.")
  var compared = false

  mutating func run() throws {
    let isForRecords = purpose == .records
    if !compared {
      try StorePublicKeys.show(
        StorePublicKeys.read([chosen.key])[0],
        isForRecords ? "answers" : "notes"
      )
      try StorePublicKeys.compare()
    }
    try chosen.change("Cases that begin from now on are sealed to these:\n") {
      store,
      key throws(StoreFailure) in
      let old = store.recipients
      let list = try StoreRecipients(
        records: old.records + (isForRecords ? [key] : []),
        notes: old.notes + (isForRecords ? [] : [key])
      )
      try store.change(list, added: key, removed: nil)
    }
  }
}

struct StoreKeysRemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Seals no case that begins from now on to a key; cases that are here keep it."
  )

  @OptionGroup var chosen: ChosenKey

  mutating func run() throws {
    try chosen.change("Cases that begin from now on are sealed to these:\n") {
      store,
      key throws(StoreFailure) in
      let old = store.recipients
      guard old.records.contains(key) || old.notes.contains(key) else {
        throw .recipients("This key is not among those of the store.")
      }
      let list = try StoreRecipients(
        records: old.records.filter { $0 != key },
        notes: old.notes.filter { $0 != key }
      )
      try store.change(list, added: nil, removed: key)
    }
  }
}

/// A public key that comes to a store or leaves it.
struct ChosenKey: ParsableArguments {
  @OptionGroup var place: StorePlace
  @Argument(help: "The public key, age1….")
  var key: String

  /// Makes a change, then shows all keys under a heading.
  func change(
    _ heading: String,
    _ body: (CaseStore, AgeRecipient) throws(StoreFailure) -> Void
  ) throws {
    try protectProcess()
    let key = try StorePublicKeys.read([key])[0]
    let store = try place.open()
    try tellingWhy { () throws(StoreFailure) in try body(store, key) }
    try tell(heading)
    try StorePublicKeys.show(store.recipients)
  }
}

struct StoreKeysDrillCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "drill",
    abstract: "Makes a sealed trial record, to be opened at the agency: shows that the keys are really held."
  )

  @OptionGroup var place: StorePlace
  @Option(help: "The new file for the trial record.")
  var output: String

  mutating func run() throws {
    try protectProcess()
    let store = try place.open()
    let word = KeyWords.passphrase()
    let bytes = try tellingWhy { () throws(StoreFailure) in try store.drill(word) }
    try writeNew(output, bytes)
    try tell(
      """
      Send \(output) to each keeper of a key. Each opens it with
        age --decrypt --identity KEYFILE \(output)
      and reads these words to you:
        \(word)
      """
    )
  }
}
