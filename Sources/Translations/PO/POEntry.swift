/// One text of a PO file, with what is written around it.
///
/// A PO file is what translators work on in Poedit, Weblate or an editor.
///
/// Source: GNU gettext manual 0.21, chapter 3, "The Format of PO Files".
package struct POEntry: Sendable {
  /// What is asked of translators or told by them, as it stands behind the `#`.
  package var remarks: [String] = []
  /// What the program tells the translator, behind `#.`.
  package var notes: [String] = []
  /// Where the source text stands, behind `#:`.
  package var places: [String] = []
  package var flags: [String] = []
  /// What the three below were when the translation was made, behind `#|`; `nil` where nothing is said.
  package var previousContext: String?
  package var previousSource: String?
  package var previousPlural: String?
  /// Our id of the text; `nil` where there is none.
  package var context: String?
  package var source: String
  package var plural: String?
  /// One, or one for each plural form; an empty one is missing.
  package var texts: [String]
  /// Kept for the day on which its source comes back, behind `#~`.
  package var isObsolete = false

  package init(context: String?, source: String, texts: [String] = [""]) {
    self.context = context
    self.source = source
    self.texts = texts
  }

  /// Marked by a tool or a person as not ready to be used.
  package var isFuzzy: Bool {
    get { flags.contains("fuzzy") }
    set {
      flags.removeAll { $0 == "fuzzy" }
      if newValue { flags.insert("fuzzy", at: 0) }
    }
  }

  package var isHeader: Bool { source.isEmpty && context == nil && !isObsolete }
  package var isTranslated: Bool { !texts.contains("") && !texts.isEmpty }

  /// The remark that begins with a word such as `back:`, without it.
  package func remark(_ word: String) -> String? {
    remarks.lazy.compactMap { POEntry.words(of: $0, after: word) }.first
  }

  /// Puts a remark in the place of those that begin with the same word; without words it takes them away.
  package mutating func setRemark(_ word: String, _ words: String?) {
    let place = remarks.firstIndex { POEntry.words(of: $0, after: word) != nil }
    remarks.removeAll { POEntry.words(of: $0, after: word) != nil }
    guard let words else { return }
    remarks.insert(" \(word) \(words.oneLine)", at: min(place ?? remarks.count, remarks.count))
  }

  private static func words(of remark: String, after word: String) -> String? {
    var text = remark.utf8.drop { $0 == UInt8(ascii: " ") }
    guard text.starts(with: word.utf8) else { return nil }
    text = text.dropFirst(word.utf8.count)
    return text.popFirst() == UInt8(ascii: " ") ? String(Substring(text)) : nil
  }
}

extension StringProtocol {
  /// The words with single blanks between them and no line breaks.
  var oneLine: String { split { $0 == " " || $0.isNewline }.joined(separator: " ") }

  /// Without blanks and line breaks around it.
  var trimmed: String {
    // The common case, and much faster.
    let ink: Range<UInt32> = 0x21..<0x7F
    if let first = unicodeScalars.first, let last = unicodeScalars.last, ink.contains(first.value),
      ink.contains(last.value)
    {
      return String(self)
    }
    let start = drop { $0 == " " || $0.isNewline }
    let end = start.lastIndex { $0 != " " && !$0.isNewline }
    return end.map { String(start[...$0]) } ?? ""
  }
}
