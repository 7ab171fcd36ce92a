import Diagnostics
import Translations

/// A question whose translation does not end as one.
struct EndMark: Rule {
  let code = Code.endMark

  let explanation = """
    A question without its mark is read like a statement, and a statement puts the answer into the person's mouth. Thai,
    Lao, Burmese and Khmer need no mark and are left alone.
    """

  let examples: [RuleExample] = [
    RuleExample(
      """
      msgctxt "age.ask"
      msgid "How old are you?"
      msgstr "Quel âge avez-vous ?"
      """,
      in: .translation
    ),
    RuleExample(
      """
      msgctxt "age.ask"
      msgid "How old are you?"
      msgstr "⟦Quel âge avez-vous."
      """,
      in: .translation
    ),
    RuleExample(
      """
      msgctxt "consent_talk.ask child"
      msgid "Is it all right if I ask you things?"
      msgstr "⟦Je peux te poser des questions"
      """,
      in: .translation
    ),
  ]

  private static let marks: Set<Character> = ["?", "？", "؟", ";", "፧", "՞", "\u{37E}"]
  private static let without: Set<Substring> = ["th", "lo", "my", "km", "shn", "mnw"]

  func check(_ subject: TranslationSubject, report: (Diagnostic) -> Void) {
    guard let base = subject.language.split(separator: "-").first, !Self.without.contains(base) else {
      return
    }
    for entry in subject.entries where entry.source.hasSuffix("?") && !endsAsQuestion(entry.words) {
      report(
        subject.problem(
          code,
          entry,
          "\(entry.text.id) is a question and does not end with a question mark.",
          help: "end it with the question mark of this language",
          fix: subject.fix(.offer) { file in
            guard let index = entry.entry.context.flatMap(file.index) else { return }
            file.blocks[index].entry.texts[entry.form] = question(entry.words, in: base)
          }
        )
      )
    }
  }

  /// The words with the question mark of the language in place of the mark at their end.
  private func question(_ words: String, in language: Substring) -> String {
    let closed = words.last.map { ".!。！…۔".contains($0) } ?? false
    let mark =
      switch language {
      case "ar", "fa", "ps", "ug", "ur": "؟"
      case "zh", "yue", "ja": "？"
      case "el": ";"
      case "fr": "\u{A0}?"
      default: "?"
      }
    return (closed ? String(words.dropLast()) : words) + mark
  }

  private func endsAsQuestion(_ words: String) -> Bool {
    let closing: Set<Character> = ["\"", "”", "»", "」", "』", ")", "）", " ", "\u{A0}", "\n"]
    return words.reversed().first { !closing.contains($0) }.map(Self.marks.contains) ?? false
  }
}
