import Checklists
import Display
import Reports
import Screening
import Translations

/// The result.
extension Session where Screen: ~Copyable {
  func endPage(_ remark: String) -> Page {
    let assessment = interview.assessment
    let id = graph.checklist.levels[assessment.level].id.text
    let again = graph.checklist.levels[assessment.level].seeAgain.map { words[.resultSeeAgain, count: $0] }
    let place = [words[.resultProvisional], again].compactMap(\.self).joined(separator: Page.partMark)
    var page = Page(words[.titleResult], place: place)
    if graph.checklist.status == .draft {
      page.add(words.label(.labelDraft), words[.draftResult], .yellow)
    }
    if !remark.isEmpty { page.add(words.label(.labelNote), remark, .yellow) }
    if let endedBy {
      addStop(endedBy, to: &page)
      page.addGap()
    }
    add("level.\(id).title", .labelResult, .bold, to: &page)
    if !assessment.couldBe.isEmpty { page.add(.none, words[.levelHigher, ["higher": higher(assessment)]]) }
    add("level.\(id).say", .labelSay, to: &page)
    page.addGap()
    addReferrals(to: &page)
    page.addGap()
    addReasons(assessment, to: &page)
    page.addGap()
    page.add(words[.resultMeaning])
    return page
  }

  /// More serious levels, each with what would decide it.
  private func higher(_ assessment: Assessment) -> String {
    words.clauses(
      assessment.wouldDecide.map { entry in
        let shown = words.list(entry.items.prefix(2).map { wording.openItem($0) })
        let rest = entry.items.count - 2
        let items = rest > 0 ? words[.andMore, count: rest, ["items": shown]] : shown
        return words[.levelDecidedBy, ["level": level(entry.level), "items": items]]
      }
    )
  }

  private func addReferrals(to page: inout Page) {
    for (label, list) in wording.referrals {
      for referral in list {
        let entry = graph.checklist.referrals[referral]
        page.add(
          words.label(label),
          parts: [wording.service(entry).capitalized(1)] + consent(referral, label),
          .bold
        )
        for line in contacts.lines(for: entry.service, words) { page.add(.none, parts: line) }
        if entry.caution != nil {
          let caution = shown("referral.\(entry.id.text).caution")
          page.add(.none, words[.resultCaution, ["words": caution]], .yellow)
        }
      }
    }
  }

  private func consent(_ referral: Int, _ label: ProgramText) -> [String] {
    guard let agreement = wording.agreement(to: referral) else { return [] }
    return switch label {
    case .labelAskFirst: [agreement]
    case .labelNotAgreed: [words[.resultNotAgreed]]
    default: []
    }
  }

  private func addReasons(_ assessment: Assessment, to page: inout Page) {
    for item in assessment.because {
      let source = graph.items[item].source.source.map { "\($0.source.text) / \($0.place)" }
      page.add(
        words.label(.labelBecause),
        parts: [words.pair(title(item), wording.records(of: item))] + [source].compactMap(\.self)
      )
    }
    for item in assessment.contradictions {
      page.add(words.label(.labelDiffers), words.pair(title(item), words[.resultDiffers]))
    }
    if let points = wording.points { page.add(words.label(.labelPoints), points) }
    page.add(words.label(.labelTreatedAs), wording.treatedAs)
  }
}
