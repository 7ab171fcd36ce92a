import Glibc

/// Why a file could not be read or written.
package struct FileFailure: Error, Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    case notFound
    case alreadyThere
    case notAllowed
    case isFolder
    case tooLarge
    case noSpace
    case other(Int32)
  }

  package let path: String
  package let reason: Reason

  package init(_ path: String, _ reason: Reason) {
    self.path = path
    self.reason = reason
  }

  init(_ path: String, code: Int32) {
    self.path = path
    reason =
      switch code {
      case ENOENT, ENOTDIR: .notFound
      case EEXIST: .alreadyThere
      case EACCES, EPERM, EROFS: .notAllowed
      case EISDIR: .isFolder
      case ENOSPC, EDQUOT, EFBIG: .noSpace
      default: .other(code)
      }
  }

  /// What happened, as the end of a sentence that begins with the path.
  package var sentence: String {
    switch reason {
    case .notFound: "does not exist"
    case .alreadyThere: "exists already and is never written over"
    case .notAllowed: "may not be opened"
    case .isFolder: "is a folder"
    case .tooLarge: "is too large"
    case .noSpace: "does not fit on the disk"
    case .other(let code): "cannot be used (system error \(code))"
    }
  }
}
