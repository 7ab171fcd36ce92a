package import Checklists

/// How far the translation of one text is.
package enum TextState: String, CaseIterable, Sendable {
  /// There are no words yet.
  case missing
  /// Nobody has reviewed it, or it was changed after the review.
  case draft
  /// The source is no longer the one from which it was made.
  case changed
  /// A person stands for it; for a safety text two.
  case reviewed
}

/// The texts of a checklist, or of the program, in one language.
package struct Translation: Sendable {
  /// A tag of BCP 47, such as `zh-Hant`.
  package let language: String
  package let texts: [SourceText]
  package internal(set) var file: POFile
  /// Of what it is the translation: the id of a checklist, or `screener`.
  let name: String
  let path: String
  private let places: [String: Int]

  /// Puts a file beside the checklist whose texts it translates.
  ///
  /// - Parameters:
  ///   - file: what is there so far.
  ///   - language: the tag by which the file is named.
  ///   - checklist: the source.
  ///   - path: under which translators know the file of the checklist.
  package init(_ file: POFile, language: String, of checklist: Checklist, path: String) {
    self.init(file, language: language, of: checklist.sourceTexts, name: checklist.id.text, path: path)
  }

  /// Puts a file beside the texts of the program.
  package init(ofProgram file: POFile, language: String) {
    self.init(file, language: language, of: ProgramText.sourceTexts, name: ProgramText.name, path: "")
  }

  /// Puts a file beside texts that were taken from their source before.
  package init(_ file: POFile, language: String, of texts: [SourceText], name: String, path: String) {
    self.file = file
    self.language = language
    self.path = path
    self.name = name
    self.texts = texts
    places = Dictionary(texts.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The text of an id, also of the id of one of its forms; `nil` where the checklist has none.
  package func text(_ id: String) -> SourceText? {
    places[SourceText.base(of: id)].map { texts[$0] }
  }

  package func entry(_ id: String) -> POEntry? { file.index(of: id).map { file.blocks[$0].entry } }

  package func state(of text: SourceText) -> TextState {
    entry(text.id).map { state(of: $0, text) } ?? .missing
  }

  package func state(of entry: POEntry, _ text: SourceText) -> TextState {
    guard entry.isTranslated, hasAllForms(entry, text) else { return .missing }
    if entry.source != text.text || entry.plural != text.plural || entry.previousSource != nil {
      return .changed
    }
    guard !entry.isFuzzy, let mark = entry.review, isValid(mark, entry) else { return .draft }
    return text.isSafety && !mark.hasTwoPeople ? .draft : .reviewed
  }

  /// Whether a counted text has words for every number.
  private func hasAllForms(_ entry: POEntry, _ text: SourceText) -> Bool {
    text.plural == nil || entry.texts.count == forms.count
  }

  /// How counted words are parted in this language; as in English where we do not know.
  package var forms: PluralForms { PluralForms.of(language) ?? .usual }

  /// Whether the words are still those that were reviewed.
  package func isValid(_ mark: ReviewMark, _ entry: POEntry) -> Bool {
    mark.digest == ReviewMark.digest(of: entry, in: language)
  }

  /// All states at once, in file order.
  package var states: [(text: SourceText, state: TextState)] {
    var places: [String: Int] = Dictionary(minimumCapacity: file.blocks.count)
    for (index, block) in file.blocks.enumerated() where !block.entry.isObsolete {
      if let id = block.entry.context, places[id] == nil { places[id] = index }
    }
    return texts.map { text in
      (text, places[text.id].map { state(of: file.blocks[$0].entry, text) } ?? .missing)
    }
  }

  /// The safety texts that keep the language from being offered.
  package var hindrances: [SourceText] {
    states.filter { $0.text.isSafety && $0.state != .reviewed }.map(\.text)
  }

  /// Living entries that belong to no text of the checklist.
  package var orphans: [POFile.Block] {
    file.blocks.filter { block in
      guard !block.entry.isObsolete, !block.entry.isHeader else { return false }
      return block.entry.context.map { text($0) == nil } ?? true
    }
  }
}
