import GRDB

/// The tables of a store; a version that was released once is never edited, a later one changes it.
enum StoreFormat {
  static let migrator: DatabaseMigrator = {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { try $0.execute(sql: first) }
    return migrator
  }()

  /// Version 1.
  ///
  /// In the clear stand the random name of a case, whether it is finished, and the month after which it may be
  /// deleted; everything else of a case is sealed.
  private static let first = """
    CREATE TABLE setting (
      name TEXT NOT NULL PRIMARY KEY,
      value BLOB NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE recipient (
      place INTEGER NOT NULL PRIMARY KEY,
      purpose TEXT NOT NULL CHECK (purpose IN ('records', 'notes')),
      key TEXT NOT NULL,
      UNIQUE (purpose, key)
    );
    CREATE TABLE checklist (
      digest TEXT NOT NULL PRIMARY KEY,
      bytes BLOB NOT NULL
    );
    CREATE TABLE interview (
      id TEXT NOT NULL PRIMARY KEY,
      state TEXT NOT NULL CHECK (state IN ('open', 'finished')),
      month INTEGER NOT NULL,
      head BLOB NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE wrap (
      id TEXT NOT NULL REFERENCES interview (id) ON DELETE CASCADE,
      kind TEXT NOT NULL CHECK (kind IN ('records', 'notes', 'officer', 'officer notes')),
      bytes BLOB NOT NULL,
      PRIMARY KEY (id, kind)
    ) WITHOUT ROWID;
    CREATE TABLE row (
      id TEXT NOT NULL REFERENCES interview (id) ON DELETE CASCADE,
      number INTEGER NOT NULL,
      entry BLOB NOT NULL,
      note BLOB,
      PRIMARY KEY (id, number)
    ) WITHOUT ROWID;
    CREATE TABLE record (
      id TEXT NOT NULL PRIMARY KEY REFERENCES interview (id) ON DELETE CASCADE,
      bytes BLOB NOT NULL
    );
    CREATE TABLE audit (
      number INTEGER NOT NULL PRIMARY KEY,
      event TEXT NOT NULL,
      subject TEXT NOT NULL,
      sealed BLOB NOT NULL,
      hash BLOB NOT NULL
    );
    """
}
