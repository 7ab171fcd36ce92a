import Diagnostics

/// A checklist as its author wrote it: every key of the format, with its place in the file.
package struct Checklist: Sendable {
  package enum Status: String, CaseIterable, Sendable {
    case draft, pilot, approved, retired
  }

  package enum Audience: String, CaseIterable, Sendable {
    case police, border, customs
    case labourInspection = "labour inspection"
    case socialWork = "social work"
    case health, consular, other
  }

  /// What stands behind the result.
  package enum Evidence: String, CaseIterable, Sendable {
    case validatedInstrument = "validated instrument"
    case publishedRule = "published rule"
    case publishedSigns = "published signs"
    case project
  }

  package let id: Words
  package let version: Int
  package let status: Status
  package let title: Words
  package let about: Words
  package let audience: [Audience]
  /// How long the interview takes; `nil` where the author does not say.
  package let minutes: Int?
  package let evidence: Evidence?
  package let madeBy: Words
  package let approvedBy: Words?
  package let reviewed: Words
  package let reviewAgainBy: Words
  package let language: Words
  package let translations: [Words]
  package let sources: [Source]
  package let child: ChildRule
  package let dimensions: [Dimension]
  package let dimensionRule: DimensionRule?
  package let sections: [Section]
  package let findings: [Finding]
  package let stopRules: [StopRule]
  package let levels: [Level]
  package let referrals: [Referral]
  /// What the author says is so whatever is answered.
  package let promises: [Promise]
}

/// A publication that items and rules cite.
package struct Source: Sendable {
  package let id: Words
  package let title: Words
  package let by: Words?
  package let year: Int?
  package let link: Words?
}

/// Who counts as a child: section 4 of the format.
package struct ChildRule: Sendable {
  /// Years.
  package let under: Int
  package let ageFrom: Words
  package let treatAsChildIf: When
  package let source: Citation?
}

/// Items that are asked together.
package struct Section: Sendable {
  package let id: Words
  package let title: Words
  package let how: Words?
  package let onlyIf: When?
  package let unless: When?
  package let dimension: Words?
  package let items: [Item]
}

/// A named condition; not to be confused with what a check reports, which is a problem.
package struct Finding: Sendable {
  package let id: Words
  package let title: Words
  package let when: When
  package let element: Element?
  package let source: Citation?
}

/// What a dimension or a finding shows of trafficking.
///
/// Source: Palermo Protocol (2000), article 3.
package enum Element: String, CaseIterable, Sendable {
  case act, means, purpose
}
