import ArgumentParser
import CaseStore
import Files

extension StoreFailure {
  /// What happened and what to do, in words; never with an answer in it.
  var sentence: String {
    switch self {
    case .folder(let failure): failure.sentence
    case .noStore:
      "There is no store here. `screener store init` makes one, with the public keys of your agency."
    case .alreadyThere: "There is a store there already, and it is never written over."
    case .newer: "This was written by a later version of screener. Use that version."
    case .unsafeSetting(let name):
      "Nothing is kept here: the disk or the library does not hold what keeps answers safe (\(name)). "
        + "Use a folder on a disk of this machine."
    case .noSpace: "The disk is full. Make room, then try again."
    case .notWritten: "The disk could not be read or written."
    case .damaged(let what):
      "What is stored was changed or is damaged: \(what). Nothing was repaired; keep a copy of the folder and "
        + "call your supervisor."
    case .recipients(let reason): reason
    case .wrongPassphrase: "That is not the passphrase."
    case .unknownCase: "There is no case of that name here."
    case .finished:
      "This case is finished, and this device cannot read it any more. Whoever holds a private key of the agency "
        + "can: `screener cases export`, then `screener cases open` there."
    case .notFinished: "This case is not finished."
    case .sealing(let failure): failure.sentence
    }
  }

  /// The exit status.
  var status: ExitCode {
    switch self {
    case .noStore, .unknownCase: Status.noInput
    case .folder(.file(let failure)): failure.reason == .notFound ? Status.noInput : Status.notAllowed
    case .folder, .wrongPassphrase, .finished, .notFinished, .recipients, .alreadyThere: Status.notAllowed
    case .noSpace, .notWritten, .unsafeSetting: Status.notWritten
    case .newer, .damaged: Status.unusable
    case .sealing(let failure): failure == .noMatch ? Status.notAllowed : Status.unusable
    }
  }
}

extension PrivateFolder.Failure {
  var sentence: String {
    switch self {
    case .file(let failure): "\(failure.path) \(failure.sentence)."
    case .inUse: "Another screener has this store open. Close it first: an interview may be going on in it."
    case .onNetwork: "This folder lies on another machine. A store must lie on a disk of this one."
    case .notPrivate: "The folder of the store is not yours alone. Make it so: chmod 700, and own it."
    }
  }
}

extension AgeFailure {
  var sentence: String {
    switch self {
    case .armor: "This is no sealed file, or its letters were changed on the way."
    case .header: "This is no sealed file of a kind that is known here, or its beginning was changed."
    case .noMatch: "None of the keys opens this."
    case .changedHeader, .payload: "This file was changed or cut off after it was sealed."
    case .noRecipient: "There is nobody to seal it to."
    case .mixedRecipients: "The keys are of two kinds. The weaker would undo what the stronger promises."
    case .unusableRecipient: "One of the public keys cannot be used."
    }
  }
}
