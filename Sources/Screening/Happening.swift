package import Checklists

/// Something that happens in an interview and is to be kept before anything else is shown.
package enum Happening: Hashable, Sendable {
  /// Words of the checklist that were on the screen to be said to the person.
  package struct Reading: Hashable, Sendable {
    /// The id of the text, such as `age.ask child`.
    package let text: String
    /// The tag of the language in which it was to be read.
    package let language: String
    /// How far the translation could be trusted, as `Rendition.Standing` names it; of several texts the worst.
    package let standing: String

    package init(text: String, language: String, standing: String) {
      self.text = text
      self.language = language
      self.standing = standing
    }
  }

  /// The place of the interview was chosen; `nil` where no number is shown.
  case place(String?)
  /// The words of an item were put on the screen; `nil` where none of them are said to the person.
  case shown(item: Int, Reading?)
  /// One of the two sides of a step was answered; the other is asked for next.
  case marked([Side: Answer], item: Int)
  /// A step is done; a side that is not among the answers was not asked.
  case answered([Side: Answer], item: Int, isChange: Bool)
  /// The words of a stop rule were put on the screen, and the officer stayed stopped or went on.
  case stopped(rule: Int, isEnd: Bool, Reading)
  /// The person did not agree to notes, and they are kept all the same, on the legal ground that is named.
  case kept(ground: String)
  /// The officer wrote something down, at an item or between them.
  case note(String, item: Int?)
  /// This interview corrects one that was finished, for the reason that is given.
  case corrected(former: String, why: String)
  /// The interview was left before its end.
  case suspended
  /// It was taken up again.
  case resumed
}
