package import Checklists
import Display
import Expressions
import Screening
package import Translations

/// A note for one service, on one page: only what the person agreed to pass on to it.
package struct ServiceNote: Hashable, Sendable {
  /// The language in which it is written.
  package let language: LanguageTag
  package let title: String
  /// Who may read it.
  package let readers: String
  package let rows: [ReportRow]
  /// What holds for the rows above: what was agreed, or that nothing was.
  package let sentences: [String]
  /// Lines to be filled in by pen.
  package let blanks: [String]
  /// What the result does not decide; `nil` where no result is passed on.
  package let meaning: String?

  /// Writes a note.
  ///
  /// - Parameters:
  ///   - referral: the help to which the person agreed; `nil` where there is none: then the note is empty.
  ///   - wording: the interview in the words of the officer.
  ///   - contacts: where the service is found.
  ///   - spoken: the language in which the person was spoken to.
  ///   - day: the day of the interview.
  package init(
    for referral: Int?,
    _ wording: InterviewWords,
    contacts: Contacts,
    spoken: LanguageTag,
    day: CalendarDay?
  ) {
    let words = wording.words
    language = words.tag
    title = words[.serviceNoteTitle]
    guard let referral, wording.isAgreed(referral) else {
      rows = []
      sentences = [words[.serviceNoteEmpty]]
      blanks = []
      meaning = nil
      readers = words[.serviceNoteReaders]
      return
    }
    let entry = wording.graph.checklist.referrals[referral]
    var rows = [
      ReportRow(
        words[.labelFor],
        [wording.service(entry).uppercasedFirst]
          + contacts.lines(for: entry.service, words).map { $0.joined(separator: " · ") }
      )
    ]
    if let day { rows.append(ReportRow(words[.labelDay], [day.text])) }
    rows.append(ReportRow(words[.labelSpoken], [spoken.ownName]))
    var sentences = [words[.serviceNoteAgreed]]
    if wording.passesOn {
      sentences.append(words[.serviceNotePasses])
      rows += wording.passedOn
      let withheld = wording.withheld.count
      if withheld > 0 { sentences.append(words[.serviceNoteWithheld, count: withheld]) }
    } else {
      sentences.append(words[.serviceNoteNotShared])
    }
    self.rows = rows
    self.sentences = sentences
    blanks = [words[.serviceNoteOfficer], words[.serviceNoteReach]]
    meaning = wording.passesOn ? words[.resultMeaning] : nil
    readers = words[.serviceNoteReaders]
  }
}

/// What a person agreed to.
extension InterviewWords {
  /// Whether help needs an agreement and the person gave it.
  package func isAgreed(_ referral: Int) -> Bool {
    guard let item = graph.referrals[referral].consent else { return false }
    return applies(item) && interview.recorded(item, .said) == .yes
  }

  /// The referrals for which a note can be written.
  package var agreedReferrals: [Int] { interview.assessment.referrals.makeNow.filter(isAgreed) }

  /// Whether the person agreed that something of the talk is passed on; silence is no yes.
  var passesOn: Bool {
    let items = graph.items.indices.filter { graph.items[$0].source.consentFor == .sharing && applies($0) }
    return !items.isEmpty && items.allSatisfy { interview.recorded($0, .said) == .yes }
  }

  private func applies(_ item: Int) -> Bool { !interview.assessment.notApplicable.contains(item) }

  /// The result with its reasons, without what was marked as sensitive.
  fileprivate var passedOn: [ReportRow] {
    let assessment = interview.assessment
    var rows = [
      ReportRow(words[.labelResult], [level(assessment.level)]),
      ReportRow(words[.labelTreatedAs], [words[assessment.child == .no ? .personAdult : .personChild]]),
    ]
    let reasons = assessment.because.filter(isPassedOn).map { words.pair(title($0), records(of: $0)) }
    if !reasons.isEmpty { rows.append(ReportRow(words[.labelBecause], reasons)) }
    rows.append(ReportRow(words[.labelChecklist], [words.list([shown("checklist.title"), edition])]))
    return rows
  }

  /// Reasons that stay here.
  fileprivate var withheld: [Int] { interview.assessment.because.filter { !isPassedOn($0) } }

  /// The age goes on as adult or child only, and own words never.
  private func isPassedOn(_ item: Int) -> Bool {
    let facts = graph.items[item]
    return !facts.source.isSensitive && facts.kind != .text && facts.kind != .date
      && facts.source.consentFor == nil && item != graph.child.ageItem
  }
}
