import Checklists
import Display
import Expressions
import Screening

/// What the officer reads on the way.
extension Session where Screen: ~Copyable {
  func firstPage() -> Page {
    let list = graph.checklist
    var page = Page(list.title.text, place: list.status == .approved ? "" : list.status.rawValue.uppercased())
    if list.status == .draft {
      page.add("DRAFT", "This checklist is a draft. Nobody has approved it for use with a person.", .yellow)
      page.addGap()
    }
    page.add("EDITION", "\(list.version), \(list.id.text), \(graph.digest.dropFirst(7).prefix(8))")
    if let minutes = list.minutes { page.add("TIME", "about \(minutes) minutes") }
    if let evidence = list.evidence { page.add("EVIDENCE", evidence.rawValue) }
    page.add("ABOUT", list.about.text)
    page.addGap()
    page.add("PLACE", contacts.directory?.title.text ?? "elsewhere: no number is shown")
    let help = contacts.help(for: list)
    if !help.confirmed.isEmpty {
      let oldest = help.oldest.map { ", oldest check \($0.text)" } ?? ""
      page.add("HELP", "\(help.confirmed.map(\.title).joined(separator: ", "))\(oldest)")
    }
    if !help.missing.isEmpty {
      page.add("NO NUMBER", help.missing.map(\.title).joined(separator: ", "))
    }
    page.addGap()
    if let output = setting.output {
      page.add(
        "WRITES",
        "the result to \(output) at the end; it is not encrypted, and your account can read it"
      )
    } else {
      page.add("Nothing is kept: the answers are in memory only, until you close or leave.")
    }
    return page
  }

  func question(_ item: Int) -> Question {
    let facts = graph.items[item]
    let section = graph.checklist.sections[facts.section]
    var page = Page(graph.checklist.title.text, place: position(of: item))
    page.add(section.title.text, .dim)
    page.addGap()
    let source = facts.source
    let isChild = interview.assessment.child != .no
    if let ask = isChild ? source.askChild ?? source.ask : source.ask {
      page.add(isChild && source.askChild != nil ? "ASK CHILD" : "ASK", ask.text, .bold)
    }
    if let tell = source.tell { page.add("TELL", tell.text, .bold) }
    if let makeSure = source.makeSure { page.add("MAKE SURE", makeSure.text) }
    if let lookFor = source.lookFor { page.add("LOOK", lookFor.text) }
    if let how = source.how { page.add("HOW", how.text, .cyan) }
    // Advice for a whole section stands with its first item; the others show it under `why`.
    if let how = section.how, section.items.first?.id == source.id { page.add("HOW", how.text, .cyan) }
    let isAgain = revisited == item
    var recorded: [Side: Answer] = [:]
    if isAgain {
      for side in [Side.said, .seen] where facts.has(side) { recorded[side] = interview.recorded(item, side) }
    }
    let isStatement = facts.kind == .yesOrNo && source.name != nil
    return Question(
      item: facts,
      page: page,
      remarks: remarks,
      statement: isStatement ? source.title : "",
      recorded: recorded,
      marked: marked[item] ?? [:],
      commands: commands(item)
    )
  }

  /// `6 of at most 14`: what is done, and what may still come.
  private func position(of item: Int) -> String {
    let done = interview.itemsDone
    let all = done.count + interview.itemsLeft.count
    let place = (done.firstIndex(of: item) ?? done.filter { $0 != item }.count) + 1
    return "\(place) of at most \(all)"
  }

  func whyPage(_ item: Int) -> Page {
    let facts = graph.items[item]
    var page = Page("Why this is asked")
    page.add("ITEM", facts.source.title)
    for how in [facts.source.how, graph.checklist.sections[facts.section].how] {
      if let how { page.add("HOW", how.text) }
    }
    if let citation = facts.source.source {
      let title = graph.checklist.sources.first { $0.id.text == citation.source.text }?.title.text
      page.add("SOURCE", "\(title ?? citation.source.text), \(citation.place)")
    }
    if let dimension = facts.dimension { page.add("SHOWS", graph.checklist.dimensions[dimension].title.text) }
    let side = facts.mainSide
    guard facts.kind == .yesOrNo else { return page }
    let preview = interview.preview([side: .yes], for: item)
    page.addGap()
    page.add("NOW", levels(interview.assessment))
    page.add("WITH A YES", levels(preview.after))
    if !preview.appears.isEmpty { page.add("BRINGS UP", titles(preview.appears)) }
    if !preview.disappears.isEmpty { page.add("LEAVES OUT", titles(preview.disappears)) }
    return page
  }

  /// A level with what it could still be.
  private func levels(_ assessment: Assessment) -> String {
    let list = graph.checklist.levels
    let higher = assessment.couldBe.map { list[$0].title.text }
    let level = list[assessment.level].title.text
    return higher.isEmpty ? level : "\(level); could still be: \(higher.joined(separator: ", "))"
  }

  private func titles(_ items: [Int]) -> String {
    items.map { graph.items[$0].source.title }.joined(separator: "; ")
  }

  func changePage(_ preview: Interview.Preview, _ item: Int) -> Page {
    var page = Page("A change")
    page.add("ITEM", graph.items[item].source.title)
    if !preview.appears.isEmpty { page.add("BRINGS UP", titles(preview.appears)) }
    if !preview.disappears.isEmpty { page.add("LEAVES OUT", titles(preview.disappears)) }
    page.add("NOW", levels(preview.before))
    page.add("THEN", levels(preview.after))
    if preview.before.child != preview.after.child {
      page.add("TREATED AS", preview.after.child == .no ? "adult" : "child")
    }
    for rule in preview.after.stoppedBy where !preview.before.stoppedBy.contains(rule) {
      let ends = graph.stopRules[rule].ends ? "The questions end. " : ""
      page.add("STOPS", ends + graph.checklist.stopRules[rule].say.text, .red)
    }
    page.addGap()
    page.add("Nothing that was recorded is lost.")
    return page
  }

  func stopPage(_ rule: Int) -> Page {
    var page = Page("Stop here")
    addStop(rule, to: &page)
    return page
  }

  func addStop(_ rule: Int, to page: inout Page) {
    let source = graph.checklist.stopRules[rule]
    page.add("STOP", source.say.text, .red)
    page.addGap()
    for referral in graph.stopRules[rule].refer {
      let entry = graph.checklist.referrals[referral]
      page.add("CALL", "\(entry.service.title), \(entry.within.title)", .bold)
      for line in contacts.lines(for: entry.service) { page.add("", line) }
      if let caution = entry.caution { page.add("CAUTION", caution.text, .yellow) }
    }
  }

  func settledPage(_ left: Int) -> Page {
    var page = Page("Settled")
    let questions = left == 1 ? "1 question is left." : "\(left) questions are left."
    page.add("The recommendation can no longer change. \(questions)")
    page.addGap()
    page.add("NOW", levels(interview.assessment))
    return page
  }

  func reviewPage(_ items: [Int]) -> Page {
    var page = Page("Answers")
    for (number, item) in items.enumerated() {
      let facts = graph.items[item]
      let answers = [Side.said, .seen].compactMap { side in
        interview.recorded(item, side).map { "\(side.rawValue) \(facts.words($0))" }
      }
      page.add("\(number + 1)", "\(facts.source.title): \(answers.joined(separator: ", "))")
    }
    if items.isEmpty { page.add("Nothing was answered.") }
    return page
  }

  func decidePage() -> Page {
    var page = Page("What would decide")
    for entry in interview.assessment.wouldDecide {
      page.add(graph.checklist.levels[entry.level].title.text, .bold)
      for item in entry.items {
        let state = interview.assessment.missing.first { $0.item == item }.map {
          graph.items[item].words($0.answer)
        }
        page.add("", "\(graph.items[item].source.title)\(state.map { " (\($0))" } ?? "")")
      }
    }
    return page
  }
}
