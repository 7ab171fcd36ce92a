package import Checklists
package import Screening

/// Reads responses from a table: a column for each item, `item.seen` for what was seen, `response` for the name.
package struct CSVReader: Sendable {
  private enum Column: Hashable {
    case response
    case answer(Int, Side)
  }

  package var answers: AnswerSheet
  package private(set) var name: [UInt8] = []

  private let graph: DecisionGraph
  private let columns: [Column]

  /// Reads the header of a table.
  ///
  /// `header`: the first record.
  /// Fails with why nothing in the table can be scored.
  package init(_ graph: DecisionGraph, header: ArraySlice<UInt8>) throws(LineFault) {
    self.graph = graph
    answers = AnswerSheet(graph, blank: .notAsked)
    let places = Dictionary(
      graph.items.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    var columns: [Column] = []
    for (index, cell) in try CSV.cells(header).enumerated() {
      let column: Column
      if cell == "response" {
        column = .response
      } else {
        let side: Side = cell.hasSuffix(".seen") ? .seen : .said
        let id = side == .seen ? String(cell.dropLast(5)) : cell
        guard let item = places[id] else {
          throw LineFault("column \(index + 1): \(unknownItem(id, places))")
        }
        column = .answer(item, side)
      }
      guard !columns.contains(column) else { throw LineFault("column \(index + 1) stands twice") }
      if case .answer(let item, let side) = column, !graph.items[item].has(side) {
        throw LineFault("column \(index + 1): `\(graph.items[item].id)` has no such side")
      }
      columns.append(column)
    }
    guard columns.contains(.response) else { throw LineFault("the table has no column `response`") }
    self.columns = columns
  }

  /// Reads one record after the header.
  package mutating func read(_ record: ArraySlice<UInt8>) throws(LineFault) {
    answers.clear()
    name.removeAll(keepingCapacity: true)
    let cells = try CSV.cells(record)
    guard cells.count == columns.count else {
      throw LineFault("the line has \(cells.count) cells, the table \(columns.count) columns")
    }
    for (column, cell) in zip(columns, cells) {
      switch column {
      case .response:
        guard !cell.isEmpty else { throw LineFault("the line has no `response`") }
        name.append(json: cell)
      case .answer(let item, let side):
        guard !cell.isEmpty else { continue }
        let facts = graph.items[item]
        do {
          answers.record(try facts.answer(cell, on: side), for: item, on: side)
        } catch {
          throw LineFault("`\(facts.id)`: \(error.sentence); \(error.help)")
        }
      }
    }
  }

  mutating func exchange(_ other: inout AnswerSheet) { swap(&other, &answers) }
}
