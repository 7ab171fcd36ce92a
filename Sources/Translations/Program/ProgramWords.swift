import Display

/// The program's own words in the language of the officer.
package struct ProgramWords: Sendable {
  /// The language in which they were asked for.
  package let tag: LanguageTag
  /// Words for each form of a number, without English ones.
  private let texts: [ProgramText: [String]]
  private let forms: PluralForms
  /// Whether words that nobody has reviewed are among them.
  package let hasDrafts: Bool

  /// The English words.
  package static let english = ProgramWords()

  private init() {
    tag = LanguageTag("en")
    texts = [:]
    forms = .usual
    hasDrafts = false
  }

  /// Words in another language.
  ///
  /// - Parameters:
  ///   - tag: as it was asked for.
  ///   - files: what there is in the languages of its chain, in this order.
  ///   - allowsDrafts: whether words that nobody has reviewed may be shown.
  package init(
    _ tag: LanguageTag,
    _ files: [(tag: LanguageTag, file: POFile)],
    allowsDrafts: Bool
  ) {
    self.tag = tag
    forms = PluralForms.of(tag.text) ?? .usual
    var texts: [ProgramText: [String]] = [:]
    var hasDrafts = false
    for (next, file) in files {
      let translation = Translation(ofProgram: file, language: next.text)
      for entry in file.entries where !entry.isObsolete && !entry.isHeader {
        guard let id = entry.context, let key = ProgramText(rawValue: id), texts[key] == nil,
          let text = translation.text(id)
        else { continue }
        let state = translation.state(of: entry, text)
        guard state == .reviewed || (state == .draft && allowsDrafts) else { continue }
        texts[key] = entry.texts
        if state == .draft { hasDrafts = true }
      }
    }
    self.texts = texts
    self.hasDrafts = hasDrafts
  }

  private var isEnglish: Bool { tag.language == "en" }

  /// Whether most of these words run from right to left.
  package var isRightToLeft: Bool { tag.isRightToLeft && texts.count * 2 > ProgramText.allCases.count }

  /// The texts that stand in English although another language was asked for.
  package var foreign: [ProgramText] { isEnglish ? [] : ProgramText.allCases.filter { texts[$0] == nil } }

  /// Why these words are not offered; `nil` where all that safety hangs on is there, or drafts are allowed.
  package func refusal(allowingDrafts: Bool) -> LanguageRefusal? {
    let open = allowingDrafts ? [] : foreign.filter(\.isSafety)
    return open.first.map { .unreviewed(count: open.count, first: $0.rawValue) }
  }

  package subscript(_ text: ProgramText) -> String { texts[text]?.first ?? text.english.text }

  /// A text with values in the places that are named in it, as `{date}`.
  package subscript(_ text: ProgramText, _ values: KeyValuePairs<String, String>) -> String {
    filled(text, self[text], Array(values))
  }

  /// A text in the form that a number asks for; the number stands in its place `{count}`.
  package subscript(_ text: ProgramText, count count: Int, _ values: KeyValuePairs<String, String> = [:])
    -> String
  {
    filled(text, form(of: text, for: count), Array(values) + [("count", "\(count)")])
  }

  private func form(of text: ProgramText, for count: Int) -> String {
    guard let own = texts[text] else {
      let english = text.english
      return count == 1 ? english.text : english.plural ?? english.text
    }
    let form = forms.form(of: count)
    return own.indices.contains(form) ? own[form] : own.last ?? ""
  }

  /// Puts values in at once, so that none of them is looked through for places.
  private func filled(
    _ text: ProgramText,
    _ words: String,
    _ values: [(key: String, value: String)]
  ) -> String {
    let runsLeft = texts[text] != nil && tag.isRightToLeft
    var result = ""
    var rest = words[...]
    while let start = rest.firstIndex(of: "{") {
      result += rest[..<start]
      rest = rest[start...]
      if let value = values.first(where: { rest.hasPrefix("{\($0.key)}") }) {
        result += isolated(value.value, runsLeft)
        rest = rest.dropFirst(value.key.count + 2)
      } else {
        result.append("{")
        rest = rest.dropFirst()
      }
    }
    return result + rest
  }

  /// A value of the other direction than the words around it, kept apart so that it turns none of them.
  ///
  /// Source: Unicode Annex 9, section 3.1.2.
  private func isolated(_ value: String, _ runsLeft: Bool) -> String {
    guard let direction = direction(of: value), (direction == .rightToLeft) != runsLeft else {
      return value
    }
    return "\u{2068}\(value)\u{2069}"
  }

  /// Joins words as a list.
  package func list(_ words: [String]) -> String { joined(words, .joinList) }

  /// Joins clauses as a list.
  package func clauses(_ words: [String]) -> String { joined(words, .joinClauses) }

  private func joined(_ words: [String], _ text: ProgramText) -> String {
    guard let first = words.first else { return "" }
    return words.dropFirst().reduce(first) { self[text, ["first": $0, "next": $1]] }
  }
}
