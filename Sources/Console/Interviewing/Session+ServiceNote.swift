import Checklists
import Reports
import Screening
import Translations

/// The note for a service, before the interview is finished and nobody here can read it any more.
extension Session where Screen: ~Copyable {
  /// Shows the note for one service to which the person agreed, and writes it where that is wanted.
  ///
  /// - Returns: a sentence on what came of it; empty where nothing was to be written.
  mutating func noteForService() throws(Departure) -> String {
    let note = ServiceNote(
      for: try chooseService(wording.agreedReferrals),
      wording,
      contacts: contacts,
      spoken: hasTwoLanguages ? person.tag : officer.tag,
      day: setting.today
    )
    let choices = [Choice("w", words[.keyWrite]), Choice("g", words[.keyToResult])]
    guard try face.choose(page(note), choices, scripted: "g") == "w" else { return "" }
    var page = Page(words[.titleExport])
    page.add(note.readers)
    page.add(words[.exportOpen])
    page.add(words[.exportOwn])
    page.add(words[.serviceNoteFile])
    let name = try face.read(page, words[.promptFile])
    return name.isEmpty ? words[.exportNothing] : passOn(note, name)
  }

  /// One note is for one service: it does not tell to what else the person agreed.
  private mutating func chooseService(_ agreed: [Int]) throws(Departure) -> Int? {
    guard agreed.count > 1 else { return agreed.first }
    let keys = Array("123456789")
    var page = Page(words[.serviceNoteTitle])
    page.add(words[.serviceNoteAsk])
    let choices = zip(keys, agreed).map { key, referral in
      Choice(key, wording.service(graph.checklist.referrals[referral]))
    }
    let key = try face.choose(page, choices, scripted: "1")
    return keys.firstIndex(of: key).map { agreed[$0] }
  }

  private func page(_ note: ServiceNote) -> Page {
    var page = Page(note.title)
    for sentence in note.sentences { page.add(sentence) }
    page.addGap()
    for row in note.rows {
      let label = Page.Label(onScreen: row.label.uppercased(), inLine: row.label)
      for (place, text) in row.texts.enumerated() { page.add(place == 0 ? label : .none, text) }
    }
    page.addGap()
    if let meaning = note.meaning { page.add(meaning) }
    page.add(note.readers)
    return page
  }
}
