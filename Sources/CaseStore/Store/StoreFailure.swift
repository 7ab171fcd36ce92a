package import Files

/// Why something cannot be done with a store; no case of it holds an answer.
package enum StoreFailure: Error, Hashable, Sendable {
  case folder(PrivateFolder.Failure)
  /// There is no store in the folder.
  case noStore
  /// There is one already.
  case alreadyThere
  /// It was made by a later version of the program.
  case newer
  /// The file system or the library does not do what keeps answers safe.
  case unsafeSetting(String)
  /// The disk is full.
  case noSpace
  /// The disk or the file cannot be written or read.
  case notWritten
  /// What is stored was changed or is damaged.
  case damaged(String)
  /// Fewer than two people could open what is kept, or they hold keys of two kinds.
  case recipients(String)
  case wrongPassphrase
  case unknownCase
  /// The device cannot read it any more: whoever holds a private key of the agency can.
  case finished
  case notFinished
  case sealing(AgeFailure)
}
