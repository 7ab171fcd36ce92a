package import Checklists
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

  /// Hides everything until Enter.
  mutating func hide() throws(Departure)
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
  /// Something else is wanted first; what was marked so far is kept.
  case command(Character, marked: [Side: Answer])
}
