package import Checklists
package import Diagnostics
import Expressions
package import Screening

/// Makes one test case expect what happens today, with the reason in a comment.
///
/// Only what is not met is rewritten; everything else in the file stays byte for byte.
package struct Acceptance: Sendable {
  /// Why nothing is rewritten.
  package enum Refusal: Error, Equatable {
    /// With the nearest title, where one is near.
    case noSuchCase(nearest: String?)
    /// The lines on which cases of this name begin.
    case severalCases([Int])
    case passes
    /// It is known not to be met yet.
    case isToDo
    /// It expects only that items are shown, or not shown, and none of them is so any more.
    case nothingLeft
  }

  private let runs: [CaseRun]
  private let run: CaseRun
  private let file: SourceFile
  private let edits: [Fix.Edit]
  /// How many expectations are taken away.
  private let removed: Int

  /// - Parameters:
  ///   - title: the name of the case.
  ///   - runs: of all cases of the file, as they are today.
  ///   - graph: the checklist.
  ///   - file: the cases.
  /// - Throws: why this case is not rewritten.
  package init(
    of title: String,
    in runs: [CaseRun],
    on graph: DecisionGraph,
    _ file: SourceFile
  ) throws(Refusal) {
    let named = runs.filter { $0.source.title.text == title }
    guard let run = named.first else {
      throw .noSuchCase(nearest: Suggestion.nearest(to: title, among: runs.map(\.source.title.text)))
    }
    if named.count > 1 { throw .severalCases(named.map(\.source.title.span.start.line)) }
    if run.isMet { throw .passes }
    if run.source.isToDo { throw .isToDo }
    var sheet = Worksheet(graph, blank: .notAsked)
    sheet.answers = run.answers
    let facts = ExpectedFacts(sheet.assess([.dimensions]), graph)
    let values = run.source.expect.values
    var edits: [Fix.Edit] = []
    var changes: [(key: String, before: String, after: String?)] = []
    var removed = 0
    for difference in run.differences {
      guard values.indices.contains(difference.place) else {
        let dimension = run.source.expect.dimensions[difference.place - values.count]
        edits.append(Fix.Edit(file.byteRange(of: dimension.value.span), difference.found))
        changes.append((difference.key, difference.expected, difference.found))
        continue
      }
      let value = values[difference.place]
      let fact = facts.values.first { $0.key == value.key }?.text
      let text = fact ?? Acceptance.stillSo(run.test.expected[difference.place], graph, sheet)
      changes.append((difference.key, difference.expected, text))
      if let text {
        edits.append(
          Fix.Edit(file.byteRange(of: value.valueSpan), Acceptance.written(text, like: value, in: file))
        )
      } else {
        edits.append(Fix.Edit(Acceptance.wholeLines(of: value, in: file), ""))
        removed += 1
      }
    }
    if removed == values.count + run.source.expect.dimensions.count { throw .nothingLeft }
    self.runs = runs
    self.run = run
    self.file = file
    self.edits = edits
    self.changes = changes
    self.removed = removed
  }

  /// What is rewritten, in words: key, what was expected, what is expected now or `nil` where that is nothing.
  package let changes: [(key: String, before: String, after: String?)]

  /// Whether a new file does what was wanted: this case passes, and all other ones are as they were.
  ///
  /// - Parameter after: of all cases of the new file.
  /// - Returns: false where the new file must not be written.
  package func isDone(in after: [CaseRun]) -> Bool {
    guard after.count == runs.count else { return false }
    return zip(runs, after).allSatisfy { old, new in
      guard old.source.title.text == new.source.title.text, old.test.records == new.test.records else {
        return false
      }
      if old.source.title.span != run.source.title.span {
        return old.test.expected == new.test.expected && old.differences == new.differences
      }
      return new.isMet && new.test.expected.count == old.test.expected.count - removed
    }
  }

  /// The file with the new expectations.
  ///
  /// - Parameters:
  ///   - reason: why this is right now.
  ///   - day: the day of today.
  /// - Returns: the new file, not yet written anywhere.
  package func rewritten(because reason: String, on day: CalendarDay?) -> SourceFile {
    let key = run.source.expect.keySpan
    let start = file.byteRange(of: SourceSpan(Position(line: key.start.line, column: 1), key.start))
      .lowerBound
    let indent = String(repeating: " ", count: key.start.column - 1)
    let date = day.map { " (\($0.text))" } ?? ""
    let comment = Fix.Edit(start..<start, "\(indent)# because: \(reason)\(date)\n")
    return file.applying([Fix(.offer, [comment]), Fix(.offer, edits)]).file
  }

  /// A value in the style in which the author wrote the old one.
  private static func written(_ text: String, like value: Expectation.Value, in file: SourceFile) -> String {
    let range = file.byteRange(of: value.valueSpan)
    guard file.bytes[range].first == UInt8(ascii: "-"), text.hasPrefix("["), text != "[]" else { return text }
    let indent = String(repeating: " ", count: value.valueSpan.start.column - 1)
    let entries = text.dropFirst().dropLast().split(separator: ", ")
    return entries.map { "- \($0)" }.joined(separator: "\n\(indent)")
  }

  /// Of the items that are to be shown, or not to be, those that are; `nil` for none.
  private static func stillSo(
    _ expected: BoundCase.Expected,
    _ graph: DecisionGraph,
    _ sheet: Worksheet
  ) -> String? {
    let items: [Int] =
      switch expected {
      case .shown(let items): items.filter { sheet.isReached($0) }
      case .notShown(let items): items.filter { !sheet.isReached($0) }
      default: []
      }
    return items.isEmpty ? nil : "[\(items.map { graph.items[$0].id }.joined(separator: ", "))]"
  }

  /// From the beginning of the line with the key to the end of the line with the value.
  private static func wholeLines(of value: Expectation.Value, in file: SourceFile) -> Range<Int> {
    let first = Position(line: value.span.start.line, column: 1)
    let end = file.byteRange(of: value.valueSpan).upperBound
    let start = file.byteRange(of: SourceSpan(first, value.valueSpan.end)).lowerBound
    let rest = file.bytes[end...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? file.bytes.count
    return start..<rest
  }
}
