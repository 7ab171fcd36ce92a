import Checklists
import Display
import Expressions
import Screening

/// The result.
extension Session where Screen: ~Copyable {
  func endPage(_ remark: String) -> Page {
    let assessment = interview.assessment
    let level = graph.checklist.levels[assessment.level]
    let again = level.seeAgain.map { " · see again in \($0) days" } ?? ""
    var page = Page("Result", place: "provisional\(again)")
    if graph.checklist.status == .draft {
      page.add("DRAFT", "This checklist is a draft. Its result is for training only.", .yellow)
    }
    if !remark.isEmpty { page.add("NOTE", remark, .yellow) }
    if let endedBy {
      addStop(endedBy, to: &page)
      page.addGap()
    }
    page.add("RESULT", level.title.text, .bold)
    if !assessment.couldBe.isEmpty { page.add("", "could still be: \(higher(assessment))") }
    page.add("SAY", level.say.text)
    page.addGap()
    addReferrals(assessment, to: &page)
    page.addGap()
    addReasons(assessment, to: &page)
    page.addGap()
    page.add(
      "This is a reason to refer or to go on talking. It does not decide whether a person is a victim."
    )
    return page
  }

  /// More serious levels, each with what would decide it.
  private func higher(_ assessment: Assessment) -> String {
    assessment.wouldDecide.map { entry in
      let items = entry.items.prefix(2).map { item in
        let state = assessment.missing.first { $0.item == item }.map {
          ": \(graph.items[item].words($0.answer))"
        }
        return graph.items[item].source.title + (state ?? "")
      }
      let more = entry.items.count > 2 ? ", and \(entry.items.count - 2) more" : ""
      return "\(graph.checklist.levels[entry.level].title.text) (\(items.joined(separator: ", "))\(more))"
    }
    .joined(separator: "; ")
  }

  private func addReferrals(_ assessment: Assessment, to page: inout Page) {
    let lists = assessment.referrals
    for (label, list) in [
      ("MAKE NOW", lists.makeNow), ("ASK FIRST", lists.askFirst), ("NOT AGREED", lists.notAgreed),
      ("CONSIDER", lists.consider),
    ] {
      for referral in list {
        let entry = graph.checklist.referrals[referral]
        page.add(
          label,
          "\(entry.service.title.capitalized(1)), \(entry.within.title)\(consent(referral, label))",
          .bold
        )
        for line in contacts.lines(for: entry.service) { page.add("", line) }
        if let caution = entry.caution { page.add("", "Caution: \(caution.text)", .yellow) }
      }
    }
  }

  private func consent(_ referral: Int, _ label: String) -> String {
    guard let item = graph.referrals[referral].consent else { return "" }
    switch label {
    case "ASK FIRST":
      let answer = interview.recorded(item, .said).map { graph.items[item].words($0) } ?? "not asked"
      return " · consent (\(graph.items[item].source.title)): \(answer)"
    case "NOT AGREED": return " · not agreed: offer the information only"
    default: return ""
    }
  }

  private func addReasons(_ assessment: Assessment, to page: inout Page) {
    for item in assessment.because {
      let facts = graph.items[item]
      let answers = [Side.said, .seen].compactMap { side in
        interview.recorded(item, side).map { "\(side.rawValue) \(facts.words($0))" }
      }
      let source = facts.source.source.map { " · \($0.source.text) / \($0.place)" } ?? ""
      page.add("BECAUSE", "\(facts.source.title): \(answers.joined(separator: ", "))\(source)")
    }
    for item in assessment.contradictions {
      page.add("DIFFERS", "\(graph.items[item].source.title): what was said and what was seen differ")
    }
    if graph.scopes[0].signs.contains(where: { graph.items[$0].source.points != nil }) {
      let range = assessment.points
      let higher = range.upperBound > range.lowerBound ? ", could be up to \(range.upperBound)" : ""
      page.add("POINTS", "\(range.lowerBound)\(higher)")
    }
    page.add("TREATED AS", treatedAs(assessment))
  }

  private func treatedAs(_ assessment: Assessment) -> String {
    let age = graph.child.ageItem
    let stated: String =
      switch interview.recorded(age, graph.items[age].mainSide) {
      case .number(let range)?: "\(graph.items[age].words(.number(range))), as stated"
      case let answer?: "age \(graph.items[age].words(answer))"
      case nil: "age not asked"
      }
    return "\(assessment.child == .no ? "adult" : "child") (\(stated))"
  }
}
