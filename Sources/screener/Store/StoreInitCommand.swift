import ArgumentParser
import CaseStore
import Console
import Files

struct StoreInitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Makes a store, and seals it to the public keys of your agency.",
    discussion: """
      The keys are made at the agency with `age-keygen`, on another machine: two at least, so that a lost one loses \
      no record. Compare the words that are shown here with those that the agency reads to you from its own screen.
      """
  )

  @OptionGroup var place: StorePlace

  @Option(name: .customLong("recipient"), help: "A public key of the agency, age1…; two or more.")
  var recipients: [String]

  @Option(
    name: .customLong("notes-recipient"),
    help: "A public key for what is typed in own words; otherwise the same people."
  )
  var noteRecipients: [String] = []

  @Flag(help: "The words of all keys were compared by two people: do not ask.")
  var compared = false

  mutating func run() throws {
    try protectProcess()
    let keys = try StorePublicKeys.read(recipients)
    let noteKeys = try StorePublicKeys.read(noteRecipients)
    let list = try tellingWhy { () throws(StoreFailure) in
      try StoreRecipients(records: keys, notes: noteKeys)
    }
    let path = try place.path()
    try say("Whoever holds the private half of one of these keys can read what is kept:\n")
    try StorePublicKeys.show(list)
    if !compared { try compare() }
    let passphrase = try choosePassphrase()
    let store = try tellingWhy { () throws(StoreFailure) in
      try CaseStore(creating: path, recipients: list, passphrase: passphrase)
    }
    let device = try tellingWhy { () throws(StoreFailure) in try store.deviceKey() }
    try say(
      """

      The store is made: \(path)
      This device signs with the key
        \(StorePublicKeys.letters(device))
        \(KeyWords.words(ofDevice: device))
      Give it to the agency, so that records of this device are told from forged ones.
      Next: `screener store doctor` looks at this machine; `screener interview CHECKLIST --store` begins.
      """
    )
  }

  private func compare() throws {
    guard let answer = readLine(prompt: "Do the words agree with those of the agency? Type yes: ") else {
      complain("This is asked at a terminal. With `--compared` you say that it was done.")
      throw Status.notAllowed
    }
    guard answer == "yes" else {
      complain("Nothing was made. Ask the agency for its keys again.")
      throw Status.notAllowed
    }
  }
}

/// A new passphrase, typed twice.
func choosePassphrase() throws -> LockedBytes {
  try say(
    """

    Choose a passphrase: five words or more that nobody guesses. One made by chance:
      \(KeyWords.passphrase())
    """
  )
  let first = try askPassphrase("New passphrase: ")
  guard first.count >= 15 else {
    complain("That is too short: 15 characters at least. Nothing was made.")
    throw Status.notAllowed
  }
  let second = try askPassphrase("The same again: ")
  guard first.isSame(as: second) else {
    complain("The two differ. Nothing was made.")
    throw Status.notAllowed
  }
  return first
}
