package import Checklists
package import Translations

/// Records and services in the words of the officer.
extension ProgramWords {
  /// An answer in words; `options` are what the options of the item are called.
  package func answer(_ answer: Answer, options: [String]) -> String {
    switch answer {
    case .yes: self[.answerYes]
    case .no: self[.answerNo]
    case .unsure: self[.answerUnsure]
    case .declined: self[.answerDeclined]
    case .notAsked: self[.answerNotAsked]
    case .number(let range):
      range.count == 1
        ? "\(range.lowerBound)"
        : self[.answerRange, ["low": "\(range.lowerBound)", "high": "\(range.upperBound)"]]
    case .option(let place): options[place]
    case .options(let places): list(places.map { options[$0] })
    case .date(let day): day.text
    case .text(let words): words
    }
  }

  /// A record with the side on which it stands: `said: yes`.
  package func record(_ answer: String, on side: Side, isEarlier: Bool = false) -> String {
    switch (side, isEarlier) {
    case (.said, false): self[.recordSaid, ["answer": answer]]
    case (.seen, false): self[.recordSeen, ["answer": answer]]
    case (.said, true): self[.recordSaidBefore, ["answer": answer]]
    case (.seen, true): self[.recordSeenBefore, ["answer": answer]]
    }
  }

  package func time(_ within: Within) -> String {
    switch within {
    case .now: self[.withinNow]
    case .minutes(let count): self[.withinMinutes, count: count]
    case .hours(let count): self[.withinHours, count: count]
    case .days(let count): self[.withinDays, count: count]
    case .beforeTheyLeave: self[.withinVisit]
    }
  }

  package func name(of evidence: Checklist.Evidence) -> String {
    switch evidence {
    case .validatedInstrument: self[.evidenceInstrument]
    case .publishedRule: self[.evidenceRule]
    case .publishedSigns: self[.evidenceSigns]
    case .project: self[.evidenceProject]
    }
  }

  package func sentences(_ first: String, _ next: String) -> String {
    self[.joinSentences, ["first": first, "next": next]]
  }

  /// What a person agrees to or not.
  package func name(of purpose: Item.Purpose) -> String {
    switch purpose {
    case .talking: self[.purposeTalking]
    case .keepingNotes: self[.purposeNotes]
    case .sharing: self[.purposeSharing]
    case .police: self[.servicePolice]
    case .consulate: self[.serviceConsulate]
    case .family: self[.purposeFamily]
    }
  }
}
