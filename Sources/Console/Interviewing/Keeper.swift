package import Checklists
package import Screening

/// Where an interview is kept while it goes on.
package struct Keeper {
  /// What the officer is told about it on the first page.
  package let notice: String
  /// Puts something on the disk; when this comes back it is there.
  package let keep: (Happening) throws(KeepingFailure) -> Void
  /// Destroys all that was kept; whether the person took an agreement back.
  package let destroy: (Bool) throws(KeepingFailure) -> Void
  /// Hides the screen where nobody looks at it.
  package let screen: ScreenGuard

  package init(
    notice: String,
    screen: ScreenGuard,
    keep: @escaping (Happening) throws(KeepingFailure) -> Void,
    destroy: @escaping (Bool) throws(KeepingFailure) -> Void
  ) {
    self.notice = notice
    self.screen = screen
    self.keep = keep
    self.destroy = destroy
  }
}

/// Why something could not be kept, in a sentence without any answer.
package struct KeepingFailure: Error, Hashable, Sendable {
  package let sentence: String

  package init(_ sentence: String) { self.sentence = sentence }
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

  package init(
    _ interview: Interview,
    place: String??,
    marked: [Int: [Side: Answer]],
    shownStops: Set<Int>,
    stoppedBy: Int?,
    lastItem: Int?,
    hasGround: Bool
  ) {
    self.interview = interview
    self.place = place
    self.marked = marked
    self.shownStops = shownStops
    self.stoppedBy = stoppedBy
    self.lastItem = lastItem
    self.hasGround = hasGround
  }
}
