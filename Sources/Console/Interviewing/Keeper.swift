package import Checklists
package import Screening
import Translations

/// Where an interview is kept while it goes on.
package struct Keeper {
  /// The short name of the case, with which it is taken up again.
  package let name: String
  /// Puts something on the disk; when this comes back it is there.
  package let keep: (Happening) throws(KeepingFailure) -> Void
  /// Destroys all that was kept; whether the person took an agreement back.
  ///
  /// Gives the name of the case where it was handed over before.
  package let destroy: (Bool) throws(KeepingFailure) -> String?
  /// Seals for good what was kept.
  package let seal: (Interview) throws(KeepingFailure) -> Void
  /// Hides the screen where nobody looks at it.
  package let screen: ScreenGuard

  package init(
    name: String,
    screen: ScreenGuard,
    keep: @escaping (Happening) throws(KeepingFailure) -> Void,
    destroy: @escaping (Bool) throws(KeepingFailure) -> String?,
    seal: @escaping (Interview) throws(KeepingFailure) -> Void
  ) {
    self.name = name
    self.screen = screen
    self.keep = keep
    self.destroy = destroy
    self.seal = seal
  }
}

/// Why something could not be kept, sealed or deleted.
package enum KeepingFailure: Error, Hashable, Sendable {
  case noSpace
  case notWritten
  case damaged

  var text: ProgramText {
    switch self {
    case .noSpace: .keepingNoSpace
    case .notWritten: .keepingNotWritten
    case .damaged: .keepingDamaged
    }
  }
}

/// An interview that was left and is taken up again.
package struct Resumption: Sendable {
  package let interview: Interview
  /// The place that was chosen; `nil` where none was yet, a place of `nil` for elsewhere.
  package let place: String??
  /// What was marked in the step that was left.
  package let marked: [Int: [Side: Answer]]
  /// Stop rules whose words were shown.
  package let shownStops: Set<Int>
  /// The stop rule at which the officer stayed stopped.
  package let stoppedBy: Int?
  /// The item that was answered last.
  package let lastItem: Int?
  /// Whether a legal ground was named for keeping notes.
  package let hasGround: Bool
  /// The case that this one corrects, where it was left before the officer said why.
  package let corrects: String?

  package init(
    _ interview: Interview,
    place: String??,
    marked: [Int: [Side: Answer]],
    shownStops: Set<Int>,
    stoppedBy: Int?,
    lastItem: Int?,
    hasGround: Bool,
    corrects: String?
  ) {
    self.interview = interview
    self.place = place
    self.marked = marked
    self.shownStops = shownStops
    self.stoppedBy = stoppedBy
    self.lastItem = lastItem
    self.hasGround = hasGround
    self.corrects = corrects
  }
}
