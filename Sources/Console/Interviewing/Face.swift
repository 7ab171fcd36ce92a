package import Checklists
import Reports
import Screening
package import Translations

/// How an interview is shown and answered; it only draws what it is given and hands back what was done.
package protocol Face: ~Copyable {
  /// Shows a page and waits for one of the choices.
  ///
  /// `scripted`: what a script decides.
  mutating func choose(_ page: Page, _ choices: [Choice], scripted: Character) throws(Departure) -> Character

  /// Shows a step and waits until it is answered or something else is wanted.
  mutating func ask(_ question: Question) throws(Departure) -> Reply

  /// Waits for a line of text, such as the number of a question.
  ///
  /// - Returns: the line; empty when nothing was typed, and in a script.
  mutating func read(_ page: Page, _ prompt: String) throws(Departure) -> String

  /// Hides everything until Enter; where there is a guard, until the passphrase.
  mutating func hide() throws(Departure)

  /// Says what forgets the keys when the screen is hidden, and brings them back; `nil` where there are none.
  mutating func watch(_ guardian: ScreenGuard?)
}

extension Face where Self: ~Copyable {
  /// A face that is never hidden needs no guard.
  package mutating func watch(_ guardian: ScreenGuard?) {}
}

/// Forgets what opens an interview while nobody looks at it.
package struct ScreenGuard {
  /// How long the keyboard may be left alone; `nil` for ever.
  package let limit: Duration?
  /// Forgets the keys.
  package let lock: () -> Void
  /// Brings them back with a passphrase, which is wiped; gives whether it was the right one.
  package let unlock: (inout [UInt8]) -> Bool

  package init(
    after limit: Duration?,
    lock: @escaping () -> Void,
    unlock: @escaping (inout [UInt8]) -> Bool
  ) {
    self.limit = limit
    self.lock = lock
    self.unlock = unlock
  }
}

/// The interview is left in the middle.
package enum Departure: Error, Hashable, Sendable {
  /// The input ended, or a signal came.
  case suspended
  /// The officer cleared the screen and left at once.
  case left
  /// The screen could not be written.
  case notWritten
}

/// A step as a face needs it.
package struct Question: Sendable {
  package let item: GraphItem
  package let page: Page
  /// Gentle remarks on what has just happened, in sentences.
  package let remarks: [String]
  /// What is recorded so far, of an item that is asked anew.
  package let recorded: [Side: Answer]
  /// What was marked in this step before something else was looked at.
  package let marked: [Side: Answer]
  /// Only the other side is asked for: its words are on the screen already.
  package let isContinued: Bool
  package let commands: [Choice]
  /// What the options are called, in the language of the officer.
  package let options: [String]
  /// The language of the officer.
  package let words: ProgramWords

  /// Both what was said and what was seen are asked for.
  var hasTwoSides: Bool { item.hasSaid && item.hasSeen }
  var sides: [Side] { [Side.said, .seen].filter(item.has) }

  func words(_ answer: Answer) -> String { words.answer(answer, options: options) }
}

/// What the officer did in a step.
package enum Reply: Sendable, Equatable {
  /// The step is done; a side that is not among the answers was not asked.
  case answers([Side: Answer])
  /// One of two sides is answered; it is kept before the other is asked for.
  case marked([Side: Answer])
  /// Something else is wanted first; what was marked so far is kept.
  case command(Character, marked: [Side: Answer])
}
