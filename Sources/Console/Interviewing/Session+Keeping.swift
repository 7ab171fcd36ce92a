import Checklists
import Display
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
    var page = Page("Not kept")
    page.add(label("Not kept"), "The last step is not on the disk. \(failure.sentence)", .red)
    page.add("All that was kept before is safe.")
    page.addGap()
    page.add("Write the last answer on paper, or try again. You may go on; it is tried again with each step.")
    let choices = [
      Choice("r", "try again"), Choice("g", "go on, and write on paper"), Choice("s", "stop here"),
    ]
    switch try face.choose(page, choices, scripted: "s") {
    case "r": return true
    case "g": return false
    default: throw .suspended
    }
  }

  /// What every question says while something is not kept.
  var unkeptRemarks: [String] {
    let count = unkept.filter { happening in
      if case .answered = happening { true } else { false }
    }.count
    guard count > 0 else { return [] }
    return ["\(count == 1 ? "1 answer is" : "\(count) answers are") not kept yet. Write on paper."]
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
    var page = Page("Nothing may be kept")
    page.add("The person has not agreed to notes. What was kept so far is deleted now, for good.")
    page.add("The interview can go on: the answers are then in memory only.")
    let choices = [Choice("n", "keep nothing"), Choice("k", "keep it on a legal ground")]
    if try face.choose(page, choices, scripted: "n") == "k" {
      let ground = try face.read(
        Page(
          "Legal ground",
          [.line("It goes into the record and every report. Empty keeps nothing.", .plain)]
        ),
        "Name the law and its article:"
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
        try keeper.destroy(isWithdrawn)
        self.keeper = nil
        face.watch(nil)
        unkept = []
        remarks = ["What was kept is deleted. From now on nothing is kept."]
      } catch {
        var page = Page("Not deleted")
        page.add(label("Not deleted"), error.sentence, .red)
        page.add("What was kept is still there, sealed. Try again, or stop and call your supervisor.")
        let choices = [Choice("r", "try again"), Choice("s", "stop here")]
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
      [Choice("g", "go on")] + (resumption.lastItem == nil ? [] : [Choice("b", "change the last answer")])
    if try face.choose(resumptionPage(resumption), choices, scripted: "g") == "b" {
      revisited = resumption.lastItem
    }
  }

  private func resumptionPage(_ resumption: Resumption) -> Page {
    let count = interview.itemsDone.filter { graph.items[$0].kind != .tell }.count
    var page = Page(graph.checklist.title.text, place: "resumed")
    page.add("Kept so far: \(count == 1 ? "1 answer" : "\(count) answers").")
    if let item = resumption.lastItem {
      let facts = graph.items[item]
      let answers = [Side.said, .seen].compactMap { side in
        interview.recorded(item, side).map { "\(side.rawValue) \(facts.words($0))" }
      }
      page.add(label("Last"), "\(facts.source.title): \(answers.joined(separator: ", "))")
      page.add("Is that right? It may have been typed a moment before the interview was left.")
    }
    if graph.items.contains(where: { !$0.source.isKept }) {
      page.add("Questions of which nothing may be written down are asked again.")
    }
    page.addGap()
    page.add(words.label(.labelPlace), contacts.directory?.title.text ?? words[.placeElsewhere])
    return page
  }
}

/// A label that has no translation yet.
private func label(_ text: String) -> Page.Label {
  Page.Label(onScreen: text.uppercased(), inLine: text)
}
