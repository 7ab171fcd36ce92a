import FoundationEssentials
import GRDB

/// Changing keys.
extension CaseStore {
  /// Seals cases that begin from now on to other people; one key comes or goes.
  package func change(
    _ list: StoreRecipients,
    added: AgeRecipient?,
    removed: AgeRecipient?
  ) throws(StoreFailure) {
    guard list.kind == recipients.kind else {
      throw .recipients("The keys are of another kind than those of the store. Make a new store for them.")
    }
    try file.write { database in
      try database.execute(sql: "DELETE FROM recipient")
      try list.store(database)
      if let added {
        try AuditChain.add(.addedKey, added.text, to: database, sealedTo: list.records)
      }
      if let removed {
        try AuditChain.add(.removedKey, removed.text, to: database, sealedTo: list.records)
      }
    }
    recipients = list
  }

  /// Puts the officer's key under another passphrase.
  package func change(
    _ officer: AgeIdentity,
    _ passphrase: borrowing LockedBytes,
    work: Int = 18
  ) throws(StoreFailure) {
    let sealed = try CaseStore.seal(officer, passphrase, work: work)
    // In one step: without this key nothing that was left could be taken up again.
    try file.write { database in
      try database.execute(
        sql: "UPDATE setting SET value = ? WHERE name = 'officer'",
        arguments: [Data(sealed)]
      )
      try AuditChain.add(.changedPassphrase, "", to: database, sealedTo: recipients.records)
    }
    try file.emptyLog()
  }

  static func seal(
    _ officer: AgeIdentity,
    _ passphrase: borrowing LockedBytes,
    work: Int
  ) throws(StoreFailure) -> [UInt8] {
    var text = Array("\(officer.text)\n".utf8)
    defer { wipe(&text) }
    do throws(AgeFailure) {
      return try AgeFile.seal(text, passphrase: passphrase, work: work)
    } catch {
      throw .sealing(error)
    }
  }

  /// A trial record with some words in it, sealed to everybody as records are.
  package func drill(_ words: String) throws(StoreFailure) -> [UInt8] {
    do throws(AgeFailure) {
      return try AgeFile.seal(Array("\(words)\n".utf8), to: recipients.records)
    } catch {
      throw .sealing(error)
    }
  }

  /// Keys to which nothing is sealed any more, and cases that are older than that may be.
  package func formerKeys() throws(StoreFailure) -> [AgeRecipient] {
    let removed = try audit().filter { $0.event == AuditChain.Event.removedKey.rawValue }
    let now = Set(recipients.records + recipients.notes)
    return Set(removed.compactMap { AgeRecipient($0.subject) }).subtracting(now).sorted { $0.text < $1.text }
  }

  /// The cases that were exported at least once.
  package func exported() throws(StoreFailure) -> Set<CaseID> {
    Set(try audit().filter { $0.event == "exported" }.compactMap { CaseID($0.subject) })
  }
}
