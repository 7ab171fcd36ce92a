import Diagnostics

/// A condition under which the interview pauses or ends at once.
package struct StopRule: Sendable {
  package enum Then: String, CaseIterable, Sendable {
    /// Shown at once; the officer ends or goes on.
    case pause
    /// The interview ends.
    case end
  }

  package let id: Words
  package let when: When
  package let then: Then
  package let say: Words
  package let refer: WordList
}

/// One possible result, most serious first.
package struct Level: Sendable {
  package enum Condition: Sendable {
    case when(When)
    /// Too little is known: some level above is open.
    case unclear
    /// Nothing above is true or open.
    case otherwise
  }

  package let id: Words
  package let title: Words
  package let condition: Condition
  package let say: Words
  package let refer: WordList
  /// Days; `nil` where nobody is to be seen again.
  package let seeAgain: Int?
}

/// What the author says of every person for whom a condition is true: the level is no less serious than this one.
///
/// It decides nothing in an interview; the checker proves it, or shows a person for whom it is not so.
package struct Promise: Sendable {
  package let when: When
  package let levelAtLeast: Words
  package let source: Citation?
}

/// Somewhere to send or take the person, and when.
package struct Referral: Sendable {
  package let id: Words
  package let service: Service
  package let within: Within
  package let onlyIf: When?
  package let consent: Words?
  package let consentNotNeededIf: When?
  package let caution: Words?
}

/// The kinds of help.
package enum Service: String, CaseIterable, Sendable {
  case emergency, police
  case childProtection = "child_protection"
  case identificationTeam = "identification_team"
  case hotline, shelter, health, counselling
  case legalAid = "legal_aid"
  case labourInspection = "labour_inspection"
  case consulate
  case familyTracing = "family_tracing"
  case assistedReturn = "assisted_return"
  case interpreter, other

  /// In words: `child protection`.
  package var title: String { rawValue.replacing("_", with: " ") }
}

/// How soon a referral is made.
package enum Within: Hashable, Sendable {
  case now
  case minutes(Int)
  case hours(Int)
  case days(Int)
  case beforeTheyLeave

  /// - Returns: `nil` unless it is `now`, `N minutes`, `N hours`, `N days` or `before they leave`.
  package init?(_ text: String) {
    if text == "now" {
      self = .now
    } else if text == "before they leave" {
      self = .beforeTheyLeave
    } else {
      let parts = text.split(separator: " ")
      guard parts.count == 2, let count = Int(parts[0]), (0...999_999).contains(count) else { return nil }
      switch parts[1] {
      case "minutes", "minute": self = .minutes(count)
      case "hours", "hour": self = .hours(count)
      case "days", "day": self = .days(count)
      default: return nil
      }
    }
  }

  /// For sorting, in seconds; `before they leave` is just under 24 hours.
  package var seconds: Int {
    switch self {
    case .now: 0
    case .minutes(let count): count * 60
    case .hours(let count): count * 3_600
    case .days(let count): count * 86_400
    case .beforeTheyLeave: 86_399
    }
  }

  /// In words: `within 1 hour`.
  package var title: String {
    switch self {
    case .now: "now"
    case .minutes(let count): "within \(count) minute\(count == 1 ? "" : "s")"
    case .hours(let count): "within \(count) hour\(count == 1 ? "" : "s")"
    case .days(let count): "within \(count) day\(count == 1 ? "" : "s")"
    case .beforeTheyLeave: "before they leave"
    }
  }
}
