/// What a change between two editions is about.
package enum ChangeKind: String, CaseIterable, Sendable {
  /// Words that somebody reads or hears.
  case wording
  /// What is asked, when, and how it can be answered.
  case flow
  /// How answers come to a level.
  case scoring
  /// Where people are sent, and how soon.
  case referral
  /// What the checklist rests on.
  case source
  /// What the file says about itself.
  case edition
}

/// One thing that a checklist says about one of its parts.
struct EditionFact {
  let kind: ChangeKind
  /// What it is, in the words of a trainer: `the question`.
  let name: String
  /// As it is written; `nil` where nothing is.
  let value: String?

  init(_ kind: ChangeKind, _ name: String, _ value: String?) {
    self.kind = kind
    self.name = name
    self.value = value
  }

  init(_ kind: ChangeKind, _ name: String, _ isSo: Bool) { self.init(kind, name, isSo ? "yes" : "no") }

  init(_ kind: ChangeKind, _ name: String, _ number: Int?) { self.init(kind, name, number.map(String.init)) }
}
