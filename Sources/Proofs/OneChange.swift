package import Checklists
package import Screening

/// Another answer on one side of one item.
package struct SingleAnswer: Hashable, Sendable {
  package let item: Int
  package let side: Side
  package let answer: Answer

  /// All other answers to an item that some condition tells apart.
  static func all(of item: Int, from answers: AnswerSheet, _ table: AnswerTable) -> [SingleAnswer] {
    let records = table.records(of: item).list
    return [Side.said, .seen].flatMap { side -> [SingleAnswer] in
      guard let now = answers.answer(item, side) else { return [] }
      var seen: Set<Answer> = [now]
      return records.compactMap { record in
        guard let answer = side == .said ? record.said : record.seen, seen.insert(answer).inserted else {
          return nil
        }
        return SingleAnswer(item: item, side: side, answer: answer)
      }
    }
  }

  /// As it stands in a case: `papers_kept: yes`.
  package func words(_ graph: DecisionGraph) -> String {
    let facts = graph.items[item]
    let isSeen = side == .seen && facts.hasSaid
    return "\(facts.id)\(isSeen ? " (seen)" : ""): \(facts.written(answer))"
  }
}

/// Which single answer would give a person another level.
package struct OneChange: Sendable {
  /// A level, and the answers that would lead to it.
  package struct Way: Sendable {
    package let level: Int
    package let answers: [SingleAnswer]

    /// The answers to one item on one side together: `age: 17 or declined`.
    package func words(_ graph: DecisionGraph) -> String {
      var parts: [String] = []
      var last: SingleAnswer?
      for answer in answers {
        if let last, last.item == answer.item, last.side == answer.side {
          parts[parts.count - 1] += " or " + graph.items[answer.item].written(answer.answer)
        } else {
          parts.append(answer.words(graph))
        }
        last = answer
      }
      return parts.joined(separator: ", ")
    }
  }

  /// The level as it is.
  package let level: Int
  /// From the most serious level down.
  package let ways: [Way]

  package init(_ answers: AnswerSheet, on graph: DecisionGraph) {
    let table = AnswerTable(graph)
    var sheet = Worksheet(graph, blank: .notAsked)
    sheet.answers = answers
    let level = sheet.assess([]).level
    self.level = level
    var found: [Int: [SingleAnswer]] = [:]
    for item in graph.items.indices {
      for change in SingleAnswer.all(of: item, from: answers, table) {
        sheet.answers = answers
        sheet.answers.record(change.answer, for: item, on: change.side)
        let other = sheet.assess([]).level
        if other != level { found[other, default: []].append(change) }
      }
    }
    ways = found.sorted { $0.key < $1.key }.map { Way(level: $0.key, answers: $0.value) }
  }
}

extension GraphItem {
  /// An answer as an author writes it.
  func written(_ answer: Answer) -> String {
    switch answer {
    case .options(let places): "[\(places.map { source.options[$0].id.text }.joined(separator: ", "))]"
    case .text: "some words"
    default: words(answer)
    }
  }
}
