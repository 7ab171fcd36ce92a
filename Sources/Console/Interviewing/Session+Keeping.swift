import Checklists
import Display
import Reports
import Screening
import Translations

/// Keeping what happens, before anything else is shown.
extension Session where Screen: ~Copyable {
  /// Puts something on the disk; where that fails the officer decides what to do.
  mutating func keep(_ happening: Happening) throws(Departure) {
    guard keeper != nil else { return }
    unkept.append(happening)
    _ = try keepsAll()
  }

  /// Tries to keep what could not be kept before.
  ///
  /// - Returns: whether everything is on the disk now.
  mutating func keepsAll() throws(Departure) -> Bool {
    while let keeper, let next = unkept.first {
      do throws(KeepingFailure) {
        try keeper.keep(next)
        unkept.removeFirst()
      } catch {
        guard try triesAgain(error) else { return false }
      }
    }
    return true
  }

  /// Tells that something is not kept, before the next question.
  private mutating func triesAgain(_ failure: KeepingFailure) throws(Departure) -> Bool {
    var page = Page(words[.titleNotKept])
    page.add(
      words.label(.labelNotKept),
      words.sentences(words[.keepingLast], words[failure.text]),
      .red
    )
    page.add(words[.keepingSafe])
    page.addGap()
    page.add(words[.keepingPaper])
    let choices = [
      Choice("r", words[.keyTryAgain]), Choice("g", words[.keyOnPaper]), Choice("s", words[.keyStopHere]),
    ]
    switch try face.choose(page, choices, scripted: "s") {
    case "r": return true
    case "g": return false
    default: throw .suspended
    }
  }

  /// What every question says while something is not kept.
  var unkeptRemarks: [String] {
    let count = unkept.count(where: \.isTyped)
    return count > 0 ? [words[.keepingWaiting, count: count]] : []
  }

  /// Seals the interview for good; where that fails the officer decides what to do.
  ///
  /// - Returns: whether it is sealed, or there is nothing to seal.
  mutating func seals() throws(Departure) -> Bool {
    while let keeper {
      do throws(KeepingFailure) {
        try keeper.seal(interview)
        return true
      } catch {
        var page = Page(words[.titleNotFinished])
        page.add(words.label(.labelNote), words[error.text], .red)
        page.add(words[.keepingNotSealed])
        let choices = [Choice("r", words[.keyTryAgain]), Choice("s", words[.keyStopHere])]
        if try face.choose(page, choices, scripted: "s") == "s" { throw .suspended }
      }
    }
    return true
  }
}

/// What the officer writes down besides answers.
extension Session where Screen: ~Copyable {
  mutating func writeNote(_ item: Int) throws(Departure) {
    var page = Page(words[.titleNote])
    page.add(words.label(.labelItem), title(item))
    page.add(words[.noteAdvice])
    let note = try face.read(page, words[.promptNote])
    guard !note.isEmpty else { return }
    try keep(.note(note, item: item))
    if unkept.isEmpty { remarks = [words[.noteKept]] }
  }

  /// Asks why a finished case is corrected; without a reason nothing begins.
  mutating func explainCorrection(of former: String?) throws(Departure) {
    guard let former else { return }
    var page = Page(words[.titleCorrection])
    page.add(words[.correctionOf, ["case": former]])
    var why = ""
    while why.isEmpty { why = try face.read(page, words[.promptCorrection]) }
    try keep(.corrected(former: former, why: why))
  }
}

/// Only a yes keeps.
extension Session where Screen: ~Copyable {
  /// Ends the keeping where the person did not agree to notes, unless a legal ground is named.
  mutating func settleKeeping(_ answers: [Side: Answer], _ item: Int) throws(Departure) {
    guard keeper != nil, graph.items[item].source.consentFor == .keepingNotes, answers[.said] != .yes
    else { return }
    try endKeeping(isWithdrawn: interview.recorded(item, .said) == .yes)
  }

  /// Asks at the end what was never asked before.
  ///
  /// - Returns: whether the interview may end now.
  mutating func settleKeepingAtEnd() throws(Departure) -> Bool {
    let item = graph.items.firstIndex { $0.source.consentFor == .keepingNotes }
    guard keeper != nil, let item, !hasGround, interview.recorded(item, .said) != .yes else { return true }
    try endKeeping(isWithdrawn: false)
    return true
  }

  private mutating func endKeeping(isWithdrawn: Bool) throws(Departure) {
    var page = Page(words[.titleNothingKept])
    page.add(words[.keepingNotAgreed])
    page.add(words[.keepingInMemory])
    let choices = [Choice("n", words[.keyKeepNothing]), Choice("k", words[.keyLegalGround])]
    if try face.choose(page, choices, scripted: "n") == "k" {
      let ground = try face.read(
        Page(
          words[.titleLegalGround],
          [.line(words[.keepingGround], .plain)]
        ),
        words[.promptGround]
      )
      if !ground.isEmpty {
        hasGround = true
        return try keep(.kept(ground: ground))
      }
    }
    try destroy(isWithdrawn: isWithdrawn)
  }

  private mutating func destroy(isWithdrawn: Bool) throws(Departure) {
    while let keeper {
      do throws(KeepingFailure) {
        let handedOver = try keeper.destroy(isWithdrawn)
        self.keeper = nil
        face.watch(nil)
        unkept = []
        remarks = [words[.keepingDeleted]]
        if let handedOver { remarks.append(words[.keepingHandedOver, ["case": handedOver]]) }
      } catch {
        var page = Page(words[.titleNotDeleted])
        page.add(words.label(.labelNotDeleted), words[error.text], .red)
        page.add(words[.keepingStill])
        let choices = [Choice("r", words[.keyTryAgain]), Choice("s", words[.keyStopHere])]
        if try face.choose(page, choices, scripted: "s") == "s" { throw .suspended }
      }
    }
  }
}

/// Taking an interview up again.
extension Session where Screen: ~Copyable {
  mutating func resume(_ resumption: Resumption) throws(Departure) {
    try keep(.resumed)
    marked = resumption.marked
    shownStops = resumption.shownStops
    hasGround = resumption.hasGround
    try explainCorrection(of: resumption.corrects)
    if let place = resumption.place {
      takePlace(place)
    } else {
      if !setting.directories.isEmpty { try choosePlace(setting.directories) }
      try keep(.place(contacts.directory?.jurisdiction.text))
    }
    let ending = interview.assessment.stoppedBy.first { graph.stopRules[$0].ends }
    if let rule = ending ?? resumption.stoppedBy {
      endedBy = rule
      isEnding = true
    }
    let choices =
      [Choice("g", words[.keyGoOn])]
      + (resumption.lastItem == nil ? [] : [Choice("b", words[.keyChangeLast])])
    if try face.choose(resumptionPage(resumption), choices, scripted: "g") == "b" {
      revisited = resumption.lastItem
    }
  }

  private func resumptionPage(_ resumption: Resumption) -> Page {
    let count = interview.itemsDone.filter { graph.items[$0].kind != .tell }.count
    var page = Page(shown("checklist.title"), place: words[.resumedPlace])
    page.add(words[.resumedCount, count: count])
    if let item = resumption.lastItem {
      page.add(words.label(.labelLast), words.pair(title(item), wording.records(of: item)))
      page.add(words[.resumedRight])
    }
    if graph.items.contains(where: { !$0.source.isKept }) {
      page.add(words[.resumedAgain])
    }
    page.addGap()
    page.add(words.label(.labelPlace), contacts.directory?.title.text ?? words[.placeElsewhere])
    return page
  }
}

extension Happening {
  /// Whether somebody would have to type it again.
  fileprivate var isTyped: Bool {
    switch self {
    case .answered, .note, .corrected: true
    case .place, .shown, .marked, .stopped, .kept, .suspended, .resumed: false
    }
  }
}
