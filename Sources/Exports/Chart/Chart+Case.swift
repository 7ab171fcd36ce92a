package import Checklists
import Expressions
package import Screening

/// Marking the path of a case.
extension Chart {
  /// Marks what a case asks, what counts in it and what comes of it.
  package func marking(_ run: CaseRun, on graph: DecisionGraph) -> Chart {
    var sheet = Worksheet(graph, blank: .notAsked)
    sheet.answers = run.answers
    let result = sheet.assess([.dimensions, .findings])
    var chart = self
    chart.caseTitle = run.source.title.text
    for box in chart.boxes.indices { chart.mark(box, result, sheet) }
    chart.arrows += Chart.referring(graph.checklist, from: result)
    for index in chart.arrows.indices {
      let arrow = chart.arrows[index]
      let ends = (chart.mark(of: arrow.from), chart.mark(of: arrow.to))
      switch arrow.purpose {
      case .order: break
      case .refers, .decides, .counts: if ends == (.counted, .counted) { chart.arrows[index].mark = .counted }
      }
    }
    return chart
  }

  private mutating func mark(_ box: Int, _ result: Assessment, _ sheet: Worksheet) {
    func set(_ row: Int, _ mark: Mark, _ remark: String = "") {
      boxes[box].rows[row].mark = mark
      boxes[box].rows[row].remark = remark
    }
    let graph = sheet.graph
    let list = graph.checklist
    switch boxes[box].kind {
    case .section: markSection(box, sheet)
    case .stopRules:
      for row in result.stoppedBy { set(row, .counted, "applies") }
    case .child:
      switch result.child {
      case .yes: set(0, .counted, "yes")
      case .no: set(0, .passed, "no, as an adult")
      case .open, .waiting: set(0, .passed, "open")
      }
    case .dimensions:
      for (row, dimension) in result.dimensions.enumerated() {
        let isPositive = dimension.value == .positive
        set(
          row,
          isPositive ? .counted : dimension.value == .notAssessed ? .skipped : .passed,
          dimension.value.rawValue
        )
      }
    case .points:
      for row in boxes[box].rows.indices {
        let isPoints = boxes[box].rows[row].id == Place.count("points")
        let count = isPoints ? result.points : sheet.signCount
        set(row, count.upperBound > 0 ? .counted : .passed, words(count))
      }
    case .findings:
      for (row, truth) in result.findings.enumerated() {
        set(row, truth == .yes ? .counted : .passed, truth == .yes ? "true" : truth == .no ? "false" : "open")
      }
    case .levels:
      set(result.level, .counted, "the result")
      for row in result.couldBe { set(row, .passed, "could still be") }
    case .referrals:
      let lists = result.referrals
      for row in lists.makeNow { set(row, .counted, "make now") }
      for row in lists.askFirst { set(row, .counted, "ask first") }
      for row in lists.notAgreed { set(row, .passed, "not agreed") }
      for row in lists.consider { set(row, .passed, "consider") }
      for row in list.referrals.indices where boxes[box].rows[row].mark == .none { set(row, .skipped) }
    }
  }

  private func words(_ range: ClosedRange<Int>) -> String {
    range.lowerBound == range.upperBound
      ? "\(range.lowerBound)" : "\(range.lowerBound) to \(range.upperBound)"
  }

  private mutating func markSection(_ box: Int, _ sheet: Worksheet) {
    let graph = sheet.graph
    for row in boxes[box].rows.indices {
      guard let item = graph.items.firstIndex(where: { Place.item($0.source.id) == boxes[box].rows[row].id })
      else { continue }
      guard sheet.isReached(item) else {
        boxes[box].rows[row].mark = .skipped
        boxes[box].rows[row].remark = "left out"
        continue
      }
      boxes[box].rows[row].mark = sheet.isDeciding(item) ? .counted : .passed
      boxes[box].rows[row].remark = answers(item, sheet)
    }
    let marks = boxes[box].rows.map(\.mark)
    boxes[box].mark =
      marks.contains(.counted) ? .counted : marks.allSatisfy { $0 == .skipped } ? .skipped : .passed
  }

  private func answers(_ item: Int, _ sheet: Worksheet) -> String {
    let facts = sheet.graph.items[item]
    let records = [Side.said, .seen].compactMap { side -> String? in
      guard let answer = sheet.answers.answer(item, side), answer != .notAsked else { return nil }
      return "\(side.rawValue) \(facts.words(answer))"
    }
    return records.isEmpty && facts.kind != .tell ? "not asked" : records.joined(separator: ", ")
  }
}

extension Worksheet {
  /// Whether an item is a sign that is there, or another item answered with yes.
  fileprivate func isDeciding(_ item: Int) -> Bool {
    graph.items[item].isSign
      ? isSignPresent(item)
      : [Side.said, .seen].contains { answers.answer(item, $0) == .yes } && !graph.items[item].isMakeSure
  }
}
