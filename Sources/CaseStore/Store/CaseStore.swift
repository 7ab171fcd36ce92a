import Crypto
import Files
import FoundationEssentials
import GRDB

/// A folder of cases on this device, none of which it can read once they are finished.
///
/// At most one process has it open.
package final class CaseStore {
  /// A case as it is listed: its name tells nothing.
  package struct Summary: Hashable, Sendable {
    package let id: CaseID
    package let isFinished: Bool
    /// Months since the year 0 of our calendar, rounded up.
    package let month: Int

    init(_ id: CaseID, _ row: Row) throws {
      self.id = id
      isFinished = try row.value("state") == "finished"
      month = try row.value("month")
      guard (0...120_000).contains(month) else { throw StoreFailure.damaged("the month of a case") }
    }
  }

  let file: StoreFile
  /// Whom all that is kept is sealed to.
  package internal(set) var recipients: StoreRecipients

  /// Opens a store.
  package init(opening path: String) throws(StoreFailure) {
    file = try StoreFile(try CaseStore.folder(path), isNew: false)
    recipients = try StoreRecipients(file)
  }

  /// Makes a store.
  ///
  /// `keepsOnlyWhereAsked`: whether a checklist must ask the person for an agreement to notes;
  /// `work`: the logarithm of how often the passphrase is stretched; less than usual in tests only.
  package init(
    creating path: String,
    recipients: StoreRecipients,
    passphrase: borrowing LockedBytes,
    keepsOnlyWhereAsked: Bool = false,
    work: Int = 18
  ) throws(StoreFailure) {
    do throws(PrivateFolder.Failure) { try PrivateFolder.create(path) } catch { throw .folder(error) }
    let officer: AgeIdentity
    do throws(AgeFailure) { officer = try .generate(recipients.kind) } catch { throw .sealing(error) }
    let sealed = try CaseStore.seal(officer, passphrase, work: work)
    file = try StoreFile(try CaseStore.folder(path), isNew: true)
    self.recipients = recipients
    let device = Curve25519.Signing.PrivateKey()
    try file.write { database in
      try recipients.store(database)
      for (name, value) in [
        ("officer", sealed), ("officer recipient", Array(officer.recipient.text.utf8)),
        ("device", Array(device.rawRepresentation)), ("only where asked", [keepsOnlyWhereAsked ? 1 : 0]),
      ] {
        try database.execute(
          sql: "INSERT INTO setting (name, value) VALUES (?, ?)",
          arguments: [name, Data(value)]
        )
      }
      try StoreFile.markWhole(database)
      try AuditChain.add(.made, "", to: database, sealedTo: recipients.records)
    }
    try file.emptyLog()
  }

  private static func folder(_ path: String) throws(StoreFailure) -> PrivateFolder {
    do throws(PrivateFolder.Failure) {
      return try PrivateFolder(path)
    } catch {
      if case .file(let failure) = error, failure.reason == .notFound { throw .noStore }
      throw .folder(error)
    }
  }

  /// The cases in the order of their names, which is no order in time.
  package func list() throws(StoreFailure) -> [Summary] {
    try file.read { database in
      let rows = try Row.fetchCursor(database, sql: "SELECT id, state, month FROM interview ORDER BY id")
      var list: [Summary] = []
      while let row = try rows.next() {
        guard let id = CaseID(try row.value("id")) else { throw StoreFailure.damaged("the name of a case") }
        list.append(try Summary(id, row))
      }
      return list
    }
  }

  /// How a case stands and how many bytes it takes.
  package func summary(_ id: CaseID) throws(StoreFailure) -> (summary: Summary, rows: Int, bytes: Int) {
    let found = try file.read { database in
      try Row.fetchOne(
        database,
        sql: """
          SELECT state, month, (SELECT COUNT(*) FROM row WHERE row.id = interview.id) AS rows,
            (SELECT COALESCE(SUM(LENGTH(entry) + COALESCE(LENGTH(note), 0)), 0) FROM row WHERE row.id = interview.id)
            + COALESCE((SELECT LENGTH(bytes) FROM record WHERE record.id = interview.id), 0) AS bytes
          FROM interview WHERE id = ?
          """,
        arguments: [id.text]
      )
    }
    guard let found else { throw .unknownCase }
    return try guarded { (try Summary(id, found), try found.value("rows"), try found.value("bytes")) }
  }

  /// The private key of the officer, which resumes interviews.
  package func officer(_ passphrase: borrowing LockedBytes) throws(StoreFailure) -> AgeIdentity {
    let sealed = try setting("officer")
    do throws(AgeFailure) {
      var text = try AgeFile.open(sealed, passphrase: passphrase)
      defer { wipe(&text) }
      if let identity = AgeIdentity(String(decoding: text.dropLast(), as: UTF8.self)) { return identity }
    } catch {
      throw error == .noMatch ? .wrongPassphrase : .damaged("the key of the officer")
    }
    throw .damaged("the key of the officer")
  }

  func officerRecipient() throws(StoreFailure) -> AgeRecipient {
    guard let key = AgeRecipient(String(decoding: try setting("officer recipient"), as: UTF8.self)) else {
      throw .damaged("the key of the officer")
    }
    return key
  }

  /// The key with which this device signs finished cases.
  func device() throws(StoreFailure) -> Curve25519.Signing.PrivateKey {
    guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: try setting("device")) else {
      throw .damaged("the key of the device")
    }
    return key
  }

  /// The public half of the key with which this device signs, for the list at the agency.
  package func deviceKey() throws(StoreFailure) -> [UInt8] {
    Array(try device().publicKey.rawRepresentation)
  }

  /// Whether nothing is kept of interviews whose checklist does not ask for an agreement to notes.
  package func keepsOnlyWhereAsked() throws(StoreFailure) -> Bool {
    try found("only where asked") == [1]
  }

  func setting(_ name: String) throws(StoreFailure) -> [UInt8] {
    guard let value = try found(name) else { throw .damaged("a setting") }
    return value
  }

  private func found(_ name: String) throws(StoreFailure) -> [UInt8]? {
    try file.read { database in
      try Data.fetchOne(database, sql: "SELECT value FROM setting WHERE name = ?", arguments: [name])
    }
    .map { Array($0) }
  }

  /// The bytes of a checklist that a case began with.
  package func checklist(_ digest: String) throws(StoreFailure) -> [UInt8] {
    let bytes = try file.read { database in
      try Data.fetchOne(database, sql: "SELECT bytes FROM checklist WHERE digest = ?", arguments: [digest])
    }
    guard let bytes, digest == digestText(Array(bytes)) else { throw .damaged("a checklist") }
    return Array(bytes)
  }

  /// What the library says of its settings, for `doctor`.
  package func settings() throws(StoreFailure) -> [String: String] { try file.readSettings() }
}

/// The digest of a checklist as everywhere: `sha256:` and hex digits.
func digestText(_ bytes: [UInt8]) -> String {
  let digits = Array("0123456789abcdef")
  return "sha256:" + SHA256.hash(data: bytes).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
}
