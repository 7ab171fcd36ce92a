import Checklists
import Diagnostics

/// Many expectations that changed together with the scoring.
struct MassAccept: Rule {
  let code = Code.massAccept
  let needsEarlierEdition = true

  /// So many may change without a word.
  private static let limit = 3

  let explanation = """
    When the scoring changes, cases fail, and it is tempting to write into all of them what comes out now. Then the cases
    no longer say what should happen, only what does. If more than \(limit) expectations changed together with the scoring, each
    needs its reason, as a comment in the case: `# because: one sign is enough for a child now`.

    Compared with the revision of `--base`.
    """

  private static func cases(_ level: String, _ mark: String = "", because: String = "") -> String {
    let people = ["Rosa", "Batu", "Linh", "Omid"].map { name in
      """
        - case: \(name == "Rosa" ? mark : "")\(name)
      \(because)    said:
            papers_kept: yes
          expect:
            level: \(level)
      """
    }
    return (["cases:"] + people).joined(separator: "\n")
  }

  let examples: [RuleExample] = [
    RuleExample(
      cases("some_signs", because: "    # because: one sign is enough now\n"),
      in: .cases,
      after: cases("too_little"),
      afterChecklist: "levels:\n  - id: some_signs\n    when: papers_kept = yes and age > 60"
    ),
    RuleExample(
      cases("some_signs", "⟦"),
      in: .cases,
      after: cases("too_little"),
      afterChecklist: "levels:\n  - id: some_signs\n    when: papers_kept = yes and age > 60"
    ),
    RuleExample(
      cases("some_signs", "⟦"),
      in: .cases,
      after: cases("no_signs"),
      afterChecklist: """
        sections:
          - id: control
            items:
              - id: papers_kept
                points: 2
        """
    ),
  ]

  func check(_ subject: CasesSubject, report: (Diagnostic) -> Void) {
    guard let edition = subject.earlier, let old = edition.cases, let checklist = edition.checklist,
      let current = edition.currentChecklist,
      !ScoringChange.all(from: checklist, to: current).isEmpty
    else { return }
    var before: [String: TestCase] = [:]
    for test in old.value.cases { before[test.title.text] = test }
    let oldReasons = Set((1...old.file.lineCount).compactMap { reason(on: $0, in: old.file) })
    let changed = subject.cases.cases.indices.filter { index in
      let test = subject.cases.cases[index]
      guard let earlier = before[test.title.text], !test.expect.isSame(as: earlier.expect) else {
        return false
      }
      let lines = test.title.span.start.line - 1...max(test.title.span.start.line, test.expect.span.end.line)
      return !lines.contains { reason(on: $0, in: subject.file).map { !oldReasons.contains($0) } ?? false }
    }
    guard changed.count > Self.limit, let first = changed.first else { return }
    report(
      Diagnostic(
        code,
        at: subject.cases.cases[first].title.span,
        "\(changed.count) expectations changed together with a scoring change.",
        labels: changed.dropFirst().prefix(3).map {
          .init(subject.cases.cases[$0].title.span, "changed too")
        },
        help: "say why in each, in a comment that begins with `# because:`",
        path: "cases"
      )
    )
  }

  private func reason(on number: Int, in file: SourceFile) -> String? {
    let line = file.line(number).drop { $0 == " " }
    return line.lowercased().hasPrefix("# because") ? String(line) : nil
  }
}

extension Expectation {
  /// Whether another one expects the same, in whatever order.
  fileprivate func isSame(as other: Expectation) -> Bool { facts == other.facts }

  private var facts: Set<String> {
    Set(
      values.map { "\($0.key): \($0.words.map(\.text).sorted())" }
        + dimensions.map { "\($0.id.text) \($0.value.text)" }
    )
  }
}
