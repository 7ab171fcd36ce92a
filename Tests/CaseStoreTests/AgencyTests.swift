import Files
import Foundation
import GRDB
import TestSupport
import Testing

@testable import CaseStore

@Test func `T32: each opening grows the log, and a changed line is noticed`() throws {
  let folder = try TemporaryFolder()
  let path = "\(folder.path)/openings"
  for number in 0..<3 { try OpeningLog(at: path).add("case-\(number)", "a referral") }
  let lines = try Files.read(path).split(separator: 10)
  #expect(lines.count == 3)
  #expect(throws: Never.self) { try OpeningLog(at: path) }
  for place in 0..<2 {
    var changed = lines.map { Array($0) }
    changed.remove(at: place)
    Files.remove(path)
    try Files.create(path, Array(changed.joined(separator: [10])) + [10])
    #expect(throws: StoreFailure.self) { try OpeningLog(at: path) }
  }
}

@Test func `T30: each key has words of its own, and the list has a different word for each byte`() throws {
  #expect(Set(KeyWords.list).count == 256)
  let keys = try (0..<20).map { _ in try AgeIdentity.generate(.x25519).recipient }
  #expect(Set(keys.map { KeyWords.words(of: $0) }).count == keys.count)
  #expect(KeyWords.words(of: keys[0]) == KeyWords.words(of: keys[0]))
  #expect(KeyWords.words(of: keys[0]).split(separator: " ").count == 10)
}

@Test func `keys come and go for new cases, and two remain at least`() throws {
  let folder = try TemporaryFolder()
  let people = try People()
  let store = try makeStore(in: folder, people)
  let graph = try sampleGraph()
  let before = try store.begin(.started(graph, program: "test"), checklist: sampleBytes)
  let third = try AgeIdentity.generate(.x25519)
  let old = store.recipients
  try store.change(
    StoreRecipients(records: [old.records[0], third.recipient], notes: old.notes),
    added: third.recipient,
    removed: old.records[1]
  )
  let after = try store.begin(.started(graph, program: "test"), checklist: sampleBytes)
  #expect(throws: Never.self) { try store.sealedCase(after.id).open(with: [third]) }
  #expect(throws: Never.self) { try store.sealedCase(before.id).open(with: [people.escrow]) }
  #expect(throws: StoreFailure.sealing(.noMatch)) { try store.sealedCase(before.id).open(with: [third]) }
  #expect(throws: StoreFailure.sealing(.noMatch)) {
    try store.sealedCase(after.id).open(with: [people.escrow])
  }
  let hybrid = try (0..<2).map { _ in try AgeIdentity.generate(.hybrid).recipient }
  #expect(throws: StoreFailure.self) {
    try store.change(StoreRecipients(records: hybrid), added: nil, removed: nil)
  }
}

@Test func `a changed passphrase opens, and the old one no more`() throws {
  let folder = try TemporaryFolder()
  let store = try makeStore(in: folder, try People())
  let officer = try store.officer(secret(passphrase))
  try store.change(officer, secret("another five words for this"), work: 4)
  #expect(throws: StoreFailure.wrongPassphrase) { try store.officer(secret(passphrase)) }
  #expect(try store.officer(secret("another five words for this")).recipient == officer.recipient)
}

@Test(arguments: ["0123456789abcdefghjkmnpqrs", "0123456789ABCDEFGHJKMNPQRS", "oI23456789abcdefghjkmnpqrs"])
func `the name of a case is read as somebody writes it`(_ text: String) {
  #expect(CaseID(text)?.text == "0123456789abcdefghjkmnpqrs")
}

@Test(arguments: [
  "", "0123", "u123456789abcdefghjkmnpqrs", "8123456789abcdefghjkmnpqrs", "0123456789abcdefghjkmnpqr/",
])
func `what is no name of a case is none`(_ text: String) {
  #expect(CaseID(text) == nil)
}

@Test func `names of cases are spelled in one way and never alike`() {
  let names = (0..<500).map { _ in CaseID.random() }
  #expect(Set(names).count == names.count)
  #expect(names.allSatisfy { CaseID($0.text) == $0 })
}

@Test func `a store that was being made when the machine stopped is made anew`() throws {
  let folder = try TemporaryFolder()
  let path = "\(folder.path)/store"
  try PrivateFolder.create(path)
  try withDatabase(path) { try $0.execute(sql: "CREATE TABLE setting (name TEXT)") }
  let people = try People()
  #expect(throws: StoreFailure.self) { try CaseStore(opening: path) }
  #expect(throws: Never.self) { try makeStore(in: folder, people) }
  // One that is whole is never written over.
  #expect(throws: StoreFailure.alreadyThere) { try makeStore(in: folder, people) }
}
