import Checklists
import Diagnostics

/// A wording for children that is no other wording.
struct SameWords: Rule {
  let code = Code.sameWords
  let looksAtEntries = true

  let explanation = """
    Without `ask child` a child hears the words of `ask`. To write them again changes nothing, and when one of the two is
    mended later the other is forgotten. Delete the line, or use it to say the same more simply.
    """

  let examples: [RuleExample] = [
    """
    sections:
      - id: control
        items:
          - id: food
            ask: What did you have to eat yesterday?
            ask child: What did you eat yesterday?
    """,
    """
    sections:
      - id: control
        items:
          - id: food
            ask: What did you eat yesterday?
            ask child: ⟦What did you eat yesterday?
    """,
    """
    sections:
      - id: control
        items:
          - id: food
            ask child: ⟦>-
              What did you eat
              yesterday?
            ask: What did you eat yesterday?
    """,
  ]

  func check(_ subject: ChecklistSubject, report: (Diagnostic) -> Void) {
    let dangers = subject.checklist.dangerNames
    for (item, section) in subject.placedItems {
      guard let ask = item.ask, let words = item.askChild, ask.text == words.text else { continue }
      // Where a child needs other words, the line is not what is too much.
      let isNeeded = item.whyChildWords(in: section, dangers: dangers) != nil
      report(
        Diagnostic(
          code,
          at: words.span,
          "`ask child` is the same as `ask`.",
          labels: [.init(ask.span, "the same words")],
          help: isNeeded ? "say the same in shorter and simpler words" : "delete it, or make it simpler",
          path: "sections/\(section.id.text)/items/\(item.id.text)/ask child",
          fix: isNeeded ? nil : deletion(of: words, in: subject.file)
        )
      )
    }
  }

  /// Takes the whole lines away; `nil` where something else stands on them.
  private func deletion(of words: Words, in file: SourceFile) -> Fix? {
    let first = file.line(words.span.start.line).drop { $0 == " " }
    guard ["ask child:", "ask_child:", "ask-child:"].contains(where: first.hasPrefix) else { return nil }
    let lines = SourceSpan(
      Position(line: words.span.start.line, column: 1),
      Position(line: words.span.end.line + 1, column: 1)
    )
    return Fix(.safe, [.init(file.byteRange(of: lines), "")])
  }
}
