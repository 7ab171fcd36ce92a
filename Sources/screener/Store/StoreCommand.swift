import ArgumentParser

struct StoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "store",
    abstract: "Keeps interviews on this device, sealed so that it cannot read them once they are finished.",
    discussion: """
      Everything is sealed to public keys of your agency, from the first answer on. The private halves never come to \
      this device. Your passphrase takes an interview up again that was left; it opens nothing that is finished.
      """,
    subcommands: [
      StoreInitCommand.self, StoreDoctorCommand.self, StoreKeysCommand.self, StorePassphraseCommand.self,
    ]
  )
}
