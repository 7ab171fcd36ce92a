import CSystem
import Glibc

/// A folder of which one process at a time is in charge, and that no other user can look into.
package struct PrivateFolder: ~Copyable {
  /// Why a folder cannot be had.
  package enum Failure: Error, Hashable, Sendable {
    case file(FileFailure)
    /// Another process is in charge of it.
    case inUse
    /// It lies on another machine, where a lock and a finished write cannot be trusted.
    case onNetwork
    /// It belongs to somebody else, or others may look into it.
    case notPrivate
  }

  package let path: String
  private let descriptor: Int32

  /// Takes charge of a folder until this value goes; the kernel gives it free also when the process is killed.
  package init(_ path: String) throws(Failure) {
    descriptor = unsafe Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    self.path = path
    guard descriptor >= 0 else { throw .file(FileFailure(path, code: errno)) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_uid == geteuid(), status.st_mode & 0o077 == 0
    else { throw .notPrivate }
    guard !PrivateFolder.networks.contains(system_file_system(descriptor)) else { throw .onNetwork }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { throw .inUse }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Makes the names in it last.
  package func synchronize() { fsync(descriptor) }

  /// Makes a folder for its owner alone, and those around it that are missing.
  package static func create(_ path: String) throws(Failure) {
    do throws(FileFailure) {
      if let slash = path.lastIndex(of: "/") { try Files.createFolder(String(path[..<slash])) }
    } catch {
      throw .file(error)
    }
    if unsafe mkdir(path, 0o700) != 0, errno != EEXIST { throw .file(FileFailure(path, code: errno)) }
  }

  /// NFS, SMB and CIFS, 9P, AFS, Coda, Ceph: `statfs(2)`.
  private static let networks = [
    0x6969, 0x517b, 0xff53_4d42, 0xfe53_4d42, 0x0102_1997, 0x5346_414f, 0x7375_7245, 0x00c3_6400,
  ]
}
