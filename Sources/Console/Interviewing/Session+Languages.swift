import Checklists
import Display
import Screening
package import Translations

/// Languages, interpreters and forms of address.
extension Session where Screen: ~Copyable {
  /// What the officer may choose before the first question.
  func firstChoices() -> [Choice] {
    var choices = [Choice("g", words[.keyBegin])]
    if !person.addressForms.isEmpty { choices.append(Choice("a", words[.keyAddress])) }
    choices.append(Choice("i", words[.keyLanguage]))
    return choices
  }

  /// Tells on the first page which languages are in use, and how far they may be trusted.
  func addLanguages(to page: inout Page) {
    let shown = hasTwoLanguages ? [officer, person] : [officer]
    guard shown.contains(where: { !$0.isSource }) || words.tag.language != "en" else { return }
    let label = words.label(.labelLanguages)
    page.add(label, words[.languageOfficer, ["language": name(of: officer.tag)]])
    if hasTwoLanguages { page.add(.none, words[.languagePerson, ["language": name(of: person.tag)]]) }
    for texts in shown {
      let name = name(of: texts.tag)
      if texts.main != texts.tag {
        page.add(.none, replacement(of: texts))
      }
      let foreign = texts.foreign.count
      if foreign > 0 { page.add(.none, words[.languageIncomplete, count: foreign, ["language": name]]) }
      if texts.hasDrafts {
        page.add(words.label(.labelDraft), words[.draftLanguage, ["language": name]], .yellow)
      }
    }
    if !words.foreign.isEmpty {
      let values: KeyValuePairs = ["language": name(of: words.tag)]
      page.add(.none, words[.languageProgram, count: words.foreign.count, values])
    }
    if words.hasDrafts {
      let text = words[.draftProgram, ["language": name(of: words.tag)]]
      page.add(words.label(.labelDraft), text, .yellow)
    }
    if form != AddressForm() { page.add(words.label(.labelAddress), addressWords) }
    page.addGap()
  }

  /// Says that another language of the chain stands in.
  private func replacement(of texts: LanguageTexts) -> String {
    words[.languageInstead, ["language": texts.tag.text, "other": texts.main.text]]
  }

  /// What a language is called; by its tag where its own name runs in the other direction than the words around it.
  func name(of tag: LanguageTag) -> String {
    tag.isRightToLeft == words.isRightToLeft ? tag.ownName : tag.text
  }

  private var addressWords: String {
    let person: ProgramText =
      switch form.person {
      case .woman: .keyToWoman
      case .man: .keyToMan
      case nil: .keyNeutral
      }
    guard form.isByWoman else { return words[person] }
    return words[.addressChosen, ["form": words[person], "speaker": words[.keyByWoman]]]
  }

  /// Asks in which form the person is addressed, as far as the texts have forms.
  mutating func chooseAddress() throws(Departure) {
    let forms = person.addressForms
    if forms.contains(AddressForm.Person.woman.rawValue) || forms.contains(AddressForm.Person.man.rawValue) {
      var page = Page(words[.titleAddress])
      page.add(words[.addressAsk])
      page.add(words[.addressKept])
      let choices = [
        Choice("n", words[.keyNeutral]), Choice("w", words[.keyToWoman]), Choice("h", words[.keyToMan]),
      ]
      switch try face.choose(page, choices, scripted: "n") {
      case "w": form.person = .woman
      case "h": form.person = .man
      default: form.person = nil
      }
    }
    if forms.contains(AddressForm.byWoman) {
      var page = Page(words[.titleAddress])
      page.add(words[.addressAskSpeaker])
      page.add(words[.addressKept])
      let choices = [Choice("n", words[.keyNeutral]), Choice("w", words[.keyByWoman])]
      form.isByWoman = try face.choose(page, choices, scripted: "n") == "w"
    }
  }

  /// Another language or another interpreter, in the middle of the interview.
  mutating func changeInterpreter() throws(Departure) {
    var page = Page(words[.titleInterpreter])
    page.add(words[.languagePerson, ["language": name(of: person.tag)]])
    page.addGap()
    for advice in [
      ProgramText.interpreterNeutral, .interpreterBrief, .interpreterDialect, .interpreterApart,
    ] {
      page.add(words[advice])
    }
    let choices = [Choice("g", words[.keyToQuestion]), Choice("l", words[.keyLanguage])]
    if try face.choose(page, choices, scripted: "g") == "l" { try chooseLanguage() }
  }

  /// Asks for another language of the person; one that would mislead is refused, with the reason.
  mutating func chooseLanguage() throws(Departure) {
    let shelf = setting.languages.shelf
    let offered = shelf.offered.map { tag in
      tag.text == name(of: tag) ? tag.text : "\(tag.text)\u{A0}\(tag.ownName)"
    }
    var remark = ""
    while true {
      var page = Page(words[.titleInterpreter])
      if !remark.isEmpty { page.add(words.label(.labelNote), remark, .yellow) }
      page.add(words[.languagePerson, ["language": name(of: person.tag)]])
      page.add(words[.languageChoices, ["languages": words.list(offered)]])
      let typed = try face.read(page, words[.promptLanguage])
      guard !typed.isEmpty else { return }
      let tag = LanguageTag(typed.plainKeys)
      do throws(LanguageRefusal) {
        person = try shelf.texts(in: tag)
        form = AddressForm()
        // The step on the screen is shown in other words from now on.
        lastShown = nil
        remarks = [words[.languageChosen, ["language": name(of: person.tag)]]]
        if person.main != person.tag { remarks.append(replacement(of: person)) }
        return
      } catch {
        remark = words.sentence(error, about: tag)
      }
    }
  }
}

extension ProgramWords {
  /// Why a language cannot be used.
  package func sentence(_ refusal: LanguageRefusal, about tag: LanguageTag) -> String {
    switch refusal {
    case .unknown: self[.languageUnknown, ["language": tag.text]]
    case .scripts(let tags):
      self[.languageScripts, ["language": tag.text, "languages": list(tags.map(\.text))]]
    case .unreviewed(let count, let first):
      self[.languageUnreviewed, count: count, ["language": tag.text, "text": first]]
    case .broken(let path): self[.languageBroken, ["file": path]]
    case .zawgyi(let id): self[.languageZawgyi, ["language": tag.text, "text": id]]
    }
  }
}
