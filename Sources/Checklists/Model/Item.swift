import Diagnostics
package import Expressions

/// One entry of a section: usually a sign, with how to ask for it and where it comes from.
///
/// A class, because it is handed on from stage to stage and has two dozen parts to copy; it never changes.
package final class Item: Sendable {
  /// What an answer can be.
  package enum Answer: Sendable {
    case yesOrNo
    /// The limits of a number are needed; both count as possible.
    case number(ClosedRange<Int>)
    case date(from: CalendarDay?, to: CalendarDay?)
    case text
    case chooseOne([Option])
    /// With the place of the option that excludes all others, if there is one.
    case chooseAny([Option], noneOfThese: Int?)
    /// `tell`: words to say, nothing is answered.
    case nothing
  }

  package struct Option: Hashable, Sendable {
    package let id: Words
    package let words: Words
  }

  /// Points for a yes, or for each option (0 for those not named).
  package enum Points: Hashable, Sendable {
    case number(Int)
    case byOption([Int])
  }

  /// How serious a sign is for a child.
  package enum ChildStrength: Hashable, Sendable {
    case strength(Strength)
    /// Not a sign for a child.
    case none
  }

  package enum Purpose: String, CaseIterable, Sendable {
    case talking
    case keepingNotes = "keeping notes"
    case sharing, police, consulate, family
  }

  package let id: Words
  package let name: Words?
  package let ask: Words?
  package let askChild: Words?
  package let lookFor: Words?
  package let makeSure: Words?
  package let tell: Words?
  package let how: Words?
  package let answer: Answer
  package let yesIf: When?
  package let onlyIf: When?
  package let unless: When?
  package let dimension: Words?
  package let strength: Strength?
  package let strengthChild: ChildStrength?
  package let points: Points?
  package let pointsChild: Points?
  package let consentFor: Purpose?
  package let isSensitive: Bool
  /// False with `keep: no`: used during the interview, never written down.
  package let isKept: Bool
  package let source: Citation?
  package let was: [Words]

  init(
    id: Words,
    name: Words?,
    ask: Words?,
    askChild: Words?,
    lookFor: Words?,
    makeSure: Words?,
    tell: Words?,
    how: Words?,
    answer: Answer,
    yesIf: When?,
    onlyIf: When?,
    unless: When?,
    dimension: Words?,
    strength: Strength?,
    strengthChild: ChildStrength?,
    points: Points?,
    pointsChild: Points?,
    consentFor: Purpose?,
    isSensitive: Bool,
    isKept: Bool,
    source: Citation?,
    was: [Words]
  ) {
    self.id = id
    self.name = name
    self.ask = ask
    self.askChild = askChild
    self.lookFor = lookFor
    self.makeSure = makeSure
    self.tell = tell
    self.how = how
    self.answer = answer
    self.yesIf = yesIf
    self.onlyIf = onlyIf
    self.unless = unless
    self.dimension = dimension
    self.strength = strength
    self.strengthChild = strengthChild
    self.points = points
    self.pointsChild = pointsChild
    self.consentFor = consentFor
    self.isSensitive = isSensitive
    self.isKept = isKept
    self.source = source
    self.was = was
  }

  /// Answered with a number or options, from which `yes if` can make yes or no.
  package var takesYesIf: Bool {
    switch answer {
    case .number, .chooseOne, .chooseAny: true
    case .yesOrNo, .date, .text, .nothing: false
    }
  }

  /// Scored: it has a strength or points.
  package var isSign: Bool { strength != nil || points != nil }

  /// What it is called in a report: its `name`, otherwise its id in words.
  package var title: String { name?.text ?? id.text.replacing("_", with: " ") }

  package var options: [Option] {
    switch answer {
    case .chooseOne(let options), .chooseAny(let options, _): options
    default: []
    }
  }
}
