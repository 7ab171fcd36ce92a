import CSystem
import Glibc

/// A call to the system that failed.
package struct SystemError: Error, Hashable, Sendable {
  /// What the system said, as in `ENOSPC`.
  package let number: Int32

  /// The error of the call just made.
  static var latest: SystemError { SystemError(number: errno) }
}

/// An open file, pipe or terminal; the only place of this room where memory is handed to the system.
package struct Descriptor: Hashable, Sendable {
  package static let standardInput = Descriptor(number: 0)
  package static let standardOutput = Descriptor(number: 1)
  package static let standardError = Descriptor(number: 2)

  package let number: Int32

  package init(number: Int32) {
    self.number = number
  }

  package var isTerminal: Bool { isatty(number) == 1 }

  /// What one attempt to read gave.
  enum Input: Equatable {
    case bytes([UInt8])
    /// Somebody else was faster.
    case nothing
    /// The end of a file or pipe, or a terminal that is gone.
    case end
  }

  /// Reads what is there, waiting for the first byte.
  ///
  /// - Parameter limit: how many bytes at most.
  /// - Returns: what came, or why nothing did.
  /// - Throws: `SystemError` where reading fails for another reason than the end.
  func read(upTo limit: Int) throws(SystemError) -> Input {
    var count = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: limit) { buffer, filled in
      count = unsafe Glibc.read(number, buffer.baseAddress, limit)
      filled = max(count, 0)
    }
    if count > 0 { return .bytes(bytes) }
    if count == 0 { return .end }
    switch errno {
    case EINTR, EAGAIN: return .nothing
    case EIO: return .end
    default: throw .latest
    }
  }

  /// Writes all bytes, however many calls that takes.
  ///
  /// - Throws: `SystemError` where the system takes no more, such as `ENOSPC` or `EPIPE`.
  func write(_ bytes: [UInt8]) throws(SystemError) {
    var done = 0
    while done < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(number, buffer.baseAddress?.advanced(by: done), buffer.count - done)
      }
      if count > 0 {
        done += count
      } else if count < 0, errno == EAGAIN {
        guard system_wait_for_output(number) == 0 else { throw .latest }
      } else if count == 0 || errno != EINTR {
        throw .latest
      }
    }
  }
}
