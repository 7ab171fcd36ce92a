package import Checklists
package import Reports
package import Screening
package import Translations

/// What an interview needs besides its checklist.
package struct InterviewSetting: Sendable {
  /// The directories that lie beside the checklist.
  package let directories: [Directory]
  /// The place that was named when the program was started.
  package let jurisdiction: String?
  /// The day of the interview.
  package let today: CalendarDay?
  /// The file for the result that was named when the program was started.
  package let output: String?
  package let languages: InterviewLanguages
  /// The name of the finished case that this interview corrects.
  package let corrects: String?

  package init(
    directories: [Directory],
    jurisdiction: String?,
    today: CalendarDay?,
    output: String?,
    languages: InterviewLanguages,
    corrects: String? = nil
  ) {
    self.directories = directories
    self.jurisdiction = jurisdiction
    self.today = today
    self.output = output
    self.languages = languages
    self.corrects = corrects
  }
}

/// What the person hears, what the officer reads, and what else there is.
package struct InterviewLanguages: Sendable {
  package let shelf: LanguageShelf
  package let person: LanguageTexts
  package let officer: LanguageTexts
  package let words: ProgramWords

  package init(
    _ shelf: LanguageShelf,
    person: LanguageTexts,
    officer: LanguageTexts,
    words: ProgramWords
  ) {
    self.shelf = shelf
    self.person = person
    self.officer = officer
    self.words = words
  }
}

/// Leads an officer through an interview: decides which page comes next, whatever the face is.
package struct Session<Screen: Face & ~Copyable>: ~Copyable {
  package internal(set) var interview: Interview
  var face: Screen
  let setting: InterviewSetting
  /// Where everything is kept at once; `nil` where nothing is.
  var keeper: Keeper?
  /// What happened and could not be kept yet, in order.
  var unkept: [Happening] = []
  /// The legal ground on which notes are kept against the wish of the person.
  var hasGround = false
  private let resumption: Resumption?
  /// Writes the result to a file that was named at the start or now; gives a sentence on what came of it.
  let export: (Interview, String?) -> String
  /// Writes a note for a service to a file; gives a sentence on what came of it.
  let passOn: (ServiceNote, String) -> String
  var contacts: Contacts
  /// The texts that the person hears.
  var person: LanguageTexts
  /// Kept nowhere.
  var form = AddressForm()
  /// The item that is looked at again; `nil` while the interview goes forward.
  var revisited: Int?
  var marked: [Int: [Side: Answer]] = [:]
  var remarks: [String] = []
  /// The item whose words were put on the screen last.
  var lastShown: Int?
  /// The step on the screen goes on with its other side.
  var isContinued = false
  var hasOfferedToFinish = false
  /// Stop rules whose words were shown and that have been true since.
  var shownStops: Set<Int> = []
  /// Nothing more is asked, although items are left.
  var isEnding = false
  /// The stop rule that ended the questions.
  var endedBy: Int?

  package init(
    _ graph: DecisionGraph,
    face: consuming Screen,
    setting: InterviewSetting,
    keeper: Keeper? = nil,
    resuming resumption: Resumption? = nil,
    export: @escaping (Interview, String?) -> String,
    passOn: @escaping (ServiceNote, String) -> String
  ) {
    interview = resumption?.interview ?? Interview(graph)
    self.face = face
    self.setting = setting
    self.keeper = keeper
    self.resumption = resumption
    self.export = export
    self.passOn = passOn
    contacts = Contacts(nil, today: setting.today)
    person = setting.languages.person
    if let screen = keeper?.screen { self.face.watch(screen) }
  }

  var graph: DecisionGraph { interview.graph }
  var words: ProgramWords { setting.languages.words }

  /// Leads the interview to its end.
  ///
  /// - Throws: how it was left in the middle.
  package mutating func run() throws(Departure) {
    if let resumption { try resume(resumption) } else { try begin() }
    while true {
      if let item = revisited {
        try step(item)
      } else if !isEnding, case .item(let item) = interview.step {
        try step(item)
      } else if try end() {
        return
      }
    }
  }

  private mutating func begin() throws(Departure) {
    try explainCorrection(of: setting.corrects)
    let places = setting.directories
    if let name = setting.jurisdiction { takePlace(name) } else if !places.isEmpty { try choosePlace(places) }
    try keep(.place(contacts.directory?.jurisdiction.text))
    while true {
      switch try face.choose(firstPage(), firstChoices(), scripted: "g") {
      case "a": try chooseAddress()
      case "i":
        try chooseLanguage()
        // The first page says it anyway.
        remarks = []
      default: return
      }
    }
  }

  /// Takes a place by its code; shows no number where there is none.
  func directory(_ name: String?) -> Directory? {
    setting.directories.first { $0.jurisdiction.text.lowercased() == name?.lowercased() }
  }

  mutating func takePlace(_ name: String?) {
    contacts = Contacts(directory(name), today: setting.today)
  }

  mutating func choosePlace(_ places: [Directory]) throws(Departure) {
    var page = Page(shown("checklist.title"))
    page.add(words[.placeAsk])
    let keys = Array("123456789")
    var choices = zip(keys, places).map { Choice($0, $1.title.text) }
    choices.append(Choice("e", words[.placeElsewhere]))
    let key = try face.choose(page, choices, scripted: "e")
    let place = keys.firstIndex(of: key).map { places[$0] }
    contacts = Contacts(place, today: setting.today)
  }

  private mutating func step(_ item: Int) throws(Departure) {
    if lastShown != item {
      try keep(.shown(item: item, reading(of: item)))
      lastShown = item
    }
    let reply = try face.ask(question(item))
    remarks = []
    isContinued = false
    switch reply {
    case .answers(let answers):
      try answer(answers, item)
      marked[item] = nil
    case .marked(let answers):
      // A change is kept once it is confirmed, an agreement once it is whole.
      if revisited == nil, graph.items[item].source.consentFor != .keepingNotes {
        try keep(.marked(answers, item: item))
      }
      marked[item] = answers
      isContinued = true
    case .command(let key, let answers):
      marked[item] = answers.isEmpty ? nil : answers
      try command(key, item)
    }
  }

  /// Records what was answered, after showing what a change would do.
  private mutating func answer(_ answers: [Side: Answer], _ item: Int) throws(Departure) {
    let isAgain = revisited != nil
    revisited = nil
    if isAgain {
      guard !answers.isEmpty, try confirms(answers, item) else { return }
      try settleKeeping(answers, item)
      try keep(.answered(answers, item: item, isChange: true))
      // What ended the questions may be gone with the change.
      isEnding = false
      endedBy = nil
    }
    if !isAgain {
      try settleKeeping(answers, item)
      try keep(.answered(answers, item: item, isChange: false))
    }
    // After a change every stop rule that is true is looked at again.
    let before = isAgain ? [] : interview.assessment.stoppedBy
    interview.record(answers, for: item)
    interview.goOn(from: item)
    if isAgain { hasOfferedToFinish = false }
    noticeContradiction(item)
    try showStops(before)
    try offerToFinish()
  }

  private mutating func confirms(_ answers: [Side: Answer], _ item: Int) throws(Departure) -> Bool {
    let preview = interview.preview(answers, for: item)
    guard preview.changesAnything else { return true }
    let choices = [Choice("c", words[.keyChange]), Choice("k", words[.keyKeep])]
    return try face.choose(changePage(preview, item), choices, scripted: "c") == "c"
  }

  private mutating func noticeContradiction(_ item: Int) {
    guard interview.assessment.contradictions.contains(item) else { return }
    remarks.append(words[.noticeDiffers])
  }

  private mutating func showStops(_ before: [Int]) throws(Departure) {
    shownStops.formIntersection(interview.assessment.stoppedBy)
    for rule in interview.assessment.stoppedBy where !before.contains(rule) {
      if graph.stopRules[rule].ends {
        try keep(.stopped(rule: rule, isEnd: true, reading(ofStop: rule)))
        endedBy = rule
        isEnding = true
        return
      }
      if shownStops.contains(rule) { continue }
      shownStops.insert(rule)
      let choices = [Choice("s", words[.keyStay]), Choice("g", words[.keyGoOn])]
      let isEnd = try face.choose(stopPage(rule), choices, scripted: "g") == "s"
      try keep(.stopped(rule: rule, isEnd: isEnd, reading(ofStop: rule)))
      if isEnd {
        endedBy = rule
        isEnding = true
        return
      }
    }
  }

  private mutating func offerToFinish() throws(Departure) {
    guard interview.assessment.offersToFinish, !hasOfferedToFinish, !isEnding else { return }
    let left = interview.itemsLeft.filter { graph.items[$0].kind != .tell }.count
    guard left > 0 else { return }
    hasOfferedToFinish = true
    let choices = [Choice("f", words[.keyFinishNow]), Choice("c", words[.keyGoOn])]
    if try face.choose(settledPage(left), choices, scripted: "c") == "f" { isEnding = true }
  }
}
