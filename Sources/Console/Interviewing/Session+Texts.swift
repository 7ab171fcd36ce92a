import Checklists
import Display
import Expressions
import Reports
import Screening
import Translations

/// The texts of the checklist, in the language of the officer and in that of the person.
extension Session where Screen: ~Copyable {
  var officer: LanguageTexts { setting.languages.officer }

  /// Whether the person hears another language than the officer reads.
  var hasTwoLanguages: Bool { person.tag != officer.tag }

  /// What the officer reads about this interview, on the screen and elsewhere.
  var wording: InterviewWords { InterviewWords(interview, officer, words) }

  func shown(_ id: String) -> String { wording.shown(id) }

  func title(_ item: Int) -> String { wording.title(item) }

  func titles(_ items: [Int]) -> String { words.clauses(items.map(wording.title)) }

  func level(_ level: Int) -> String { wording.level(level) }

  func options(_ item: Int) -> [String] { wording.options(item) }
}

/// What is said to the person.
extension Session where Screen: ~Copyable {
  func isAskedAsChild(_ item: Int) -> Bool {
    interview.assessment.child != .no && graph.items[item].source.askChild != nil
  }

  /// The id of the words of a step that are said to the person; `nil` where none are.
  func spokenText(of item: Int) -> String? {
    let source = graph.items[item].source
    let id = source.id.text
    if isAskedAsChild(item) { return "\(id).ask child" }
    if source.ask != nil { return "\(id).ask" }
    return source.tell == nil ? nil : "\(id).tell"
  }

  /// What is noted of the words of a step; its answers may be read aloud too.
  func reading(of item: Int) -> Happening.Reading? {
    guard let spoken = spokenText(of: item) else { return nil }
    let source = graph.items[item].source
    return reading([spoken] + source.options.map { "\(source.id.text).choice.\($0.id.text)" })
  }

  func reading(ofStop rule: Int) -> Happening.Reading {
    reading(["stop.\(graph.checklist.stopRules[rule].id.text).say"])
  }

  private func reading(_ ids: [String]) -> Happening.Reading {
    let texts = hasTwoLanguages ? person : officer
    let renditions = ids.map { texts.rendition(of: $0, form) }
    let order = Rendition.Standing.allCases
    let worst = order.last { standing in renditions.contains { $0.standing == standing } } ?? .source
    return Happening.Reading(
      text: ids[0],
      language: renditions[0].tag.text,
      standing: worst.rawValue
    )
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
