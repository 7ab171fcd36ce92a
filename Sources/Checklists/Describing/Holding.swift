/// What a key holds, for those who help to write a file.
package enum Holding: Sendable {
  /// Words to be read by people, or any other word that no list knows.
  case text
  case number
  /// `2026-09-01`.
  case day
  /// One of some words.
  case word([String])
  /// A list of some words.
  case words([String])
  /// Words of which these are the usual ones.
  case usual([String])
  /// The permanent id of the entry itself.
  case ownID
  /// The id of something else.
  case id(IDKind)
  /// A list of ids.
  case ids(IDKind)
  /// A list of levels, or `nothing higher`.
  case possibleLevels
  /// `source-id / page or heading`.
  case citation
  case condition
  /// A condition, or one of the two words of the last levels.
  case levelCondition
  /// A condition that names only `answer`.
  case answerCondition
  /// One of the options of the same item.
  case ownOption
  /// Options of the same item and a number for each, or one number.
  case points
  /// Option ids of the author's own and their words.
  case options
  /// Items and what was answered to them on one side.
  case answers(Side)
  /// Dimensions and what is expected of them.
  case dimensionStates
  /// The id of a checklist beside the file.
  case checklist
  /// Keys of the format.
  case entry(EntryKind)
  /// A list of entries.
  case entries(EntryKind)
  /// Entries under ids of the author's own.
  case named(EntryKind)
}
