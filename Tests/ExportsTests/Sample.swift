import Checklists
import Diagnostics
import Foundation
import Screening
import TestSupport
import Testing

/// Checklists to draw and print: the shipped ones, and one with an item of every kind that can be changed.
struct Sample {
  let graph: DecisionGraph
  let runs: [CaseRun]

  private static let root = URL(filePath: #filePath).appending(path: "../../..").standardizedFileURL

  static let shipped = ["first-contact", "labour-exploitation"]

  /// A shipped checklist with its cases.
  init(shipped id: String) throws {
    let folder = Self.root.appending(path: "Checklists")
    let checklist = try Self.file("\(id).yaml", in: folder)
    graph = try #require(loadChecklist(checklist).value)
    guard case .cases(let cases) = loadFile(try Self.file("\(id).cases.yaml", in: folder)) else {
      throw CocoaError(.fileReadCorruptFile)
    }
    runs = try #require(bind(cases, to: graph).value).map { [graph] in CaseRun($0, on: graph) }
  }

  /// One item of every kind, with other words for some lines: `laid` says how.
  init(laying example: String = "") throws {
    let folder = Self.root.appending(path: "Tests/screenerTests/Fixtures")
    let text = String(decoding: try Self.file("all-kinds.yaml", in: folder).bytes, as: UTF8.self)
    let file = SourceFile(name: "all-kinds.yaml", bytes: Array(laid(example, over: text).utf8))
    let loaded = loadChecklist(file)
    graph = try #require(loaded.value, "\(loaded.problems.map(\.message))")
    runs = []
  }

  private static func file(_ name: String, in folder: URL) throws -> SourceFile {
    SourceFile(name: name, bytes: [UInt8](try Data(contentsOf: folder.appending(path: name))))
  }

  func run(_ title: String) throws -> CaseRun {
    try #require(runs.first { $0.source.title.text == title })
  }
}
