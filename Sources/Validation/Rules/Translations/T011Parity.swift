import Diagnostics
import Translations

/// A number, a placeholder or a key in brackets that got lost.
struct Parity: Rule {
  let code = Code.parity

  let explanation = """
    "Between 16 and 19" without the 16 asks something else. Numbers, `{placeholders}` and `[keys]` of the source must
    stand in the translation; digits of other scripts count. Words that are cut into lines keep their lines: each is said
    by itself, with a pause.
    """

  let examples: [RuleExample] = [
    RuleExample(
      """
      msgctxt "may_be_under_18.name"
      msgid "May be younger than 18"
      msgstr "A peut-être moins de 18 ans"
      """,
      in: .translation
    ),
    RuleExample(
      """
      msgctxt "may_be_under_18.name"
      msgid "May be younger than 18"
      msgstr "⟦A peut-être moins de 16 ans"
      """,
      in: .translation
    ),
    RuleExample(
      """
      msgctxt "may_be_under_18.name"
      msgid "May be younger than 18"
      msgstr "⟦Encore mineur peut-être"
      """,
      in: .translation
    ),
  ]

  func check(_ subject: TranslationSubject, report: (Diagnostic) -> Void) {
    for entry in subject.entries {
      checkLines(entry, subject, report)
      var there = Self.fixedParts(of: entry.words)
      for part in Self.fixedParts(of: entry.source) {
        if let index = there.firstIndex(of: part) {
          there.remove(at: index)
          continue
        }
        let what = part.first?.isNumber ?? false ? "the number \(part)" : part
        report(
          subject.problem(
            code,
            entry,
            "\(what) of the source is not in \(entry.text.id).",
            help: "write it in the translation, in digits"
          )
        )
        break
      }
    }
  }

  private func checkLines(
    _ entry: TranslationSubject.Entry,
    _ subject: TranslationSubject,
    _ report: (Diagnostic) -> Void
  ) {
    func count(_ text: String) -> Int { text.split(whereSeparator: \.isNewline).count }
    let (wanted, found) = (count(entry.source), count(entry.words))
    guard entry.text.kind.isSpoken, wanted != found else { return }
    report(
      subject.problem(
        code,
        entry,
        "\(entry.text.id) has \(found) \(found == 1 ? "line" : "lines"), and the source \(wanted).",
        help: "break it where the source is broken: each line is said by itself"
      )
    )
  }

  /// Numbers in ASCII digits, and what stands in braces or brackets.
  static func fixedParts(of text: String) -> [String] {
    var parts: [String] = []
    var number = ""
    for character in text {
      if let digit = decimal(character) {
        number += "\(digit)"
      } else if !number.isEmpty {
        parts.append(number)
        number = ""
      }
    }
    if !number.isEmpty { parts.append(number) }
    let marked = text.matches(of: /\{[a-z_]+\}|\[[a-z]\]/).map { String($0.0) }
    return parts + marked
  }

  private static func decimal(_ character: Character) -> Int? {
    guard let scalar = character.unicodeScalars.first, scalar.properties.numericType == .decimal else {
      return nil
    }
    return scalar.properties.numericValue.map { Int($0) }
  }
}
