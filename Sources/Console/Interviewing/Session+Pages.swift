import Checklists
import Display
import Expressions
import Reports
import Screening
import Translations

/// What the officer reads on the way.
extension Session where Screen: ~Copyable {
  func firstPage() -> Page {
    let list = graph.checklist
    var page = Page(shown("checklist.title"), place: words.status(list.status))
    if list.status == .draft {
      page.add(words.label(.labelDraft), words[.draftChecklist], .yellow)
      page.addGap()
    }
    addLanguages(to: &page)
    page.add(words.label(.labelEdition), wording.edition)
    if let minutes = list.minutes { page.add(words.label(.labelTime), words[.startMinutes, count: minutes]) }
    if let evidence = list.evidence { page.add(words.label(.labelEvidence), words.name(of: evidence)) }
    add("checklist.about", .labelAbout, to: &page)
    page.addGap()
    page.add(words.label(.labelPlace), contacts.directory?.title.text ?? words[.placeElsewhere])
    let help = contacts.help(for: list)
    if !help.confirmed.isEmpty {
      let services = words.list(help.confirmed.map(words.name))
      let text = help.oldest.map { words[.startHelp, ["services": services, "date": $0.text]] }
      page.add(words.label(.labelHelp), text ?? services)
    }
    if !help.missing.isEmpty {
      page.add(words.label(.labelNoNumber), words.list(help.missing.map(words.name)))
    }
    page.addGap()
    if let output = setting.output {
      page.add(words.label(.labelWrites), words[.startWrites, ["file": output]])
    } else {
      page.add(keeper.map { words[.keepingNotice, ["case": $0.name]] } ?? words[.startNothingKept])
    }
    return page
  }

  func question(_ item: Int) -> Question {
    let facts = graph.items[item]
    var recorded: [Side: Answer] = [:]
    if revisited == item {
      for side in [Side.said, .seen] where facts.has(side) { recorded[side] = interview.recorded(item, side) }
    }
    return Question(
      item: facts,
      page: stepPage(item),
      remarks: remarks + unkeptRemarks,
      recorded: recorded,
      marked: marked[item] ?? [:],
      isContinued: isContinued,
      commands: commands(item),
      options: options(item),
      words: words
    )
  }

  private func stepPage(_ item: Int) -> Page {
    let facts = graph.items[item]
    let source = facts.source
    let id = source.id.text
    let section = graph.checklist.sections[facts.section]
    var page = Page(shown("checklist.title"), place: position(of: item))
    page.languages = languageLine
    page.add(shown("section.\(section.id.text).title"), .dim)
    page.addGap()
    if let spoken = spokenText(of: item) {
      let label: ProgramText =
        source.tell != nil ? .labelTell : isAskedAsChild(item) ? .labelAskChild : .labelAsk
      addSpoken(spoken, words.label(label), .bold, to: &page)
    }
    if source.makeSure != nil { add("\(id).make sure", .labelMakeSure, to: &page) }
    if source.lookFor != nil { add("\(id).look for", .labelLook, to: &page) }
    if source.how != nil { add("\(id).how", .labelHow, .cyan, to: &page) }
    // Advice for a whole section stands with its first item; the others show it under `why`.
    if section.how != nil, section.items.first?.id == source.id {
      add("section.\(section.id.text).how", .labelHow, .cyan, to: &page)
    }
    if item == graph.child.ageItem {
      for advice in ageAdvice { page.add(words.label(.labelAge), words[advice], .cyan) }
    }
    if facts.kind == .yesOrNo, source.name != nil {
      page.addGap()
      page.blocks.append(.statement(words.label(.labelStatement), statement(title(item))))
    }
    addOptions(item, to: &page)
    return page
  }

  /// A statement as a question to the officer.
  private func statement(_ title: String) -> String {
    let ends: Set<Character> = [".", "。", "．", "။", "។", "।"]
    let bare = String(title.reversed().drop(while: ends.contains).reversed())
    return words[.stepStatement, ["statement": bare]]
  }

  private func addOptions(_ item: Int, to page: inout Page) {
    let source = graph.items[item].source
    if !source.options.isEmpty { page.addGap() }
    for (number, option) in source.options.enumerated() {
      let label = Page.Label(
        onScreen: "  \(number + 1)",
        inLine: words[.labelOption, ["number": "\(number + 1)"]]
      )
      addSpoken("\(source.id.text).choice.\(option.id.text)", label, .plain, to: &page)
    }
  }

  /// How years are counted where the person comes from.
  ///
  /// Source: General Statistics Office of Viet Nam and National Institute of Statistics of Cambodia, census manuals
  /// for interviewers, on animal years; Thailand's official calendar, year of the common era plus 543.
  private var ageAdvice: [ProgramText] {
    var advice: [ProgramText] = []
    if ["th", "lo", "km", "my", "shn"].contains(person.tag.language) { advice.append(.ageBuddhist) }
    if ["zh", "yue", "vi", "ko", "mn", "km", "za", "bo"].contains(person.tag.language) {
      advice.append(.ageEastAsian)
    }
    return advice
  }

  /// `6 of at most 14`: what is done, and what may still come.
  private func position(of item: Int) -> String {
    let done = interview.itemsDone
    let all = done.count + interview.itemsLeft.count
    let place = (done.firstIndex(of: item) ?? done.filter { $0 != item }.count) + 1
    return words[.stepPosition, ["place": "\(place)", "all": "\(all)"]]
  }

  func whyPage(_ item: Int) -> Page {
    let facts = graph.items[item]
    let section = graph.checklist.sections[facts.section]
    var page = Page(words[.titleWhy])
    page.add(words.label(.labelItem), title(item))
    if facts.source.how != nil { add("\(facts.source.id.text).how", .labelHow, to: &page) }
    if section.how != nil { add("section.\(section.id.text).how", .labelHow, to: &page) }
    if facts.source.source != nil { page.add(words.label(.labelSource), wording.source(of: item)) }
    if let dimension = facts.dimension {
      let id = graph.checklist.dimensions[dimension].id.text
      page.add(words.label(.labelShows), shown("dimension.\(id).title"))
    }
    addState(of: item, to: &page)
    guard facts.kind == .yesOrNo else { return page }
    let preview = interview.preview([facts.mainSide: .yes], for: item)
    page.addGap()
    page.add(words.label(.labelNow), levels(interview.assessment))
    page.add(words.label(.labelWithYes), levels(preview.after))
    addChanges(preview, to: &page)
    return page
  }

  /// Where the translation of what is read aloud stands.
  private func addState(of item: Int, to page: inout Page) {
    let source = graph.items[item].source
    let name = source.name == nil ? nil : "\(source.id.text).name"
    guard let id = spokenText(of: item) ?? name, !(officer.isSource && !hasTwoLanguages) else { return }
    page.add(words.label(.labelTranslation), parts: state(of: id))
  }

  private func addChanges(_ preview: Interview.Preview, to page: inout Page) {
    if !preview.appears.isEmpty { page.add(words.label(.labelBringsUp), titles(preview.appears)) }
    if !preview.disappears.isEmpty { page.add(words.label(.labelLeavesOut), titles(preview.disappears)) }
  }

  /// A level with what it could still be.
  private func levels(_ assessment: Assessment) -> String {
    let higher = assessment.couldBe.map { level($0) }
    let current = level(assessment.level)
    return higher.isEmpty
      ? current : words[.levelCouldBe, ["level": current, "higher": words.list(higher)]]
  }

  func changePage(_ preview: Interview.Preview, _ item: Int) -> Page {
    var page = Page(words[.titleChange])
    page.add(words.label(.labelItem), title(item))
    addChanges(preview, to: &page)
    page.add(words.label(.labelNow), levels(preview.before))
    page.add(words.label(.labelThen), levels(preview.after))
    if preview.before.child != preview.after.child {
      page.add(
        words.label(.labelTreatedAs),
        words[preview.after.child == .no ? .personAdult : .personChild]
      )
    }
    for rule in preview.after.stoppedBy where !preview.before.stoppedBy.contains(rule) {
      let say = shown("stop.\(graph.checklist.stopRules[rule].id.text).say")
      let text = graph.stopRules[rule].ends ? words.sentences(words[.changeEnds], say) : say
      page.add(words.label(.labelStops), text, .red)
    }
    page.addGap()
    page.add(words[.changeNothingLost])
    return page
  }

  func stopPage(_ rule: Int) -> Page {
    var page = Page(words[.titleStop])
    addStop(rule, to: &page)
    return page
  }

  func addStop(_ rule: Int, to page: inout Page) {
    let source = graph.checklist.stopRules[rule]
    addSpoken("stop.\(source.id.text).say", words.label(.labelStop), .red, to: &page)
    page.addGap()
    for referral in graph.stopRules[rule].refer {
      let entry = graph.checklist.referrals[referral]
      page.add(words.label(.labelCall), wording.service(entry), .bold)
      for line in contacts.lines(for: entry.service, words) { page.add(.none, parts: line) }
      if entry.caution != nil {
        add("referral.\(entry.id.text).caution", .labelCaution, .yellow, to: &page)
      }
    }
  }

  func settledPage(_ left: Int) -> Page {
    var page = Page(words[.titleSettled])
    page.add(words[.settledLeft, count: left])
    page.addGap()
    page.add(words.label(.labelNow), levels(interview.assessment))
    return page
  }

  func reviewPage(_ items: [Int]) -> Page {
    var page = Page(words[.titleAnswers])
    for (number, item) in items.enumerated() {
      let label = Page.Label(onScreen: "\(number + 1)", inLine: "\(number + 1)")
      page.add(label, words.pair(title(item), wording.records(of: item)))
    }
    if items.isEmpty { page.add(words[.answersNone]) }
    return page
  }

  func decidePage() -> Page {
    var page = Page(words[.titleDecide])
    for entry in interview.assessment.wouldDecide {
      page.add(level(entry.level), .bold)
      for item in entry.items { page.add(.none, wording.openItem(item)) }
    }
    return page
  }
}

extension ProgramWords {
  /// The state of a checklist, where it has to be told.
  func status(_ status: Checklist.Status) -> String {
    switch status {
    case .draft: self[.labelDraft].uppercased()
    case .pilot: self[.labelPilot].uppercased()
    case .retired: self[.labelRetired].uppercased()
    case .approved: ""
    }
  }
}
