import Checklists
import Display
import Screening
import Translations

/// What was recorded: missing answers, agreements, what was read aloud, and where the record comes from.
extension ReportMaker {
  var missing: ReportPart? {
    var rows: [ReportRow] = []
    for (label, kind) in [
      (ProgramText.answerUnsure, Answer.unsure), (.answerDeclined, .declined), (.answerNotAsked, .notAsked),
    ] {
      let items = recorded.missing(kind)
      if !items.isEmpty { rows.append(row(label, items.map(wording.title))) }
    }
    let hidden = assessment.missing.filter { recorded.hides($0.item) }.count
    if hidden > 0 { rows.append(row(.reportHidden, [words[.reportHiddenAnswers, count: hidden]])) }
    return part(.reportMissing, rows)
  }

  var referrals: ReportPart? {
    var rows: [ReportRow] = []
    for (list, referrals) in wording.referrals {
      for referral in referrals {
        let entry = graph.checklist.referrals[referral]
        var texts = [wording.service(entry)]
        if let agreement = wording.agreement(to: referral) { texts.append(agreement) }
        switch list {
        case .labelNotAgreed: texts.append(words[.resultNotAgreed])
        case .labelMakeNow where !wording.isAgreed(referral): texts.append(words[.reportNoConsentNeeded])
        default: break
        }
        if entry.caution != nil {
          texts.append(
            words[.resultCaution, ["words": wording.shown("referral.\(entry.id.text).caution")]]
          )
        }
        rows.append(row(list, texts.map(\.uppercasedFirst)))
      }
    }
    return part(.reportReferrals, rows)
  }

  var consent: ReportPart? {
    let inapplicable = Set(assessment.notApplicable)
    let rows = recorded.consents.filter { !inapplicable.contains($0.item) }.map { item, purpose in
      ReportRow(words.name(of: purpose).uppercasedFirst, [agreement(item)])
    }
    return part(.reportConsent, rows)
  }

  /// What the person answered to a question for an agreement.
  private func agreement(_ item: Int) -> String {
    let answer = recorded.reported(item, .said).map { wording.answer($0, item) }
    return words.pair(wording.title(item), answer ?? words[.reportHidden])
  }

  /// In which languages texts were read aloud, and how far their translations stood; doubtful ones by name.
  var textsRead: ReportPart? {
    let rows = TextsRead(recorded.readings).groups.map { group in
      let state = words[group.state]
      let count = words[.reportTextCount, count: group.texts.count]
      let titles = group.isDoubtful ? [words.clauses(unique(group.texts.map(title)))] : []
      return ReportRow(LanguageTag(group.language).ownName, [words.pair(state, count)] + titles)
    }
    guard rows.isEmpty else { return part(.reportTexts, rows) }
    return ReportPart(title: words[.reportTexts], remark: words[.reportTextsUnknown], rows: [])
  }

  /// What a text belongs to.
  private func title(ofText id: String) -> String {
    let owner = id.prefix { $0 != "." }
    return graph.items.firstIndex { $0.id == owner }.map(wording.title) ?? words[.titleStop]
  }

  private func unique(_ titles: [String]) -> [String] {
    titles.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  var answers: ReportPart? {
    part(.titleAnswers, recorded.reportedItems.map { itemRow($0, [records(of: $0)]) })
  }

  var ownWords: ReportPart? {
    guard recorded.ownWordCount > 0 else { return nil }
    let rows = recorded.ownWords.map { own in
      let item = own.item.map(wording.title)
      let note = item.map { words.pair(words[.labelNote], $0) } ?? words[.labelNote]
      return ReportRow(own.isNote ? note : item ?? "", [own.text])
    }
    let closed = recorded.ownWordCount - rows.count
    let text: ProgramText = recorded.showsIdentity ? .reportSealedWords : .reportHiddenWords
    return ReportPart(
      title: words[.reportInOwnWords].uppercasedFirst,
      remark: closed > 0 ? words[text, count: closed] : nil,
      rows: rows
    )
  }

  var origin: ReportPart? {
    let device: String? =
      switch recorded.origin {
      case .known(let key): words.pair(words[.reportSignedHere], key)
      case .unknown(let key): words.pair(words[.reportSignedElsewhere], key)
      case .unsigned: words[.reportNotSigned]
      }
    let rows: [(ProgramText, String?)] = [
      (.labelCase, recorded.id), (.labelSignature, device),
      (.labelChecklist, wording.shown("checklist.title")), (.labelEdition, wording.edition),
      (.labelProgram, recorded.program), (.labelBegan, recorded.began.map(time)),
      (.labelEnded, recorded.ended.map(time)), (.labelPlace, recorded.place),
    ]
    return part(.reportOrigin, rows.compactMap { label, text in text.map { row(label, [$0]) } })
  }

  /// A time of the record as people write it.
  private func time(_ text: String) -> String {
    text.replacing("T", with: " ").replacing("Z", with: " UTC")
  }
}
