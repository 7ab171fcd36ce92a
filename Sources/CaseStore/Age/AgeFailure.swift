/// Why a file cannot be opened or made.
package enum AgeFailure: Error, Hashable, Sendable {
  /// The letters around the file are not as they must be.
  case armor
  /// The beginning is not that of an age file of version 1, or breaks one of its rules.
  case header
  /// None of the keys fits.
  case noMatch
  /// A key fits, but the beginning was changed.
  case changedHeader
  /// The content was changed or cut off.
  case payload
  /// There is nobody to seal it to.
  case noRecipient
  /// Recipients of two kinds, of which the weaker would undo what the stronger promises.
  case mixedRecipients
  /// A public key with which nothing can be sealed.
  case unusableRecipient
}
