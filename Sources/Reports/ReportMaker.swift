import Checklists
import Display
import Screening
import Translations

/// Puts the report of one case together.
struct ReportMaker {
  let recorded: RecordedCase

  init(_ recorded: RecordedCase) {
    self.recorded = recorded
  }

  var wording: InterviewWords { recorded.wording }
  var words: ProgramWords { wording.words }
  var graph: DecisionGraph { recorded.graph }
  var assessment: Assessment { recorded.assessment }

  var report: CaseReport {
    let parts = [
      result, reasons, toDecide, contradictions, missing, referrals, consent, textsRead, answers, ownWords,
      origin,
    ]
    return CaseReport(
      id: recorded.id,
      title: wording.level(assessment.level),
      facts: facts,
      warnings: warnings,
      parts: parts.compactMap(\.self),
      meaning: words[.resultMeaning]
    )
  }

  private var facts: [String] {
    let higher = words.list(assessment.couldBe.map(wording.level))
    let again = graph.checklist.levels[assessment.level].seeAgain.map { words[.resultSeeAgain, count: $0] }
    let until = recorded.provisionalUntil.map { words[.reportUntil, ["date": $0.text]] }
    return [
      higher.isEmpty ? nil : words[.levelHigher, ["higher": higher]],
      until ?? words[.resultProvisional],
      until == nil ? again : nil,
    ]
    .compactMap { $0?.uppercasedFirst }
  }

  private var warnings: [String] {
    var warnings: [String] = []
    switch recorded.origin {
    case .known: break
    case .unknown: warnings.append(words[.reportUnknownDevice])
    case .unsigned: warnings.append(words[.reportNotSigned])
    }
    if !recorded.isFinished { warnings.append(words[.reportUnfinished]) }
    let levels = graph.checklist.levels
    if let shown = recorded.levelShown, shown != levels[assessment.level].id.text {
      let place = levels.firstIndex { $0.id.text == shown }
      warnings.append(words[.reportOtherResult, ["level": place.map(wording.level) ?? shown]])
    }
    if let ground = recorded.ground { warnings.append(words[.reportGround, ["ground": ground]]) }
    if let correction = recorded.correction {
      let values: KeyValuePairs = [
        "case": correction.former, "reason": correction.reason ?? words[.reportHidden],
      ]
      warnings.append(words[.reportCorrects, values])
    }
    if recorded.unreadCount > 0 { warnings.append(words[.reportUnread, count: recorded.unreadCount]) }
    if graph.checklist.status == .draft { warnings.append(words[.draftResult]) }
    if wording.texts.hasDrafts {
      warnings.append(words[.draftLanguage, ["language": wording.texts.tag.text]])
    }
    if words.hasDrafts { warnings.append(words[.draftProgram, ["language": words.tag.text]]) }
    return warnings
  }

  private var result: ReportPart? {
    let id = graph.checklist.levels[assessment.level].id.text
    var rows = [row(.labelSay, [wording.shown("level.\(id).say")])]
    for rule in assessment.stoppedBy {
      rows.append(
        row(.labelStop, [wording.shown("stop.\(graph.checklist.stopRules[rule].id.text).say")])
      )
    }
    rows.append(row(.labelTreatedAs, [wording.treatedAs]))
    if let points = wording.points { rows.append(row(.labelPoints, [points])) }
    return ReportPart(title: words[.titleResult], remark: nil, rows: rows)
  }

  private var reasons: ReportPart? {
    part(
      .reportReasons,
      assessment.because.map { item in itemRow(item, [records(of: item)], hasSource: true) }
    )
  }

  private var contradictions: ReportPart? {
    let shown = assessment.contradictions.filter { !recorded.hides($0) }
    let rows = shown.map { item in itemRow(item, [records(of: item)]) }
    return part(.resultDiffers, rows, isOnlyWithRows: true, remark: words[.noticeDiffers])
  }

  private var toDecide: ReportPart? {
    let rows = assessment.wouldDecide.map { entry in
      ReportRow(
        wording.level(entry.level),
        entry.items.map { recorded.hides($0) ? hidden($0) : wording.openItem($0) }
      )
    }
    return part(.titleDecide, rows, isOnlyWithRows: true)
  }

  /// A row with a label in front of it, as on the screen.
  func row(_ label: ProgramText, _ texts: [String]) -> ReportRow {
    ReportRow(words[label].uppercasedFirst, texts)
  }

  /// A part with its rows; where it has none it says so, or is left out.
  func part(
    _ title: ProgramText,
    _ rows: [ReportRow],
    isOnlyWithRows: Bool = false,
    remark: String? = nil
  ) -> ReportPart? {
    if rows.isEmpty, isOnlyWithRows { return nil }
    let title = words[title].uppercasedFirst
    return ReportPart(title: title, remark: rows.isEmpty ? words[.reportNone] : remark, rows: rows)
  }

  func itemRow(_ item: Int, _ texts: [String], hasSource: Bool = false) -> ReportRow {
    let source = hasSource ? wording.source(of: item) : ""
    return ReportRow(wording.title(item), texts, source: source.isEmpty ? nil : source)
  }

  /// What is recorded of an item, as far as it may be told.
  func records(of item: Int) -> String {
    if recorded.hides(item) { return words[.reportHidden] }
    return words.list(
      [Side.said, .seen].compactMap { side in
        recorded.reported(item, side).map { answer in
          let isText = if case .text = answer { true } else { false }
          return words.record(isText ? words[.reportInOwnWords] : wording.answer(answer, item), on: side)
        }
      }
    )
  }

  /// An item whose answer is not told.
  func hidden(_ item: Int) -> String { words.pair(wording.title(item), words[.reportHidden]) }
}
