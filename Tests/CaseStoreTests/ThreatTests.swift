import Checklists
import Diagnostics
import Files
import Foundation
import Screening
import TestSupport
import Testing

@testable import CaseStore

/// What a program that ran under `TracingProgram watch` reached for.
private func reached(_ trial: Trial, _ arguments: [String]) throws -> [String] {
  let list = "\(trial.folder.path)/list"
  let run = try Program(
    running: builtExecutable("TracingProgram"),
    ["watch", list, "\(trial.folder.path)/output"] + arguments
  )
  try #require(run.status == 0)
  return try String(contentsOfFile: list, encoding: .utf8).split(separator: "\n").map(String.init)
}

/// Each command that works with a store without a terminal, on a case that is finished.
private func commands(_ trial: Trial, _ store: String) throws -> [[String]] {
  let program = try builtExecutable("screener")
  let id = try #require(try CaseStore(opening: store).list().first).id.text
  return [
    ["cases", "list"], ["cases", "show"], ["cases", "verify"], ["store", "keys"],
    ["cases", "export", "--output", "\(trial.folder.path)/record.age"], ["cases", "purge", id, "--yes"],
  ].map { [program] + $0 + ["--store-folder", store] }
}

/// What an interview and the commands after it reach for.
private func reachedByAll(_ trial: Trial, _ store: String) throws -> [String] {
  let interview = try reached(trial, try trial.command(store))
  return try interview + commands(trial, store).flatMap { try reached(trial, $0) }
}

@Test func `T14: nothing is written outside the store but the file that was asked for`() throws {
  let trial = try Trial(1)
  let store = try trial.copy("watched")
  let lines = try reachedByAll(trial, store).filter { $0.hasPrefix("write ") || $0.hasPrefix("change ") }
  let written = Set(lines.map { $0.split(separator: " ", maxSplits: 1).last.map(String.init) ?? "" })
  let known = ["data", "data-wal", "data-shm"].map { "\(store)/\($0)" }
  let others = written.subtracting(known + ["\(trial.folder.path)/record.age"])
  #expect(others.isEmpty)
  // The control: what was to be written was seen.
  #expect(written.contains("\(store)/data-wal") && written.contains("\(trial.folder.path)/record.age"))
}

@Test func `T44: no command opens a socket or runs another program`() throws {
  let trial = try Trial(1)
  let store = try trial.copy("watched")
  let lines = try reachedByAll(trial, store).filter { $0.hasPrefix("socket") || $0.hasPrefix("run") }
  #expect(lines.isEmpty)
  // The control: a program that asks for an address opens one of the Internet.
  let list = "\(trial.folder.path)/list"
  _ = try Program(
    running: builtExecutable("TracingProgram"),
    ["watch", list, "\(trial.folder.path)/output", "/usr/bin/getent", "hosts", "localhost"]
  )
  #expect(try String(contentsOfFile: list, encoding: .utf8).contains("socket \(AF_INET)\n"))
}

@Test func `T44: the program links no library for a network`() throws {
  let libraries = try Program(running: "/usr/bin/ldd", [builtExecutable("screener")])
  let names = String(decoding: libraries.output, as: UTF8.self)
  #expect(names.contains("libsqlite3"))
  for library in ["FoundationNetworking", "curl", "ssl", "nghttp", "resolv"] {
    #expect(!names.contains(library), "\(library)")
  }
}

@Test func `T35, T44: no source has XML read by a library, or loads from a network`() throws {
  let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources").path
  let names = try #require(FileManager.default.enumerator(atPath: root))
  var count = 0
  while let name = names.nextObject() as? String {
    guard name.hasSuffix(".swift") else { continue }
    count += 1
    let text = try String(contentsOfFile: "\(root)/\(name)", encoding: .utf8)
    for word in ["FoundationXML", "XMLParser", "FoundationNetworking", "URLSession"] {
      #expect(!text.contains(word), "\(name): \(word)")
    }
  }
  #expect(count > 300)
}

@Test func `T16: the name of a case comes from chance alone`() {
  // Of many names each bit is set in about a half: 6 standard deviations would be 134.
  let names = (0..<2000).map { _ in CaseID.random().text }
  let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz")
  for letter in 0..<26 {
    let values = names.map { alphabet.firstIndex(of: Array($0)[letter]) ?? 0 }
    for bit in (letter == 0 ? 2 : 0)..<5 {
      let count = values.count { $0 >> (4 - bit) & 1 == 1 }
      #expect((866...1134).contains(count), "letter \(letter), bit \(bit)")
    }
  }
}

@Test(arguments: [
  "p\u{430}pers_kept", "papers_kept\u{301}", "Papers_kept", "1_papers", "papers-kept", "papers\u{200B}kept",
  "papers_\u{FF4B}ept",
])
func `T21: an id is written in small letters of English, digits and _, and in nothing that looks like them`(
  _ id: String
) {
  let text = String(decoding: sampleBytes, as: UTF8.self)
  let changed = text.replacing("id: papers_kept", with: "id: \(id)")
  #expect(changed != text)
  let loaded = loadChecklist(SourceFile(name: "sample.yaml", bytes: Array(changed.utf8)))
  #expect(loaded.value == nil)
}

@Test(arguments: [21, 40, 63])
func `T42: a sealed file cannot make us work for hours`(_ work: Int) {
  let file = """
    age-encryption.org/v1
    -> scrypt AAAAAAAAAAAAAAAAAAAAAA \(work)
    AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA
    --- AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA

    """
  #expect(throws: AgeFailure.header) { try AgeFile.open(Array(file.utf8), passphrase: secret("any words")) }
}

@Test func `T40: rows stand in the order in which they were written, wherever the clock was set`() throws {
  let folder = try TemporaryFolder()
  let store = try makeStore(in: folder, try People())
  let graph = try sampleGraph()
  let journal = try store.begin(.started(graph, program: "test"), checklist: sampleBytes)
  let times = [
    "2026-03-01T10:00:00Z", "2020-01-01T00:00:00Z", "2040-01-01T00:00:00Z", "2026-03-01T10:00:01Z",
  ]
  for time in times {
    var entry = JournalEntry(.shown)
    entry.time = time
    try journal.add(JournalRow(entry))
  }
  let rows = try store.resume(journal.id, as: store.officer(secret(passphrase))).rows
  #expect(rows.dropFirst().map(\.entry.time) == times)
  // The other clock, which nobody sets, tells them apart.
  let clocks = rows.map(\.entry.clock)
  #expect(clocks == clocks.sorted())
}

@Test func `T15: two records of interviews with as many questions are as long as each other`() throws {
  var lengths: Set<Int> = []
  for words in ["a", String(repeating: "long words ", count: 12)] {
    let folder = try TemporaryFolder()
    let store = try makeStore(in: folder, try People())
    let graph = try sampleGraph()
    let journal = try store.begin(.started(graph, program: "test"), checklist: sampleBytes)
    for item in graph.items.indices {
      var row = try #require(JournalRow(.shown(item: item, nil), graph))
      if graph.items[item].kind == .text { row.words = ["said": words] }
      try journal.add(row)
    }
    try journal.finish(JournalEntry(.finished), checklist: sampleBytes)
    lengths.insert(try store.sealed(journal.id).count)
  }
  #expect(lengths.count == 1)
}
