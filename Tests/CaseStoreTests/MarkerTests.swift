import Checklists
import Diagnostics
import Files
import Foundation
import TestSupport
import Testing

@testable import CaseStore

/// An officer who types words into an interview on a real screen, each of which can be searched for.
private final class Typist {
  let folder: TemporaryFolder
  let people: People
  private var terminal: PseudoTerminal?
  private let checklist: String
  /// What was seen on the screen, so that the search is known to find something.
  private(set) var shown: [UInt8] = []

  static let markers = (1...20).map { "MARKER-\($0)-7Q" }
  static let note = "MARKER-NOTE-7Q"

  init() throws {
    folder = try TemporaryFolder()
    people = try People()
    for name in ["home", "temporary", "data/screener"] {
      try FileManager.default.createDirectory(
        atPath: "\(folder.path)/\(name)",
        withIntermediateDirectories: true
      )
    }
    checklist = try folder.write(longSource(Typist.markers.count).bytes, "sample.yaml")
    _ = try CaseStore(
      creating: store,
      recipients: people.recipients,
      passphrase: secret(passphrase),
      work: 4
    )
  }

  var store: String { "\(folder.path)/data/screener/store" }

  func run(_ arguments: [String]) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      running: builtExecutable("screener"),
      arguments,
      environment: [
        "HOME": "\(folder.path)/home", "TMPDIR": "\(folder.path)/temporary",
        "XDG_DATA_HOME": "\(folder.path)/data",
      ],
      rows: 40,
      columns: 100
    )
    self.terminal = terminal
    return terminal
  }

  /// Begins, and answers what comes before the questions for own words.
  func begin() throws -> PseudoTerminal {
    let terminal = try run(["interview", checklist, "--store"])
    for (page, key) in [
      ("[g] begin", "g"), ("ask you things?", "y"), ("write down", "y"), ("May be younger", "n"),
      ("frightening you?", "n"), ("said: no", "N"), ("How old", "17\r"), ("travelling with", "2"),
      ("Who arranged", "1\r"), ("you would be safe", "+"), ("Your note", "\(Typist.note)\r"),
      ("The note is kept", "y"),
    ] {
      try terminal.wait(for: page)
      try terminal.type(key)
    }
    return terminal
  }

  func resume() throws -> PseudoTerminal {
    let terminal = try run(["cases", "resume"])
    try terminal.wait(for: "Passphrase:")
    try terminal.type("\(passphrase)\r")
    try terminal.wait(for: "Kept so far")
    try terminal.type("g")
    // Nothing may be written down of this one, so that it is asked again.
    try terminal.wait(for: "you would be safe")
    try terminal.type("y")
    return terminal
  }

  /// Types the markers of some questions, a letter at a time.
  func answer(_ numbers: ClosedRange<Int>, _ terminal: PseudoTerminal) throws {
    for number in numbers {
      try terminal.wait(for: "more, \(number) of them?")
      let words = Typist.markers[number - 1]
      for (place, letter) in words.enumerated() {
        try terminal.type(String(letter))
        try terminal.wait(for: String(words.prefix(place + 1)))
      }
      try terminal.type("\r")
    }
  }

  /// The markers that are found in any file, and those that the system shows of a process.
  func found(_ terminal: PseudoTerminal?) throws -> [String] {
    var bytes: [UInt8] = []
    let names = FileManager.default.enumerator(atPath: folder.path)
    while let name = names?.nextObject() as? String {
      let path = "\(folder.path)/\(name)"
      if !Files.isFolder(path) { bytes += try Files.read(path) }
    }
    if let terminal {
      for name in ["cmdline", "environ"] {
        bytes += (try? Files.read("/proc/\(terminal.process)/\(name)")) ?? []
      }
    }
    return (Typist.markers + [Typist.note, passphrase]).filter { bytes.firstRange(of: Array($0.utf8)) != nil }
  }
}

@Test func `T1, T2, T7, T8: twenty planted words and a note are found nowhere, however an interview ends`()
  throws
{
  let typist = try Typist()
  var terminal = try typist.begin()
  try typist.answer(1...6, terminal)
  try terminal.wait(for: "more, 7 of them?")
  // The control: they were on the screen, and a file with one of them is found.
  #expect(terminal.bytes.firstRange(of: Array("MARKER-6-7Q".utf8)) != nil)
  let planted = try typist.folder.write("MARKER-6-7Q", "planted")
  #expect(try typist.found(terminal) == ["MARKER-6-7Q"])
  try FileManager.default.removeItem(atPath: planted)
  #expect(try typist.found(terminal).isEmpty)

  terminal.send(signal: SIGKILL)
  #expect(try terminal.waitForExit() == .signal(SIGKILL))
  #expect(try typist.found(nil).isEmpty)

  terminal = try typist.resume()
  try typist.answer(7...12, terminal)
  try terminal.wait(for: "more, 13 of them?")
  try terminal.type("!")
  try terminal.wait(for: "an empty screen") { !$0.text.contains("more, 13") }
  #expect(try terminal.waitForExit() == .code(75))
  #expect(!terminal.screen.text.contains("MARKER"))
  #expect(try typist.found(nil).isEmpty)

  terminal = try typist.resume()
  try typist.answer(13...20, terminal)
  try terminal.wait(for: "passport")
  try terminal.type("y")
  try terminal.wait(for: "RESULT")
  try terminal.type("q")
  #expect(try terminal.waitForExit() == .code(0))
  #expect(!terminal.screen.text.contains("MARKER"))
  #expect(try typist.found(nil).isEmpty)

  let store = try CaseStore(opening: typist.store)
  let id = try #require(try store.list().first?.id)
  let handed = try HandedOver(reading: try store.export(id), with: [typist.people.escrow])
  // Nothing was lost on the way either.
  #expect(handed.words.sorted { $0.key < $1.key }.compactMap { $0.value["said"] } == Typist.markers)
  #expect(handed.words.values.compactMap { $0["note"] } == [Typist.note])
  try store.purge(id)
  #expect(try typist.found(nil).isEmpty)
}
