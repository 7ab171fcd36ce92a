import Diagnostics
import Translations

/// A hidden direction mark that is opened and not closed, or closed and not opened.
struct Direction: Rule {
  let code = Code.direction

  let explanation = """
    Hidden marks turn the direction of words inside a line, as for a number in an Arabic sentence. One that is not closed
    turns what stands behind it on the officer's screen, so that a sentence may say something else.
    """

  let examples: [RuleExample] = [
    RuleExample(
      """
      msgctxt "level.some_signs.title"
      msgid "Some signs"
      msgstr "Des \u{2068}signes\u{2069}"
      """,
      in: .translation
    ),
    RuleExample(
      """
      msgctxt "level.some_signs.title"
      msgid "Some signs"
      msgstr "⟦Des \u{2067}signes"
      """,
      in: .translation
    ),
    RuleExample(
      """
      msgctxt "level.some_signs.title"
      msgid "Some signs"
      msgstr "⟦Des signes\u{2069}"
      """,
      in: .translation
    ),
  ]

  func check(_ subject: TranslationSubject, report: (Diagnostic) -> Void) {
    for entry in subject.entries where !isBalanced(entry.words) {
      report(
        subject.problem(
          code,
          entry,
          "hidden direction marks in \(entry.text.id) are not balanced.",
          help: "delete them, or close each one on its line",
          fix: fix(entry, subject.file)
        )
      )
    }
  }

  private func isBalanced(_ words: String) -> Bool {
    words.split(separator: "\n").allSatisfy { line in
      var open = 0
      for scalar in line.unicodeScalars {
        if (0x2066...0x2068).contains(scalar.value) { open += 1 }
        if scalar.value == 0x2069 { open -= 1 }
        if open < 0 { return false }
      }
      return open == 0
    }
  }

  /// Takes all marks out of the text.
  private func fix(_ entry: TranslationSubject.Entry, _ file: SourceFile) -> Fix {
    let range = file.byteRange(of: entry.span)
    let bytes = file.bytes
    let places = range.dropLast(2).filter { place in
      bytes[place] == 0xE2 && bytes[place + 1] == 0x81 && (0xA6...0xA9).contains(bytes[place + 2])
    }
    return Fix(.safe, places.map { .init($0..<$0 + 3, "") })
  }
}
