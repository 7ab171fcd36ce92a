/// A text as it is shown in a language, and how far that may be trusted.
package struct Rendition: Hashable, Sendable {
  /// Where the words come from, the ones to be trusted most first.
  package enum Standing: String, CaseIterable, Sendable {
    /// The author's own words, asked for in the author's language.
    case source
    case reviewed
    /// Nobody has reviewed them, and drafts are allowed.
    case draft
    /// The author's words, because the translation is a draft and drafts are not allowed.
    case withheld
    /// The author's words, because the translation is of an earlier text.
    case changed
    /// The author's words, because the translation is missing.
    case missing
  }

  package let words: String
  package let standing: Standing
  /// The language of the words: the one that was asked for, or the next in its chain.
  package let tag: LanguageTag

  /// Whether these are the author's words in place of a translation.
  package var isForeign: Bool { standing == .missing || standing == .changed || standing == .withheld }
}

/// How the person is addressed, and by whom; chosen by the officer, and kept nowhere.
package struct AddressForm: Hashable, Sendable {
  package enum Person: String, CaseIterable, Sendable {
    case woman = "to a woman"
    case man = "to a man"
  }

  /// `nil` for neutral words.
  package var person: Person?
  package var isByWoman = false

  package init() {}

  package static let byWoman = "by a woman"

  /// Ends of the ids of texts in this form, the one that fits best first; the last is neutral.
  var endings: [String] {
    let person = self.person.map { "|\($0.rawValue)" }
    let speaker = isByWoman ? "|\(Self.byWoman)" : nil
    var endings: [String] = []
    if let person, let speaker { endings += [person + speaker, speaker + person] }
    return endings + [person, speaker].compactMap(\.self) + [""]
  }
}

/// The texts of a checklist as they are shown in one language.
package struct LanguageTexts: Sendable {
  /// As it was asked for.
  package let tag: LanguageTag
  /// The language whose file is used first: this one, or the next of its chain.
  package let main: LanguageTag
  /// Whether these are the author's own words.
  package let isSource: Bool
  /// Whether words that nobody has reviewed are shown.
  package private(set) var hasDrafts = false
  private let sources: [String: String]
  /// What there is of each text and form, from the nearest language on.
  private let entries: [String: [Found]]
  private let allowsDrafts: Bool

  private struct Found: Sendable {
    let words: String
    let state: TextState
    let tag: LanguageTag
  }

  /// The texts in the language of the author.
  package init(source tag: LanguageTag, of texts: [SourceText]) {
    self.tag = tag
    main = tag
    sources = Dictionary(texts.map { ($0.id, $0.text) }, uniquingKeysWith: { first, _ in first })
    entries = [:]
    isSource = true
    allowsDrafts = true
  }

  /// Texts in another language.
  ///
  /// - Parameters:
  ///   - tag: as it was asked for.
  ///   - translations: what there is in the languages of its chain, in this order, at least one.
  ///   - allowsDrafts: whether words that nobody has reviewed may be shown.
  init(_ tag: LanguageTag, _ translations: [Translation], allowsDrafts: Bool) {
    self.tag = tag
    main = translations.first.map { LanguageTag($0.language) } ?? tag
    let texts = translations.first?.texts ?? []
    sources = Dictionary(texts.map { ($0.id, $0.text) }, uniquingKeysWith: { first, _ in first })
    var entries: [String: [Found]] = [:]
    for translation in translations {
      let language = LanguageTag(translation.language)
      for entry in translation.file.entries where !entry.isObsolete && !entry.isHeader {
        guard let id = entry.context, let text = translation.text(id) else { continue }
        let state = translation.state(of: entry, text)
        if state == .missing { continue }
        entries[id, default: []].append(
          Found(words: entry.texts.first ?? "", state: state, tag: language)
        )
      }
    }
    self.entries = entries
    isSource = false
    self.allowsDrafts = allowsDrafts
    hasDrafts = sources.keys.contains { rendition(of: $0).standing == .draft }
  }

  /// The words of a text, in the form that fits best of those that may be shown.
  package func rendition(of id: String, _ form: AddressForm = AddressForm()) -> Rendition {
    let source = sources[id] ?? ""
    if isSource { return Rendition(words: source, standing: .source, tag: tag) }
    for ending in form.endings {
      guard let found = entries[id + ending]?.first(where: isFit) else { continue }
      return Rendition(
        words: found.words,
        standing: found.state == .reviewed ? .reviewed : .draft,
        tag: found.tag
      )
    }
    let states = entries[id, default: []].map(\.state)
    let standing: Rendition.Standing =
      states.contains(.draft) ? .withheld : states.contains(.changed) ? .changed : .missing
    return Rendition(words: source, standing: standing, tag: tag)
  }

  private func isFit(_ found: Found) -> Bool {
    found.state == .reviewed || (found.state == .draft && allowsDrafts)
  }

  /// The ids of texts that stand in the author's language.
  package var foreign: [String] {
    isSource ? [] : sources.keys.filter { rendition(of: $0).isForeign }.sorted()
  }

  /// Forms of address in which some text can be shown.
  package var addressForms: Set<String> {
    var forms: Set<String> = []
    for (id, found) in entries where found.contains(where: isFit) {
      forms.formUnion(id.split(separator: "|").dropFirst().map(String.init))
    }
    return forms
  }
}
