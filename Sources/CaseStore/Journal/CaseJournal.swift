import Crypto
import FoundationEssentials
import GRDB

/// The journal of one interview that goes on: what happens is on the disk before anything else is shown.
package final class CaseJournal {
  package let id: CaseID
  private let store: CaseStore
  private var seal: RowSeal
  /// The two keys of the case, for the rows and for what is typed in own words; `nil` while locked.
  private var keys: CaseKeys?
  private var isFinished = false

  init(_ id: CaseID, _ store: CaseStore, _ seal: RowSeal, _ keys: consuming CaseKeys) {
    self.id = id
    self.store = store
    self.seal = seal
    self.keys = consume keys
  }

  /// How many rows are on the disk.
  package var count: Int { seal.count }

  /// Adds a row; when this comes back it is on the disk.
  package func add(_ row: JournalRow) throws(StoreFailure) {
    try add(row) { _ in }
  }

  /// Adds a row in one step with something else, which comes first.
  func add(_ row: JournalRow, after other: (Database) throws -> Void) throws(StoreFailure) {
    guard let rowKey = keys?.rows.key, let noteKey = keys?.notes.key else { throw .wrongPassphrase }
    let sealed = try seal.seal(row, rowKey, noteKey)
    var next = seal
    next.advance(sealed)
    let head = try next.head(rowKey)
    try store.file.write { database in
      try other(database)
      try database.cachedStatement(sql: "INSERT INTO row (id, number, entry, note) VALUES (?, ?, ?, ?)")
        .execute(
          arguments: [id.text, sealed.number, Data(sealed.entry), sealed.note.map { Data($0) }]
        )
      try database.cachedStatement(sql: "UPDATE interview SET head = ? WHERE id = ?").execute(
        arguments: [Data(head), id.text]
      )
    }
    seal = next
  }

  /// Forgets the keys, as when nobody has touched the keyboard for a while.
  package func lock() { keys = nil }

  package var isLocked: Bool { keys == nil }

  /// Brings the keys back.
  package func unlock(_ passphrase: borrowing LockedBytes) throws(StoreFailure) {
    let officer = try store.officer(passphrase)
    keys = try CaseKeys(officer, try store.wraps(id))
  }

  /// Ends the case: from now on this device cannot read it.
  ///
  /// The record, the last row and the removal of the officer's keys come in one step. It can be called again where
  /// what was overwritten could not be taken out of the log of the database.
  package func finish(_ last: JournalEntry, checklist: [UInt8]) throws(StoreFailure) {
    if !isFinished { try seal(last, checklist) }
    try store.file.emptyLog()
  }

  private func seal(_ last: JournalEntry, _ checklist: [UInt8]) throws(StoreFailure) {
    guard let rowKey = keys?.rows.key, let noteKey = keys?.notes.key else { throw .wrongPassphrase }
    var rows = try store.rows(id, rowKey, noteKey).rows
    rows.append(JournalRow(last))
    let record = try store.record(id, rows, checklist: checklist)
    try add(JournalRow(last)) { database in
      try database.execute(
        sql: "INSERT INTO record (id, bytes) VALUES (?, ?)",
        arguments: [id.text, Data(record)]
      )
      try CaseStore.overwriteKeys(id, in: database, kinds: ["officer", "officer notes"])
      try database.execute(
        sql: "DELETE FROM wrap WHERE id = ? AND kind LIKE 'officer%'",
        arguments: [id.text]
      )
      try database.execute(sql: "UPDATE interview SET state = 'finished' WHERE id = ?", arguments: [id.text])
      try AuditChain.add(.finished, id.text, to: database, sealedTo: store.recipients.records)
    }
    isFinished = true
    keys = nil
  }

  /// Destroys what was kept, because it may not be; it can be called again where that failed on the way.
  package func destroy(isWithdrawn: Bool) throws(StoreFailure) {
    keys = nil
    do throws(StoreFailure) {
      try store.destroy(id, isWithdrawn ? .withdrawn : .notKept)
    } catch {
      guard error == .unknownCase else { throw error }
      try store.file.emptyLog()
    }
  }
}

/// The keys of a case, each made by chance for this case alone.
struct CaseKeys: ~Copyable {
  let rows: LockedBytes
  let notes: LockedBytes

  /// Makes new keys.
  init() { self.init(.random(32), .random(32)) }

  /// Opens the officer's two wraps.
  init(_ officer: AgeIdentity, _ wraps: [String: [UInt8]]) throws(StoreFailure) {
    guard let rowWrap = wraps["officer"], let noteWrap = wraps["officer notes"] else { throw .finished }
    let rows = try CaseKeys.open(rowWrap, officer)
    let notes = try CaseKeys.open(noteWrap, officer)
    self.init(rows, notes)
  }

  private init(_ rows: consuming LockedBytes, _ notes: consuming LockedBytes) {
    self.rows = rows
    self.notes = notes
  }

  static func open(_ wrap: [UInt8], _ identity: AgeIdentity) throws(StoreFailure) -> LockedBytes {
    do throws(AgeFailure) {
      var key = try AgeFile.open(wrap, with: [identity])
      guard key.count == 32 else { throw AgeFailure.payload }
      return LockedBytes(taking: &key)
    } catch {
      throw .sealing(error)
    }
  }

  static func wrap(
    _ key: borrowing LockedBytes,
    to recipients: [AgeRecipient]
  ) throws(StoreFailure) -> [UInt8] {
    var bytes = key.key.array
    defer { wipe(&bytes) }
    do throws(AgeFailure) {
      return try AgeFile.seal(bytes, to: recipients)
    } catch {
      throw .sealing(error)
    }
  }
}
