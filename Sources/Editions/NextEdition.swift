package import Checklists
package import Diagnostics
package import Proofs

/// The number that the next edition should have, and why.
package struct NextEdition: Sendable {
  package let version: Int
  /// Whether a record of the new edition must be told apart from one of the old one.
  package let isNeeded: Bool
  /// What to do, as whole sentences.
  package let advice: [String]

  /// `scoring`: the changes of what comes out, counted by kind, as D004 counts them.
  package init(
    _ old: Checklist,
    _ new: Checklist,
    _ changes: EditionChanges,
    _ results: ResultComparison,
    scoring: [String]
  ) {
    let differs = !results.isSame
    isNeeded = !scoring.isEmpty || differs
    version = isNeeded ? max(old.version + 1, new.version) : max(old.version, new.version)
    var advice: [String] = []
    if isNeeded {
      let reasons = [
        scoring.isEmpty ? nil : "the scoring changed (\(scoring.joined(separator: ", ")))",
        results.differences.contains { $0.person != nil } ? "some answers come to another result" : nil,
        results.isComplete ? nil : "it is not decided that all results stay the same",
      ]
      let because = reasons.compactMap(\.self).joined(separator: ", and ")
      advice.append(
        new.version > old.version
          ? "It has a new number, version \(new.version), as it needs: \(because)."
          : "Write `version: \(version)`: \(because). A record names the edition by which it was made."
      )
      if new.status == .approved {
        advice.append(
          "`status: approved` was given to version \(old.version); \(new.approvedBy?.text ?? "whoever approved it") has to look at it again."
        )
      }
    } else if changes.list.isEmpty {
      advice.append("Nothing changed, so there is no new edition.")
    } else {
      advice.append(
        new.version > old.version
          ? "It has a new number, version \(new.version); it would not need one."
          : "It stays version \(old.version): the scoring is as it was, and nobody gets another result."
      )
    }
    self.advice = advice
  }

  package var json: JSONValue {
    .object([
      ("version", .number(version)), ("needed", .bool(isNeeded)),
      ("advice", .array(advice.map { .string($0) })),
    ])
  }
}
