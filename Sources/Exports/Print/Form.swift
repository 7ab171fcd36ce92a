/// The paper form of a checklist, ready for a template: only words, in the order in which they are printed.
struct Form {
  /// A line with what it is in front of it, such as ASK.
  struct Line {
    let label: String
    let text: String
  }

  /// Boxes to tick on one side of a question.
  struct Ticks {
    /// `nil` where a question has one side only.
    let label: String?
    let boxes: [String]
  }

  /// A rule at which the officer stops, with whom to call.
  struct Stop {
    let when: String
    let say: String
    let then: String
    let refer: [String]
  }

  struct Question {
    let number: Int
    let title: String
    let gate: String?
    /// What a yes counts; `nil` where it is no sign.
    let weight: String?
    let lines: [Line]
    /// Options one under the other, and how many may be ticked.
    let options: [String]
    let optionHint: String?
    /// What is written by hand: a number, a date, words.
    let blank: String?
    let ticks: [Ticks]
    let stops: [Stop]
  }

  struct Section {
    let title: String
    let how: String?
    let gate: String?
    let questions: [Question]
    /// Lines in which the signs of the section are counted by hand.
    let sums: [String]
  }

  /// A row of the result: what is decided, when, and the boxes for it.
  struct Decision {
    let title: String
    let when: [String]
    let boxes: [String]
    /// Blanks to count in, before the boxes.
    let counts: [String]
  }

  struct Level {
    let title: String
    let when: String
    let say: String
    let refer: [String]
    let seeAgain: String?
  }

  struct Referral {
    let title: String
    let within: String
    let conditions: [String]
    let contacts: [String]
  }

  let language: String
  /// What stands below each page.
  let footer: String
  let title: String
  let about: String
  /// Edition, status and the like, one sentence each.
  let facts: [String]
  /// What keeps this form from being used as it is; `nil` for an approved checklist.
  let warning: String?
  /// Stop rules that belong to no single question.
  let stopsAtAnyTime: [Stop]
  let sections: [Section]
  let child: Decision
  let dimensions: [Decision]
  let findings: [Decision]
  let totals: [String]
  let levels: [Level]
  let referrals: [Referral]
  /// The place whose numbers are printed; `nil` where none was named.
  let place: String?
}
