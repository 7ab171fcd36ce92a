import Checklists
import Diagnostics
import Files
import Foundation
import GRDB
import Screening
import TestSupport
import Testing

@testable import CaseStore

/// The people of a test: the agency, the keeper of a spare key, and who reads notes.
struct People {
  let agency: AgeIdentity
  let escrow: AgeIdentity
  let notes: AgeIdentity
  let recipients: StoreRecipients

  init(_ kind: AgeKind = .x25519) throws {
    agency = try .generate(kind)
    escrow = try .generate(kind)
    notes = try .generate(kind)
    recipients = try StoreRecipients(
      records: [agency.recipient, escrow.recipient],
      notes: [notes.recipient, escrow.recipient]
    )
  }
}

let passphrase = "five words that nobody guesses"

func secret(_ text: String) -> LockedBytes {
  var bytes = Array(text.utf8)
  return LockedBytes(taking: &bytes)
}

/// A checklist with an item of every kind of answer that matters to the journal.
let sampleSource = Fixtures().sample

extension Fixtures {
  var sample: SourceFile {
    SourceFile(name: "sample.yaml", bytes: (try? bytes("sample.yaml")) ?? [])
  }
}

var sampleBytes: [UInt8] { sampleSource.bytes }

func sampleGraph() throws -> DecisionGraph { try #require(loadChecklist(sampleSource).value) }

/// The sample with so many questions for own words, `own_words_1` and on.
func longSource(_ count: Int) -> SourceFile {
  let text = String(decoding: sampleSource.bytes, as: UTF8.self)
  let start = text.range(of: "      - id: own_words\n")?.lowerBound ?? text.endIndex
  let end = text.range(of: "      - id: papers_kept\n")?.lowerBound ?? text.endIndex
  let items = (1...count).map { number in
    text[start..<end].replacing("own_words", with: "own_words_\(number)").replacing(
      "tell me more?",
      with: "tell me more, \(number) of them?"
    )
  }
  let long = String(text[..<start] + items.joined() + text[end...])
  return SourceFile(name: "sample.yaml", bytes: Array(long.utf8))
}

/// Makes a store whose passphrase is stretched little, so that tests are quick.
func makeStore(in folder: borrowing TemporaryFolder, _ people: People) throws -> CaseStore {
  try CaseStore(
    creating: "\(folder.path)/store",
    recipients: people.recipients,
    passphrase: secret(passphrase),
    work: 4
  )
}

/// Something that happened in an interview on the sample, as a row.
func row(_ happening: Happening, _ graph: DecisionGraph) throws -> JournalRow {
  try #require(JournalRow(happening, graph))
}

/// Leads an interview: so many answers to the items of the sample, one after the other.
func answer(_ journal: CaseJournal, _ graph: DecisionGraph, _ count: Int) throws {
  for number in 0..<count {
    let item = number % graph.items.count
    let happening = Happening.answered(sampleAnswers(item, graph), item: item, isChange: false)
    if let row = JournalRow(happening, graph) { try journal.add(row) }
  }
}

/// Answers that fit an item; of a text, words with a marker.
func sampleAnswers(_ item: Int, _ graph: DecisionGraph) -> [Side: Answer] {
  let facts = graph.items[item]
  var answers: [Side: Answer] = [:]
  for side in [Side.said, .seen] where facts.has(side) {
    answers[side] =
      switch facts.kind {
      case .yesOrNo: side == .said ? .declined : .yes
      case .number: .number(16...19)
      case .chooseOne: .option(1)
      case .chooseAny: .options([0, 1])
      case .text: .text("MARKER-WORDS-7Q \(item)")
      case .date: .unsure
      case .tell: .notAsked
      }
  }
  return answers
}

/// Looks into the file of a store that nobody has open.
func withDatabase<Value>(_ folder: String, _ body: (Database) throws -> Value) throws -> Value {
  let queue = try DatabaseQueue(path: "\(folder)/data")
  defer { try? queue.close() }
  return try queue.write(body)
}

/// The bytes of all files of a store.
func filesOf(_ folder: String) throws -> [UInt8] {
  try Files.names(in: folder).flatMap { try Files.read("\(folder)/\($0)") }
}
