import Checklists
import Diagnostics
import Files
import Foundation
import TestSupport
import Testing

@testable import CaseStore

/// An officer who types words into an interview on a real screen, each of which can be searched for.
final class Typist {
  let folder: TemporaryFolder
  let people: People
  private var terminal: PseudoTerminal?
  private let checklist: String
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
    try run(builtExecutable("screener"), arguments)
  }

  /// Runs a program in the surroundings of the officer.
  func run(_ program: String, _ arguments: [String]) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      running: program,
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

  /// The words of a command that begins an interview.
  var beginning: [String] { ["interview", checklist, "--store"] }

  /// Begins, and answers what comes before the questions for own words.
  func begin() throws -> PseudoTerminal {
    let terminal = try run(beginning)
    try answerFirst(terminal)
    return terminal
  }

  func answerFirst(_ terminal: PseudoTerminal) throws {
    for (page, key) in [
      ("[g] begin", "g"), ("ask you things?", "y"), ("write down", "y"), ("May be younger", "n"),
      ("frightening you?", "n"), ("said: no", "N"), ("How old", "17\r"), ("travelling with", "2"),
      ("Who arranged", "1\r"), ("you would be safe", "+"), ("Your note", "\(Typist.note)\r"),
      ("The note is kept", "y"),
    ] {
      try terminal.wait(for: page)
      try terminal.type(key)
    }
  }

  func resume() throws -> PseudoTerminal {
    let terminal = try run(["cases", "resume"])
    try terminal.wait(for: "Passphrase:")
    try terminal.type("\(passphrase)\r")
    try terminal.wait(for: "Kept so far")
    try terminal.type("g")
    // What may not be written down is asked again.
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
      for name in ["cmdline", "environ", "comm", "status", "maps"] {
        bytes += (try? Files.read("/proc/\(terminal.process)/\(name)")) ?? []
      }
    }
    return (Typist.markers + [Typist.note, passphrase]).filter { bytes.firstRange(of: Array($0.utf8)) != nil }
  }
}
