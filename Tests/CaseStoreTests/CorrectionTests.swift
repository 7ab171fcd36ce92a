import Foundation
import TestSupport
import Testing

@testable import CaseStore

/// An officer with a store, who works with the program at a terminal.
private final class Officer {
  let folder: TemporaryFolder
  let people: People
  let checklist: String

  init() throws {
    folder = try TemporaryFolder()
    people = try People()
    checklist = try folder.write(sampleBytes, "sample.yaml")
    _ = try makeStore(in: folder, people)
  }

  var store: String { "\(folder.path)/store" }

  func run(_ arguments: [String]) throws -> PseudoTerminal {
    try PseudoTerminal(
      running: builtExecutable("screener"),
      arguments + ["--store-folder", store],
      environment: ["HOME": folder.path],
      rows: 40,
      columns: 100
    )
  }

  /// Holds an interview that the person stops at once.
  func interview(_ options: [String] = [], first: [(page: String, keys: String)] = []) throws {
    let terminal = try run(["interview", checklist, "--store"] + options)
    for (page, keys) in first + [
      ("[g] begin", "g"), ("ask you things?", "n"), ("Nothing may be kept", "k"), ("Name the law", "Act 1\r"),
      ("RESULT", "q"), ("is finished and sealed", ""),
    ] {
      try terminal.wait(for: page)
      try terminal.type(keys)
    }
    #expect(try terminal.waitForExit() == .code(0))
  }

  /// Hands all cases of the store over; gives them as the agency reads them.
  func handedOver() throws -> [HandedOver] {
    let store = try CaseStore(opening: store)
    return try store.list().map { listed in
      let handed = try HandedOver(reading: try store.sealed(listed.id), with: [people.escrow])
      try store.noteExport(listed.id)
      return handed
    }
  }
}

@Test func `a finished case is corrected by a new one that names it and says why`() throws {
  let officer = try Officer()
  try officer.interview()
  let before = try #require(try officer.handedOver().first)
  try officer.interview(
    ["--corrects", String(before.id.prefix(4))],
    first: [("This interview corrects the case \(before.id)", "a slip of mine\r")]
  )
  let cases = try officer.handedOver()
  #expect(cases.count == 2)
  #expect(cases.contains { $0.id == before.id && $0.entries == before.entries })
  let correction = try #require(cases.first { $0.id != before.id })
  #expect(correction.entries.first?.corrects == before.id)
  #expect(correction.words.values.compactMap { $0["why"] } == ["a slip of mine"])
  // The control: a case that corrects nothing says so.
  #expect(before.entries.first?.corrects == nil)
}

@Test func `a case that goes on is not corrected, it is taken up`() throws {
  let officer = try Officer()
  let id = try CaseStore(opening: officer.store).begin(
    .started(sampleGraph(), program: "test"),
    checklist: sampleBytes
  ).id
  let terminal = try officer.run(["interview", officer.checklist, "--store", "--corrects", id.text])
  try terminal.wait(for: "is not finished")
  #expect(try terminal.waitForExit() == .code(77))
}

@Test func `a correction that was left before the reason asks for it when it is taken up`() throws {
  let officer = try Officer()
  let former = CaseID.random()
  _ = try CaseStore(opening: officer.store).begin(
    .started(sampleGraph(), program: "test", correcting: former),
    checklist: sampleBytes
  )
  let terminal = try officer.run(["cases", "resume"])
  for (page, keys) in [
    ("Passphrase:", "\(passphrase)\r"), ("corrects the case \(former.text)", "a slip of mine\r"),
    ("Kept so far", "!"),
  ] {
    try terminal.wait(for: page)
    try terminal.type(keys)
  }
  #expect(try terminal.waitForExit() == .code(75))
  #expect(try officer.handedOver().first?.words.values.compactMap { $0["why"] } == ["a slip of mine"])
}

@Test func `an agreement that is taken back deletes a finished case, and tells who has it too`() throws {
  let officer = try Officer()
  try officer.interview()
  let id = try #require(try officer.handedOver().first).id
  let terminal = try officer.run(["cases", "withdraw"])
  try terminal.wait(for: "Delete \(id) for good?")
  try terminal.type("yes\r")
  try terminal.wait(for: "It was handed over before.")
  try terminal.wait(for: officer.people.agency.recipient.text)
  #expect(try terminal.waitForExit() == .code(0))
  let store = try CaseStore(opening: officer.store)
  #expect(try store.list().isEmpty)
  #expect(try store.audit().map(\.event) == ["made", "began", "finished", "exported", "withdrawn"])
}

@Test func `an agreement that is taken back before anything was handed over concerns nobody else`() throws {
  let officer = try Officer()
  try officer.interview()
  let terminal = try officer.run(["cases", "withdraw", "--yes"])
  try terminal.wait(for: "is deleted.")
  #expect(try terminal.waitForExit() == .code(0))
  #expect(!terminal.screen.text.contains("handed over"))
}

@Test func `a case whose file could not be written does not count as handed over, and is not purged`() throws
{
  let officer = try Officer()
  try officer.interview()
  let taken = try officer.folder.write("taken", "taken.age")
  let export = try officer.run(["cases", "export", "--output", taken])
  try export.wait(for: "exists already")
  #expect(try export.waitForExit() == .code(74))
  let id = try #require(try CaseStore(opening: officer.store).list().first).id
  let purge = try officer.run(["cases", "purge", id.text, "--yes"])
  try purge.wait(for: "was never exported")
  #expect(try purge.waitForExit() == .code(1))
  // The control: once it is written, it is.
  #expect(try officer.run(["cases", "export", "--output", "\(taken).2"]).waitForExit() == .code(0))
  #expect(try officer.run(["cases", "purge", id.text, "--yes"]).waitForExit() == .code(0))
  #expect(try CaseStore(opening: officer.store).audit().map(\.event).suffix(2) == ["exported", "purged"])
}

@Test func `an agreement that is taken back concerns the keeper of a removed key too`() throws {
  let officer = try Officer()
  try officer.interview()
  _ = try officer.handedOver()
  let third = try AgeIdentity.generate(.x25519).recipient
  do {
    let store = try CaseStore(opening: officer.store)
    let old = store.recipients
    try store.change(
      StoreRecipients(records: [old.records[0], third], notes: old.notes.filter { $0 != old.records[1] }),
      added: third,
      removed: old.records[1]
    )
  }
  let terminal = try officer.run(["cases", "withdraw", "--yes"])
  try terminal.wait(for: "removed since")
  try terminal.wait(for: officer.people.escrow.recipient.text)
  #expect(try terminal.waitForExit() == .code(0))
}
