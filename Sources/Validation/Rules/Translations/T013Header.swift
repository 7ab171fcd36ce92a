import Diagnostics
import Translations

/// A header that does not say what tools and officers need to know of the language.
struct Header: Rule {
  let code = Code.header

  let explanation = """
    The header names the language, the number of plural forms, and how the person is addressed in these texts
    (`X-Form-Adult`, `X-Form-Child`), so that the next translator goes on in the same way. With a wrong plural rule a
    count is read with the wrong word.
    """

  let examples: [RuleExample] = [
    RuleExample(Self.header(), in: .translation),
    RuleExample(Self.header(language: "de").replacing("msgid \"\"", with: "msgid \"⟦\""), in: .translation),
    RuleExample(
      Self.header(plural: "nplurals=1; plural=0;").replacing("msgid \"\"", with: "msgid \"⟦\""),
      in: .translation
    ),
    RuleExample(Self.header(child: "").replacing("msgid \"\"", with: "msgid \"⟦\""), in: .translation),
  ]

  private static func header(
    language: String = "fr",
    plural: String = "nplurals=2; plural=(n > 1);",
    child: String = "tu"
  ) -> String {
    #"""
    msgid ""
    msgstr ""
    "Language: \#(language)\n"
    "MIME-Version: 1.0\n"
    "Content-Type: text/plain; charset=UTF-8\n"
    "Content-Transfer-Encoding: 8bit\n"
    "Plural-Forms: \#(plural)\n"
    "X-Form-Adult: vous\n"
    "X-Form-Child: \#(child)\n"
    """#
  }

  func check(_ subject: TranslationSubject, report: (Diagnostic) -> Void) {
    let file = subject.translation.file
    let place = file.headerIndex.flatMap { file.blocks[$0].place?.source } ?? .fileStart
    func tell(_ message: String, _ help: String, fix: Fix? = nil) {
      report(
        Diagnostic(code, at: place, "\(subject.language): \(message)", help: help, path: "header", fix: fix)
      )
    }
    guard let header = file.header else {
      return tell("the file has no header.", "add one with `screener translations update`")
    }
    let language = (header[name: "Language"] ?? "").replacing("_", with: "-")
    if language.lowercased() != subject.language.lowercased() {
      let found = language.isEmpty ? "no language" : "the language \(language)"
      tell("the header names \(found).", "write `Language: \(subject.language.replacing("-", with: "_"))`")
    }
    let type = header[name: "Content-Type"] ?? ""
    if !type.lowercased().contains("charset=utf-8") {
      tell(
        "the header does not say that the file is UTF-8.",
        "write `Content-Type: text/plain; charset=UTF-8`"
      )
    }
    if let forms = PluralForms.of(subject.language) {
      let written = header[name: "Plural-Forms"] ?? ""
      if !forms.agrees(with: written) {
        let promised =
          PluralForms.read(written).map { "promises \($0.count) plural forms" } ?? "has no plural rule"
        let name = LanguageName.of(subject.language)
        tell(
          "the header \(promised); \(name) has \(forms.count) for whole numbers\(promised.hasSuffix("\(forms.count) plural forms") ? ", parted otherwise" : "").",
          "write `Plural-Forms: \(forms.header)`",
          fix: subject.fix(.safe) { $0.header?[name: "Plural-Forms"] = forms.header }
        )
      }
    }
    // The words of the program are said to nobody.
    guard subject.checklist != nil else { return }
    for (name, person) in [(Translation.adultForm, "an adult"), (Translation.childForm, "a child")]
    where (header[name: name] ?? "").isEmpty {
      tell("the header does not say how \(person) is addressed.", "write it as `\(name): ...`")
    }
  }
}
