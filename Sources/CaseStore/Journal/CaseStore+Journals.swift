import Crypto
import Files
import FoundationEssentials
import GRDB

/// Beginning, resuming and destroying cases.
extension CaseStore {
  /// Begins a case: the keys are wrapped for the agency before there is anything to read with them.
  ///
  /// `checklist`: the bytes of the file; `entry`: what the first row says.
  package func begin(_ entry: JournalEntry, checklist: [UInt8]) throws(StoreFailure) -> CaseJournal {
    let id = CaseID.random()
    let keys = CaseKeys()
    let officer = try officerRecipient()
    let wraps = [
      ("records", try CaseKeys.wrap(keys.rows, to: recipients.records)),
      ("notes", try CaseKeys.wrap(keys.notes, to: recipients.notes)),
      ("officer", try CaseKeys.wrap(keys.rows, to: [officer])),
      ("officer notes", try CaseKeys.wrap(keys.notes, to: [officer])),
    ]
    let seal = RowSeal(id, wraps: [wraps[0].1, wraps[1].1])
    let head = try seal.head(keys.rows.key)
    let journal = CaseJournal(id, self, seal, keys)
    try journal.add(JournalRow(entry)) { database in
      try database.execute(
        sql: "INSERT OR IGNORE INTO checklist (digest, bytes) VALUES (?, ?)",
        arguments: [digestText(checklist), Data(checklist)]
      )
      try database.execute(
        sql: "INSERT INTO interview (id, state, month, head) VALUES (?, 'open', ?, ?)",
        arguments: [id.text, nextMonth(), Data(head)]
      )
      for (kind, bytes) in wraps {
        try database.execute(
          sql: "INSERT INTO wrap (id, kind, bytes) VALUES (?, ?, ?)",
          arguments: [id.text, kind, Data(bytes)]
        )
      }
      try AuditChain.add(.began, id.text, to: database, sealedTo: recipients.records)
    }
    return journal
  }

  /// Takes a case up again, with all of its rows.
  package func resume(
    _ id: CaseID,
    as officer: AgeIdentity
  ) throws(StoreFailure) -> (journal: CaseJournal, rows: [JournalRow]) {
    guard try !summary(id).summary.isFinished else { throw .finished }
    let keys = try CaseKeys(officer, try wraps(id))
    let (rows, seal) = try rows(id, keys.rows.key, keys.notes.key)
    return (CaseJournal(id, self, seal, keys), rows)
  }

  /// The rows of a case, each checked against the one before and all against the head.
  func rows(
    _ id: CaseID,
    _ key: SymmetricKey,
    _ noteKey: SymmetricKey?
  ) throws(StoreFailure) -> (rows: [JournalRow], seal: RowSeal) {
    let sealed = try sealedCase(id)
    return try sealed.open(key, noteKey)
  }

  /// A case as it is stored: its rows and the wraps of the agency.
  func sealedCase(_ id: CaseID) throws(StoreFailure) -> SealedCase {
    let wraps = try wraps(id)
    guard let records = wraps["records"], let notes = wraps["notes"] else { throw .damaged("a wrapped key") }
    let (head, rows) = try file.read { database in
      let head = try Data.fetchOne(
        database,
        sql: "SELECT head FROM interview WHERE id = ?",
        arguments: [id.text]
      )
      let rows = try Row.fetchAll(
        database,
        sql: "SELECT number, entry, note FROM row WHERE id = ? ORDER BY number",
        arguments: [id.text]
      )
      return (
        head,
        try rows.map { row in
          SealedRow(
            number: try row.value("number"),
            entry: Array(try row.value("entry") as Data),
            note: (try row.value("note") as Data?).map { Array($0) }
          )
        }
      )
    }
    guard let head else { throw .unknownCase }
    return SealedCase(id: id, records: records, notes: notes, head: Array(head), rows: rows)
  }

  func wraps(_ id: CaseID) throws(StoreFailure) -> [String: [UInt8]] {
    try file.read { database in
      let rows = try Row.fetchAll(
        database,
        sql: "SELECT kind, bytes FROM wrap WHERE id = ?",
        arguments: [id.text]
      )
      return Dictionary(
        try rows.map { (try $0.value("kind") as String, Array(try $0.value("bytes") as Data)) },
        uniquingKeysWith: { first, _ in first }
      )
    }
  }

  /// Destroys a case: its keys are overwritten first, so that what a disk may still hold opens no more.
  func destroy(_ id: CaseID, _ event: AuditChain.Event) throws(StoreFailure) {
    _ = try summary(id)
    try file.write { try CaseStore.overwriteKeys(id, in: $0, kinds: nil) }
    try file.emptyLog()
    try file.write { database in
      for table in ["row", "wrap", "record", "interview"] {
        try database.execute(sql: "DELETE FROM \(table) WHERE id = ?", arguments: [id.text])
      }
      try AuditChain.add(event, id.text, to: database, sealedTo: recipients.records)
    }
    try file.emptyLog()
  }

  static func overwriteKeys(_ id: CaseID, in database: Database, kinds: [String]?) throws {
    let kinds = kinds ?? ["records", "notes", "officer", "officer notes"]
    for kind in kinds {
      try database.execute(
        sql: "UPDATE wrap SET bytes = zeroblob(LENGTH(bytes)) WHERE id = ? AND kind = ?",
        arguments: [id.text, kind]
      )
    }
  }
}

/// The month after this one, in months since the year 0: the only time of a case that stands in the clear.
func nextMonth() -> Int {
  let day = today()
  return day.year * 12 + day.month
}
