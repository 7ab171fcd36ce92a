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

  /// What happens to an interview whose checklist does not ask the person whether notes may be kept.
  enum Unasked: String, ExpressibleByArgument, CaseIterable { case keep, refuse }

  @Option(
    help: """
      What the agency decided of interviews whose checklist does not ask the person whether notes may be kept: keep, \
      or refuse to keep; otherwise you are asked.
      """
  )
  var unasked: Unasked?

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
    guard (try? CaseStore(opening: path)) == nil else {
      warn(StoreFailure.alreadyThere.sentence)
      throw StoreFailure.alreadyThere.status
    }
    try tell("Whoever holds the private half of one of these keys can read what is kept:\n")
    try StorePublicKeys.show(list)
    if !compared { try StorePublicKeys.compare() }
    let unasked = try unasked ?? askUnasked()
    let passphrase = try choosePassphrase()
    let store = try tellingWhy { () throws(StoreFailure) in
      try CaseStore(
        creating: path,
        recipients: list,
        passphrase: passphrase,
        keepsOnlyWhereAsked: unasked == .refuse
      )
    }
    let device = try tellingWhy { () throws(StoreFailure) in try store.deviceKey() }
    try tell(
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

  /// Asks what the agency decided; only a yes keeps.
  private func askUnasked() throws -> Unasked {
    try tell(
      """

      Some checklists do not ask the person whether notes may be kept. Your agency decides whether such an interview \
      may be kept all the same, on a ground in its law.
      """
    )
    guard let answer = readLine(prompt: "Did it decide to keep them? Type yes, or Enter for no: ") else {
      warn("This is asked at a terminal. With `--unasked` you say what was decided: keep or refuse.")
      throw Status.notAllowed
    }
    return answer == "yes" ? .keep : .refuse
  }
}

/// A new passphrase, typed twice.
func choosePassphrase() throws -> LockedBytes {
  let typed = try onOtherScreen {
    try tell(
      """
      Choose a passphrase: five words or more that nobody guesses, 15 letters at least. One made by chance, which is \
      shown only now:

        \(KeyWords.passphrase())

      """
    )
    let first = try askPassphrase("New passphrase: ")
    return Typed(first: first, second: try askPassphrase("The same again: "))
  }
  guard typed.first.letterCount >= 15 else {
    warn("That is too short: 15 letters at least. Nothing was made.")
    throw Status.notAllowed
  }
  guard typed.first.isSame(as: typed.second) else {
    warn("The two differ. Nothing was made.")
    throw Status.notAllowed
  }
  return typed.first
}

/// A passphrase as it was typed twice.
private struct Typed: ~Copyable {
  let first: LockedBytes
  let second: LockedBytes
}
