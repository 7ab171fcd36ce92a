import Checklists
import Crypto
import Diagnostics
import Files
import Foundation
import GRDB
import Screening
import TestSupport
import Testing

@testable import CaseStore

/// A store with one case that was begun and left, and the people who can open it.
private final class LeftCase {
  let folder: TemporaryFolder
  let people: People
  let graph: DecisionGraph
  let id: CaseID
  var path: String { "\(folder.path)/store" }

  init(_ kind: AgeKind = .x25519, answers: Int = 10) throws {
    folder = try TemporaryFolder()
    people = try People(kind)
    graph = try sampleGraph()
    let store = try makeStore(in: folder, people)
    let journal = try store.begin(.started(graph, program: "test"), checklist: sampleSource.bytes)
    try CaseStoreTests.answer(journal, graph, answers)
    id = journal.id
  }

  /// Opens the case as its officer does.
  func resume() throws -> [JournalRow] {
    let store = try CaseStore(opening: path)
    return try store.resume(id, as: store.officer(secret(passphrase))).rows
  }
}

@Test(arguments: AgeKind.allCases)
func `what was journaled is there again after the passphrase`(_ kind: AgeKind) throws {
  let left = try LeftCase(kind)
  let rows = try left.resume()
  #expect(rows.map(\.entry.event.rawValue).first == "started")
  // Nothing of an item with `keep: no` is there.
  let items = rows.compactMap(\.entry.item)
  let kept = left.graph.items.filter(\.source.isKept).map(\.id)
  #expect(items == kept)
  #expect(rows.compactMap { $0.words["said"] } == ["MARKER-WORDS-7Q 8"])
}

@Test func `a journal is folded into the interview that was left`() throws {
  let left = try LeftCase()
  var interview = Interview(left.graph)
  for item in left.graph.items.indices where left.graph.items[item].source.isKept {
    interview.record(sampleAnswers(item, left.graph), for: item)
    interview.goOn(from: item)
  }
  let replay = Replay(try left.resume(), on: left.graph)
  #expect(replay.interview.log == interview.log)
  #expect(replay.interview.assessment == interview.assessment)
  #expect(replay.unread.isEmpty)
}

@Test func `T2: nobody opens a case with the wrong passphrase, and nothing of it stands in the clear`() throws
{
  let left = try LeftCase()
  let store = try CaseStore(opening: left.path)
  #expect(throws: StoreFailure.wrongPassphrase) {
    try store.officer(secret("five words that nobody guessed"))
  }
  let bytes = try filesOf(left.path)
  for marker in [
    "MARKER-WORDS-7Q", "\"declined\"", "16 to 19", "\"papers_kept\"", "\"answered\"", "AGE-SECRET-KEY",
  ] {
    #expect(bytes.firstRange(of: Array(marker.utf8)) == nil, "\(marker)")
  }
  // A control: what does stand in the clear is found.
  #expect(bytes.firstRange(of: Array(left.id.text.utf8)) != nil)
}

@Test func `T6: a store is for its owner alone, and its names say nothing`() throws {
  let left = try LeftCase()
  let store = try CaseStore(opening: left.path)
  let manager = FileManager.default
  #expect(try manager.attributesOfItem(atPath: left.path)[.posixPermissions] as? Int == 0o700)
  for name in Files.names(in: left.path) {
    #expect(["data", "data-wal", "data-shm"].contains(name))
    let mode = try manager.attributesOfItem(atPath: "\(left.path)/\(name)")[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }
  #expect(try store.list().map(\.id.text).allSatisfy { $0.wholeMatch(of: /[0-9a-z]{26}/) != nil })
}

@Test func `T41: a second process is told that the store is in use`() throws {
  let left = try LeftCase()
  let first = try CaseStore(opening: left.path)
  #expect(throws: StoreFailure.folder(.inUse)) { try CaseStore(opening: left.path) }
  #expect(try first.list().count == 1)
}

@Test func `the settings that keep answers are read back`() throws {
  let left = try LeftCase()
  let store = try CaseStore(opening: left.path)
  let settings = try store.settings()
  #expect(settings["journal_mode"] == "wal")
  #expect(settings["synchronous"] == "2")
  #expect(settings["secure_delete"] == "1")
}

@Test func `a store in a folder that others may look into is not opened`() throws {
  let left = try LeftCase()
  try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: left.path)
  #expect(throws: StoreFailure.folder(.notPrivate)) { try CaseStore(opening: left.path) }
}

@Test func `a store of a later format is refused, and a folder without one too`() throws {
  let left = try LeftCase()
  try withDatabase(left.path) { try $0.execute(sql: "PRAGMA user_version=99") }
  #expect(throws: StoreFailure.newer) { try CaseStore(opening: left.path) }
  #expect(throws: StoreFailure.noStore) { try CaseStore(opening: "\(left.folder.path)/nothing") }
}

@Test func `T31: nothing is begun for fewer than two keys, or for keys of two kinds`() throws {
  let one = try AgeIdentity.generate(.x25519).recipient
  let other = try AgeIdentity.generate(.hybrid).recipient
  #expect(throws: StoreFailure.self) { try StoreRecipients(records: [one]) }
  #expect(throws: StoreFailure.self) { try StoreRecipients(records: [one, one]) }
  #expect(throws: StoreFailure.self) { try StoreRecipients(records: [one, other]) }
  let second = try AgeIdentity.generate(.x25519).recipient
  #expect(throws: StoreFailure.self) { try StoreRecipients(records: [one, second], notes: [other]) }
}

@Test(arguments: ["row", "note"])
func `T28: every flipped bit of a row is noticed`(_ part: String) throws {
  let left = try LeftCase(answers: 9)
  let column = part == "row" ? "entry" : "note"
  let number = 8
  let length = try withDatabase(left.path) { database in
    try Int.fetchOne(
      database,
      sql: "SELECT LENGTH(\(column)) FROM row WHERE number = \(number)"
    ) ?? 0
  }
  #expect(length > 256)
  let store = try CaseStore(opening: left.path)
  let officer = try store.officer(secret(passphrase))
  let keys = try CaseKeys(officer, try store.wraps(left.id))
  let (rowKey, noteKey) = (keys.rows.key, keys.notes.key)
  let whole = try store.sealedCase(left.id)
  for bit in 0..<(length * 8) {
    var rows = whole.rows
    let old = rows[number]
    var bytes = try #require(part == "row" ? old.entry : old.note)
    bytes[bit / 8] ^= 1 << (bit % 8)
    rows[number] = SealedRow(
      number: number,
      entry: part == "row" ? bytes : old.entry,
      note: part == "row" ? old.note : bytes
    )
    let changed = SealedCase(
      id: left.id,
      records: whole.records,
      notes: whole.notes,
      head: whole.head,
      rows: rows
    )
    #expect(throws: StoreFailure.self, "bit \(bit)") { try changed.open(rowKey, noteKey) }
  }
  #expect(throws: Never.self) { try whole.open(rowKey, noteKey) }
}

private let tampering = [
  "DELETE FROM row WHERE number = 9",
  "DELETE FROM row WHERE number = 4",
  "DELETE FROM row WHERE number = 0",
  "DELETE FROM row WHERE number >= 5",
  "DELETE FROM row",
  "UPDATE row SET number = 99 WHERE number = 3; UPDATE row SET number = 3 WHERE number = 4; "
    + "UPDATE row SET number = 4 WHERE number = 99",
  "INSERT INTO row (id, number, entry, note) SELECT id, 10, entry, note FROM row WHERE number = 9",
  "UPDATE row SET entry = (SELECT entry FROM row WHERE number = 2) WHERE number = 3",
  "UPDATE row SET note = NULL",
  "UPDATE row SET note = (SELECT note FROM row WHERE number = 8) WHERE number = 3",
  "UPDATE row SET entry = substr(entry, 1, length(entry) - 1) WHERE number = 5",
  "UPDATE row SET entry = x'' WHERE number = 5",
  "UPDATE interview SET head = substr(head, 1, length(head) - 1)",
  "UPDATE wrap SET bytes = (SELECT bytes FROM wrap WHERE kind = 'notes') WHERE kind = 'records'",
]

@Test(arguments: tampering)
func `T28: rows that are truncated, swapped, dropped, doubled or replaced are noticed`(_ sql: String) throws {
  let left = try LeftCase()
  #expect(throws: Never.self) { try left.resume() }
  try withDatabase(left.path) { try $0.execute(sql: sql) }
  #expect(throws: StoreFailure.self) { try left.resume() }
}

@Test(arguments: [
  "UPDATE interview SET id = x'ff'", "UPDATE interview SET month = 'soon'",
  "UPDATE interview SET month = 9223372036854775807", "UPDATE interview SET head = 5",
  "UPDATE row SET entry = 5 WHERE number = 3", "UPDATE row SET note = 5 WHERE number = 3",
  "UPDATE wrap SET bytes = 5", "UPDATE audit SET hash = 5", "UPDATE audit SET event = x'ff'",
  "UPDATE audit SET number = 9223372036854775807 WHERE number = 1",
  "UPDATE recipient SET key = x'ff' WHERE place = 1",
  "UPDATE setting SET value = 5", "DELETE FROM setting", "DROP TABLE row",
])
func `a file that holds something of another kind is refused in words`(_ sql: String) throws {
  let left = try LeftCase()
  let queue = try DatabaseQueue(path: "\(left.path)/data")
  try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA foreign_keys = OFF; \(sql)") }
  try queue.close()
  #expect(throws: StoreFailure.self) {
    let store = try CaseStore(opening: left.path)
    for failure in try store.verify().values { throw failure }
    try store.noteExport(left.id)
    _ = try store.resume(left.id, as: store.officer(secret(passphrase)))
  }
}

@Test func `T28: each row that is cut, swapped, dropped, doubled or has a flipped bit is noticed`() throws {
  let left = try LeftCase()
  let store = try CaseStore(opening: left.path)
  let keys = try CaseKeys(try store.officer(secret(passphrase)), try store.wraps(left.id))
  let (rowKey, noteKey) = (keys.rows.key, keys.notes.key)
  let whole = try store.sealedCase(left.id)
  /// Whether nobody notices that the rows are these.
  func passes(_ rows: [SealedRow]) -> Bool {
    // As whoever changes a file would: the rows are numbered without a gap.
    let numbered = rows.enumerated().map { SealedRow(number: $0, entry: $1.entry, note: $1.note) }
    let changed = SealedCase(
      id: left.id,
      records: whole.records,
      notes: whole.notes,
      head: whole.head,
      rows: numbered
    )
    return (try? changed.open(rowKey, noteKey)) != nil
  }
  #expect(passes(whole.rows))
  for (place, row) in whole.rows.enumerated() {
    var rows = whole.rows
    rows.remove(at: place)
    #expect(!passes(rows), "row \(place) dropped")
    rows = whole.rows
    rows.insert(row, at: place)
    #expect(!passes(rows), "row \(place) doubled")
    rows = whole.rows
    rows.swapAt(place, (place + 1) % rows.count)
    #expect(!passes(rows), "row \(place) swapped")
    #expect(!passes(Array(whole.rows[..<place])), "cut off at row \(place)")
    rows = whole.rows
    for length in stride(from: 0, to: row.entry.count, by: 7) {
      rows[place] = SealedRow(number: place, entry: Array(row.entry[..<length]), note: row.note)
      #expect(!passes(rows), "row \(place) cut to \(length)")
    }
    for byte in stride(from: place % 3, to: row.entry.count, by: 3) {
      var entry = row.entry
      entry[byte] ^= 1 << (byte % 8)
      rows[place] = SealedRow(number: place, entry: entry, note: row.note)
      #expect(!passes(rows), "row \(place), byte \(byte)")
    }
  }
}

@Test func `rows of another case do not fit`() throws {
  let left = try LeftCase()
  let store = try CaseStore(opening: left.path)
  let other = try store.begin(.started(left.graph, program: "test"), checklist: sampleSource.bytes)
  try answer(other, left.graph, 10)
  let officer = try store.officer(secret(passphrase))
  let keys = try CaseKeys(officer, try store.wraps(left.id))
  let (mine, its) = (try store.sealedCase(left.id), try store.sealedCase(other.id))
  let mixed = SealedCase(
    id: mine.id,
    records: mine.records,
    notes: mine.notes,
    head: mine.head,
    rows: Array(mine.rows.dropLast()) + [its.rows[9]]
  )
  #expect(throws: StoreFailure.self) { try mixed.open(keys.rows.key, keys.notes.key) }
}

@Test func `no nonce comes twice under one key, when an interview is left and resumed after every row`()
  throws
{
  let left = try LeftCase(answers: 0)
  var seen: Set<[UInt8]> = []
  var count = 0
  for round in 0..<40 {
    let store = try CaseStore(opening: left.path)
    let (journal, _) = try store.resume(left.id, as: store.officer(secret(passphrase)))
    try journal.add(try row(.answered(sampleAnswers(8, left.graph), item: 8, isChange: true), left.graph))
    let sealed = try store.sealedCase(left.id)
    let last = try #require(sealed.rows.last)
    seen.insert(Array(last.entry.prefix(12)))
    seen.insert(Array(sealed.head.prefix(12)))
    count += 2
    guard round % 3 == 0 else { continue }
    // As after a lost write: the number of this row comes again, with other content.
    let head = try headBefore(sealed, left, store)
    try store.file.write { database in
      try database.execute(sql: "DELETE FROM row WHERE number = ?", arguments: [last.number])
      try database.execute(sql: "UPDATE interview SET head = ?", arguments: [Data(head)])
    }
  }
  #expect(seen.count == count)
}

/// The head as it was before the last row.
private func headBefore(_ sealed: SealedCase, _ left: LeftCase, _ store: CaseStore) throws -> [UInt8] {
  let keys = try CaseKeys(try store.officer(secret(passphrase)), try store.wraps(left.id))
  var seal = RowSeal(left.id, wraps: [sealed.records, sealed.notes])
  for row in sealed.rows.dropLast() { _ = try seal.open(row, keys.rows.key, nil) }
  return try seal.head(keys.rows.key)
}

@Test func `T15: rows are as long as each other, whatever was answered`() throws {
  let left = try LeftCase()
  let store = try CaseStore(opening: left.path)
  let lengths = Set(try store.sealedCase(left.id).rows.map(\.entry.count))
  #expect(lengths.allSatisfy { ($0 - 28) % 256 == 0 })
}

@Test func `a locked journal takes nothing until the passphrase comes`() throws {
  let left = try LeftCase()
  let store = try CaseStore(opening: left.path)
  let (journal, rows) = try store.resume(left.id, as: store.officer(secret(passphrase)))
  journal.lock()
  let next = JournalRow(JournalEntry(.resumed))
  #expect(throws: StoreFailure.wrongPassphrase) { try journal.add(next) }
  #expect(throws: StoreFailure.wrongPassphrase) { try journal.unlock(secret("something else")) }
  try journal.unlock(secret(passphrase))
  try journal.add(next)
  #expect(journal.count == rows.count + 1)
}
