import Glibc

/// Another program that is run for what it prints, such as `git`.
package enum ChildProgram {
  /// Runs a program with nothing on its standard input; what it says on standard error is thrown away.
  ///
  /// `arguments`: without the name of the program.
  /// `limit`: of the output, in bytes.
  /// Gives what it printed; `nil` where it cannot be run, ended with another exit status than 0 or printed more.
  package static func output(
    of path: String,
    _ arguments: [String],
    limit: Int = 1 << 23
  ) -> [UInt8]? {
    var ends: [Int32] = [0, 0]
    guard unsafe pipe(&ends) == 0 else { return nil }
    let (readEnd, writeEnd) = (ends[0], ends[1])
    let child = start(path, arguments, output: writeEnd, closing: readEnd)
    close(writeEnd)
    defer { close(readEnd) }
    guard let child else { return nil }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes { unsafe read(readEnd, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      // Read to the end all the same, or the program would wait for ever.
      if bytes.count <= limit { bytes += buffer[..<count] }
    }
    var status: Int32 = 0
    while unsafe waitpid(child, &status, 0) < 0, errno == EINTR {}
    return status == 0 && bytes.count <= limit ? bytes : nil
  }

  private static func start(
    _ path: String,
    _ arguments: [String],
    output: Int32,
    closing other: Int32
  ) -> pid_t? {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, output, 1)
    unsafe posix_spawn_file_actions_addclose(&actions, output)
    unsafe posix_spawn_file_actions_addclose(&actions, other)
    unsafe posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var words: [UnsafeMutablePointer<CChar>?] = unsafe ([path] + arguments).map { unsafe strdup($0) } + [nil]
    defer { unsafe words.forEach { unsafe free($0) } }
    var child: pid_t = 0
    let failure = unsafe posix_spawn(&child, path, &actions, nil, &words, environ)
    return failure == 0 ? child : nil
  }
}
