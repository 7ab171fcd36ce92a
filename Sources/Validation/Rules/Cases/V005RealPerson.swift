import Checklists
import Diagnostics

/// A case that may be about somebody who exists.
struct RealPerson: Rule {
  let code = Code.realPerson
  let looksAtEntries = true

  let explanation = """
    Cases are copied, sent around and printed. A full date of birth, a telephone number or an e-mail address leads to one
    person, so a story that has one was taken from life. Invent the person, and change what could be recognised.
    """

  private static func story(_ words: String) -> RuleExample {
    RuleExample(
      """
      cases:
        - case: Papers kept
          story: \(words)
          said:
            age: 34
            papers_kept: yes
          expect:
            level: some_signs
      """,
      in: .cases
    )
  }

  let examples: [RuleExample] = [
    story("Rosa, 34, has worked in a laundry since 2024."),
    story("Rosa was born on ⟦12 March 1990 and works in a laundry."),
    story("Rosa can be reached at ⟦rosa.k@example.org after work."),
    story("Rosa (⟦+000 2345 6789) works in a laundry."),
    story("She works in a laundry; born ⟦1990-03-12."),
  ]

  func check(_ subject: CasesSubject, report: (Diagnostic) -> Void) {
    for test in subject.cases.cases {
      for (words, key) in [(test.title, "case"), (test.story, "story")] {
        guard let words, let trace = trace(in: words.text, subject.setting.today?.year ?? 9999) else {
          continue
        }
        report(
          Diagnostic(
            code,
            at: subject.file.place(of: trace.words, in: words.span),
            // What is found is not repeated: reports are kept and sent around, too.
            "This looks like \(trace.kind) of a real person. Cases must be invented.",
            help: "take it out, and change what could be recognised",
            path: "cases/\(test.title.text)/\(key)"
          )
        )
      }
    }
  }

  private func trace(in text: String, _ year: Int) -> (words: String, kind: String)? {
    if let match = text.firstMatch(of: /[A-Za-z0-9._%+\-]+@[A-Za-z0-9.\-]+\.[A-Za-z]{2,}/) {
      return (String(match.0), "the address")
    }
    if let date = date(in: text), date.year < year - 5 { return (date.words, "the date of birth") }
    let number = PhoneNumber.all(in: text).first { number in
      let digits = PhoneNumber.digits(of: number).count
      return (7...15).contains(digits) && date(in: String(number)) == nil
    }
    return number.map { (String($0), "the telephone number") }
  }

  /// A day of the calendar with its year, in numbers or with an English month.
  private func date(in text: String) -> (words: String, year: Int)? {
    if let match = text.firstMatch(of: /(\d{4})[\-.\/]\d{1,2}[\-.\/]\d{1,2}/) {
      return (String(match.0), Int(match.1) ?? 0)
    }
    if let match = text.firstMatch(of: /\d{1,2}[\-.\/]\d{1,2}[\-.\/](\d{4})/) {
      return (String(match.0), Int(match.1) ?? 0)
    }
    let months = #/\d{1,2}\.? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* (\d{4})/#
    if let match = text.firstMatch(of: months) { return (String(match.0), Int(match.1) ?? 0) }
    let american = #/(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* \d{1,2}, (\d{4})/#
    return text.firstMatch(of: american).map { (String($0.0), Int($0.1) ?? 0) }
  }
}
