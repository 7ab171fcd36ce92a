import Glibc

/// An open file or pipe; closed when it is no longer needed.
package struct ByteStream: ~Copyable {
  private let descriptor: Int32
  private let isOwned: Bool
  private let path: String

  /// Opens a file for reading.
  ///
  /// - Throws: why it cannot be read.
  package init(reading path: String) throws(FileFailure) {
    descriptor = unsafe Glibc.open(path, O_RDONLY | O_CLOEXEC)
    isOwned = true
    self.path = path
    if descriptor < 0 { throw FileFailure(path, code: errno) }
  }

  /// Creates a file that only its owner can read, or one with the usual mode, never over one that exists.
  ///
  /// - Throws: why it cannot be written.
  package init(creating path: String, isPrivate: Bool = true) throws(FileFailure) {
    let mode: mode_t = isPrivate ? 0o600 : 0o666
    descriptor = unsafe Glibc.open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode)
    isOwned = true
    self.path = path
    if descriptor < 0 { throw FileFailure(path, code: errno) }
  }

  /// Opens a file to write at its end, or makes one that only its owner can read.
  init(appendingTo path: String) throws(FileFailure) {
    descriptor = unsafe Glibc.open(path, O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW | O_CLOEXEC, 0o600)
    isOwned = true
    self.path = path
    if descriptor < 0 { throw FileFailure(path, code: errno) }
  }

  /// Opens what is there already, such as a pipe.
  init(writingTo path: String) throws(FileFailure) {
    descriptor = unsafe Glibc.open(path, O_WRONLY | O_CLOEXEC)
    isOwned = true
    self.path = path
    if descriptor < 0 { throw FileFailure(path, code: errno) }
  }

  private init(_ descriptor: Int32, _ name: String) {
    self.descriptor = descriptor
    isOwned = false
    path = name
  }

  package static var standardInput: ByteStream { ByteStream(0, "standard input") }
  package static var standardOutput: ByteStream { ByteStream(1, "standard output") }
  package static var standardError: ByteStream { ByteStream(2, "standard error") }

  deinit {
    if isOwned { close(descriptor) }
  }

  /// Reads more bytes to the end of a buffer.
  ///
  /// - Returns: how many; 0 at the end.
  package func read(upTo count: Int, appendingTo buffer: inout [UInt8]) throws(FileFailure) -> Int {
    let start = buffer.count
    var problem: Int32 = 0
    buffer.append(addingCapacity: count) { output in
      unsafe output.withUnsafeMutableBufferPointer { free, filled in
        var got = 0
        repeat {
          got = unsafe Glibc.read(descriptor, free.baseAddress, count)
        } while got < 0 && errno == EINTR
        if got < 0 { problem = errno }
        filled += max(got, 0)
      }
    }
    if problem != 0 { throw FileFailure(path, code: problem) }
    return buffer.count - start
  }

  /// Whether a read would not have to wait, now or within so many milliseconds; at the end it never has to.
  package func isReady(within milliseconds: Int) -> Bool {
    var state = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return unsafe poll(&state, 1, Int32(clamping: milliseconds)) != 0
  }

  /// Writes all bytes.
  package func write(_ bytes: [UInt8]) throws(FileFailure) {
    var done = 0
    while done < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(descriptor, buffer.baseAddress?.advanced(by: done), bytes.count - done)
      }
      if count < 0 {
        if errno == EINTR || errno == EAGAIN { continue }
        throw FileFailure(path, code: errno)
      }
      done += count
    }
  }

  func setMode(_ mode: mode_t) { fchmod(descriptor, mode & 0o7777) }

  /// Waits until the bytes are on the disk.
  package func synchronize() throws(FileFailure) {
    if fsync(descriptor) < 0 { throw FileFailure(path, code: errno) }
  }
}

/// Folders and whole files.
package enum Files {
  /// The bytes of a file.
  ///
  /// `limit`: at most so many bytes.
  package static func read(_ path: String, limit: Int = .max) throws(FileFailure) -> [UInt8] {
    let stream = try ByteStream(reading: path)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(size(path) + 1, 64 << 20))
    while try stream.read(upTo: 1 << 16, appendingTo: &bytes) > 0 {
      if bytes.count > limit { throw FileFailure(path, .tooLarge) }
    }
    return bytes
  }

  /// Writes a new file that only its owner can read, or one with the usual mode, and waits until it is on the disk.
  package static func create(_ path: String, _ bytes: [UInt8], isPrivate: Bool = true) throws(FileFailure) {
    let stream = try ByteStream(creating: path, isPrivate: isPrivate)
    do {
      try stream.write(bytes)
      try stream.synchronize()
    } catch {
      unsafe unlink(path)
      throw error
    }
    synchronizeFolder(of: path)
  }

  /// Writes at the end of a file that only its owner can read, and waits until it is on the disk.
  package static func append(_ path: String, _ bytes: [UInt8]) throws(FileFailure) {
    let stream = try ByteStream(appendingTo: path)
    try stream.write(bytes)
    try stream.synchronize()
  }

  /// Puts a file in the place of another, or makes a new one; a reader sees the old bytes or the new ones, never a part.
  ///
  /// The file keeps its mode; behind a link, the file that the link means is replaced. What is no file, such as a
  /// pipe, is written to.
  package static func replace(_ path: String, _ bytes: [UInt8]) throws(FileFailure) {
    let target = realPath(path) ?? path
    if let kind = mode(target), kind & S_IFMT != S_IFREG {
      guard kind & S_IFMT != S_IFDIR else { throw FileFailure(path, .isFolder) }
      return try ByteStream(writingTo: target).write(bytes)
    }
    let temporary = "\(target).\(getpid()).part"
    let stream = try ByteStream(creating: temporary, isPrivate: false)
    if let mode = mode(target) { stream.setMode(mode) }
    do throws(FileFailure) {
      try stream.write(bytes)
      try stream.synchronize()
      if unsafe rename(temporary, target) < 0 { throw FileFailure(path, code: errno) }
    } catch {
      unsafe unlink(temporary)
      throw error
    }
    synchronizeFolder(of: target)
  }

  /// The folder where this program runs; empty where it is not known.
  package static var currentFolder: String { realPath(".") ?? "" }

  private static func realPath(_ path: String) -> String? {
    guard let real = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(real) }
    return unsafe String(cString: real)
  }

  /// Makes the new name last; where that cannot be done the file is still whole.
  private static func synchronizeFolder(of path: String) {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    let descriptor = unsafe Glibc.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  /// Makes a folder, and those around it that are missing.
  package static func createFolder(_ path: String) throws(FileFailure) {
    guard !path.isEmpty, !isFolder(path) else { return }
    if let slash = path.lastIndex(of: "/") { try createFolder(String(path[..<slash])) }
    if unsafe mkdir(path, 0o777) != 0, errno != EEXIST { throw FileFailure(path, code: errno) }
  }

  package static func isFolder(_ path: String) -> Bool { mode(path).map { $0 & S_IFMT == S_IFDIR } ?? false }
  package static func exists(_ path: String) -> Bool { mode(path) != nil }

  /// Removes a file; nothing happens where there is none.
  package static func remove(_ path: String) { unsafe unlink(path) }

  /// The names in a folder, sorted; empty where it cannot be read.
  package static func names(in folder: String) -> [String] {
    guard let handle = unsafe opendir(folder) else { return [] }
    defer { unsafe closedir(handle) }
    var names: [String] = []
    while let entry = unsafe readdir(handle) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// Whether a descriptor is a terminal: 0, 1 or 2.
  package static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// How many bytes this user may still write beside a path; `nil` where it is not known.
  package static func freeSpace(_ path: String) -> Int? {
    var status = statvfs()
    guard unsafe statvfs(path, &status) == 0 else { return nil }
    return Int(status.f_bavail) * Int(status.f_frsize)
  }

  private static func mode(_ path: String) -> mode_t? {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? status.st_mode : nil
  }

  private static func size(_ path: String) -> Int {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? Int(status.st_size) : 0
  }
}
