import Checklists
import Files
import Foundation
import GRDB
import Screening
import TestSupport
import Testing

@testable import CaseStore

/// Stores of every format that was ever released, each with a case that was left and one that was finished.
private let formats = Fixtures().names(in: "Stores")

/// The keys to the stores in `Fixtures/Stores`: of invented people, for tests alone.
private let agency = "AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX"

/// Lays a store of the fixtures where it may be opened, with the modes that git does not keep.
private func lay(_ format: String, in folder: borrowing TemporaryFolder) throws -> String {
  let path = "\(folder.path)/store"
  try PrivateFolder.create(path)
  try Files.create("\(path)/data", try Fixtures().bytes("Stores/\(format)"))
  return path
}

@Test(arguments: formats)
func `a store of a released format still opens`(_ format: String) throws {
  let folder = try TemporaryFolder()
  let store = try CaseStore(opening: try lay(format, in: folder))
  #expect(try store.verify().isEmpty)
  let cases = try store.list()
  #expect(cases.count == 2)
  let identity = try #require(AgeIdentity(agency))
  for item in cases {
    let handed = try HandedOver(reading: try store.sealed(item.id), with: [identity])
    let replay = Replay(handed.rows, on: try sampleGraph())
    #expect(replay.unread.isEmpty)
    #expect(replay.isFinished == item.isFinished)
    #expect(handed.words.values.compactMap { $0["said"] } == ["MARKER-WORDS-7Q 8"])
  }
  let open = try #require(cases.first { !$0.isFinished })
  #expect(try store.resume(open.id, as: store.officer(secret(passphrase))).rows.count == 10)
}

@Test func `there is a store of the format that is written now`() {
  #expect(formats.contains(String(StoreFile.format)))
}

/// Makes the fixture of a new format; it is never made anew once that format was released.
@Test(.enabled(if: ProcessInfo.processInfo.environment["SCREENER_NEW_FORMAT"] != nil))
func `a fixture of the present format is written`() throws {
  let folder = try TemporaryFolder()
  let identity = try #require(AgeIdentity(agency))
  let recipients = try StoreRecipients(records: [
    identity.recipient, try AgeIdentity.generate(.x25519).recipient,
  ])
  let path = "\(folder.path)/store"
  let graph = try sampleGraph()
  do {
    let store = try CaseStore(creating: path, recipients: recipients, passphrase: secret(passphrase), work: 4)
    for isFinished in [false, true] {
      let journal = try store.begin(.started(graph, program: "test"), checklist: sampleBytes)
      try answer(journal, graph, graph.items.count)
      var interview = Interview(graph)
      interview.finish()
      if isFinished { try journal.finish(.finished(interview), checklist: sampleBytes) }
    }
  }
  let target = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/Stores")
  try FileManager.default.createDirectory(at: target, withIntermediateDirectories: true)
  try Data(try Files.read("\(path)/data")).write(to: target.appending(path: String(StoreFile.format)))
  Issue.record("the fixture was written anew; commit it before this format is released, and never after")
}
