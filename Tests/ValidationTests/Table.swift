import Checklists
import Diagnostics
import TestSupport
import Validation

/// Files that lie around one another, in memory.
struct Table: Shelf {
  var files: [String: SourceFile] = [:]
  var earlierFiles: [String: SourceFile] = [:]
  var firstDay: CalendarDay?

  func read(_ path: String) -> SourceFile? { files[path] }
  func names(in folder: String) -> [String] {
    files.keys.filter { $0.hasPrefix(folder) && !$0.dropFirst(folder.count).contains("/") }
      .map { String($0.dropFirst(folder.count)) }.sorted()
  }
  func earlier(_ path: String) -> SourceFile? { earlierFiles[path] }
  func firstDay(of path: String) -> CalendarDay? { firstDay }

  /// The smallest sound files, with something laid over some of them.
  static func smallest(_ changes: [SmallestFile: String] = [:]) throws -> Table {
    var table = Table()
    for kind in SmallestFile.allCases {
      let text = try kind.text()
      let laidText = changes[kind].map { laid($0, over: text) } ?? text
      table.files[kind.path] = SourceFile(name: kind.path, bytes: Array(laidText.utf8))
    }
    return table
  }

  /// What is found in one of the files, as "Q003 49".
  func problems(
    in kind: SmallestFile,
    catalog: RuleCatalog = .all,
    today: String = "2026-10-01",
    jurisdiction: String? = nil
  ) -> [String] {
    guard let file = files[kind.path] else { return ["no file"] }
    var checkup = Checkup(self, catalog: catalog, today: CalendarDay(today), jurisdiction: jurisdiction)
    return checkup.check(file).problems.map { "\($0.code.id) \($0.span.start.line)" }
  }

  /// The number of the first line with these words, counted from 1.
  func line(of words: String, in kind: SmallestFile) -> Int {
    guard let file = files[kind.path] else { return 0 }
    return (1...file.lineCount).first { file.line($0).contains(words) } ?? 0
  }
}
