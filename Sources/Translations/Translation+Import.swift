package import Checklists

/// A text that comes from a translator's file.
package struct ImportedText: Sendable {
  package let id: String
  package let text: String
  /// From which source it was made; `nil` where the file does not say.
  package let source: String?
  /// What it says in the language of the source; `nil` where nobody wrote that down.
  package let back: String?

  package init(id: String, text: String, source: String? = nil, back: String? = nil) {
    self.id = id
    self.text = text
    self.source = source
    self.back = back
  }

  /// The texts of a PO file; its remarks, marks and flags stay where they are, but for back translations.
  package static func all(in file: POFile) -> [ImportedText] {
    file.entries.filter { !$0.isObsolete && !$0.isHeader }.flatMap { entry -> [ImportedText] in
      guard let id = entry.context else { return [] }
      return entry.texts.enumerated().map { form, text in
        ImportedText(
          id: entry.plural == nil ? id : SourceText.id(id, form: form),
          text: text,
          source: entry.previousSource ?? entry.source,
          back: entry.remark(POEntry.back)
        )
      }
    }
  }
}

extension POEntry {
  /// The remark that holds a translation back into the language of the source.
  package static let back = "back:"
  /// The remark that names who or what made the words.
  package static let draftBy = "draft by"
  /// The remark that lets a problem stand, with a code and a reason.
  package static let allow = "allow"
}

/// What came of an import.
package struct ImportOutcome: Sendable {
  package internal(set) var taken: [String] = []
  package internal(set) var same: [String] = []
  /// Without words; what was there stays.
  package internal(set) var empty: [String] = []
  /// Reviewed words that would have been replaced.
  package internal(set) var kept: [String] = []
  package internal(set) var unknown: [String] = []

  /// Something in the file was not taken.
  package var hasRest: Bool { !kept.isEmpty || !unknown.isEmpty }
}

extension Translation {
  /// Takes texts as drafts; all else in the file stays.
  ///
  /// - Parameters:
  ///   - list: the texts; of two with one id the last is taken.
  ///   - maker: who or what made them.
  ///   - replacesReviewed: whether they may take the place of reviewed ones.
  ///   - day: noted in the header.
  /// - Returns: what became of each.
  package mutating func take(
    _ list: [ImportedText],
    by maker: String,
    replacingReviewed replacesReviewed: Bool = false,
    on day: CalendarDay
  ) -> ImportOutcome {
    update(on: day)
    var outcome = ImportOutcome()
    for imported in list {
      let (id, form) = SourceText.form(of: imported.id)
      guard let source = text(id), form == 0 || (source.plural != nil && form < forms.count) else {
        outcome.unknown.append(imported.id)
        continue
      }
      let words = imported.text.trimmed
      guard !words.isEmpty else {
        outcome.empty.append(imported.id)
        continue
      }
      let index = file.index(of: id) ?? addForm(id, of: source)
      var entry = file.blocks[index].entry
      let oldBack = entry.remark(POEntry.back)
      let back = imported.back.flatMap { $0.trimmed.isEmpty ? nil : $0 }
      if let back { entry.setRemark(POEntry.back, back) }
      if Array(entry.texts[form].utf8) == Array(words.utf8) {
        outcome.same.append(imported.id)
      } else if state(of: entry, source) == .reviewed, !replacesReviewed {
        outcome.kept.append(imported.id)
        continue
      } else {
        entry.texts[form] = words
        // What the old words say is nothing about the new ones.
        if back == nil || back == oldBack { entry.setRemark(POEntry.back, nil) }
        entry.isFuzzy = true
        entry.setReview(nil)
        entry.setRemark(POEntry.draftBy, maker)
        let made = imported.source?.trimmed
        entry.previousSource = made == nil || made == "" || made?.oneLine == source.text.oneLine ? nil : made
        outcome.taken.append(imported.id)
      }
      file.blocks[index].entry = entry
    }
    if !outcome.taken.isEmpty {
      file.setHeader(named: name, language: language, translator: maker, on: day)
    }
    return outcome
  }

  /// Adds words to the remarks at the top of the file, unless they stand there already.
  package mutating func addRemark(_ words: String) {
    guard let index = file.headerIndex else { return }
    let remark = " \(words.oneLine)"
    guard !file.blocks[index].entry.remarks.contains(remark) else { return }
    file.blocks[index].entry.remarks.append(remark)
  }

  /// Adds an entry for a form of a text, such as `papers_kept.ask|to a woman`.
  private mutating func addForm(_ id: String, of source: SourceText) -> Int {
    let place = (file.index(of: source.id) ?? file.blocks.count - 1) + 1
    var entry = POEntry(context: id, source: source.text)
    entry.plural = source.plural
    if source.plural != nil { entry.texts = Array(repeating: "", count: forms.count) }
    file.blocks.insert(POFile.Block(entry), at: place)
    return place
  }
}
