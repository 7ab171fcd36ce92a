import Crypto
import Files
import FoundationEssentials
import GRDB

/// What was done with a store and its cases, each entry tied to the one before.
///
/// The time is sealed to the agency: on the device nobody learns when an interview took place.
struct AuditChain {
  enum Event: String {
    case made, began, finished, exported, purged, withdrawn
    case notKept = "not kept"
    case addedKey = "added key"
    case removedKey = "removed key"
    case changedPassphrase = "changed passphrase"
  }

  private static let start = Array(SHA256.hash(data: Array("screener audit 1".utf8)))

  /// Adds an entry, within the transaction that does what it tells of.
  static func add(
    _ event: Event,
    _ subject: String,
    to database: Database,
    sealedTo recipients: [AgeRecipient]
  ) throws {
    let last = try Row.fetchOne(database, sql: "SELECT number, hash FROM audit ORDER BY number DESC LIMIT 1")
    let (number, isTooLarge) =
      try last.map { try $0.value("number") as Int }?.addingReportingOverflow(1) ?? (0, false)
    guard !isTooLarge else { throw StoreFailure.damaged("the audit chain") }
    let sealed = try AgeFile.seal(Array(utcTime().utf8), to: recipients)
    let before: [UInt8] = try last.map { Array(try $0.value("hash") as Data) } ?? start
    let hash = hash(after: before, number, event.rawValue, subject, sealed)
    try database.execute(
      sql: "INSERT INTO audit (number, event, subject, sealed, hash) VALUES (?, ?, ?, ?, ?)",
      arguments: [number, event.rawValue, subject, Data(sealed), Data(hash)]
    )
  }

  /// The number of entries and the last hash.
  ///
  /// Fails where an entry was changed, or one is missing before the last.
  static func check(_ database: Database) throws -> (count: Int, root: [UInt8]) {
    var root = start
    var count = 0
    let rows = try Row.fetchCursor(
      database,
      sql: "SELECT number, event, subject, sealed, hash FROM audit ORDER BY number"
    )
    while let row = try rows.next() {
      root = hash(
        after: root,
        count,
        try row.value("event"),
        try row.value("subject"),
        Array(try row.value("sealed") as Data)
      )
      guard try row.value("number") == count, try row.value("hash") == Data(root) else {
        throw StoreFailure.damaged("entry \(count + 1) of the audit chain")
      }
      count += 1
    }
    return (count, root)
  }

  private static func hash(
    after before: [UInt8],
    _ number: Int,
    _ event: String,
    _ subject: String,
    _ sealed: [UInt8]
  ) -> [UInt8] {
    var hash = SHA256()
    for part in [before, bigEndian(number), Array(event.utf8), Array(subject.utf8), sealed] {
      hash.update(data: bigEndian(part.count))
      hash.update(data: part)
    }
    return Array(hash.finalize())
  }
}
