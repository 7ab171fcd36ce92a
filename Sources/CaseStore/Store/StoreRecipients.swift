import FoundationEssentials
import GRDB

/// The people to whom a store seals everything: who holds one of their private keys can read it.
package struct StoreRecipients: Hashable, Sendable {
  /// Open the answers: two or more, so that a lost key loses nothing.
  package let records: [AgeRecipient]
  /// Open what was typed in own words; the same people where nobody else is named.
  package let notes: [AgeRecipient]

  /// Puts recipients together.
  ///
  /// Fails with a sentence where they are too few, or keys of two kinds.
  package init(records: [AgeRecipient], notes: [AgeRecipient] = []) throws(StoreFailure) {
    guard Set(records).count >= 2 else {
      throw .recipients("Two different keys are needed at least, so that a lost key loses no record.")
    }
    let all = records + notes
    guard Set(all.map(\.kind)).count == 1 else {
      throw .recipients(
        "The keys are of two kinds. The weaker kind would undo what the stronger promises: take one kind for all."
      )
    }
    guard Set(records).count == records.count, Set(notes).count == notes.count else {
      throw .recipients("The same key is named twice.")
    }
    self.records = records
    self.notes = notes.isEmpty ? records : notes
  }

  var kind: AgeKind { records[0].kind }

  init(_ file: StoreFile) throws(StoreFailure) {
    let rows = try file.read { database in
      try Row.fetchAll(database, sql: "SELECT purpose, key FROM recipient ORDER BY place")
        .map { (try $0.value("purpose") as String, try $0.value("key") as String) }
    }
    var keys: [String: [AgeRecipient]] = [:]
    for (purpose, text) in rows {
      guard let key = AgeRecipient(text) else { throw .damaged("a public key") }
      keys[purpose, default: []].append(key)
    }
    do throws(StoreFailure) {
      try self.init(records: keys["records"] ?? [], notes: keys["notes"] ?? [])
    } catch {
      // A store without them was never made by us.
      throw .damaged("the list of public keys")
    }
  }

  func store(_ database: Database) throws {
    for (purpose, keys) in [("records", records), ("notes", notes)] {
      for key in keys {
        try database.execute(
          sql: "INSERT INTO recipient (purpose, key) VALUES (?, ?)",
          arguments: [purpose, key.text]
        )
      }
    }
  }
}
