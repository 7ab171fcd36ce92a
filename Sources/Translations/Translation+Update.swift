package import Checklists
import Diagnostics

extension Translation {
  /// Holds the file against the checklist: adds what is missing, marks what changed, keeps everything.
  ///
  /// - Parameter day: noted in the header where something changed.
  package mutating func update(on day: CalendarDay) {
    let before = file.bytes
    var rest = file.blocks
    var blocks: [POFile.Block] = []
    if let index = rest.firstIndex(where: \.entry.isHeader) { blocks.append(rest.remove(at: index)) }
    for (number, text) in texts.enumerated() {
      let index =
        rest.firstIndex { $0.entry.context == text.id && !$0.entry.isObsolete }
        ?? rest.lastIndex { $0.entry.context == text.id }
      var block =
        index.map { rest.remove(at: $0) } ?? POFile.Block(POEntry(context: text.id, source: text.text))
      renew(&block.entry, number)
      blocks.append(block)
      for index in rest.indices.reversed() where isForm(rest[index].entry, of: text) {
        var form = rest.remove(at: index)
        renew(&form.entry, number)
        blocks.insert(
          form,
          at: blocks.lastIndex { $0.entry.context == text.id }.map { $0 + 1 } ?? blocks.count
        )
      }
    }
    for var block in rest {
      if !block.entry.isObsolete, !retire(&block.entry) { continue }
      blocks.append(block)
    }
    file.blocks = blocks
    if file.header == nil || file.bytes != before {
      file.setHeader(named: name, language: language, on: day)
    }
  }

  private func isForm(_ entry: POEntry, of text: SourceText) -> Bool {
    guard let id = entry.context, !entry.isObsolete, id != text.id else { return false }
    return SourceText.base(of: id) == text.id
  }

  /// Brings the entry of a text up to date.
  private func renew(_ entry: inout POEntry, _ number: Int) {
    let text = texts[number]
    entry.isObsolete = false
    if entry.source != text.text {
      if entry.isTranslated {
        // What it was made from, not what came in between.
        entry.previousSource = entry.previousSource ?? entry.source
        entry.isFuzzy = true
      }
      entry.source = text.text
    }
    if entry.plural != text.plural {
      if entry.isTranslated { entry.isFuzzy = true }
      entry.plural = text.plural
    }
    let count = text.plural == nil ? 1 : forms.count
    if entry.texts.count < count {
      entry.texts += Array(repeating: "", count: count - entry.texts.count)
    }
    if entry.previousSource == text.text || !entry.isTranslated { entry.previousSource = nil }
    entry.notes = notes(for: number)
    entry.places = text.line.map { ["\(path):\($0)"] } ?? []
  }

  /// Keeps an entry whose text is gone.
  ///
  /// - Returns: false where there is nothing in it to keep.
  private func retire(_ entry: inout POEntry) -> Bool {
    entry.isObsolete = true
    entry.notes = []
    entry.places = []
    return entry.texts.contains { !$0.isEmpty } || !entry.remarks.isEmpty
  }

  /// What a translator has to know who sees the text alone.
  private func notes(for number: Int) -> [String] {
    let text = texts[number]
    var notes = [text.kind.rawValue + (text.section.isEmpty ? "" : " Section: \(text.section.oneLine).")]
    switch text.kind {
    case .spokenToChild: notes.append("Short: about 12 words in a sentence.")
    case .spokenToAdult, .spoken: notes.append("Short: at most about 20 words in a sentence.")
    default: break
    }
    if !text.note.isEmpty { notes.append(text.note) }
    if text.isSafety { notes.append("A safety text: two people review it.") }
    notes += text.beside.map { "Beside it: \($0.oneLine)" }
    if text.kind.isSpoken {
      let spoken = texts.indices.filter { texts[$0].kind == text.kind && !texts[$0].section.isEmpty }
      if let before = spoken.last(where: { $0 < number }) {
        notes.append("Asked before it: \(texts[before].text.oneLine)")
      }
      if let after = spoken.first(where: { $0 > number }) {
        notes.append("Asked after it: \(texts[after].text.oneLine)")
      }
    }
    return notes
  }
}

/// The header of the file.
extension Translation {
  /// Notes in the header how the person is addressed in these texts.
  ///
  /// - Parameters:
  ///   - adult: a pronoun or a description, such as "vous"; `nil` leaves what is there.
  ///   - child: the same for a child.
  package mutating func setForms(adult: String?, child: String?) {
    var header = file.header ?? POHeader()
    header[name: Self.adultForm] = adult?.oneLine
    header[name: Self.childForm] = child?.oneLine
    file.header = header
  }

  package static let adultForm = "X-Form-Adult"
  package static let childForm = "X-Form-Child"
}
