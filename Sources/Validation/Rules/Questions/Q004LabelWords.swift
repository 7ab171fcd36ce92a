import Diagnostics

/// Words for crimes and statuses in what is said to the person.
struct LabelWords: Rule {
  let code = Code.labelWords
  let looksAtEntries = true

  let explanation = """
    Hardly anybody calls themselves a victim of trafficking, and many do not see what happens to them as a crime. Words
    such as "trafficking", "victim", "illegal" or "prostitute" shame or frighten, and the talk is over.

    Say what happens instead: "Who keeps your papers?", "people who came without a visa". In `how` and in texts for the
    officer the words may stand.
    """

  let examples: [RuleExample] = [
    """
    sections:
      - id: control
        items:
          - id: visa
            ask: What were you told about your visa?
            how: Do not use the word illegal.
    """,
    """
    sections:
      - id: control
        items:
          - id: visa
            ask: Did you come here in an ⟦illegal way?
    """,
    """
    sections:
      - id: control
        items:
          - id: kind_words
            tell: We help ⟦victims of ⟦trafficking every day.
    """,
    """
    stop rules:
      - id: danger
        when: danger_now = yes
        then: pause
        say: The ⟦traffickers cannot come in here.
        refer: [emergency]
    """,
  ]

  func check(_ subject: ChecklistSubject, report: (Diagnostic) -> Void) {
    for text in subject.spokenTexts {
      var seen: Set<String> = []
      for sentence in text.sentences {
        for word in sentence.matches(of: subject.lexicon.labels) where seen.insert(word.lowercased()).inserted
        {
          report(
            Diagnostic(
              code,
              at: subject.place(of: word, in: text),
              "Do not use \"\(word)\" in words that are spoken to the person.",
              help: "say what happens, in everyday words",
              path: text.path
            )
          )
        }
      }
    }
  }
}
