import Checklists
import Screening
import Translations

/// What can be done from every step besides answering it.
extension Session where Screen: ~Copyable {
  func commands(_ item: Int) -> [Choice] {
    var commands: [Choice] = []
    if interview.item(before: .item(item)) != nil { commands.append(Choice("b", words[.keyBack])) }
    if !interview.itemsDone.isEmpty { commands.append(Choice("r", words[.keyReview])) }
    commands.append(Choice("?", words[.keyWhy]))
    if keeper != nil { commands.append(Choice("+", words[.keyNote])) }
    if !interview.stopItems.isEmpty { commands.append(Choice("x", words[.keyDanger])) }
    if hasOfferedToFinish { commands.append(Choice("f", words[.keyFinish])) }
    commands += [
      Choice("i", words[.keyInterpreter]), Choice("p", words[.keyPause]), Choice("!", words[.keyLeave]),
    ]
    return commands
  }

  mutating func command(_ key: Character, _ item: Int) throws(Departure) {
    switch key {
    case "b": revisited = interview.item(before: .item(item)) ?? revisited
    case "r": try review()
    case "?": _ = try face.choose(whyPage(item), [Choice("g", words[.keyToQuestion])], scripted: "g")
    case "+": try writeNote(item)
    case "i": try changeInterpreter()
    case "x": try chooseStop()
    case "f": isEnding = true
    case "p": try face.hide()
    case "!": throw .left
    default: break
    }
  }

  /// Lists the answers; one of them can be changed.
  mutating func review() throws(Departure) {
    let done = interview.itemsDone.filter { graph.items[$0].kind != .tell }
    let typed = try face.read(reviewPage(done), words[.promptNumber])
    guard let number = Int(typed.plainKeys), done.indices.contains(number - 1) else { return }
    revisited = done[number - 1]
  }

  /// The items that stop rules name can be answered anew, before their turn too.
  private mutating func chooseStop() throws(Departure) {
    let items = interview.stopItems
    let keys = Array("123456789")
    var page = Page(words[.titleDanger])
    page.add(words[.dangerAsk])
    var choices = zip(keys, items).map { Choice($0, title($1)) }
    choices.append(Choice("g", words[.keyNone]))
    let key = try face.choose(page, choices, scripted: "g")
    if let place = keys.firstIndex(of: key), items.indices.contains(place) { revisited = items[place] }
  }

  /// The end of the interview: what is pending was not asked, as long as the officer does not go back.
  ///
  /// - Returns: whether the officer is done; otherwise an answer is to be changed.
  mutating func end() throws(Departure) -> Bool {
    var remark = ""
    if try !settleKeepingAtEnd() { return false }
    let before = interview
    interview.finish()
    while true {
      var choices = [Choice("e", words[.keyExport]), Choice("a", words[.keyAnswers])]
      if !interview.assessment.couldBe.isEmpty { choices.append(Choice("w", words[.keyDecide])) }
      choices += [
        Choice("n", words[.keyServiceNote]), Choice("b", words[.keyChangeAnswer]),
        Choice("q", words[keeper == nil ? .keyClose : .keySeal]),
      ]
      let key = try face.choose(endPage(remark), choices, scripted: "q")
      switch key {
      case "e": remark = try exportResult()
      case "n": remark = try noteForService()
      case "a":
        let done = interview.itemsDone.filter { graph.items[$0].kind != .tell }
        _ = try face.choose(reviewPage(done), [Choice("g", words[.keyToResult])], scripted: "g")
      case "b":
        let finished = interview
        interview = before
        try review()
        if revisited != nil { return false }
        interview = finished
      case "w": _ = try face.choose(decidePage(), [Choice("g", words[.keyToResult])], scripted: "g")
      // What is sealed for good must be whole.
      default: if try keepsAll(), try seals() { return true }
      }
    }
  }

  private mutating func exportResult() throws(Departure) -> String {
    var page = Page(words[.titleExport])
    page.add(words[.exportOpen])
    page.add(words[.exportOwn])
    if setting.output != nil {
      let key = try face.choose(
        page,
        [Choice("y", words[.keyWrite]), Choice("n", words[.keyWriteNot])],
        scripted: "n"
      )
      return key == "y" ? export(interview, nil) : words[.exportNothing]
    }
    let name = try face.read(page, words[.promptFile])
    return name.isEmpty ? words[.exportNothing] : export(interview, name)
  }
}
