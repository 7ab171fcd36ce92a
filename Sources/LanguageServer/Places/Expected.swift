import Checklists
import Expressions

/// What may stand at a place.
enum Expected {
  /// Keys of an entry; those beside it are there already.
  case keys(EntryKind, beside: Set<String>, hasColon: Bool)
  /// The first key of a new entry, with a dash before it.
  case entry(EntryKind)
  /// Ids of these kinds.
  case things([IDKind])
  /// The id of something is given here.
  case definition(IDKind)
  /// Items and findings that a condition can name.
  case conditionNames
  /// Items and functions that are numbers.
  case numbers
  /// Items that are answered with yes or no on this side.
  case yesOrNoItems(Side)
  /// Items that are answered on this side, each followed by a colon.
  case answeredItems(Side)
  /// Dimensions, each followed by a colon.
  case dimensionKeys
  /// The options of an item.
  case options(of: String?)
  /// Options of the item, each followed by a colon.
  case optionKeys(of: String?)
  /// `yes` and `no` where the item has them, and its options.
  case values(of: String?)
  /// What can be written as an answer of an item in a case.
  case answers(of: String, Side)
  /// Functions that give a truth.
  case truthFunctions
  /// Words and signs of the condition language, or of an answer.
  case words([String])
  /// Words that a key knows.
  case choices([String], KeyPage, EntryKind)
  /// Ids of checklists beside the file.
  case checklists
  /// Codes of checks.
  case codes
}

extension Expected {
  /// What can begin a test.
  static let testStart: [Expected] = [
    .conditionNames, .truthFunctions, .words(["not", "child", "adult", "known_child"]), .numbers,
  ]
}
