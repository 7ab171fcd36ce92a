import Checklists
import Diagnostics
import Translations

/// A code that says something other than the language that is meant.
struct LanguageCode: Rule {
  let code = Code.languageCode

  let explanation = """
    A language goes by its code, not by that of a country: Vietnamese is `vi`, `vn` is Viet Nam. `no` is also the word no,
    and says less than `nb` or `nn`. Chinese needs its script, since who reads one may not read the other.
    """

  let examples: [RuleExample] = [
    "translations: [fr]",
    RuleExample("translations: [⟦no]"),
    RuleExample("translations: [fr, ⟦vn]"),
  ]

  /// The codes to use instead, and what is wrong.
  ///
  /// Source: IANA language subtag registry, for the codes that were replaced; ISO 3166-1 for those of countries.
  private static let better: [String: (codes: [String], reason: String)] = [
    "no": (["nb", "nn"], "is also the word no"),
    "zh": (["zh-Hans", "zh-Hant"], "does not say the script"),
    "yue": (["yue-Hant", "yue-Hans"], "does not say the script"),
    "tl": (["fil"], "is the older code"),
    "iw": (["he"], "was replaced"),
    "in": (["id"], "was replaced"),
    "ji": (["yi"], "was replaced"),
    "cn": (["zh-Hans"], "is a country"),
    "tw": (["zh-Hant"], "is a place and the language Twi"),
    "cz": (["cs"], "is a country"),
    "dk": (["da"], "is a country"),
    "gr": (["el"], "is a country"),
    "jp": (["ja"], "is a country"),
    "kh": (["km"], "is a country"),
    "kr": (["ko"], "is a country and the language Kanuri"),
    "kz": (["kk"], "is a country"),
    "mm": (["my"], "is a country"),
    "np": (["ne"], "is a country"),
    "ph": (["fil"], "is a country"),
    "tj": (["tg"], "is a country"),
    "ua": (["uk"], "is a country"),
    "vn": (["vi"], "is a country"),
  ]

  func check(_ subject: ChecklistSubject, report: (Diagnostic) -> Void) {
    let own = [(subject.checklist.language, "language")]
    for (language, path) in own + subject.checklist.translations.map({ ($0, "translations") }) {
      guard let better = Self.better[language.text.lowercased()] else { continue }
      let range = subject.file.byteRange(of: language.span)
      report(
        problem(
          language.text,
          better,
          at: language.span,
          path: path,
          fix: better.codes.first.map { Fix(.offer, [.init(range, $0)]) }
        )
      )
    }
  }

  func check(_ subject: TranslationSubject, report: (Diagnostic) -> Void) {
    guard let better = Self.better[subject.language.lowercased()] else { return }
    report(problem(subject.language, better, at: .fileStart, path: ""))
  }

  private func problem(
    _ language: String,
    _ better: (codes: [String], reason: String),
    at span: SourceSpan,
    path: String,
    fix: Fix? = nil
  ) -> Diagnostic {
    let codes = better.codes.map { "`\($0)`" }.joined(separator: " or ")
    return Diagnostic(
      code,
      at: span,
      "\"\(language)\" \(better.reason). Use \(better.codes.joined(separator: " or ")).",
      help: path.isEmpty ? "name the file after \(codes)" : "write \(codes)",
      path: path,
      fix: fix
    )
  }
}
