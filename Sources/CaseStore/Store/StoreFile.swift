import Files
import GRDB

/// The database of a store, with the settings on which its promises rest.
final class StoreFile {
  static let name = "data"
  /// Tells the files of this program from other databases: `SCRS`.
  static let applicationID = 0x5343_5253
  /// The version of the format that this program writes.
  static let format = 1

  private let folder: PrivateFolder
  let queue: DatabaseQueue

  /// Opens the database in a folder, or makes it.
  init(_ folder: consuming PrivateFolder, isNew: Bool) throws(StoreFailure) {
    let path = "\(folder.path)/\(StoreFile.name)"
    if isNew { try StoreFile.removeUnfinished(path) } else if !Files.exists(path) { throw .noStore }
    keepNewFilesPrivate()
    var settings = Configuration()
    settings.busyMode = .immediateError
    settings.prepareDatabase { database in
      for (name, value) in StoreFile.settings { try database.execute(sql: "PRAGMA \(name)=\(value)") }
    }
    queue = try guarded { try DatabaseQueue(path: path, configuration: settings) }
    self.folder = folder
    try check(isNew: isNew)
    try guarded { try StoreFormat.migrator.migrate(queue) }
    if isNew { self.folder.synchronize() }
  }

  deinit {
    // A store that is not closed in good order is put in order when it is opened again.
    try? queue.close()
  }

  /// What is asked of the library, in this order.
  private static let settings = [
    ("locking_mode", "EXCLUSIVE"), ("journal_mode", "WAL"), ("synchronous", "FULL"), ("secure_delete", "ON"),
    ("temp_store", "MEMORY"), ("trusted_schema", "OFF"), ("cell_size_check", "ON"),
  ]

  /// What it must answer: it gives back the mode that it really uses.
  private static let answers = [
    ("journal_mode", "wal"), ("synchronous", "2"), ("secure_delete", "1"), ("temp_store", "2"),
    ("locking_mode", "exclusive"),
  ]

  private func check(isNew: Bool) throws(StoreFailure) {
    let found = try readSettings()
    for (name, value) in StoreFile.answers where found[name] != value { throw .unsafeSetting(name) }
    guard !isNew else { return }
    guard found["application_id"] == String(StoreFile.applicationID) else { throw .noStore }
    guard let format = found["user_version"].flatMap(Int.init), format <= StoreFile.format else {
      throw .newer
    }
  }

  /// Marks a new store as whole, within the transaction that fills it.
  static func markWhole(_ database: Database) throws {
    try database.execute(sql: "PRAGMA application_id=\(applicationID)")
    try database.execute(sql: "PRAGMA user_version=\(format)")
  }

  /// Removes what is left of a store that was being made when the machine or the program stopped.
  private static func removeUnfinished(_ path: String) throws(StoreFailure) {
    guard Files.exists(path) else { return }
    let isWhole = try guarded {
      let queue = try DatabaseQueue(path: path)
      defer { try? queue.close() }
      return try queue.inDatabase { try Int.fetchOne($0, sql: "PRAGMA application_id") != 0 }
    }
    guard !isWhole else { throw .alreadyThere }
    for suffix in ["-wal", "-shm", ""] { Files.remove(path + suffix) }
  }

  /// The settings as the library reports them.
  func readSettings() throws(StoreFailure) -> [String: String] {
    try guarded {
      try queue.inDatabase { database in
        var found: [String: String] = [:]
        for name in StoreFile.answers.map(\.0) + ["application_id", "user_version"] {
          found[name] = try String.fetchOne(database, sql: "PRAGMA \(name)")
        }
        return found
      }
    }
  }

  func read<Value>(_ body: (Database) throws -> Value) throws(StoreFailure) -> Value {
    try guarded { try queue.inDatabase(body) }
  }

  /// Does something wholly or not at all; it is on the disk when this comes back.
  func write<Value>(_ body: (Database) throws -> Value) throws(StoreFailure) -> Value {
    try guarded { try queue.write(body) }
  }

  /// Empties the log of the library, so that what was overwritten is nowhere in it either.
  func emptyLog() throws(StoreFailure) {
    try guarded {
      try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
    }
  }
}

/// Calls the library and tells in our words what went wrong.
func guarded<Value>(_ body: () throws -> Value) throws(StoreFailure) -> Value {
  do {
    return try body()
  } catch let failure as StoreFailure {
    throw failure
  } catch let error as DatabaseError {
    switch error.resultCode {
    case .SQLITE_FULL: throw .noSpace
    case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_CONSTRAINT, .SQLITE_MISMATCH: throw .damaged("the database")
    case .SQLITE_BUSY, .SQLITE_LOCKED: throw .folder(.inUse)
    default: throw .notWritten
    }
  } catch {
    throw .damaged("the database")
  }
}
