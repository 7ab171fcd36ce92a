import Checklists
import Diagnostics
import Screening

/// An answer to a question that is not asked in this case.
struct NotShown: Rule {
  let code = Code.notShown

  let explanation = """
    An answer that is recorded for an item that is not asked of this person counts for nothing. In a case that is usually
    a mistake: the author thought of it as a sign, and the case tests less than it seems to.

    Delete the answer, or change the person so that the item is asked.
    """

  let examples: [RuleExample] = [
    RuleExample(
      """
      cases:
        - case: Papers kept
          said:
            age: 34
            papers_kept: yes
      """,
      in: .cases
    ),
    RuleExample(
      """
      cases:
        - case: Afraid of one person
          said:
            consent_talk: yes
            age: 34
            ⟦child_school: yes
          expect:
            level: too_little
      """,
      in: .cases,
      beside: """
        sections:
          - id: control
            items:
              - id: child_school
                ask: When were you last at school?
                only if: child
        """
    ),
    RuleExample(
      """
      cases:
        - case: Afraid of one person
          said:
            age: 12
          seen:
            ⟦old_age: no
          expect:
            level: too_little
      """,
      in: .cases,
      beside: """
        sections:
          - id: for_adults
            title: Adults alone
            unless: known_child
            items:
              - id: old_age
                look for: The person is old.
        """
    ),
  ]

  func check(_ subject: CasesSubject, report: (Diagnostic) -> Void) {
    guard let (graph, cases) = subject.bound else { return }
    for test in cases {
      var sheet = Worksheet(graph, blank: .notAsked)
      CaseRun.fill(&sheet, test)
      let hidden = Set(sheet.assess([.items]).notApplicable.map { graph.items[$0].id })
      for (answers, side) in [(test.source.said, "said"), (test.source.seen, "seen")] {
        for answer in answers where hidden.contains(answer.item.text) && answer.words != ["not asked"] {
          report(
            Diagnostic(
              code,
              at: answer.item.span,
              "The case answers \(answer.item.text), which is never shown in it\(reason(answer.item.text, graph)).",
              help: "delete the answer, or change the person so that it is asked",
              path: "cases/\(test.source.title.text)/\(side)/\(answer.item.text)",
              fix: deletion(of: answer, subject.file)
            )
          )
        }
      }
    }
  }

  private func reason(_ id: String, _ graph: DecisionGraph) -> String {
    guard let entry = graph.checklist.placedItems.first(where: { $0.item.id.text == id }) else { return "" }
    let gates = entry.item.gates(in: entry.section).sorted().map { "`\($0)`" }
    return gates.isEmpty ? "" : " (\(gates.joined(separator: ", ")))"
  }

  /// The line of the answer; `nil` where more stands on it, or it goes over several.
  private func deletion(of answer: WrittenAnswer, _ file: SourceFile) -> Fix? {
    let number = answer.item.span.start.line
    let isAlone = file.line(number).drop { $0 == " " }.hasPrefix(answer.item.text)
    guard isAlone, answer.span.end.line == number else { return nil }
    let line = SourceSpan(Position(line: number, column: 1), Position(line: number + 1, column: 1))
    return Fix(.offer, [.init(file.byteRange(of: line), "")])
  }
}
