import Checklists
import Diagnostics
import Expressions

/// A level that stands before one with more points.
struct Order: Rule {
  let code = Code.order

  let explanation = """
    Levels are tried from the top, and the first that is true is the result. When `points >= 3` stands before
    `points >= 6`, everybody with 6 points or more ends in the first, and the more serious level is never reached.

    Put the level that needs more first.
    """

  let examples: [RuleExample] = [
    """
    sections:
      - id: control
        items:
          - id: papers_kept
            points: 6
          - id: debt
            name: Is bound by a debt
            ask: What do you still owe?
            points: 3
            source: ilo-2009 / debt
          - id: housing
            name: Lives in very bad conditions
            ask: Where do you sleep?
            points: 1
            source: ilo-2009 / housing
    levels:
      - id: many_signs
        title: Many signs
        when: points >= 6
        say: Offer to meet a specialist.
        refer: [hotline]
      - id: some_points
        title: Some points
        when: points >= 3
        say: Offer to talk another day.
        refer: [hotline]
    """,
    """
    sections:
      - id: control
        items:
          - id: papers_kept
            points: 6
          - id: debt
            name: Is bound by a debt
            ask: What do you still owe?
            points: 3
            source: ilo-2009 / debt
          - id: housing
            name: Lives in very bad conditions
            ask: Where do you sleep?
            points: 1
            source: ilo-2009 / housing
    levels:
      - id: some_points
        title: Some points
        when: points >= 3
        say: Offer to talk another day.
        refer: [hotline]
      - id: ⟦many_signs
        title: Many signs
        when: points >= 6
        say: Offer to meet a specialist.
        refer: [hotline]
    """,
    """
    sections:
      - id: control
        items:
          - id: papers_kept
            points: 6
          - id: debt
            name: Is bound by a debt
            ask: What do you still owe?
            points: 3
            source: ilo-2009 / debt
          - id: housing
            name: Lives in very bad conditions
            ask: Where do you sleep?
            points: 1
            source: ilo-2009 / housing
    levels:
      - id: some_points
        title: Some points
        when: points > 1
        say: Offer to talk another day.
        refer: [hotline]
      - id: ⟦many_signs
        title: Many signs
        when: adult and points > 3
        say: Offer to meet a specialist.
        refer: [hotline]
    """,
  ]

  func check(_ subject: ChecklistSubject, report: (Diagnostic) -> Void) {
    for (level, earlier) in hidden(in: subject.checklist) {
      report(
        Diagnostic(
          code,
          at: level.level.id.span,
          "\(earlier.level.id.text) comes before \(level.level.id.text), but needs fewer \(earlier.counted).",
          labels: [.init(earlier.level.id.span, "comes first, and is true whenever the other is")],
          help: "put \(level.level.id.text) before \(earlier.level.id.text)",
          path: "levels/\(level.level.id.text)",
          fix: moving(level.level, before: earlier.level, subject.file)
        )
      )
    }
  }

  /// Puts the lines of a level, with the remarks right above it, before those of another.
  private func moving(_ level: Level, before earlier: Level, _ file: SourceFile) -> Fix? {
    guard let from = file.startOfEntry(holding: level.id.span.start.line),
      let to = file.startOfEntry(holding: earlier.id.span.start.line), to < from
    else { return nil }
    let first = firstRemark(above: from, file)
    let range = file.byteRange(ofLines: first...file.block(beginningOn: from).upperBound)
    let place = file.byteRange(ofLines: firstRemark(above: to, file)...to).lowerBound
    // A last line without a break cannot stand before another one.
    guard file.bytes[range].last == UInt8(ascii: "\n") else { return nil }
    let text = String(decoding: file.bytes[range], as: UTF8.self)
    return Fix(.offer, [.init(place..<place, text), .init(range, "")])
  }

  private func firstRemark(above line: Int, _ file: SourceFile) -> Int {
    var first = line
    while first > 1, file.line(first - 1).drop(while: { $0 == " " }).hasPrefix("#") { first -= 1 }
    return first
  }

  /// Whether a level is never reached because one before it needs less.
  func hides(_ level: Level, in list: Checklist) -> Bool {
    hidden(in: list).contains { $0.level.level.id == level.id }
  }

  /// The levels that need more than one before them.
  private func hidden(in list: Checklist) -> [(level: Threshold, earlier: Threshold)] {
    let levels = list.levels.compactMap { level -> Threshold? in
      guard case .when(let when) = level.condition else { return nil }
      return Threshold(level, when.expression)
    }
    return levels.enumerated().compactMap { index, level in
      levels[..<index].first { $0.isEasier(than: level) }.map { (level, $0) }
    }
  }

  /// A level that needs a number to be at least so large, and perhaps more.
  private struct Threshold {
    let level: Level
    /// What is counted, as it is written.
    let counted: String
    let least: Int
    /// What else must be true, as it is written.
    let others: Set<String>

    /// Gives `nil` where the condition has no such limit, or more than one.
    init?(_ level: Level, _ condition: Expression) {
      var limits: [(String, Int)] = []
      var others: Set<String> = []
      for part in condition.conjuncts {
        switch part.kind {
        case .compare(.moreOrEqual, let left, let right):
          guard case .number(let least) = right.kind else { return nil }
          limits.append((print(left), least))
        case .compare(.more, let left, let right):
          guard case .number(let limit) = right.kind else { return nil }
          limits.append((print(left), limit + 1))
        default: others.insert(print(part))
        }
      }
      guard limits.count == 1 else { return nil }
      self.level = level
      (counted, least) = limits[0]
      self.others = others
    }

    func isEasier(than other: Threshold) -> Bool {
      counted == other.counted && least < other.least && others.isSubset(of: other.others)
    }
  }
}
