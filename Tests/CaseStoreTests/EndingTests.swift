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

/// A store with one case that is about to be finished.
private final class NearlyFinished {
  let folder: TemporaryFolder
  let people: People
  let graph: DecisionGraph
  let store: CaseStore
  let journal: CaseJournal

  init(_ kind: AgeKind = .x25519) throws {
    folder = try TemporaryFolder()
    people = try People(kind)
    graph = try sampleGraph()
    store = try makeStore(in: folder, people)
    journal = try store.begin(.started(graph, program: "test"), checklist: sampleSource.bytes)
    try answer(journal, graph, 10)
  }

  func finish() throws {
    let keys = store
    let replay = Replay(try keys.resume(journal.id, as: keys.officer(secret(passphrase))).rows, on: graph)
    var interview = replay.interview
    interview.finish()
    try journal.finish(.finished(interview), checklist: sampleSource.bytes)
  }
}

@Test(arguments: AgeKind.allCases)
func `T3: a finished case opens with a key of the agency and with nothing on the device`(
  _ kind: AgeKind
) throws {
  let near = try NearlyFinished(kind)
  try near.finish()
  let id = near.journal.id
  let officer = try near.store.officer(secret(passphrase))
  #expect(throws: StoreFailure.finished) { try near.store.resume(id, as: officer) }
  let record = try near.store.sealed(id)
  #expect(throws: AgeFailure.noMatch) { try AgeFile.open(record, with: [officer]) }
  for wrap in try near.store.wraps(id).values {
    #expect(throws: AgeFailure.noMatch) { try AgeFile.open(wrap, with: [officer]) }
  }
  for identity in [near.people.agency, near.people.escrow] {
    let opened = try SignedRecord(reading: try AgeFile.open(record, with: [identity]))
    #expect(opened.record.id == id.text)
    #expect(opened.record.entries.last?.event == .finished)
    #expect(opened.device == (try near.store.deviceKey()))
  }
}

@Test func `T13: the officer's wrapped keys are nowhere in the files once a case is finished`() throws {
  let near = try NearlyFinished()
  let path = "\(near.folder.path)/store"
  let wraps = try near.store.wraps(near.journal.id)
  let officers = try [#require(wraps["officer"]), #require(wraps["officer notes"])].map {
    Array($0.suffix(60))
  }
  let before = try filesOf(path)
  // A control: while the interview goes on, they are found.
  for wrap in officers { #expect(before.firstRange(of: wrap) != nil) }
  try near.finish()
  let after = try filesOf(path)
  for wrap in officers { #expect(after.firstRange(of: wrap) == nil) }
}

@Test func `T13: a purged case leaves neither keys nor rows behind, but the fact`() throws {
  let near = try NearlyFinished()
  let path = "\(near.folder.path)/store"
  let id = near.journal.id
  let sealed = try near.store.sealedCase(id)
  let pieces = [sealed.records, sealed.notes, sealed.rows[3].entry, sealed.head].map { Array($0.suffix(60)) }
  let before = try filesOf(path)
  for piece in pieces { #expect(before.firstRange(of: piece) != nil) }
  try near.store.purge(id)
  let after = try filesOf(path)
  for piece in pieces { #expect(after.firstRange(of: piece) == nil) }
  #expect(try near.store.list().isEmpty)
  #expect(throws: StoreFailure.unknownCase) { try near.store.summary(id) }
  #expect(try near.store.audit().map(\.event) == ["made", "began", "purged"])
}

@Test func `T17: own words open only with the key for notes`() throws {
  let near = try NearlyFinished()
  try near.finish()
  let record = try near.store.sealed(near.journal.id)
  let plain = try AgeFile.open(record, with: [near.people.agency])
  #expect(plain.firstRange(of: Array("MARKER-WORDS-7Q".utf8)) == nil)
  let signed = try SignedRecord(reading: plain)
  #expect(try signed.notes([near.people.agency]).isEmpty)
  let notes = try signed.notes([near.people.notes])
  #expect(notes.values.map { $0["said"] } == ["MARKER-WORDS-7Q 8"])
}

@Test func `T29: a record whose content or signature was changed is not taken for one of ours`() throws {
  let near = try NearlyFinished()
  try near.finish()
  let plain = try AgeFile.open(try near.store.sealed(near.journal.id), with: [near.people.agency])
  #expect(throws: Never.self) { try SignedRecord(reading: plain) }
  #expect(plain.count % 4096 == 0)
  for place in stride(from: 0, to: plain.count, by: 97) {
    var changed = plain
    changed[place] ^= 1
    let read = try? SignedRecord(reading: changed)
    // A changed key may pass as the signature of nobody we know, never as that of this device.
    #expect(read == nil, "byte \(place)")
  }
}

@Test func `a case that was never finished is handed over sealed, and the agency reads it`() throws {
  let near = try NearlyFinished()
  let export = try near.store.sealed(near.journal.id)
  let handed = try HandedOver(reading: export, with: [near.people.agency])
  #expect(handed.id == near.journal.id.text)
  #expect(handed.entries.count == 10)
  #expect(handed.words.isEmpty)
  let withNotes = try HandedOver(reading: export, with: [near.people.escrow])
  #expect(withNotes.words.values.map { $0["said"] } == ["MARKER-WORDS-7Q 8"])
  let nobody = try AgeIdentity.generate(.x25519)
  #expect(throws: StoreFailure.sealing(.noMatch)) { try HandedOver(reading: export, with: [nobody]) }
}

@Test func `the stock age program gets at the record of a finished case`() throws {
  let near = try NearlyFinished()
  try near.finish()
  let key = try near.folder.write(near.people.agency.text + "\n", "key")
  let file = try near.folder.write(try near.store.sealed(near.journal.id), "record.age")
  let opened = try Program(running: "/usr/bin/age", ["--decrypt", "--identity", key, file])
  #expect(opened.status == 0)
  #expect(try SignedRecord(reading: opened.output).record.id == near.journal.id.text)
}

@Test func `the audit chain shows what was changed in it`() throws {
  let near = try NearlyFinished()
  try near.finish()
  let path = "\(near.folder.path)/store"
  #expect(try near.store.audit().map(\.event) == ["made", "began", "finished"])
  try near.store.file.write { try $0.execute(sql: "UPDATE audit SET event = 'exported' WHERE number = 1") }
  #expect(throws: StoreFailure.self) { try near.store.audit() }
  #expect(!path.isEmpty)
}

@Test func `a case that was not to be kept is gone, and what was typed later is not stored`() throws {
  let near = try NearlyFinished()
  try near.journal.destroy(isWithdrawn: true)
  #expect(try near.store.list().isEmpty)
  #expect(throws: StoreFailure.self) { try near.journal.add(JournalRow(JournalEntry(.resumed))) }
  #expect(try near.store.audit().map(\.event) == ["made", "began", "withdrawn"])
}
