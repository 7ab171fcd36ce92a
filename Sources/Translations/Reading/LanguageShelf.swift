package import Checklists

/// Why a language cannot be used in an interview.
package enum LanguageRefusal: Error, Hashable, Sendable {
  case unknown
  /// The tag leaves open in which script it is written.
  case scripts([LanguageTag])
  /// Safety texts that nobody, or one person alone, has reviewed.
  case unreviewed(count: Int, first: String)
  /// The path of a file that cannot be read.
  case broken(String)
  /// The id of a text in Zawgyi.
  case zawgyi(String)
}

/// The languages in which a checklist can be read to a person or by an officer.
package struct LanguageShelf: Sendable {
  /// From where the file of a language is taken.
  package enum Source: Sendable {
    case file(POFile)
    /// The path of a file that cannot be read.
    case broken(String)
  }

  package let allowsDrafts: Bool
  private let checklist: Checklist
  private let texts: [SourceText]
  private let tags: [LanguageTag]
  private let read: @Sendable (LanguageTag) -> Source

  /// Makes a shelf.
  ///
  /// - Parameters:
  ///   - checklist: the source.
  ///   - tags: the languages for which there is a file.
  ///   - allowsDrafts: whether words that nobody has reviewed may be shown.
  ///   - read: gives the file of one of `tags`.
  package init(
    of checklist: Checklist,
    tags: [LanguageTag],
    allowsDrafts: Bool,
    read: @escaping @Sendable (LanguageTag) -> Source
  ) {
    self.checklist = checklist
    self.tags = tags
    self.allowsDrafts = allowsDrafts
    self.read = read
    texts = checklist.sourceTexts
  }

  /// The language of the author.
  package var source: LanguageTag { LanguageTag(checklist.language.text) }

  /// The texts in the language of the author.
  package var sourceTexts: LanguageTexts { LanguageTexts(source: source, of: texts) }

  /// The texts in a language.
  ///
  /// - Throws: why it is not offered.
  package func texts(in tag: LanguageTag) throws(LanguageRefusal) -> LanguageTexts {
    if let test = TestLanguage(tag) {
      let translation = test.translation(of: checklist, path: "")
      try refuse(tag, [translation])
      return LanguageTexts(tag, [translation], allowsDrafts: allowsDrafts)
    }
    let scripts = tag.scripts
    guard scripts.isEmpty || tags.contains(tag) else { throw .scripts(scripts) }
    let chain = tag.chain
    let own = tags.filter { chain.contains($0) }
    if own.isEmpty, chain.contains(source) { return LanguageTexts(source: tag, of: texts) }
    var translations: [Translation] = []
    for next in chain where own.contains(next) {
      switch read(next) {
      case .broken(let path): throw .broken(path)
      case .file(let file):
        let name = checklist.id.text
        translations.append(Translation(file, language: next.text, of: texts, name: name, path: ""))
      }
    }
    guard !translations.isEmpty else { throw .unknown }
    try refuse(tag, translations)
    return LanguageTexts(tag, translations, allowsDrafts: allowsDrafts)
  }

  /// Refuses what would mislead a person.
  private func refuse(_ tag: LanguageTag, _ translations: [Translation]) throws(LanguageRefusal) {
    if tag.writtenScript == "Mymr", let id = textInZawgyi(translations) { throw .zawgyi(id) }
    guard !allowsDrafts else { return }
    let states = translations.map { translation in
      Dictionary(translation.states.map { ($0.text.id, $0.state) }, uniquingKeysWith: { first, _ in first })
    }
    let open = texts.filter { text in
      text.isSafety && !states.contains { $0[text.id] == .reviewed }
    }
    if let first = open.first { throw .unreviewed(count: open.count, first: first.id) }
  }

  private func textInZawgyi(_ translations: [Translation]) -> String? {
    translations.lazy.flatMap(\.file.entries).first { entry in
      !entry.isObsolete && entry.texts.contains(where: isLikelyZawgyi)
    }?.context
  }

  /// The languages that can be used, the author's first.
  package var offered: [LanguageTag] {
    [source]
      + tags.filter { tag in
        guard tag != source else { return false }
        do throws(LanguageRefusal) {
          _ = try texts(in: tag)
          return true
        } catch {
          return false
        }
      }
  }
}
