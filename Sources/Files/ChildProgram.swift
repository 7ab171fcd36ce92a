import Glibc

/// Another program that is run for what it prints, such as `git`.
package enum ChildProgram {
  /// Finds a program by its name in the folders of `PATH`; those that are not whole paths are passed over.
  package static func path(of name: String) -> String? {
    let folders = (environment()["PATH"] ?? "").split(separator: ":").filter { $0.hasPrefix("/") }
    return folders.map { "\($0)/\(name)" }.first { unsafe access($0, X_OK) == 0 && !Files.isFolder($0) }
  }

  /// Runs a program; what it says on standard error is thrown away.
  ///
  /// `arguments`: without the name of the program.
  /// `input`: what it reads on its standard input.
  /// `limit`: of the output, in bytes.
  /// Gives what it printed; `nil` where it cannot be run, ended with another exit status than 0 or printed more.
  package static func output(
    of path: String,
    _ arguments: [String],
    input: [UInt8] = [],
    limit: Int = 1 << 23
  ) -> [UInt8]? {
    // A file without a name and no pipe: a program may print before it has read everything.
    guard let file = unsafe tmpfile() else { return nil }
    defer { unsafe fclose(file) }
    let source = unsafe fileno(file)
    guard write(input, to: source), lseek(source, 0, SEEK_SET) == 0 else { return nil }
    var ends: [Int32] = [0, 0]
    guard unsafe pipe(&ends) == 0 else { return nil }
    let (readEnd, writeEnd) = (ends[0], ends[1])
    let child = start(path, arguments, input: source, output: writeEnd, closing: readEnd)
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

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var done = 0
    while done < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(descriptor, buffer.baseAddress?.advanced(by: done), bytes.count - done)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      done += count
    }
    return true
  }

  private static func start(
    _ path: String,
    _ arguments: [String],
    input: Int32,
    output: Int32,
    closing other: Int32
  ) -> pid_t? {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_adddup2(&actions, input, 0)
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
