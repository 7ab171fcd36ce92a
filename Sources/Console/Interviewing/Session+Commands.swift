import Checklists
import Screening

/// What can be done from every step besides answering it.
extension Session where Screen: ~Copyable {
  func commands(_ item: Int) -> [Choice] {
    var commands: [Choice] = []
    if interview.item(before: .item(item)) != nil { commands.append(Choice("b", "back")) }
    if !interview.itemsDone.isEmpty { commands.append(Choice("r", "review")) }
    commands.append(Choice("?", "why"))
    if !interview.stopItems.isEmpty { commands.append(Choice("x", "danger/stop")) }
    if hasOfferedToFinish { commands.append(Choice("f", "finish")) }
    commands += [Choice("p", "pause"), Choice("!", "leave now")]
    return commands
  }

  mutating func command(_ key: Character, _ item: Int) throws(Departure) {
    switch key {
    case "b": revisited = interview.item(before: .item(item)) ?? revisited
    case "r": try review()
    case "?": _ = try face.choose(whyPage(item), [Choice("g", "back to the question")], scripted: "g")
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
    let typed = try face.read(reviewPage(done), "Type the number of an answer to change it; Enter goes back:")
    guard let number = Int(typed), done.indices.contains(number - 1) else { return }
    revisited = done[number - 1]
  }

  /// The items that stop rules name can be answered anew, before their turn too.
  private mutating func chooseStop() throws(Departure) {
    let items = interview.stopItems
    let keys = Array("123456789")
    var page = Page("Danger, or a wish to stop")
    page.add("Which of these has changed? It is asked at once; everything else is kept.")
    var choices = zip(keys, items).map { Choice($0, graph.items[$1].source.title) }
    choices.append(Choice("g", "none: back to the question"))
    let key = try face.choose(page, choices, scripted: "g")
    if let place = keys.firstIndex(of: key), items.indices.contains(place) { revisited = items[place] }
  }

  /// The end of the interview: what is pending was not asked, as long as the officer does not go back.
  ///
  /// - Returns: whether the officer is done; otherwise an answer is to be changed.
  mutating func end() throws(Departure) -> Bool {
    var remark = ""
    let before = interview
    interview.finish()
    while true {
      var choices = [Choice("e", "export"), Choice("a", "all answers")]
      if !interview.assessment.couldBe.isEmpty { choices.append(Choice("w", "what would decide")) }
      choices += [Choice("b", "back, to change an answer"), Choice("q", "close")]
      let key = try face.choose(endPage(remark), choices, scripted: "q")
      switch key {
      case "e": remark = try exportResult()
      case "a":
        let done = interview.itemsDone.filter { graph.items[$0].kind != .tell }
        _ = try face.choose(reviewPage(done), [Choice("g", "back to the result")], scripted: "g")
      case "b":
        let finished = interview
        interview = before
        try review()
        if revisited != nil { return false }
        interview = finished
      case "w": _ = try face.choose(decidePage(), [Choice("g", "back to the result")], scripted: "g")
      default: return true
      }
    }
  }

  private mutating func exportResult() throws(Departure) -> String {
    var page = Page("Export")
    page.add(
      "The file is not encrypted. Whoever can open it, or copies it, reads the result and its reasons."
    )
    page.add("It is made readable for your own account only, and never written over another file.")
    if setting.output != nil {
      let key = try face.choose(page, [Choice("y", "write it"), Choice("n", "do not")], scripted: "n")
      return key == "y" ? export(interview, nil) : "Nothing was written."
    }
    let name = try face.read(page, "Name of the new file; Enter writes nothing:")
    return name.isEmpty ? "Nothing was written." : export(interview, name)
  }
}
