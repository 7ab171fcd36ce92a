import Diagnostics
import Translations

/// Burmese in the old Zawgyi encoding.
struct Zawgyi: Rule {
  let code = Code.zawgyi

  let explanation = """
    Zawgyi uses the places of Unicode for other letters: on a machine with a Unicode font the text is nonsense. It has to
    be converted by its author; guessing could change the meaning.
    """

  let examples: [RuleExample] = [
    RuleExample(
      """
      #~ msgctxt "stop.rest.say"
      #~ msgid "Let us rest."
      #~ msgstr "နေကောင်းလား။ မင်္ဂလာပါ။"
      """,
      in: .translation
    ),
    RuleExample(
      """
      msgctxt "stop.wants_to_stop.say"
      msgid "We can stop here."
      msgstr "⟦\u{1021}\u{1001}\u{102F} \u{1031}\u{1014}\u{1031}\u{1000}\u{102C}\u{1004}\u{1039}\u{1038}"
      """,
      in: .translation
    ),
    RuleExample(
      """
      msgctxt "stop.wants_to_stop.say"
      msgid "We can stop here."
      msgstr "⟦\u{1021}\u{1001}\u{102F} \u{103B}\u{1019}\u{1014}\u{103A}\u{1019}\u{102C}"
      """,
      in: .translation
    ),
  ]

  func check(_ subject: TranslationSubject, report: (Diagnostic) -> Void) {
    for entry in subject.entries where isLikelyZawgyi(entry.words) {
      report(
        subject.problem(
          code,
          entry,
          "\(entry.text.id) is in Zawgyi, not in Unicode; on most machines it reads as nonsense.",
          help: "convert it to Unicode with a tool that its author trusts, and read it again"
        )
      )
    }
  }
}
