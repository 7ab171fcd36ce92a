package import Checklists

/// A language that the program makes out of the source, so that authors see before any translator what a screen does.
///
/// Its texts are drafts like all others that nobody has reviewed.
package enum TestLanguage: String, CaseIterable, Sendable {
  /// Longer words, as in German or Lao.
  case long = "xx-long"
  /// Arabic letters with vowel signs, from right to left.
  case rightToLeft = "xx-rtl"
  /// Each line between marks: what stands outside of them was never translated.
  case marked = "xx-mark"

  package init?(_ tag: LanguageTag) { self.init(rawValue: tag.text) }

  /// All of them, for a sentence.
  package static let list =
    "xx-long (long words), xx-rtl (right to left) and xx-mark (marks around what is translated)"

  private static let maker = "screener"

  /// A checklist in this language.
  package func translation(of checklist: Checklist, path: String) -> Translation {
    let texts = checklist.sourceTexts
    let forms = self == .marked ? texts.filter(\.kind.isSpoken).flatMap(forms) : []
    return Translation(file(texts.map(entry) + forms), language: rawValue, of: checklist, path: path)
  }

  /// The words of the program in this language.
  package func translationOfProgram() -> Translation {
    Translation(ofProgram: file(ProgramText.sourceTexts.map(entry)), language: rawValue)
  }

  private func file(_ entries: [POEntry]) -> POFile {
    var file = POFile()
    file.blocks = entries.map { POFile.Block($0) }
    return file
  }

  private func entry(_ text: SourceText) -> POEntry {
    var entry = POEntry(context: text.id, source: text.text)
    entry.plural = text.plural
    entry.texts = ([text.text] + [text.plural].compactMap(\.self)).map(words)
    entry.isFuzzy = true
    entry.setRemark(POEntry.draftBy, Self.maker)
    return entry
  }

  /// The forms of address, each of which says what it is.
  private func forms(_ text: SourceText) -> [POEntry] {
    (AddressForm.Person.allCases.map(\.rawValue) + [AddressForm.byWoman]).map { form in
      var entry = entry(text)
      entry.context = "\(text.id)|\(form)"
      entry.texts = [words("\(form): \(text.text)")]
      return entry
    }
  }

  /// A text in this language; what is the same in every language stays.
  func words(_ text: String) -> String {
    switch self {
    case .marked:
      return text.split(separator: "\n", omittingEmptySubsequences: false).map { "‹\($0)›" }
        .joined(separator: "\n")
    case .long:
      let times = text.count > Self.short ? 2 : 3
      var hasLetters = false
      let long = changed(text) { letter in
        hasLetters = hasLetters || letter.isLetter
        return String(repeating: letter, count: "aeiouAEIOU".contains(letter) ? times : 1)
      }
      return long == text && hasLetters ? "\(text) \(text)" : long
    case .rightToLeft:
      return changed(text) { letter in
        Self.arabic[letter] ?? Self.arabic[Character(letter.lowercased())] ?? String(letter)
      }
    }
  }

  /// Up to so many letters a translation is often twice as long, and above it a half longer.
  private static let short = 20

  /// The vowels are a letter with a sign above or below it, which must never be parted.
  private static let arabic: [Character: String] = [
    "a": "اَ", "b": "ب", "c": "س", "d": "د", "e": "عِ", "f": "ف", "g": "غ", "h": "ه", "i": "إِ", "j": "ج",
    "k": "ك",
    "l": "ل", "m": "م", "n": "ن", "o": "ؤُ", "p": "پ", "q": "ق", "r": "ر", "s": "ص", "t": "ت", "u": "وُ",
    "v": "ڤ",
    "w": "و", "x": "خ", "y": "ي", "z": "ز", "?": "؟", ",": "،", ";": "؛",
  ]

  /// Changes the letters of a text but for values in braces, keys in brackets and what stands between backticks.
  private func changed(_ text: String, _ change: (Character) -> String) -> String {
    var result = ""
    var rest = text[...]
    while let kept = rest.firstMatch(of: /\{[a-z_]+\}|`[^`]*`|\[[A-Za-z]+\]/) {
      result += rest[..<kept.range.lowerBound].map(change).joined() + kept.output
      rest = rest[kept.range.upperBound...]
    }
    return result + rest.map(change).joined()
  }
}
