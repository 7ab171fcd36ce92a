import Checklists
import Display
import Screening
import Translations

/// The texts of the checklist, in the language of the officer and in that of the person.
extension Session where Screen: ~Copyable {
  var officer: LanguageTexts { setting.languages.officer }

  /// Whether the person hears another language than the officer reads.
  var hasTwoLanguages: Bool { person.tag != officer.tag }

  /// A text for the officer, inside of other words; the author's words stand in brackets where there is no other.
  func shown(_ id: String) -> String {
    let rendition = officer.rendition(of: id)
    return rendition.isForeign ? "[\(rendition.words)]" : rendition.words
  }

  /// What an item is called; without a name it is its id, or in another language the words of the item itself.
  func title(_ item: Int) -> String {
    let source = graph.items[item].source
    let id = source.id.text
    if source.name != nil { return shown("\(id).name") }
    if officer.isSource { return source.title }
    if source.ask != nil { return shown("\(id).ask") }
    if source.makeSure != nil { return shown("\(id).make sure") }
    return shown(source.tell == nil ? "\(id).look for" : "\(id).tell")
  }

  func titles(_ items: [Int]) -> String { words.clauses(items.map { title($0) }) }

  func level(_ level: Int) -> String { shown("level.\(graph.checklist.levels[level].id.text).title") }

  /// An answer in words.
  func answer(_ answer: Answer, _ item: Int) -> String { words.answer(answer, options: options(item)) }

  func options(_ item: Int) -> [String] {
    let source = graph.items[item].source
    return source.options.map { shown("\(source.id.text).choice.\($0.id.text)") }
  }
}

/// Texts with their labels, as lines of a page.
extension Session where Screen: ~Copyable {
  /// Adds a text that is for the officer alone.
  func add(_ id: String, _ text: ProgramText, _ style: Style = .plain, to page: inout Page) {
    let rendition = officer.rendition(of: id)
    page.add(marked(words.label(text), rendition), parts: parts(rendition, isForPerson: false), style)
  }

  /// Adds a text that is said to the person, in both languages, each on lines of its own.
  func addSpoken(_ id: String, _ label: Page.Label, _ style: Style, to page: inout Page) {
    guard hasTwoLanguages else {
      let rendition = officer.rendition(of: id, form)
      page.add(marked(label, rendition), parts: parts(rendition, isForPerson: true), style)
      return
    }
    let read = officer.rendition(of: id)
    page.add(marked(label, read), parts: parts(read, isForPerson: false), style)
    let heard = person.rendition(of: id, form)
    let tag = heard.tag.text
    var name = tag
    if heard.standing == .draft {
      let draft = words[.labelDraft]
      if ScreenText.isOneDirection([tag, draft]) {
        name = words[.languageDraft, ["label": tag]]
      } else {
        page.add(.none, draft)
      }
    }
    let line = label.inLine.isEmpty ? name : words.list([label.inLine, name])
    page.add(
      Page.Label(onScreen: name, inLine: line),
      parts: parts(heard, isForPerson: true),
      style
    )
  }

  /// A label that tells that nobody has reviewed its text.
  private func marked(_ label: Page.Label, _ rendition: Rendition) -> Page.Label {
    guard rendition.standing == .draft else { return label }
    return Page.Label(
      onScreen: words[.languageDraft, ["label": label.onScreen]].trimmingBlanks,
      inLine: words[.languageDraft, ["label": label.inLine]].trimmingBlanks
    )
  }

  /// The words of a text; the author's words stand in brackets, and behind them why.
  private func parts(_ rendition: Rendition, isForPerson: Bool) -> [String] {
    let reason: ProgramText
    switch rendition.standing {
    case .source, .reviewed, .draft: return [rendition.words]
    case .missing: reason = isForPerson ? .languageMissing : .languageMissingOfficer
    case .changed: reason = isForPerson ? .languageOutdated : .languageOutdatedOfficer
    case .withheld: reason = isForPerson ? .languageWithheld : .languageWithheldOfficer
    }
    return ["[\(rendition.words)]", words[reason]]
  }

  /// How far a text is in the language of the person, after the tag of that language.
  func state(of id: String) -> [String] {
    let text: ProgramText =
      switch (hasTwoLanguages ? person : officer).rendition(of: id, form).standing {
      case .source: .stateSource
      case .reviewed: .stateReviewed
      case .draft, .withheld: .stateDraft
      case .changed: .stateChanged
      case .missing: .stateMissing
      }
    return [hasTwoLanguages ? person.tag.text : officer.tag.text, words[text]]
  }

  /// Which languages are in use, for the top of a step.
  var languageLine: String {
    let texts = hasTwoLanguages ? [officer, person] : officer.isSource ? [] : [officer]
    let names = texts.map { text in
      text.hasDrafts ? words[.languageDraft, ["label": text.tag.ownName]] : text.tag.ownName
    }
    if ScreenText.isOneDirection(names) { return names.joined(separator: Page.partMark) }
    return texts.map(\.tag.text).joined(separator: Page.partMark)
  }
}
