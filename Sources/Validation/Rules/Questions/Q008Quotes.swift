import Checklists
import Diagnostics

/// Typewriter quotes in what is read aloud.
struct Quotes: Rule {
  let code = Code.quotes
  let looksAtEntries = true

  let explanation = """
    Straight quotes and apostrophes come from the typewriter. In a text that is shown large on a screen or printed on a
    card the curly ones can be told apart, and a text that is copied into another file cannot be cut off by one of them.
    """

  let examples: [RuleExample] = [
    """
    sections:
      - id: control
        items:
          - id: words
            ask: What did they say about “the others” when you weren’t there?
    """,
    """
    sections:
      - id: control
        items:
          - id: words
            ask: What did they say when you weren⟦'t there?
    """,
    """
    sections:
      - id: control
        items:
          - id: words
            tell: You can say ⟦"next" at any time.
    """,
  ]

  func check(_ subject: ChecklistSubject, report: (Diagnostic) -> Void) {
    for text in subject.spokenTexts {
      guard let mark = text.words.text.first(where: { $0 == "'" || $0 == "\"" }) else { continue }
      let isQuoted = ["'", "\""].contains(
        subject.file.line(text.words.span.start.line)
          .unicodeScalars.dropFirst(text.words.span.start.column - 1).first
      )
      let place = isQuoted ? text.words.span : subject.file.place(of: String(mark), in: text.words.span)
      report(
        Diagnostic(
          code,
          at: place,
          "Use curly quotes and apostrophes in spoken text.",
          help: "write ’ for an apostrophe, and “ ” around words that are quoted",
          path: text.path,
          fix: isQuoted || !subject.checklist.language.text.hasPrefix("en")
            ? nil : curled(text.words, subject.file)
        )
      )
    }
  }

  private func curled(_ words: Words, _ file: SourceFile) -> Fix {
    let range = file.byteRange(of: words.span)
    var edits: [Fix.Edit] = []
    for offset in range {
      let byte = file.bytes[offset]
      guard byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") else { continue }
      let before = offset > range.lowerBound ? file.bytes[offset - 1] : UInt8(ascii: " ")
      let opens = before == UInt8(ascii: " ") || before == UInt8(ascii: "\n") || before == UInt8(ascii: "(")
      let curly = byte == UInt8(ascii: "\"") ? (opens ? "“" : "”") : opens ? "‘" : "’"
      edits.append(.init(offset..<offset + 1, curly))
    }
    return Fix(.safe, edits)
  }
}
